title = Het is duidelijk wie de mail van de naam aanneemt
question = Zegt de naam duidelijk wie zijn mail aanneemt, of dat niemand dat doet?
why = Bij een naam die niets zegt, komt mail bij de webserver aan, waar niemand haar leest, of blijft zij dagen liggen voordat de afzender hoort dat zij niet bezorgd kon worden. Namen die geen mail ontvangen, kunnen dat in één record zeggen.

# $hosts are host names, separated by commas.
named = mail wordt aangenomen door { $hosts }
null = de naam zegt dat hij geen mail ontvangt (null MX)
null-beside-others = er staat een null MX, die zegt dat de naam geen mail ontvangt, naast andere MX-records; wat afzenders daarvan maken, verschilt
    .fix = Haal de null MX weg als de naam mail moet krijgen, en alle andere MX-records als dat niet zo is.
broken = de MX-records zijn niet te lezen
    .fix = Schrijf elk MX-record als een getal en een hostnaam.
bogus = wat de DNS over de mailservers zegt, klopt niet met de handtekeningen en telt dus niet mee
    .fix = Herstel eerst de DNSSEC-handtekeningen (dnssec/valid): resolvers die ze controleren, weigeren het antwoord.
implicit = heeft geen MX-record, dus mail gaat naar de adressen van de naam zelf
nothing = heeft geen MX-record en geen adres: niemand neemt de mail aan, en dat staat nergens
preference = de null MX heeft het getal { $number }; RFC 7505 schrijft 0

fix = Publiceer een MX-record dat de mailserver noemt. Moet de naam geen mail krijgen, publiceer dan een null MX (0 en een punt) en verder niets: dan komt mail meteen terug bij de afzender.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
