title = De naam heeft een IPv6-adres
question = Heeft de naam een IPv6-adres dat mensen kunnen gebruiken?
why = Steeds meer bezoekers komen via netwerken die alleen IPv6 hebben. Zonder IPv6-adres bereiken zij u via een vertaler van iemand anders, trager en minder zeker, of helemaal niet.

# $addresses are addresses, separated by commas.
present = heeft het IPv6-adres { $addresses }
absent = heeft geen IPv6-adres
unusable = heeft alleen IPv6-adressen die niemand op internet kan gebruiken: { $addresses }
bogus = heeft een IPv6-adres, maar DNSSEC bewijst dat het antwoord niet klopt, dus telt het niet
some-unusable = heeft daarnaast IPv6-adressen die niemand op internet kan gebruiken: { $addresses }

fix = Vraag om IPv6 op de webserver en publiceer het adres als AAAA-record.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
