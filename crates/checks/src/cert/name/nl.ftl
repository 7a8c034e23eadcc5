title = Het certificaat is voor deze naam
question = Staat het certificaat voor de naam waarnaar is gevraagd?
why = Een certificaat voor een andere naam bewijst niets over deze site, dus houden browsers bezoekers met een waarschuwing tegen.
    .mail = Een certificaat voor een andere naam bewijst niets over deze mailserver, dus bezorgen afzenders die certificaten controleren er niet.

# $by is the name in the certificate that fits.
matches = het certificaat staat voor deze naam, door de vermelding "{ $by }"
# $names are the first of $count names.
other-names = het certificaat staat voor andere namen ({ $count } in totaal): { $names }
no-names = het certificaat heeft geen DNS-naam bij zijn alternatieve namen; de algemene naam ({ $common_names }) telt niet meer
unreadable-names = de lijst met namen in het certificaat is niet goed gevormd, dus clients weigeren het
wildcard-under-suffix = de enige vermelding die past, "{ $by }", staat voor alle namen onder een publiek achtervoegsel; clients weigeren dat
redirect-target = bezoekers worden doorgestuurd naar { $target }, waarvan het certificaat voor andere namen is
dane-ee = een certificaat van een mailserver waar de TLSA-records voor staan: naam, geldigheid en uitgever tellen hier niet

fix = Laat een certificaat uitgeven waarin deze naam als DNS-naam staat (subjectAltName), en laat de server dat voor deze naam sturen (SNI). Let op: "*.voorbeeld.nl" staat niet voor "voorbeeld.nl" en ook niet voor "a.b.voorbeeld.nl".
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
