title = De website heeft een IPv6-adres
question = Leidt de naam naar een IPv6-adres?
why = Sommige bezoekers hebben geen IPv4.
good = er is een IPv6-adres
bad = er is geen IPv6-adres
fix = Geef de naam een AAAA-record.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
