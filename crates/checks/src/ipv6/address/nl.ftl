title = De naam heeft een IPv6-adres
question = Heeft de naam een IPv6-adres dat mensen kunnen gebruiken?
why = Steeds meer bezoekers komen via netwerken die alleen IPv6 hebben. Zonder IPv6-adres bereiken zij u via een vertaler van iemand anders, trager en minder zeker, of helemaal niet.

# $addresses are addresses, separated by commas.
present = heeft het IPv6-adres { $addresses }
absent = heeft geen IPv6-adres
unusable = heeft alleen IPv6-adressen die niemand op internet kan gebruiken: { $addresses }
bogus = wat de DNS over het IPv6-adres zegt, doorstaat de controle met DNSSEC niet, dus telt het niet
    .fix = Herstel eerst de DNSSEC-handtekeningen (dnssec/valid): resolvers die ze controleren, weigeren het antwoord.
some-unusable = heeft daarnaast IPv6-adressen die niemand op internet kan gebruiken: { $addresses }

fix = Vraag om IPv6 op de webserver en publiceer het adres als AAAA-record.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
