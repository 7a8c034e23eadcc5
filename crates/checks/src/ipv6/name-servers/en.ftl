title = Name servers have IPv6 addresses
question = Do at least two of the zone's name servers have an IPv6 address?
why = Before anybody reaches your site or mail, they have to ask your name servers. Somebody with only IPv6 can do so only if these have IPv6 addresses too, and one server alone may fail.

enough = { $servers ->
    [one] the only name server has an IPv6 address
   *[other] { $with } of { $servers } name servers have an IPv6 address
}
too-few = { $servers ->
    [one] the only name server has an IPv6 address
   *[other] only { $with } of { $servers } name servers has an IPv6 address
}; { $min_servers } are asked for
none = { $servers ->
    [one] the only name server has no IPv6 address that can be used
   *[other] none of the { $servers } name servers has an IPv6 address that can be used
}
without-address = has no IPv6 address
unusable = has only IPv6 addresses that nobody on the Internet can use: { $addresses }
bogus = what the DNS says of its IPv6 address does not validate, so it cannot be counted
    .fix = Mend the DNSSEC signatures first (dnssec/valid): resolvers that check them refuse the answer.

fix = Ask for name servers with IPv6, at least two of them, and publish their addresses (AAAA records, and glue at the parent where the servers lie within the zone).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
