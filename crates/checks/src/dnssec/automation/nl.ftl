title = De zone meldt sleutelwissels zelf aan de bovenliggende zone
question = Meldt de zone het zelf aan de bovenliggende zone als haar sleutels wisselen?
why = Sleutels moeten af en toe worden gewisseld. Als de bovenliggende zone dat vanzelf hoort, kan niemand het vergeten, en verdwijnt uw naam niet door een vergissing.

absent = de zone heeft geen CDS- of CDNSKEY-records
in-sync = de CDS-records passen bij de DS-records van de bovenliggende zone
change-wanted = de CDS-records vragen om andere DS-records dan de bovenliggende zone heeft
delete-wanted = de CDS-records vragen de bovenliggende zone de DS-records te laten vallen, waardoor de zone niet meer ondertekend is
servers-differ = de nameservers hebben verschillende CDS-records: { $servers }
cds-and-cdnskey-disagree = de CDS- en CDNSKEY-records passen niet bij elkaar

fix = Laat uw DNS-software CDS- en CDNSKEY-records publiceren, en vraag uw registry of registrar of die ze volgt.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
