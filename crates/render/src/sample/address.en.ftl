title = The website has an IPv6 address
question = Does the name lead to an IPv6 address?
why = Some visitors have no IPv4.
good = there is an IPv6 address
bad = there is no IPv6 address
fix = Give the name an AAAA record.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
