title = Seules des suites cryptographiques fortes sont acceptées
question = Toutes les suites cryptographiques que le serveur accepte sont-elles assez fortes ?
why = Une suite cryptographique est la recette avec laquelle une connexion est chiffrée. Tant que le serveur en accepte une faible, quelqu’un sur le trajet peut lire ou modifier ce qui est envoyé, aujourd’hui ou plus tard à partir d’un enregistrement.

strong = toutes les suites cryptographiques dont l’acceptation a été constatée sont assez fortes
# $version is a version of TLS, $suites are the first suites seen of the kind, $count says how many.
unrated = avec { $version }, { $count ->
    [one] est acceptée une suite cryptographique dont le référentiel ne dit rien
   *[other] sont acceptées des suites cryptographiques dont le référentiel ne dit rien
} : { $suites }
phase-out = avec { $version }, { $count ->
    [one] une suite cryptographique à abandonner progressivement est acceptée
   *[other] des suites cryptographiques à abandonner progressivement sont acceptées
} : { $suites }
    .fix = Prévoyez de retirer { $suites }, et tout le reste qui n’est pas dans cette liste. { -set-suites }
insufficient = avec { $version }, { $count ->
    [one] une suite cryptographique trop faible est acceptée
   *[other] des suites cryptographiques trop faibles sont acceptées
} : { $suites }
    .fix = Retirez { $suites }, et tout le reste qui n’est pas dans cette liste. { -set-suites }
# $version is a version of TLS, $count a number; the suites follow as a table.
listed = { $count ->
    [one] { $count } suite cryptographique est acceptée
   *[other] { $count } suites cryptographiques sont acceptées
} avec { $version }{ list-order }{ list-rest }

fix = N’acceptez que des suites avec une nouvelle clé pour chaque connexion (ECDHE) et un chiffrement authentifié (AES-GCM, ChaCha20-Poly1305) ; celles de TLS 1.3 sont toutes de ce type. { -set-suites }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
