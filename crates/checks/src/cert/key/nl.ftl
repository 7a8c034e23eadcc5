title = De sleutels van de certificaten zijn sterk
question = Is de sleutel van elk certificaat dat de server stuurt sterk genoeg?
why = Wie de sleutel achter een certificaat kan berekenen, kan zich voordoen als uw site en meelezen of wijzigen wat uw bezoekers sturen. Zwakke sleutels zijn te berekenen, nu al of in de jaren waarin de gegevens geheim moeten blijven.
    .mail = Wie de sleutel achter een certificaat kan berekenen, kan zich voordoen als uw mailserver en meelezen of wijzigen wat u wordt gestuurd. Zwakke sleutels zijn te berekenen, nu al of in de jaren waarin de gegevens geheim moeten blijven.

# $certificate is the name of the certificate, $kind the kind of its key, as "RSA 2048".
good = de sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" ({ $kind }) is goed
sufficient = de sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" ({ $kind }) is sterk genoeg
phase-out = de sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" ({ $kind }) is niet lang meer sterk genoeg
    .fix = { $role ->
        [server] Maak bij de volgende vernieuwing een nieuwe, sterkere sleutel (ECDSA met P-256 of P-384, of een langere RSA-sleutel) en laat het certificaat daarvoor uitgeven.
       *[issuer] Vraag uw certificaatautoriteit om het certificaat bij de volgende vernieuwing uit te geven onder een tussencertificaat met een sterkere sleutel.
    }
insufficient = de sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" ({ $kind }) is te zwak
    .fix = { $role ->
        [server] Maak een nieuwe, sterkere sleutel (ECDSA met P-256 of P-384, of een langere RSA-sleutel), laat daarvoor een certificaat uitgeven en installeer beide.
       *[issuer] Laat het certificaat opnieuw uitgeven onder een tussencertificaat met een sterkere sleutel, zo nodig door een andere certificaatautoriteit, en installeer beide.
    }
unrated = de sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" ({ $kind }) is van een soort waarover de norm nog geen oordeel heeft
# $exponent is the public exponent of an RSA key.
bad-exponent = de RSA-sleutel van { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" heeft de publieke exponent { $exponent }, en dat maakt hem waardeloos
    .fix = Maak een nieuwe sleutel met een gangbaar programma, dat de publieke exponent 65537 gebruikt, en laat daarvoor een certificaat uitgeven.
one-handshake = alleen de certificaten van één verbinding zijn gezien; voor andere soorten clients kan de server nog andere hebben

fix = Maak een nieuwe, sterkere sleutel, laat daarvoor een certificaat uitgeven en installeer beide. Een server met certificaten voor zowel RSA als ECDSA heeft dat voor elk daarvan nodig.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
