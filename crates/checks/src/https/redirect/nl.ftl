title = Bezoekers zonder HTTPS worden naar HTTPS gestuurd
question = Wordt een bezoeker die zonder HTTPS komt, meteen naar HTTPS gestuurd?
why = Veel bezoekers beginnen nog zonder HTTPS, via een oude link of een ingetypte naam. Wie op hetzelfde netwerk zit, kan hen daar houden en een vervalste site tonen, tenzij het allereerste antwoord naar de beveiligde site leidt.

# $to is an address or a host name, $status the status code of the response.
redirects = het eerste antwoord leidt naar { $to }
port-80-closed = zonder HTTPS is niets te bereiken: poort 80 antwoordt niet, poort 443 wel
nothing-served = zonder HTTPS wordt niets getoond: poort 80 antwoordt { $status } zonder inhoud
not-redirected = poort 80 antwoordt { $status } en leidt niet naar HTTPS
still-plain = het eerste antwoord leidt naar { $to }, nog steeds zonder HTTPS
other-host-first = het eerste antwoord leidt naar een andere host, { $to }, voordat de eigen naam via HTTPS is bereikt
bad-location = het antwoord verwijst door, maar de Location-header is niet te lezen
other-name = het eerste antwoord verandert ook de naam, in { $to }: browsers leren HSTS dan nooit voor de ingetypte naam
    .fix = Verwijs eerst door naar https op dezelfde naam, en pas van daar naar de andere naam.
nothing-answers = op dit adres antwoordt niets
no-address = de naam heeft geen adres

fix = Beantwoord elk verzoek op poort 80 met status 301 en een Location-header naar dezelfde naam en hetzelfde pad, met https ervoor. Verander de naam desgewenst pas daarna.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
