title = Le site web a une adresse IPv6
question = Le nom mène-t-il à une adresse IPv6 ?
why = Certains visiteurs n’ont pas IPv4.
good = il y a une adresse IPv6
bad = il n’y a pas d’adresse IPv6
fix = Donnez au nom un enregistrement AAAA.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
