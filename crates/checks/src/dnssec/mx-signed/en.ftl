title = The mail servers' names are signed with DNSSEC
question = Are the zones of the mail servers' names signed, and do their parents say so?
why = A sender asks the DNS which server takes your mail, and then where that server is. If the second answer is not signed, an attacker can change it and read along, however well your own domain is protected; and DANE, which makes senders insist on encryption, cannot work.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = a chain of trust leads to the zone { $zone }
not-signed = the zone is not signed
parent-not-signed = the zone above, { $zone }, is not signed, so this one cannot be
keys-without-ds = the zone is signed, but its parent has no DS record for it, so nobody can use the signatures
leads-to-bogus = { $question } leads by an alias to { $at }, which is signed wrongly ({ chain-why }), so whoever checks signatures gets no answer
unsupported-algorithm = the zone is signed only in ways that resolvers cannot or must not use ({ chain-why }), so it counts as not signed
too-many-iterations = denials use more NSEC3 iterations than resolvers bear ({ $iterations_max } at most), so the zone counts as not signed

fix = Ask whoever runs your mail servers to have the zone of their names signed and the DS record put at its parent, or move to a provider whose mail servers have names in signed zones.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
