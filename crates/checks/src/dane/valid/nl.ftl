title = De certificaten zijn die welke de DNS noemt (DANE)
question = Zijn de certificaten die de server stuurt, die welke de DNS noemt?
why = Wie op de records in de DNS afgaat, houdt een server met een ander certificaat voor een bedrieger, en blijft weg. Records die bij het vernieuwen van een certificaat zijn vergeten, doen meer kwaad dan geen records.

# $certificate is the name of a certificate, $record a record: usage, selector, matching type, beginning of the data.
matches = het certificaat "{ $certificate }" past bij het TLSA-record { $record } ({ $usage })
# $records is a list of records, $wanted a whole record.
no-match = het certificaat "{ $certificate }" past bij geen van de TLSA-records die tellen ({ $records }); dit record zou passen: { $wanted }
outranked = het certificaat "{ $certificate }" past alleen bij het TLSA-record { $record }, dat niet telt omdat er een met een sterkere hash naast staat ({ $usage })
    .fix = Publiceer voor alle certificaten in gebruik records met dezelfde soort hash: de meesten nemen alleen SHA-256 (matching type 1). Staat er ook een met SHA-512, dan moet die er voor elk certificaat staan.
# $authority is the name of a root certificate.
authority-not-sent = het TLSA-record { $record } noemt de uitgever "{ $authority }", waarvan de server het certificaat niet meestuurt
    .fix = Laat de server ook het certificaat sturen van de uitgever die het record noemt, al is het een rootcertificaat: wie op gebruik (usage) 2 afgaat, heeft geen lijst om het in op te zoeken. Of publiceer een record met gebruik 3.
# $host is a domain name.
name-mismatch = het TLSA-record { $record } past, maar het certificaat "{ $certificate }" is niet voor de naam { $host }, zoals gebruik (usage) 0, 1 en 2 verlangen
expired = het TLSA-record { $record } past, maar het certificaat "{ $certificate }" was geldig tot { $until }
    .fix = Vernieuw het certificaat. Met gebruik (usage) 2 kan het record blijven staan.
not-yet-valid = het TLSA-record { $record } past, maar het certificaat "{ $certificate }" is pas geldig vanaf { $from }
path-broken = het TLSA-record { $record } past, maar de keten die het verlangt, houdt geen stand bij het certificaat "{ $certificate }": { $why ->
    [missing-issuer] het certificaat van zijn uitgever wordt niet meegestuurd
    [self-signed] het is met zijn eigen sleutel ondertekend
    [unknown-root] het leidt naar een uitgever die niet wordt vertrouwd
    [signature-wrong] zijn handtekening is niet die van de uitgever
    [signature-broken] de hashfunctie waarop zijn handtekening berust, is gebroken
    [not-a-ca] het heeft een ander ondertekend, maar is niet dat van een uitgever
    [may-not-sign] het heeft een ander ondertekend, maar mag dat niet
    [usage] het is niet voor servers bedoeld
    [name-not-allowed] een uitgever erboven mag niet voor zijn namen instaan
   *[other] { $why }
}
no-records = er zijn geen TLSA-records die tellen, dus valt er niets te vergelijken

fix = Publiceer een record voor elk certificaat dat de server heeft, ook voor andere soorten sleutels. Wissel een sleutel in deze volgorde: publiceer het record van de nieuwe sleutel naast het oude, wacht tweemaal de TTL, installeer het nieuwe certificaat, ga na of het past, haal het oude record weg. Vernieuw zo mogelijk met dezelfde sleutel; dan verandert er niets. Kijk hier na elke vernieuwing naar.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
