title = Er is een DMARC-record
question = Is er een DMARC-record dat voor het domein telt?
why = Iedereen kan uw domein als afzender in een bericht zetten. Zonder DMARC-record weet wie zo'n bericht ontvangt niet wat u ermee gedaan wilt hebben, en u hoort er nooit iets van.

present = het record op { $name } telt
absent = er is geen DMARC-record, niet op het domein zelf en niet op de domeinen erboven die tellen
several = op { $name } staat meer dan één DMARC-record (in totaal { $count }), waardoor ontvangers ze allemaal overslaan
no-request = het record zegt niet wat er met mail moet gebeuren die niet slaagt en ook niet waar rapporten heen gaan, dus ontvangers laten het buiten beschouwing
repeated-tag = de tag "{ $tag }" staat meer dan eens in het record, waardoor ontvangers het hele record ongeldig kunnen vinden
bogus = DNSSEC bewijst dat het antwoord voor { $name } niet klopt, dus het telt niet
inherited = het record van { $from } telt, omdat het domein er zelf geen heeft
not-counted = het record op { $name } was voor DMARC bedoeld maar telt niet: { $why ->
    [case] "DMARC1" moet in hoofdletters staan
    [leading] er staat een spatie voor
    [quoted] er is een aanhalingsteken meegetypt
    [separator] na "v=DMARC1" volgt geen puntkomma
    [not-first] "v=DMARC1" moet vooraan staan
   *[version] de versie is niet "DMARC1"
}
unknown-tag = de tag "{ $tag }" is onbekend en wordt overgeslagen
old-tag = de tag "{ $tag }" (hier { $value }) hoorde bij de vorige versie van de standaard en wordt door ontvangers van nu overgeslagen
bad-value = de tag "{ $tag }" kan niet de waarde "{ $value }" hebben en telt daarom als niet gezegd
stray-text = { $text ->
    [none] het record bevat andere tekens dan leesbare ASCII
   *[other] "{ $text }" in het record is geen tag en wordt overgeslagen
}

fix = Publiceer precies één TXT-record op _dmarc onder uw domein. Begin met: v=DMARC1; p=none; rua=mailto:dmarc@example.nl. Lees de rapporten, zorg dat al uw afzenders slagen en verhoog p daarna naar quarantine en reject.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
