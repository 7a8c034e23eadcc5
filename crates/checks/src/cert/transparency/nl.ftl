title = Het certificaat staat in openbare logboeken
question = Tonen openbare logboeken het certificaat, zodat een ten onrechte uitgegeven certificaat opvalt?
why = Elk certificaat dat browsers vertrouwen, moet in openbare logboeken staan. Zo kunt u merken dat iemand er een op uw naam heeft gekregen. Browsers weigeren certificaten zonder bewijs daarvan.

# $logs is how many different logs vouch for the certificate, $min_logs how many are asked for.
logged = { $logs ->
    [one] één logboek staat
   *[other] { $logs } logboeken staan
} in voor het certificaat "{ $certificate }"
too-few = { $logs ->
    [one] maar één logboek staat
   *[other] maar { $logs } logboeken staan
} in voor het certificaat "{ $certificate }"; browsers vragen er { $min_logs }
not-logged = geen enkel logboek staat in voor het certificaat "{ $certificate }": niet erin, niet in een OCSP-antwoord en niet bij het opbouwen van de verbinding
not-public = het certificaat "{ $certificate }" is er niet een dat browsers uit zichzelf vertrouwen, dus het hoeft niet in openbare logboeken te staan
unreadable = er kwam een lijst met tijdstempels van logboeken die niet te lezen is
# $at is the time in the timestamp.
odd-time = het tijdstempel van een logboek { $why ->
    [future] ligt in de toekomst: { $at }
    [early] is veel ouder dan het certificaat: { $at }
   *[none] is geen datum van de kalender
}

fix = Laat het certificaat opnieuw uitgeven; elke certificaatautoriteit die browsers vertrouwen, neemt tijdstempels van logboeken in haar certificaten op. Liet de uwe ze weg, vraag dan waarom.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
