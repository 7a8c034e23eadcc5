title = Sleutels worden over sterke groepen uitgewisseld
question = Zijn de groepen waarmee de server sleutels uitwisselt sterk genoeg?
why = Aan het begin van elke verbinding spreken beide kanten in het openbaar een geheime sleutel af. Gebeurt dat met te kleine of te ongebruikelijke getallen, dan kan wie de verbinding opneemt de sleutel uitrekenen.

strong = sleutels worden alleen uitgewisseld over groepen die sterk genoeg zijn
# $version is a version of TLS, $groups are names of groups, $count says how many.
unrated = bij { $version } { $count ->
    [one] wordt een groep geaccepteerd waarover de norm nog niets zegt
   *[other] worden groepen geaccepteerd waarover de norm nog niets zegt
}: { $groups }
phase-out = bij { $version } { $count ->
    [one] wordt een groep geaccepteerd die moet worden uitgefaseerd
   *[other] worden groepen geaccepteerd die moeten worden uitgefaseerd
}: { $groups }
    .fix = Plan om { $groups } weg te laten. Voor krommen: { -set-groups }. Voor groepen die ffdhe heten: laat de suites met DHE weg: { -set-suites }
insufficient = bij { $version } { $count ->
    [one] wordt een groep geaccepteerd die niet sterk genoeg is
   *[other] worden groepen geaccepteerd die niet sterk genoeg zijn
}: { $groups }
    .fix = Laat { $groups } weg. Voor krommen: { -set-groups }. Voor groepen die ffdhe heten: laat de suites met DHE weg: { -set-suites }
# $bits is the length of the prime number, $name what it is known as, or "none".
own-prime = bij { $version } worden sleutels uitgewisseld over een { $bits }-bits priemgetal { $name ->
    [none] dat in geen norm staat, zodat niemand kan zeggen of het veilig is
   *[other] dat veel servers delen ({ $name }) en dat niet bij de getallen hoort die de norm toestaat
}
    .fix = Laat de suites met DHE weg; niets van de laatste tien jaar heeft ze nodig. { -set-suites } – Gebruik, zolang u ze nodig hebt, het getal ffdhe3072 uit RFC 7919. { -set-finite-field }
not-ephemeral = geen verbinding krijgt een eigen sleutel: wie aan de sleutel van de server komt, kan alles lezen wat eerder is opgenomen
    .fix = Accepteer suites met ECDHE, en alleen die. { -set-suites }
# $version is a version of TLS, $count a number, $kind what is counted; they follow as a table.
listed = bij { $version } { $kind ->
    [curves] { $count ->
        [one] wordt één kromme geaccepteerd
       *[other] worden { $count } krommen geaccepteerd
    }
    [finite-fields] { $count ->
        [one] worden sleutels over één priemgetal uitgewisseld (DHE)
       *[other] worden sleutels over { $count } priemgetallen uitgewisseld (DHE)
    }
   *[groups] { $count ->
        [one] wordt één groep geaccepteerd
       *[other] worden { $count } groepen geaccepteerd
    }
}{ list-order }{ list-rest }

fix = Wissel sleutels uit over X25519MLKEM768 waar uw software dat kan, over X25519, secp256r1 of secp384r1, en laat suites met DHE weg. { -set-groups }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
