title = Les signatures DNSSEC sont valides
question = Tout ce qui devrait être signé passe-t-il la validation ?
why = Si une signature n’est pas valide, tous ceux dont le fournisseur vérifie les signatures, aujourd’hui un tiers du monde, ne peuvent plus du tout atteindre votre site ni vous envoyer de courriels.

# $question is a name and a record type, $at likewise the link that broke, $zone a zone, $why a word.
secure = { $question } est signé, et les signatures sont valides
bogus = { $question } échoue à la validation : { $why ->
    [expired] la signature de { $at } a expiré
    [not-yet-valid] la signature de { $at } n’est pas encore valable
    [missing-signature] { $at } n’est pas signé
    [bad-signature] la signature de { $at } ne correspond pas aux données
    [no-key-for-signature] aucune clé de la zone ne correspond à la signature de { $at }
    [bad-signature-fields] la signature de { $at } contredit les données
    [no-key-for-delegation] aucune clé de { $at } n’est celle que désigne la zone parente
    [key-set-not-signed] la clé que désigne la zone parente n’a pas signé { $at }
    [missing-keys] la zone parente dit que la zone est signée, mais { $at } est absent
    [no-key-for-anchor] aucune clé de { $at } ne correspond à l’ancre de confiance
    [missing-denial] l’absence de { $at } n’est pas prouvée
    [missing-wildcard-proof] { $at } provient d’un joker (wildcard), et rien ne prouve que c’est permis
    [missing-delegation-proof] la zone parente n’a pas { $at } et ne prouve pas non plus qu’elle n’en a pas
    [bad-alias] l’alias à { $at } n’est pas ce qu’il devrait être
   *[other] { $why } à { $at }
}
denial-bogus = l’absence d’un nom qui n’existe pas n’est pas prouvée ({ chain-why }), les requêtes pour d’autres noms échouent donc
alias-not-signed = { $question } mène par un alias à { $at }, qui n’est pas signé
insecure-answer = { $question } est signé, mais la preuve laisse place à des noms non signés ({ chain-why })
not-signed = { $question } se trouve dans une zone qui n’est pas signée
# $expired is yes or no, $by_s a number of seconds.
wrong-code = les serveurs disent que { $at } n’existe pas, et leur propre preuve signée dit le contraire : certains résolveurs refusent de telles réponses, d’autres les croient
outside-times = la signature de { $at } { $expired ->
    [yes] a expiré il y a { $by_s ->
        [one] { $by_s } seconde
       *[other] { $by_s } secondes
    }
   *[no] ne sera valable que dans { $by_s ->
        [one] { $by_s } seconde
       *[other] { $by_s } secondes
    }
} ; elle n’est acceptée que là où une tolérance d’horloge est admise
a-server-is-wrong = la réponse d’un serveur pour { $at } échoue à la validation ({ chain-why }) ; celle d’un autre la réussit

fix = Faites signer la zone à nouveau, et veillez à ce que les signatures se renouvellent d’elles-mêmes bien avant leur expiration. Après un changement de clés, comparez l’enregistrement DS de la zone parente avec les clés de la zone.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
