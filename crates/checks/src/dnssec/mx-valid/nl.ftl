title = De DNSSEC-handtekeningen van de namen van de mailservers kloppen
question = Kloppen de antwoorden over de adressen van de mailservers?
why = Als een handtekening niet klopt, kan iedereen van wie de provider handtekeningen controleert, inmiddels een derde van de wereld, uw mailservers niet vinden: e-mail aan u blijft liggen en gaat dan terug.

# $question is a name and a record type, $at likewise the link that broke, $zone a zone, $why a word.
secure = { $question } is ondertekend, en de handtekeningen kloppen
bogus = { $question } klopt niet: { $why ->
    [expired] de handtekening van { $at } is verlopen
    [not-yet-valid] de handtekening van { $at } is nog niet geldig
    [missing-signature] { $at } is niet ondertekend
    [bad-signature] de handtekening van { $at } past niet bij de gegevens
    [no-key-for-signature] geen sleutel van de zone past bij de handtekening van { $at }
    [bad-signature-fields] de handtekening van { $at } spreekt de gegevens tegen
    [no-key-for-delegation] geen sleutel van { $at } is die waar de bovenliggende zone naar wijst
    [key-set-not-signed] de sleutel waar de bovenliggende zone naar wijst, heeft { $at } niet ondertekend
    [missing-keys] de bovenliggende zone zegt dat de zone is ondertekend, maar { $at } ontbreekt
    [no-key-for-anchor] geen sleutel van { $at } past bij het vertrouwensanker
    [missing-denial] de afwezigheid van { $at } is niet bewezen
    [missing-wildcard-proof] { $at } komt van een wildcard, en niets bewijst dat dat mag
    [missing-delegation-proof] de bovenliggende zone heeft { $at } niet en bewijst ook niet dat het er niet is
    [bad-alias] de alias bij { $at } is niet wat hij moet zijn
   *[other] { $why } bij { $at }
}
alias-not-signed = { $question } leidt via een alias naar { $at }, en dat is niet ondertekend
insecure-answer = { $question } is ondertekend, maar het bewijs laat ruimte voor niet-ondertekende namen ({ chain-why })
not-signed = { $question } ligt in een zone die niet is ondertekend
# $expired is yes or no, $by_s a number of seconds.
wrong-code = de servers zeggen dat { $at } niet bestaat, terwijl hun eigen ondertekende bewijs zegt van wel: sommige resolvers weigeren zulke antwoorden, andere geloven ze
outside-times = de handtekening van { $at } { $expired ->
    [yes] is al { $by_s ->
        [one] één seconde
       *[other] { $by_s } seconden
    } verlopen
   *[no] is pas over { $by_s ->
        [one] één seconde
       *[other] { $by_s } seconden
    } geldig
}; zij geldt alleen waar klokken niet streng worden genomen
a-server-is-wrong = het antwoord van één server voor { $at } klopt niet ({ chain-why }); dat van een andere wel

fix = Laat de zone opnieuw ondertekenen, en zorg dat handtekeningen ruim voor hun einde vanzelf worden vernieuwd. Vergelijk na een sleutelwissel het DS-record bij de bovenliggende zone met de sleutels van de zone.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
