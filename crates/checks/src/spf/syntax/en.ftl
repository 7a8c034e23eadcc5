title = Receivers can read the SPF record
question = Can receivers read the SPF record and everything it includes?
why = One slip in the record, or in a record of a supplier that it includes, makes receivers drop the whole: nothing protects your name then, and your own mail may be refused.

valid = the SPF record and everything it includes can be read
# $term is the part of the record as it stands there, $position its first wrong sign, counted from 1.
invalid = the SPF record does not conform at "{ $term }" (position { $position }): { $why ->
    [character] it holds a sign other than visible ASCII and spaces
    [unknown-mechanism] there is no mechanism of that name
    [superfluous] nothing may follow that mechanism
    [no-domain] a domain is missing
    [domain] that is no domain name with two or more labels
    [macro] a macro is not written as it should be
    [macro-in-domain] the macros c, r and t may stand in explanations only
    [macro-digits] a macro asks for zero parts
    [ip4] that is no IPv4 address
    [ip6] that is no IPv6 address
    [prefix] the prefix length is not right
    [redirect-twice] "redirect" stands there twice
   *[exp-twice] "exp" stands there twice
}
    .fix = Correct "{ $term }"; until then receivers treat the whole record as an error. Addresses are written "ip4:192.0.2.0/24" and "ip6:2001:db8::/32", names "a:mail.example.nl", suppliers "include:spf.example.net".
# $term is the include or redirect that leads here.
target-without-record = there is no SPF record here, though "{ $term }" leads here
    .fix = Ask the supplier for the right name, or take "{ $term }" away if you do not use it any more. Until then receivers treat the whole record as an error.
target-with-several = there is more than one SPF record here: { $count }, and "{ $term }" leads here; receivers then use none of them
    .fix = Ask whoever publishes them to join them into one. Until then receivers treat the whole record as an error.
target-no-name = "{ $term }" leads to what can be no domain name
    .fix = Correct the name in "{ $term }"; two dots in a row or a label of more than 63 signs cannot be.
bogus = DNSSEC proves the answer for { $name } to be wrong, so receivers that check it give up on the record
    .fix = Ask whoever runs that zone to mend its signatures.
ptr = "{ $term }" looks up the sender's name backwards, which is slow, unreliable and not to be used any more
    .fix = Name the addresses instead, with ip4, ip6, a or mx.
after-all = "{ $term }" stands after "all" and is never looked at
    .fix = Put "all" at the end of the record, or take "{ $term }" away.
redirect-without-effect = "{ $term }" has no effect, because the record has an "all"
    .fix = Take either "all" or "{ $term }" away, whichever was not meant.
meant-for-mechanism = "{ $term }" has no effect: with "=" it is an unknown modifier, and probably ":" was meant
    .fix = Write a colon in place of the equals sign in "{ $term }".
unknown-modifier = "{ $term }" is a modifier that receivers pass over

fix = Correct the part that is named, at the place that is named. Until then receivers treat the whole record as an error.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
