title = Le serveur montre que son certificat n’est pas révoqué (agrafage OCSP)
question = Le serveur prouve-t-il lui-même, par une réponse OCSP agrafée, que son certificat n’est pas révoqué ?
why = Une réponse agrafée permet au navigateur d’un visiteur d’apprendre que le certificat compte encore, sans interroger l’autorité de certification et lui révéler ainsi quel site est visité. Un serveur qui agrafe autre chose trouble les navigateurs, et certains le refusent.

# $as_of and $until are times; $until is "-" where none is given.
good = la réponse OCSP agrafée dit que le certificat n’est pas révoqué, à la date du { $as_of }
revoked = la réponse OCSP agrafée dit que le certificat a été révoqué le { $at }
    .fix = Créez une nouvelle clé, faites émettre un nouveau certificat pour elle et installez-le aussitôt. Cherchez pourquoi l’ancien a été révoqué.
of-no-use = la réponse OCSP agrafée est inutilisable : { $why ->
    [unknown] le répondeur ne connaît pas le certificat
    [stale] elle est périmée
    [no-answer] c’est un message d’erreur
    [other-certificate] elle concerne un autre certificat
    [not-verified] elle n’est signée ni par l’émetteur ni par quelqu’un dont l’émetteur se porte garant
   *[malformed] elle est illisible
}
promised = le certificat « { $certificate } » promet une réponse OCSP agrafée à chaque négociation (must-staple), et aucune n’est venue
    .fix = Activez l’agrafage OCSP sur le serveur, avec la chaîne de l’émetteur pour qu’il puisse vérifier les réponses. Si votre autorité de certification n’exploite plus de répondeur, faites réémettre le certificat sans cette promesse.
absent = l’émetteur de « { $certificate } » exploite un répondeur OCSP, et le serveur n’agrafe aucune de ses réponses
    .fix = Activez l’agrafage OCSP sur le serveur, si votre autorité de certification compte garder son répondeur ; beaucoup le remplacent par des listes de certificats révoqués.
no-responder = le certificat « { $certificate } » ne nomme aucun répondeur OCSP, il n’y a donc rien à agrafer

fix = Laissez le serveur récupérer lui-même les réponses, et à temps (nginx : ssl_stapling ; Apache : SSLUseStapling), donnez-lui le certificat de l’émetteur, et permettez-lui de joindre le répondeur.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
