title = Les algorithmes DNSSEC sont à jour
question = Les clés, les signatures et les empreintes sont-elles d’un type que les normes recommandent encore ?
why = Des algorithmes faibles permettent la falsification, et les résolveurs les abandonnent peu à peu. Qui change à temps le fait sans hâte.

# $algorithm is a name such as RSASHA1, $number its number.
good = { $algorithm } est recommandé ou autorisé
not-recommended = { $algorithm } n’est plus recommandé
must-not = { $algorithm } ne doit plus être utilisé
unrated = { $algorithm } n’est pas évalué par le référentiel
digest-not-recommended = l’enregistrement DS chez la zone parente utilise { $digest }, qui n’est plus recommandé
rsa-too-short = la clé RSA { $tag } compte { $bits ->
    [one] { $bits } bit
   *[other] { $bits } bits
} ; longueur demandée : { $min_bits }
servers-have-other-keys = a d’autres clés que { $other }
# $over_s is for how many seconds it has been over.
signature-ended = sa signature de { $rtype } a expiré il y a { $over_s ->
    [one] { $over_s } seconde
   *[other] { $over_s } secondes
}, alors que d’autres serveurs en envoient une encore valable : il détient une ancienne copie de la zone
    .fix = Cherchez pourquoi ce serveur ne récupère plus la zone, et permettez-le-lui : quiconque y est envoyé par un résolveur qui vérifie les signatures doit attendre la réponse d’un autre serveur.
signature-ends-soon = sa signature de { $rtype } expire dans { $left_s ->
    [one] { $left_s } seconde
   *[other] { $left_s } secondes
} ; durée minimale demandée : { $min_left_s }

fix = Passez à ECDSA P-256 (algorithme 13) ou à Ed25519 (15) par un renouvellement de clé, et publiez des enregistrements DS avec SHA-256.
fix-who = { -who-dns-operator }
fix-effort = { -effort-days }
