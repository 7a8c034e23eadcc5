title = Le site est accessible en HTTPS
question = Le site est-il accessible en HTTPS, à chacune de ses adresses ?
why = Sans HTTPS, n’importe qui sur le trajet peut lire et modifier ce que vos visiteurs voient et envoient : mots de passe, formulaires, téléchargements.

# $version is the protocol's name, such as TLS 1.2.
works = HTTPS fonctionne, avec { $version }
old-tls = le serveur prend en charge { $version }, mais ne propose rien qu’un client actuel accepte ; les contrôles TLS disent ce qui doit changer
ssl-only = le serveur ne prend en charge que { $version }, qu’aucun navigateur n’accepte plus depuis des années
# $alert is the name of a TLS alert.
tls-refused = le serveur parle TLS mais refuse toute négociation, avec l’alerte { $alert }
plain-http = le port 443 répond en HTTP sans TLS
not-tls = le port 443 répond par quelque chose qui n’est pas du TLS
# $reason is refused, timeout, unreachable or closed.
silent = le port 443 accepte les connexions, mais aucune négociation n’aboutit : { $reason ->
    [timeout] il n’y a pas de réponse
   *[other] le serveur raccroche
}
http-only = le site n’est accessible que sans TLS : le port 80 répond, le port 443 non ({ $reason ->
    [refused] la connexion est refusée
    [timeout] il n’y a pas de réponse
   *[other] il est injoignable
})
closed = le port 443 ne répond pas ({ $reason ->
    [refused] la connexion est refusée
    [timeout] il n’y a pas de réponse
   *[other] il est injoignable
}), alors que d’autres adresses ou ports du site répondent
no-address = le nom n’a pas d’adresse, il n’y a donc pas de site web
    .fix = Publiez un enregistrement A et un enregistrement AAAA pour ce nom, ou faites utiliser aux visiteurs un nom qui en a.

fix = Activez HTTPS à chaque adresse du nom, avec TLS 1.2 et 1.3 et un certificat pour ce nom. Les certificats sont gratuits et se renouvellent d’eux-mêmes avec ACME (RFC 8555).
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
