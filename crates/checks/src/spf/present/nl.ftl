title = Het domein zegt wie er mail voor mag versturen (SPF)
question = Is er één SPF-record dat ontvangers vinden?
why = Zonder dit record kunnen ontvangers uw mail niet onderscheiden van mail die anderen uit uw naam sturen, en wordt uw mail vaker voor spam aangezien.

present = er is één SPF-record
absent = er is geen SPF-record
    .fix = Publiceer één TXT-record op het domein dat begint met "v=spf1". Voor een domein dat geen mail verstuurt: "v=spf1 -all".
# $count is how many there are.
several = er is meer dan één SPF-record ({ $count }) en ontvangers gebruiken er dan geen enkel
    .fix = Voeg ze samen tot één record dat begint met "v=spf1" en eindigt met één "all", en haal de andere weg.
bogus = er is een SPF-record, maar DNSSEC bewijst dat het antwoord niet klopt, dus ontvangers die dat controleren krijgen niets
    .fix = Herstel eerst de handtekeningen van de zone.
almost = een TXT-record lijkt op een SPF-record maar is het niet: het moet beginnen met precies "v=spf1", gevolgd door een spatie of het einde
old-type = er is een record van het oude type SPF; dat type leest sinds 2014 niemand meer, dus publiceer het als TXT

fix = Publiceer één TXT-record op het domein dat begint met "v=spf1". Voor een domein dat geen mail verstuurt: "v=spf1 -all".
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
