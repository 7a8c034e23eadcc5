title = Wat wordt versleuteld, wordt niet door TLS gecomprimeerd
question = Comprimeert de server wat hij versleutelt?
why = Door compressie hangt de lengte van wat wordt verstuurd af van de inhoud. Daaruit kan een aanvaller geheimen raden, zoals een wachtwoord of de cookie van wie is ingelogd.

none = TLS comprimeert niet, ook niet als de client het aanbiedt
impossible = alleen TLS 1.3 wordt gesproken, en dat kan niet comprimeren
# $method is the name of the method or its number, $version a version of TLS.
compressed = bij { $version } comprimeert de server ({ $method }) als de client het aanbiedt; uit de lengte zijn geheimen te raden (CRIME)

fix = Zet compressie in TLS uit; die van webpagina's (gzip, Brotli) is iets anders. In huidige bibliotheken staat zij vanzelf uit (OpenSSL sinds 1.1.0). { -set-compression }
    .mail = Zet compressie in TLS uit. In huidige bibliotheken staat zij vanzelf uit (OpenSSL sinds 1.1.0). { -set-compression }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
