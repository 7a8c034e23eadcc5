title = Nieuwere versies van HTTP
question = Welke versies van HTTP spreekt de site?
why = Met HTTP/2 en HTTP/3 komen pagina's sneller binnen, vooral via trage en mobiele verbindingen. HTTP/3 blijft ook werken als een bezoeker van wifi naar het mobiele netwerk overgaat. Wie een versie aankondigt die niet antwoordt, laat bezoekers wachten.

http-2 = HTTP/2 wordt gesproken
no-http-2 = HTTP/2 wordt niet gesproken, dus komt elke pagina via het oudere HTTP/1
# $status is the status code of the response.
http-3 = HTTP/3 is aangekondigd en werkt: de server antwoordde met status { $status }
no-http-3 = HTTP/3 is niet aangekondigd, niet door de pagina en niet in de DNS
# $reason is a word from a closed list.
http-3-silent = HTTP/3 is aangekondigd, maar { $reason ->
    [refused] niemand luistert op UDP-poort 443
    [unreachable] UDP-poort 443 is niet bereikbaar
   *[timeout] er kwam geen antwoord via UDP-poort 443
}
http-3-broken = HTTP/3 is aangekondigd en er antwoordt iets, maar { $reason ->
    [closed] de server verbrak de verbinding voordat het verzoek beantwoord was
    [too_large] er kwam meer dan een browser zou lezen
    [timeout] er kwam geen antwoord op het verzoek
   *[malformed] wat er kwam is niet als HTTP/3 te lezen
}
# $places are hosts and ports, the host empty for the site's own.
http-3-elsewhere = HTTP/3 is aangekondigd op een andere plaats, die niet is geprobeerd: { $places }
alt-svc-invalid = het veld Alt-Svc klopt niet, dus browsers slaan het over
no-address = de naam heeft geen adres

fix = Zet HTTP/2 aan (nginx: http2 on; Apache: Protocols h2 http/1.1). Laat voor HTTP/3 de webserver, of het netwerk ervoor, luisteren op UDP-poort 443, open die poort in de firewall en verstuur daarna: Alt-Svc: h3=":443"; ma=86400
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
