title = De namen van de mailservers zijn ondertekend met DNSSEC
question = Zijn de zones van de namen van de mailservers ondertekend, en zeggen de bovenliggende zones dat ook?
why = Een afzender vraagt in het DNS welke server uw e-mail aanneemt, en daarna waar die server staat. Is het tweede antwoord niet ondertekend, dan kan een aanvaller het veranderen en meelezen, hoe goed uw eigen domein ook beschermd is; en DANE, waarmee afzenders op versleuteling staan, kan niet werken.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = een vertrouwensketen leidt naar de zone { $zone }
not-signed = de zone is niet ondertekend
parent-not-signed = de bovenliggende zone, { $zone }, is niet ondertekend, dus kan deze dat niet zijn
keys-without-ds = de zone is ondertekend, maar de bovenliggende zone heeft er geen DS-record voor, dus kan niemand de handtekeningen gebruiken
leads-to-bogus = { $question } leidt via een alias naar { $at }, dat verkeerd ondertekend is ({ chain-why }), dus wie handtekeningen controleert krijgt geen antwoord
unsupported-algorithm = de zone is alleen ondertekend op manieren die resolvers niet kunnen of mogen gebruiken ({ chain-why }), dus telt zij als niet ondertekend
too-many-iterations = ontkenningen gebruiken meer NSEC3-iteraties dan de { $iterations_max } die resolvers hoogstens verdragen, dus telt de zone als niet ondertekend

fix = Vraag de beheerder van uw mailservers de zone van hun namen te laten ondertekenen en het DS-record in de bovenliggende zone te laten zetten, of stap over naar een aanbieder met mailservers in ondertekende zones.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
