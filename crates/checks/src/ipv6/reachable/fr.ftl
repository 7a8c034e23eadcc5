title = Le site est joignable en IPv6
    .mail = Les serveurs de messagerie sont joignables en IPv6
question = Le site est-il joignable en IPv6, sur chaque port ouvert en IPv4 ?
    .mail = Chaque serveur de messagerie est-il joignable en IPv6, comme il l’est en IPv4 ?
why = Une part croissante de vos visiteurs n’a qu’IPv6, ou n’a IPv4 que par une passerelle encombrée que beaucoup se partagent. Une adresse publiée qui ne répond pas les fait attendre, ou les exclut.
    .mail = Une adresse publiée qui ne répond pas fait attendre et réessayer ceux qui vous envoient des courriels en IPv6, et exclut ceux qui n’ont qu’IPv6.

open = le port est ouvert en IPv6
# $reason is refused, timeout, unreachable or closed.
closed = le port est fermé en IPv6, alors que le site est là : { $reason ->
    [refused] la connexion est refusée
    [timeout] il n’y a pas de réponse
   *[other] il est injoignable
}
    .mail = le port est fermé en IPv6, alors que le serveur de messagerie est là : { $reason ->
        [refused] la connexion est refusée
        [timeout] il n’y a pas de réponse
       *[other] il est injoignable
    }
no-ipv6-address = le nom n’a pas d’adresse IPv6 que nous ayons examinée

fix = Faites écouter le serveur web aussi sur ses adresses IPv6, sur les ports 443 et 80, et laissez le pare-feu les ouvrir. Retirez les enregistrements AAAA des adresses qui ne servent pas.
    .mail = Faites écouter le serveur de messagerie aussi sur ses adresses IPv6, sur le port 25, et laissez le pare-feu l’ouvrir. Retirez les enregistrements AAAA des adresses qui ne servent pas. { -set-ipv6 }
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
