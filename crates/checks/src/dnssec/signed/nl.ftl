title = De naam is ondertekend met DNSSEC
question = Is de zone ondertekend, en zegt de bovenliggende zone dat ook?
why = Zonder DNSSEC kan niemand nagaan of de adressen achter uw naam van u komen of van een aanvaller, en beveiliging die erop bouwt, zoals DANE, kan dan niet werken.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = een vertrouwensketen leidt naar de zone { $zone }
not-signed = de zone is niet ondertekend
parent-not-signed = de bovenliggende zone, { $zone }, is niet ondertekend, dus kan deze dat niet zijn
keys-without-ds = de zone is ondertekend, maar de bovenliggende zone heeft er geen DS-record voor, dus kan niemand de handtekeningen gebruiken
leads-to-bogus = { $question } leidt via een alias naar { $at }, dat verkeerd ondertekend is ({ chain-why }), dus wie handtekeningen controleert krijgt geen antwoord
unsupported-algorithm = de zone is alleen ondertekend op manieren die resolvers niet kunnen of mogen gebruiken ({ chain-why }), dus telt zij als niet ondertekend
too-many-iterations = ontkenningen gebruiken meer NSEC3-iteraties dan de { $iterations_max } die resolvers hoogstens verdragen, dus telt de zone als niet ondertekend

fix = Laat uw DNS-beheerder de zone ondertekenen en geef het DS-record (of de sleutel) aan uw registrar.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
