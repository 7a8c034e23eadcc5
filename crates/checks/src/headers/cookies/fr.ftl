title = Les cookies sont protégés
question = Les cookies que le site dépose à la première visite sont-ils protégés ?
why = Un cookie est souvent la preuve que quelqu’un s’est connecté. Qui le lit, sur le trajet ou par un script, peut continuer au nom de cette personne.

none = aucun cookie n’est déposé à la première visite
# $count is how many cookies are set.
protected = { $count ->
    [one] le cookie déposé est protégé
   *[other] les { $count } cookies déposés sont tous protégés
}
# $names are names of cookies in all of these.
not-secure = les navigateurs envoient aussi ces cookies sans HTTPS, car Secure leur manque : { $names }
readable = les scripts de la page peuvent lire ces cookies, qui semblent représenter une session, car HttpOnly leur manque : { $names }
# $why is a word from a closed list.
refused = les navigateurs n’enregistrent pas ces cookies : { $names } ({ $why ->
    [secure-prefix] un nom qui commence par __Secure- exige Secure
    [host-prefix] un nom qui commence par __Host- exige Secure et Path=/ et aucun Domain
    [http-prefix] un nom qui commence par __Http- ou __Host-Http- exige Secure et HttpOnly
    [nameless-prefix] un cookie sans nom a une valeur qui ressemble à un nom avec préfixe
    [none-without-secure] SameSite=None exige Secure
    [secure-from-plain] Secure est défini sans HTTPS
    [foreign-domain] Domain nomme un domaine auquel cet hôte n’appartient pas
    [partitioned-without-secure] Partitioned exige Secure
   *[other] { $why }
})
no-same-site = ces cookies ne disent pas si les requêtes d’autres sites les transportent (SameSite), et les navigateurs divergent : { $names }
no-cookie = les navigateurs rejettent en entier un en-tête Set-Cookie : il contient des caractères de contrôle, il est vide, ou il dépasse 4 096 caractères

fix = Déposez chaque cookie avec "Secure; HttpOnly; SameSite=Lax" et un nom qui commence par "__Host-" ; n’omettez HttpOnly que là où l’un de vos scripts doit lire le cookie.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
