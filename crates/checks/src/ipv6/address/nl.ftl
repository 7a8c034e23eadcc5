title = De naam heeft een IPv6-adres
    .mail = De mailservers hebben een IPv6-adres
question = Heeft de naam een IPv6-adres dat mensen kunnen gebruiken?
    .mail = Heeft elke mailserver een IPv6-adres dat afzenders kunnen gebruiken?
why = Steeds meer bezoekers komen via netwerken die alleen IPv6 hebben. Zonder IPv6-adres bereiken zij u via een vertaler van iemand anders, trager en minder zeker, of helemaal niet.
    .mail = Steeds meer netwerken hebben alleen IPv6. Zonder IPv6-adres bereikt een mailserver daar de uwe via een vertaler van iemand anders, trager en minder zeker, of helemaal niet.

# $addresses are addresses, separated by commas.
present = heeft het IPv6-adres { $addresses }
absent = heeft geen IPv6-adres
unusable = heeft alleen IPv6-adressen die niemand op internet kan gebruiken: { $addresses }
bogus = wat de DNS over het IPv6-adres zegt, doorstaat de controle met DNSSEC niet, dus telt het niet
    .fix = Herstel eerst de DNSSEC-handtekeningen (dnssec/valid): resolvers die ze controleren, weigeren het antwoord.
some-unusable = heeft daarnaast IPv6-adressen die niemand op internet kan gebruiken: { $addresses }

fix = Vraag om IPv6 op de webserver en publiceer het adres als AAAA-record.
    .mail = Vraag om IPv6 op de mailserver en publiceer het adres als AAAA-record. Stel ook de naam bij dat adres (reverse DNS) in voordat de server via IPv6 mail verzendt.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
