title = Les certificats sont signés avec des fonctions de hachage fortes
question = Chaque certificat que le serveur envoie est-il signé d’une manière infalsifiable ?
why = Un certificat vaut ce que vaut sa signature. Quand la fonction de hachage est cassée, quelqu’un peut fabriquer pour votre nom un certificat auquel correspond la signature d’une autorité honnête.

# $certificate is the name of the certificate, $algorithm how it is signed, as "RSA with SHA-256".
good = { $role ->
    [server] le certificat du serveur
   *[issuer] le certificat de l’émetteur
} « { $certificate } » est bien signé : { $algorithm }
sufficient = { $role ->
    [server] le certificat du serveur
   *[issuer] le certificat de l’émetteur
} « { $certificate } » est assez bien signé : { $algorithm }
phase-out = { $role ->
    [server] le certificat du serveur
   *[issuer] le certificat de l’émetteur
} « { $certificate } » est signé d’une manière à remplacer : { $algorithm }
insufficient = { $role ->
    [server] le certificat du serveur
   *[issuer] le certificat de l’émetteur
} « { $certificate } » est signé d’une manière qui ne le protège pas : { $algorithm }
unrated = { $role ->
    [server] le certificat du serveur
   *[issuer] le certificat de l’émetteur
} « { $certificate } » est signé d’une manière que le référentiel n’évalue pas encore : { $algorithm }
one-handshake = seuls les certificats d’une négociation ont été observés ; le serveur peut en avoir d’autres pour des clients d’un autre type

fix = Faites réémettre le certificat par une autorité qui signe avec SHA-256 ou mieux, et installez-le avec les certificats intermédiaires que l’autorité distribue aujourd’hui.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
