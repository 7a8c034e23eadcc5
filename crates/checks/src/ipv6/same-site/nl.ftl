title = De site is via IPv6 en IPv4 dezelfde
question = Krijgen bezoekers via IPv6 dezelfde site als via IPv4?
why = Bezoekers kiezen niet tussen IPv4 en IPv6, dat doet hun apparaat. Als die twee naar verschillende servers leiden, ziet een deel een oude pagina, een foutmelding of een ander certificaat, en wie op kantoor test, merkt het niet.

# $percent is how alike the pages are, $min_percent what is asked for; $ipv4 and $ipv6 are what each family showed.
alike = de pagina is dezelfde als via IPv4 (overeenkomst { $percent } procent)
other-status = de statuscode is { $ipv6 } via IPv6 en { $ipv4 } via IPv4
other-page = het bezoek eindigt via IPv6 bij { $ipv6 } en via IPv4 bij { $ipv4 }
other-certificate = het certificaat is via IPv6 voor andere namen dan via IPv4
other-content = de pagina verschilt van die via IPv4: overeenkomst { $percent } procent, { $min_percent } wordt gevraagd
no-ipv6-address = de naam heeft geen IPv6-adres waarnaar wij konden kijken
no-ipv4-address = de naam heeft geen IPv4-adres waarnaar wij konden kijken

fix = Laat de A- en AAAA-records van de naam naar dezelfde servers leiden, of geef alle servers dezelfde instellingen, inhoud en certificaten. Test beide met "curl -4" en "curl -6".
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
