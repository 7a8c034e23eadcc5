title = Only strong cipher suites are accepted
question = Are all cipher suites that the server accepts strong enough?
why = A cipher suite is the recipe by which a connection is encrypted. As long as the server accepts a weak one, somebody on the way may read or change what is sent, today or from a recording later.

strong = all cipher suites that were found to be accepted are strong enough
# $version is a version of TLS, $suites are the first suites seen of the kind, $count says how many.
unrated = with { $version } { $count ->
    [one] a cipher suite is accepted of which the norm says nothing
   *[other] cipher suites are accepted of which the norm says nothing
}: { $suites }
phase-out = with { $version } { $count ->
    [one] a cipher suite is accepted that is to be phased out
   *[other] cipher suites are accepted that are to be phased out
}: { $suites }
    .fix = Plan to leave out { $suites }, and whatever else is not in this list. { -set-suites }
insufficient = with { $version } { $count ->
    [one] a cipher suite is accepted that is not strong enough
   *[other] cipher suites are accepted that are not strong enough
}: { $suites }
    .fix = Leave out { $suites }, and whatever else is not in this list. { -set-suites }
# $version is a version of TLS, $count a number; the suites follow as a table.
listed = { $count ->
    [one] one cipher suite is accepted
   *[other] { $count } cipher suites are accepted
} with { $version }{ list-order }{ list-rest }

fix = Accept only suites with a fresh key for each connection (ECDHE) and with authenticated encryption (AES-GCM, ChaCha20-Poly1305); those of TLS 1.3 all are of that kind. { -set-suites }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
