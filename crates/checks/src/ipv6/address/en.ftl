title = The name has an IPv6 address
    .mail = The mail servers have an IPv6 address
question = Does the name have an IPv6 address that people can use?
    .mail = Does every mail server have an IPv6 address that senders can use?
why = More and more visitors come over networks that have only IPv6. Without an IPv6 address they reach you through a translator of somebody else's, slower and less surely, or not at all.
    .mail = More and more networks have only IPv6. Without an IPv6 address a mail server of theirs reaches yours through a translator of somebody else's, slower and less surely, or not at all.

# $addresses are addresses, separated by commas.
present = has the IPv6 address { $addresses }
absent = has no IPv6 address
unusable = has only IPv6 addresses that nobody on the Internet can use: { $addresses }
bogus = what the DNS says of its IPv6 address does not validate, so it cannot be counted
    .fix = Mend the DNSSEC signatures first (dnssec/valid): resolvers that check them refuse the answer.
some-unusable = has beside it IPv6 addresses that nobody on the Internet can use: { $addresses }

fix = Ask for IPv6 on the web server and publish its address as an AAAA record.
    .mail = Ask for IPv6 on the mail server and publish its address as an AAAA record. Set its reverse name too before it sends mail over IPv6.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
