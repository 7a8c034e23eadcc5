title = The certificate is for this name
question = Does the certificate stand for the name that was asked for?
why = A certificate for another name proves nothing about this site, so browsers stop visitors with a warning.
    .mail = A certificate for another name proves nothing about this mail server, so senders that check certificates do not deliver to it.

# $by is the name in the certificate that fits.
matches = the certificate stands for this name, by its entry "{ $by }"
# $names are the first of $count names.
other-names = the certificate stands for other names ({ $count } in all): { $names }
no-names = the certificate has no DNS name among its alternative names; the common name ({ $common_names }) no longer counts
unreadable-names = the list of names in the certificate is not well-formed, so clients refuse it
wildcard-under-suffix = the only entry that fits, "{ $by }", stands for all names under a public suffix; clients refuse that
redirect-target = visitors are sent on to { $target }, whose certificate is for other names
dane-ee = a mail server's certificate that its TLSA records stand for: its name, its dates and its issuer count for nothing here

fix = Have a certificate issued that lists this name as a DNS name (subjectAltName), and have the server send it for this name (SNI). Mind that "*.example.nl" stands neither for "example.nl" nor for "a.b.example.nl".
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
