title = De DNSSEC-algoritmen zijn bij de tijd
question = Zijn sleutels, handtekeningen en hashes van een soort die de normen nog aanbevelen?
why = Zwakke algoritmen zijn te vervalsen, en resolvers laten ze stap voor stap vallen. Wie op tijd wisselt, doet dat op zijn gemak.

# $algorithm is a name such as RSASHA1, $number its number.
good = { $algorithm } wordt aanbevolen of is toegestaan
not-recommended = { $algorithm } wordt niet meer aanbevolen
must-not = { $algorithm } mag niet meer worden gebruikt
unrated = { $algorithm } wordt door de norm niet beoordeeld
digest-not-recommended = het DS-record bij de bovenliggende zone gebruikt { $digest }, en dat wordt niet meer aanbevolen
rsa-too-short = de RSA-sleutel { $tag } heeft { $bits ->
    [one] één bit
   *[other] { $bits } bits
}; er worden er { $min_bits } gevraagd
servers-have-other-keys = heeft andere sleutels dan { $other }
# $over_s is for how many seconds it has been over.
signature-ended = de handtekening van { $rtype } is al { $over_s ->
    [one] één seconde
   *[other] { $over_s } seconden
} voorbij, terwijl andere servers er een sturen die nog geldt: deze heeft een oude kopie van de zone
    .fix = Zoek uit waarom deze server de zone niet meer ophaalt en herstel dat: wie een resolver heeft die handtekeningen controleert, wacht nu op het antwoord van een andere server.
signature-ends-soon = de handtekening van { $rtype } eindigt over { $left_s ->
    [one] één seconde
   *[other] { $left_s } seconden
}; ten minste { $min_left_s } wordt gevraagd

fix = Stap met een sleutelwissel over op ECDSA P-256 (algoritme 13) of Ed25519 (15), en publiceer DS-records met SHA-256.
fix-who = { -who-dns-operator }
fix-effort = { -effort-days }
