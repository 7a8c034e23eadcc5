title = Mail kan worden ondertekend (DKIM)
question = Publiceert het domein sleutels waarmee zijn mail wordt ondertekend?
why = Een DKIM-handtekening laat zien dat een bericht van uw domein komt en onderweg niet is veranderd. Zonder handtekening slaagt doorgestuurde mail niet, en kost een streng DMARC-beleid u eigen mail.

# $source is "given", "vendor" or "usual".
key-found = onder de selector "{ $selector }" staat een sleutel voor handtekeningen: { $kind }, { $bits } bit
# $selectors are names, $vendors are names of companies or "none".
probable = er zijn namen onder "_domainkey", dus waarschijnlijk zijn er sleutels, onder andere selectors dan de geprobeerde ({ $selectors })
absent = er staat niets onder "_domainkey", dus er zijn geen sleutels; geprobeerde selectors: { $selectors }{ $vendors ->
    [none] {""}
   *[other] {" "}(mail wordt verzonden door { $vendors })
}
weak-key = de sleutel onder de selector "{ $selector }" is zo kort ({ $kind }, { $bits } bit) dat anderen hem kunnen uitrekenen en op uw naam kunnen ondertekenen
bogus = DNSSEC bewijst dat het antwoord voor { $name } niet klopt, dus het telt niet
short-key = de sleutel onder de selector "{ $selector }" is kort ({ $kind }, { $bits } bit)
test-flag = de sleutel onder de selector "{ $selector }" is gemarkeerd als proef ("t=y"), waardoor ontvangers ondertekende mail behandelen alsof die niet ondertekend is
only-unusable = geen van de gevonden sleutels is bruikbaar; er kunnen andere zijn onder andere selectors dan de geprobeerde ({ $selectors })
any-name = de nameservers ontkennen geen enkele naam onder "_domainkey", dus daaraan is niet te zien of er sleutels zijn; onder de geprobeerde selectors ({ $selectors }) staat er geen{ $vendors ->
    [none] {""}
   *[other] ; mail wordt verzonden door { $vendors }
}
unreliable = de nameservers zeggen dat "_domainkey" niet bestaat, maar zeggen dat ook van { $name }, waaronder records staan; onder de geprobeerde selectors ({ $selectors }) staat geen sleutel
non-sender = het domein verklaart dat het geen mail verzendt (SPF "-all", DMARC "reject") en heeft dus geen sleutels nodig
revoked = de sleutel onder de selector "{ $selector }" is ingetrokken
broken-key = het record onder de selector "{ $selector }" is geen sleutel die ontvangers kunnen gebruiken: { $why ->
    [list] het is geen lijst van tags
    [repeated] er staat een tag twee keer in
    [version] de versie klopt niet of staat niet vooraan
    [no-key] de sleutel ontbreekt
    [kind] de soort is bij ontvangers niet bekend
    [base64] de sleutel is geen base64
    [hash] het staat alleen hashfuncties toe die niet meer worden aanvaard
    [service] het is niet voor mail bedoeld
   *[octets] de sleutel is niet van de soort die er staat
}
several = er staat meer dan één record onder de selector "{ $selector }" (in totaal { $count }), waardoor niemand weet welk ervan telt
wrong-denial = de nameservers zeggen dat "_domainkey" niet bestaat terwijl er sleutels onder staan, waardoor sommige ontvangers die niet vinden

fix = Laat iedereen die voor u verzendt ondertekenen met een sleutel op naam van uw domein, en publiceer de openbare sleutels die u van hen krijgt: RSA met 2048 bits of meer, of Ed25519 ernaast. Zijn er sleutels onder selectors die niet zijn geprobeerd, noem die dan met --selector.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
