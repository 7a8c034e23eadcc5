title = Le certificat porte ce nom
question = Le certificat porte-t-il le nom demandé ?
why = Un certificat pour un autre nom ne prouve rien sur ce site, les navigateurs arrêtent donc les visiteurs par un avertissement.
    .mail = Un certificat pour un autre nom ne prouve rien sur ce serveur de messagerie, les expéditeurs qui vérifient les certificats ne lui remettent donc pas de courriels.

# $by is the name in the certificate that fits.
matches = le certificat porte ce nom, par son entrée « { $by } »
# $names are the first of $count names.
other-names = le certificat porte d’autres noms ({ $count } au total) : { $names }
no-names = le certificat n’a pas de nom DNS parmi ses noms alternatifs ; le nom commun ({ $common_names }) ne compte plus
unreadable-names = la liste des noms du certificat est mal formée, les clients la refusent donc
wildcard-under-suffix = la seule entrée qui convient, « { $by } », vaut pour tous les noms sous un suffixe public ; les clients la refusent
redirect-target = les visiteurs sont redirigés vers { $target }, dont le certificat porte d’autres noms
dane-ee = ce certificat d’un serveur de messagerie est garanti par des enregistrements TLSA : son nom, ses dates et son émetteur ne comptent pas ici

fix = Faites émettre un certificat qui contient ce nom comme nom DNS (subjectAltName), et faites-le envoyer par le serveur pour ce nom (SNI). Attention : "*.example.nl" ne vaut ni pour "example.nl" ni pour "a.b.example.nl".
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
