title = Een logo naast uw mail (BIMI)
question = Publiceert het domein een logo dat mailprogramma's naast zijn mail kunnen tonen?
why = Sommige mailprogramma's tonen het logo van afzenders van wie de mail met DMARC is beschermd. Het gaat om herkenbaarheid, niet om veiligheid.

present = er is een logo gepubliceerd
absent = er is geen logo gepubliceerd
declined = het domein zegt dat het geen logo getoond wil hebben
several = er is meer dan één BIMI-record (in totaal { $count }), waardoor ontvangers ze allemaal overslaan
invalid = het BIMI-record is ongeldig: { $why ->
    [no-logo] het zegt niet waar het logo staat ("l")
    [url] een adres erin is geen https-adres
    [repeated] er staat een tag twee keer in
   *[field] een deel ervan is geen tag
}
bogus = DNSSEC bewijst dat het antwoord voor het record niet klopt, dus het telt niet
dmarc-too-weak = ontvangers tonen geen logo, omdat DMARC niet vraagt alle mail die niet slaagt te weigeren of apart te zetten
# $status is a status code of HTTP or "none".
not-fetched = het logo op { $url } is niet op te halen{ $status ->
    [none] {""}
   *[other] {" "}(status { $status })
}
no-logo = wat op { $url } staat is geen logo dat ontvangers lezen: { $why ->
    [too-large] het is veel te groot
    [doctype] het bevat een documenttypedeclaratie
    [not-xml] het is geen goed gevormde XML
   *[not-svg] het is geen SVG
}
logo-profile = het logo houdt zich niet aan een regel van het profiel SVG Tiny PS: { $rule ->
    [size] het is groter dan 32 KiB
    [version] de versie is niet "1.2"
    [profile] het "baseProfile" is niet "tiny-ps"
    [title] het heeft geen titel
    [place] het buitenste element heeft een plaats ("x" of "y")
    [script] het bevat een script
    [animation] er beweegt iets in
    [image] er zit een afbeelding in
    [outside] het verwijst naar iets buiten zichzelf
    [square] het is niet vierkant
   *[element] het bevat een element dat het profiel niet heeft
}
certified = het record noemt ook een certificaat voor het logo (VMC of CMC)
not-certified = het record noemt geen certificaat voor het logo, en zonder certificaat tonen de grote ontvangers het niet

fix = Publiceer een TXT-record op default._bimi onder uw domein dat een vierkant logo in SVG Tiny PS noemt en, voor de meeste ontvangers, een certificaat (VMC of CMC) daarvoor.
fix-who = { -who-organisation }
fix-effort = { -effort-days }
