title = Alleen sterke cipher suites worden geaccepteerd
question = Zijn alle cipher suites die de server accepteert sterk genoeg?
why = Een cipher suite is het recept waarmee een verbinding wordt versleuteld. Zolang de server een zwakke accepteert, kan iemand onderweg misschien lezen of veranderen wat er wordt verstuurd, nu of later uit een opname.

strong = alle cipher suites waarvan is gezien dat ze worden geaccepteerd, zijn sterk genoeg
# $version is a version of TLS, $suites are the first suites seen of the kind, $count says how many.
unrated = bij { $version } { $count ->
    [one] wordt een cipher suite geaccepteerd waarover de norm niets zegt
   *[other] worden cipher suites geaccepteerd waarover de norm niets zegt
}: { $suites }
phase-out = bij { $version } { $count ->
    [one] wordt een cipher suite geaccepteerd die moet worden uitgefaseerd
   *[other] worden cipher suites geaccepteerd die moeten worden uitgefaseerd
}: { $suites }
    .fix = Plan om { $suites } weg te laten, en wat verder niet in deze lijst staat. { -set-suites }
insufficient = bij { $version } { $count ->
    [one] wordt een cipher suite geaccepteerd die niet sterk genoeg is
   *[other] worden cipher suites geaccepteerd die niet sterk genoeg zijn
}: { $suites }
    .fix = Laat { $suites } weg, en wat verder niet in deze lijst staat. { -set-suites }
# $version is a version of TLS, $count a number; the suites follow as a table.
listed = bij { $version } { $count ->
    [one] wordt één cipher suite geaccepteerd
   *[other] worden { $count } cipher suites geaccepteerd
}{ list-order }{ list-rest }

fix = Accepteer alleen suites met een verse sleutel voor elke verbinding (ECDHE) en met versleuteling die ook de echtheid bewaakt (AES-GCM, ChaCha20-Poly1305); die van TLS 1.3 zijn allemaal van die soort. { -set-suites }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
