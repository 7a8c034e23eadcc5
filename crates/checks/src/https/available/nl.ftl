title = De site is bereikbaar via HTTPS
question = Is de site via HTTPS bereikbaar, op elk van haar adressen?
why = Zonder HTTPS kan iedereen onderweg lezen en veranderen wat uw bezoekers zien en versturen: wachtwoorden, formulieren, downloads.

# $version is the protocol's name, such as TLS 1.2.
works = HTTPS werkt, met { $version }
old-tls = de server spreekt { $version }, maar biedt niets aan dat een hedendaags programma accepteert; de TLS-controles zeggen wat er moet veranderen
ssl-only = de server spreekt alleen { $version }, dat browsers al jaren niet meer accepteren
# $alert is the name of a TLS alert.
tls-refused = de server spreekt TLS, maar weigert elke verbinding, met de melding { $alert }
plain-http = poort 443 antwoordt met HTTP zonder TLS
not-tls = poort 443 antwoordt met iets dat geen TLS is
# $reason is refused, timeout, unreachable or closed.
silent = poort 443 neemt verbindingen aan, maar een beveiligde verbinding komt niet tot stand: { $reason ->
    [timeout] er komt geen antwoord
   *[other] de server hangt op
}
http-only = de site is alleen zonder TLS bereikbaar: poort 80 antwoordt, poort 443 niet ({ $reason ->
    [refused] de verbinding wordt geweigerd
    [timeout] er komt geen antwoord
   *[other] hij is niet te bereiken
})
closed = poort 443 antwoordt niet ({ $reason ->
    [refused] de verbinding wordt geweigerd
    [timeout] er komt geen antwoord
   *[other] hij is niet te bereiken
}), terwijl andere adressen of poorten van de site dat wel doen
no-address = de naam heeft geen adres, dus er is geen website
    .fix = Publiceer een A- en een AAAA-record voor de naam, of laat bezoekers een naam gebruiken die ze heeft.

fix = Zet HTTPS aan op elk adres van de naam, met TLS 1.2 en 1.3 en een certificaat voor deze naam. Certificaten zijn gratis en vernieuwen zichzelf met ACME (RFC 8555).
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
