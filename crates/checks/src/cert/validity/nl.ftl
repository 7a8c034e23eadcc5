title = Het certificaat is geldig
question = Is het certificaat geldig, blijft het dat nog een tijd, en is het niet voor te lang uitgegeven?
why = Op de dag nadat het afloopt, krijgt elke bezoeker een waarschuwing in plaats van uw site. Een korte looptijd beperkt de schade als een sleutel wordt gestolen, en zorgt ervoor dat het vernieuwen vanzelf gaat.
    .mail = Na de laatste dag bewijst het niets meer, en bezorgen afzenders die certificaten controleren niet meer. Een korte looptijd beperkt de schade als een sleutel wordt gestolen, en zorgt ervoor dat het vernieuwen vanzelf gaat.

# $until is a time, $days the whole days left, or since.
in-force = het certificaat is geldig tot { $until }, nog { $days ->
    [one] één dag
   *[other] { $days } dagen
}
expired = het certificaat was geldig tot { $until }, { $days ->
    [one] één dag
   *[other] { $days } dagen
} geleden
not-yet-valid = het certificaat is pas geldig vanaf { $from }
    .fix = Controleer de klok van de machine die het certificaat heeft aangevraagd, of installeer het certificaat dat nu geldig is.
too-long = het certificaat is voor { $days ->
    [one] één dag
   *[other] { $days } dagen
} uitgegeven; op de dag waarop het ingaat, waren er hoogstens { $max_days } toegestaan
    .fix = Laat het certificaat opnieuw uitgeven met een kortere looptijd, en meld het bij uw certificaatautoriteit: die heeft de regels geschonden op grond waarvan zij wordt vertrouwd.
longer-than-advised = het certificaat is voor { $days ->
    [one] één dag
   *[other] { $days } dagen
} uitgegeven; de norm adviseert er hoogstens { $max_days }
    .fix = Laat het certificaat voor kortere tijd uitgeven, en automatisch vernieuwen (ACME, RFC 8555).
ends-soon = het certificaat is nog maar geldig tot { $until }, nog { $days ->
    [one] één dag
   *[other] { $days } dagen
}
issuer-ends-soon = het certificaat van de uitgever "{ $certificate }" is nog maar geldig tot { $until }, en neemt dat van de server mee
    .fix = Installeer het huidige tussencertificaat van uw uitgever, of laat het certificaat van de server opnieuw uitgeven.
dane-ee = een certificaat van een mailserver waar de TLSA-records voor staan: naam, geldigheid en uitgever tellen hier niet

fix = Vernieuw het certificaat en laat dat voortaan automatisch gebeuren (ACME, RFC 8555): looptijden worden korter, tot 47 dagen in 2029. Bewaak het vernieuwen, zodat iemand het merkt als het misgaat.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
