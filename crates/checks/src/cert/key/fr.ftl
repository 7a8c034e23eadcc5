title = Les clés des certificats sont fortes
question = La clé de chaque certificat que le serveur envoie est-elle assez forte ?
why = Qui peut calculer la clé d’un certificat peut se faire passer pour votre site, et lire et modifier ce que vos visiteurs envoient. Les clés faibles peuvent être calculées, aujourd’hui ou dans les années pendant lesquelles les données doivent rester secrètes.
    .mail = Qui peut calculer la clé d’un certificat peut se faire passer pour votre serveur de messagerie, et lire et modifier ce qui vous est envoyé. Les clés faibles peuvent être calculées, aujourd’hui ou dans les années pendant lesquelles les données doivent rester secrètes.

# $certificate is the name of the certificate, $kind the kind of its key, as "RSA 2048".
good = la clé { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » ({ $kind }) est bonne
sufficient = la clé { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » ({ $kind }) est assez forte
phase-out = la clé { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » ({ $kind }) ne sera plus longtemps assez forte
    .fix = { $role ->
        [server] Au prochain renouvellement, créez une nouvelle clé d’un type plus fort (ECDSA avec P-256 ou P-384, ou une clé RSA plus longue) et faites émettre le certificat pour elle.
       *[issuer] Demandez à votre autorité de certification d’émettre le certificat sous un certificat intermédiaire à la clé plus forte, au prochain renouvellement.
    }
insufficient = la clé { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » ({ $kind }) est trop faible
    .fix = { $role ->
        [server] Créez une nouvelle clé d’un type plus fort (ECDSA avec P-256 ou P-384, ou une clé RSA plus longue), faites émettre un certificat pour elle et installez les deux.
       *[issuer] Faites réémettre le certificat sous un certificat intermédiaire à la clé plus forte, par une autre autorité si la vôtre n’en a pas, et installez les deux.
    }
unrated = la clé { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » ({ $kind }) est d’un type que le référentiel n’évalue pas encore
# $exponent is the public exponent of an RSA key.
bad-exponent = la clé RSA { $role ->
    [server] du certificat du serveur
   *[issuer] du certificat de l’émetteur
} « { $certificate } » a l’exposant public { $exponent }, qui la rend inutile
    .fix = Créez une nouvelle clé avec un programme d’usage courant, qui prend l’exposant public 65537, et faites émettre un certificat pour elle.
one-handshake = seuls les certificats d’une négociation ont été observés ; le serveur peut en avoir d’autres pour des clients d’un autre type

fix = Créez une nouvelle clé d’un type plus fort, faites émettre un certificat pour elle et installez les deux. Un serveur qui a des certificats RSA et ECDSA doit le faire pour chacun.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
