title = De volgende sleutel staat al in de DNS (DANE)
question = Staan de DANE-records van de mailservers al voor de volgende sleutel, of voor de autoriteit die hem zal ondertekenen?
why = Als een mailserver van sleutel wisselt, komt er geen mail meer binnen van afzenders die op DANE letten, totdat het nieuwe record overal bekend is. Met een record voor de volgende sleutel, op tijd gepubliceerd, merkt niemand iets van de wissel.

# $record is a record: usage, selector, matching type, beginning of the data.
prepared = naast het record van de sleutel die in gebruik is staat een tweede, { $record }, voor een sleutel die nog niet in gebruik is
authority = het record { $record } staat voor de autoriteit, zodat een nieuwe sleutel geen nieuw record nodig heeft
not-prepared = de records staan voor de sleutel die in gebruik is en voor geen andere
no-records = er zijn geen TLSA-records die tellen

fix = Maak de nieuwe sleutel vóór de wissel, publiceer zijn TLSA-record naast het oude en wacht tweemaal de TTL. Of houd dezelfde sleutel als u het certificaat vernieuwt: dan blijft het record kloppen. Een record met usage 2 voor uw autoriteit kan ook, zolang die autoriteit dezelfde blijft.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
