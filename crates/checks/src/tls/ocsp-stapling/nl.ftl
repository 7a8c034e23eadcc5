title = De server toont dat zijn certificaat niet is ingetrokken (OCSP stapling)
question = Bewijst de server zelf, met een meegestuurd OCSP-antwoord, dat zijn certificaat niet is ingetrokken?
why = Uit een meegestuurd antwoord ziet de browser van een bezoeker dat het certificaat nog telt, zonder het aan de certificaatautoriteit te vragen en haar zo te vertellen welke site wordt bezocht. Een server die iets anders meestuurt, brengt browsers in de war; sommige weigeren hem.

# $as_of and $until are times; $until is "-" where none is given.
good = het meegestuurde OCSP-antwoord zegt dat het certificaat niet is ingetrokken, stand van { $as_of }
revoked = het meegestuurde OCSP-antwoord zegt dat het certificaat op { $at } is ingetrokken
    .fix = Maak een nieuwe sleutel, laat daarvoor een nieuw certificaat uitgeven en installeer dat meteen. Zoek uit waarom het oude is ingetrokken.
of-no-use = het meegestuurde OCSP-antwoord is onbruikbaar: { $why ->
    [unknown] de beantwoorder kent het certificaat niet
    [stale] het is verouderd
    [no-answer] het is een foutmelding
    [other-certificate] het gaat over een ander certificaat
    [not-verified] het is niet ondertekend door de uitgever of door iemand voor wie de uitgever instaat
   *[malformed] het is niet te lezen
}
promised = het certificaat "{ $certificate }" belooft bij elke verbinding een meegestuurd OCSP-antwoord (must-staple), en dat kwam niet
    .fix = Zet OCSP stapling aan op de server, met de keten van de uitgever, zodat hij antwoorden kan controleren. Beantwoordt uw certificaatautoriteit geen OCSP-vragen meer, laat het certificaat dan opnieuw uitgeven zonder die belofte.
absent = de uitgever van "{ $certificate }" beantwoordt OCSP-vragen, maar de server stuurt geen antwoord mee
    .fix = Zet OCSP stapling aan op de server, als uw certificaatautoriteit OCSP-vragen blijft beantwoorden; veel stappen over op lijsten van ingetrokken certificaten.
no-responder = het certificaat "{ $certificate }" noemt niemand die OCSP-vragen beantwoordt, dus er valt niets mee te sturen

fix = Laat de server de antwoorden zelf en op tijd ophalen (nginx: ssl_stapling; Apache: SSLUseStapling), geef hem het certificaat van de uitgever, en zorg dat hij de OCSP-dienst kan bereiken.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
