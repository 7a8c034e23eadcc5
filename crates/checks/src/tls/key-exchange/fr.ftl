title = Les clés sont échangées avec des groupes forts
question = Les groupes avec lesquels le serveur échange les clés sont-ils assez forts ?
why = Au début de chaque connexion, les deux côtés s’accordent publiquement sur une clé secrète. Si cela se fait avec des nombres trop petits ou trop inhabituels, qui enregistre la connexion peut calculer la clé.

strong = les clés ne sont échangées qu’avec des groupes assez forts
# $version is a version of TLS, $groups are names of groups, $count says how many.
unrated = avec { $version }, { $count ->
    [one] est accepté un groupe dont le référentiel ne dit encore rien
   *[other] sont acceptés des groupes dont le référentiel ne dit encore rien
} : { $groups }
phase-out = avec { $version }, { $count ->
    [one] un groupe à abandonner progressivement est accepté
   *[other] des groupes à abandonner progressivement sont acceptés
} : { $groups }
    .fix = Prévoyez de retirer { $groups }. Pour les courbes : { -set-groups }. Pour les groupes nommés ffdhe, retirez les suites avec DHE : { -set-suites }
insufficient = avec { $version }, { $count ->
    [one] un groupe trop faible est accepté
   *[other] des groupes trop faibles sont acceptés
} : { $groups }
    .fix = Retirez { $groups }. Pour les courbes : { -set-groups }. Pour les groupes nommés ffdhe, retirez les suites avec DHE : { -set-suites }
# $bits is the length of the prime number, $name what it is known as, or "none".
own-prime = avec { $version }, les clés sont échangées avec un nombre premier de { $bits ->
    [one] { $bits } bit
   *[other] { $bits } bits
} { $name ->
    [none] qui ne figure dans aucune norme, personne ne peut donc dire s’il est sûr
   *[other] que de nombreux serveurs partagent ({ $name }) et qui n’est pas parmi les nombres qu’autorise le référentiel
}
    .fix = Retirez les suites avec DHE ; rien de ces dix dernières années n’en a besoin. { -set-suites } – Tant que vous en avez besoin, utilisez le nombre ffdhe3072 de la RFC 7919. { -set-finite-field }
not-ephemeral = aucune connexion n’obtient sa propre clé : qui met la main sur la clé du serveur peut lire tout ce qui a été enregistré auparavant
    .fix = Acceptez les suites avec ECDHE, et elles seules. { -set-suites }
# $version is a version of TLS, $count a number, $kind what is counted; they follow as a table.
listed = { $kind ->
    [curves] { $count ->
        [one] { $count } courbe est acceptée
       *[other] { $count } courbes sont acceptées
    }
    [finite-fields] { $count ->
        [one] les clés sont échangées avec { $count } nombre premier (DHE)
       *[other] les clés sont échangées avec { $count } nombres premiers (DHE)
    }
   *[groups] { $count ->
        [one] { $count } groupe est accepté
       *[other] { $count } groupes sont acceptés
    }
} avec { $version }{ list-order }{ list-rest }

fix = Échangez les clés avec X25519MLKEM768 si votre logiciel le propose, X25519, secp256r1 ou secp384r1, et retirez les suites avec DHE. { -set-groups }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
