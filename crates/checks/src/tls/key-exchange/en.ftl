title = Keys are exchanged over strong groups
question = Are the groups with which the server exchanges keys strong enough?
why = At the start of each connection both sides agree on a secret key in public. If that is done over too small or too unusual numbers, whoever records the connection can work out the key.

strong = keys are exchanged only over groups that are strong enough
# $version is a version of TLS, $groups are names of groups, $count says how many.
unrated = with { $version } { $count ->
    [one] a group is accepted of which the norm says nothing yet
   *[other] groups are accepted of which the norm says nothing yet
}: { $groups }
phase-out = with { $version } { $count ->
    [one] a group is accepted that is to be phased out
   *[other] groups are accepted that are to be phased out
}: { $groups }
    .fix = Plan to leave out { $groups }. For curves: { -set-groups }. For groups named ffdhe, leave out the suites with DHE: { -set-suites }
insufficient = with { $version } { $count ->
    [one] a group is accepted that is not strong enough
   *[other] groups are accepted that are not strong enough
}: { $groups }
    .fix = Leave out { $groups }. For curves: { -set-groups }. For groups named ffdhe, leave out the suites with DHE: { -set-suites }
# $bits is the length of the prime number, $name what it is known as, or "none".
own-prime = with { $version } keys are exchanged over a { $bits }-bit prime number { $name ->
    [none] that stands in no norm, so nobody can tell whether it is safe
   *[other] that many servers share ({ $name }) and that is not among the numbers that the norm allows
}
    .fix = Leave out the suites with DHE; nothing of the last ten years needs them. { -set-suites } – As long as you need them, use the number ffdhe3072 of RFC 7919. { -set-finite-field }
not-ephemeral = no connection gets a key of its own: whoever comes by the server's key can read everything that was recorded before
    .fix = Accept suites with ECDHE, and only those. { -set-suites }
# $version is a version of TLS, $count a number, $kind what is counted; they follow as a table.
listed = { $kind ->
    [curves] { $count ->
        [one] one curve is accepted
       *[other] { $count } curves are accepted
    }
    [finite-fields] { $count ->
        [one] keys are exchanged over one prime number (DHE)
       *[other] keys are exchanged over { $count } prime numbers (DHE)
    }
   *[groups] { $count ->
        [one] one group is accepted
       *[other] { $count } groups are accepted
    }
} with { $version }{ list-order }{ list-rest }

fix = Exchange keys over X25519MLKEM768 where your software has it, X25519, secp256r1 or secp384r1, and leave out suites with DHE. { -set-groups }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
