title = It is clear who takes the name's mail
question = Does the name say clearly who takes its mail, or that nobody does?
why = A name that says nothing gets mail at its web server, where nobody reads it, or mail waits for days before the sender hears that it could not be delivered. Names that take no mail can say so in one record.

# $hosts are host names, separated by commas.
named = mail is taken by { $hosts }
null = the name says that it takes no mail (null MX)
null-beside-others = a null MX, which says that the name takes no mail, stands beside other MX records; what senders make of that differs
    .fix = Take out the null MX where the name is to get mail, and all other MX records where it is not.
broken = the MX records cannot be read
    .fix = Write each MX record as a number and a host name.
bogus = what the DNS says of its mail servers does not validate, so it cannot be counted
    .fix = Mend the DNSSEC signatures first (dnssec/valid): resolvers that check them refuse the answer.
implicit = has no MX record, so mail goes to the addresses of the name itself
nothing = has no MX record and no address: nobody takes its mail, and it does not say so
preference = the null MX has the number { $number }; RFC 7505 writes 0

fix = Publish an MX record that names the mail server. Where the name is to get no mail, publish a null MX (0 and a dot) and nothing else: then mail comes back to the sender at once.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
