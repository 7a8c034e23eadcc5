title = The DNSSEC algorithms are up to date
question = Are the keys, signatures and digests of kinds that the norms still recommend?
why = Weak algorithms can be forged, and resolvers drop them step by step. Whoever changes in time does so at leisure.

# $algorithm is a name such as RSASHA1, $number its number.
good = { $algorithm } is recommended or allowed
not-recommended = { $algorithm } is no longer recommended
must-not = { $algorithm } must not be used any more
unrated = { $algorithm } is not rated by the norm
digest-not-recommended = the DS record at the parent uses { $digest }, which is no longer recommended
rsa-too-short = the RSA key { $tag } has { $bits ->
    [one] one bit
   *[other] { $bits } bits
}; { $min_bits } are asked for
servers-have-other-keys = has other keys than { $other }
# $over_s is for how many seconds it has been over.
signature-ended = its signature of { $rtype } has been over for { $over_s ->
    [one] one second
   *[other] { $over_s } seconds
}, while other servers send one that lasts: it holds an old copy of the zone
    .fix = Find out why this server no longer fetches the zone, and let it: whoever is sent to it by a resolver that checks signatures waits for another server's answer.
signature-ends-soon = its signature of { $rtype } ends in { $left_s ->
    [one] one second
   *[other] { $left_s } seconds
}; at least { $min_left_s } are asked for

fix = Change to ECDSA P-256 (algorithm 13) or Ed25519 (15) by a key rollover, and publish DS records with SHA-256.
fix-who = { -who-dns-operator }
fix-effort = { -effort-days }
