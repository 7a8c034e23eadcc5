title = Mail can be signed (DKIM)
question = Does the domain publish keys with which its mail is signed?
why = A DKIM signature shows that a message comes from your domain and was not changed on its way. Without it, forwarded mail fails, and a strict DMARC policy costs you mail of your own.

# $source is "given", "vendor" or "usual".
key-found = under the selector "{ $selector }" stands a key for signatures: { $kind }, { $bits } bit
# $selectors are names, $vendors are names of companies or "none".
probable = there are names below "_domainkey", so there probably are keys, under selectors other than those tried ({ $selectors })
absent = there is nothing below "_domainkey", so there are no keys; selectors tried: { $selectors }{ $vendors ->
    [none] {""}
   *[other] {" "}(mail is sent by { $vendors })
}
weak-key = the key under the selector "{ $selector }" is so short ({ $kind }, { $bits } bit) that others can work it out and sign in your name
bogus = DNSSEC proves the answer for { $name } to be wrong, so it cannot be counted
short-key = the key under the selector "{ $selector }" is short ({ $kind }, { $bits } bit)
test-flag = the key under the selector "{ $selector }" is marked as being tested ("t=y"), so that receivers treat signed mail as if it were not signed
only-unusable = none of the keys found can be used; there may be others under other selectors than those tried ({ $selectors })
any-name = the name servers deny no name below "_domainkey", so it cannot be told from there whether there are keys; none stands under the selectors tried ({ $selectors }){ $vendors ->
    [none] {""}
   *[other] ; mail is sent by { $vendors }
}
unreliable = the name servers say that "_domainkey" does not exist, but say so of { $name } too, below which records stand; no key stands under the selectors tried ({ $selectors })
non-sender = the domain declares that it sends no mail (SPF "-all", DMARC "reject"), so it needs no keys
revoked = the key under the selector "{ $selector }" was revoked
broken-key = the record under the selector "{ $selector }" is no key that receivers can use: { $why ->
    [list] it is no list of tags
    [repeated] a tag stands in it twice
    [version] its version is wrong, or does not stand first
    [no-key] the key is missing
    [kind] it is of a kind that receivers do not know
    [base64] the key is not base64
    [hash] it only allows digests that are no longer accepted
    [service] it is not meant for mail
   *[octets] the key is not of the kind that it says
}
several = more than one record stands under the selector "{ $selector }" (in all { $count }), so that nobody knows which of them counts
wrong-denial = the name servers say that "_domainkey" does not exist although keys stand below it, which may hide them from some receivers

fix = Let everybody who sends for you sign with a key in your domain's name, and publish the public keys they give you, RSA with 2048 bits or more, or Ed25519 beside it. Where there are keys under selectors that were not tried, name them with --selector.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
