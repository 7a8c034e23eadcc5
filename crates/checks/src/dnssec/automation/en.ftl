title = The zone tells its parent when keys change
question = Does the zone tell its parent by itself when its keys change?
why = Keys have to be changed now and then. If the parent learns of it by itself, nobody can forget to tell it, and your name does not vanish over a slip.

absent = the zone has no CDS or CDNSKEY records
in-sync = the CDS records fit the DS records at the parent
change-wanted = the CDS records ask for other DS records than the parent has
delete-wanted = the CDS records ask the parent to drop the DS records, which makes the zone unsigned
servers-differ = the name servers have different CDS records: { $servers }
cds-and-cdnskey-disagree = the CDS and CDNSKEY records do not fit each other

fix = Let your DNS software publish CDS and CDNSKEY records, and ask your registry or registrar whether they follow them.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
