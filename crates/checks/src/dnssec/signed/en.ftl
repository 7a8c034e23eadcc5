title = The name is signed with DNSSEC
question = Is the zone signed, and does its parent say so?
why = Without DNSSEC, nobody can tell whether the addresses behind your name come from you or from an attacker, and protections that build on it, such as DANE, cannot work.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = a chain of trust leads to the zone { $zone }
not-signed = the zone is not signed
parent-not-signed = the zone above, { $zone }, is not signed, so this one cannot be
keys-without-ds = the zone is signed, but its parent has no DS record for it, so nobody can use the signatures
leads-to-bogus = { $question } leads by an alias to { $at }, which is signed wrongly ({ chain-why }), so whoever checks signatures gets no answer
unsupported-algorithm = the zone is signed only in ways that resolvers cannot or must not use ({ chain-why }), so it counts as not signed
too-many-iterations = denials use more NSEC3 iterations than resolvers bear ({ $iterations_max } at most), so the zone counts as not signed

fix = Let your DNS operator sign the zone, and give the DS record (or the key) to your registrar.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
