title = De site is bereikbaar via IPv6
    .mail = De mailservers zijn bereikbaar via IPv6
question = Is de site via IPv6 bereikbaar, op elke poort die via IPv4 open is?
    .mail = Is elke mailserver via IPv6 bereikbaar, zoals hij dat via IPv4 is?
why = Steeds meer van uw bezoekers hebben alleen IPv6, of alleen IPv4 via een drukke doorgang die velen delen. Een gepubliceerd adres dat niet antwoordt, laat hen wachten of houdt hen buiten.
    .mail = Een gepubliceerd adres dat niet antwoordt, laat wie u via IPv6 mail stuurt wachten en opnieuw proberen, en houdt buiten wie alleen IPv6 heeft.

open = de poort is open via IPv6
# $reason is refused, timeout, unreachable or closed.
closed = de poort is dicht via IPv6, hoewel de site er is: { $reason ->
    [refused] de verbinding wordt geweigerd
    [timeout] er komt geen antwoord
   *[other] hij is niet te bereiken
}
    .mail = de poort is dicht via IPv6, hoewel de mailserver er is: { $reason ->
        [refused] de verbinding wordt geweigerd
        [timeout] er komt geen antwoord
       *[other] hij is niet te bereiken
    }
no-ipv6-address = de naam heeft geen IPv6-adres waarnaar wij konden kijken

fix = Laat de webserver ook op zijn IPv6-adressen luisteren, op poort 443 en 80, en laat de firewall ze door. Trek AAAA-records in van adressen die niet in gebruik zijn.
    .mail = Laat de mailserver ook op zijn IPv6-adressen luisteren, op poort 25, en laat de firewall ze door. Trek AAAA-records in van adressen die niet in gebruik zijn. { -set-ipv6 }
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
