title = NSEC3 is used as the norm asks for
question = Are the parameters of NSEC3 those that the norm asks for?
why = Extra rounds of hashing protect nothing and make resolvers work; above a limit they stop believing the zone.

no-iterations = NSEC3 is used without extra iterations
iterations = NSEC3 is used with { $iterations ->
    [one] one extra iteration
   *[other] { $iterations } extra iterations
}; none are asked for
too-many-iterations = NSEC3 is used with { $iterations ->
    [one] one extra iteration
   *[other] { $iterations } extra iterations
}; above { $iterations_max }, resolvers stop believing the zone
salt = a salt of { $octets ->
    [one] one octet
   *[other] { $octets } octets
} is used, which adds nothing
opt-out = opt-out is used: unsigned names may be slipped in, which only very large zones need
nsec = the zone uses NSEC, which has no such parameters

fix = Set the NSEC3 parameters to 0 iterations and no salt (1 0 0 -), or use NSEC.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
