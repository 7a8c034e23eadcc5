title = Les visiteurs arrivés sans HTTPS sont redirigés vers HTTPS
question = Un visiteur qui arrive sans HTTPS est-il aussitôt redirigé vers HTTPS ?
why = Beaucoup de visiteurs commencent encore sans HTTPS, par un vieux lien ou un nom tapé au clavier. Quelqu’un sur le même réseau peut les y retenir et leur montrer un site falsifié, sauf si la toute première réponse mène au site protégé.

# $to is an address or a host name, $status the status code of the response.
redirects = la première réponse mène à { $to }
port-80-closed = rien n’est accessible sans HTTPS : le port 80 ne répond pas, le port 443 répond
nothing-served = rien n’est servi sans HTTPS : le port 80 répond { $status } sans contenu
not-redirected = le port 80 répond { $status } et ne mène pas à HTTPS
still-plain = la première réponse mène à { $to }, toujours sans HTTPS
other-host-first = la première réponse mène à un autre hôte, { $to }, avant que le nom du site lui-même ait été atteint en HTTPS
bad-location = la réponse redirige, mais son en-tête Location est illisible
other-name = la première réponse change aussi le nom, pour { $to } : les navigateurs n’apprennent alors jamais HSTS pour le nom tapé
    .fix = Redirigez d’abord vers https avec le même nom, et seulement ensuite vers l’autre nom.
nothing-answers = rien ne répond à cette adresse
no-address = le nom n’a pas d’adresse

fix = Répondez à chaque requête sur le port 80 par le statut 301 et un en-tête Location qui mène au même nom et au même chemin, précédés de https. Si vous souhaitez changer de nom, ne le faites qu’après.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
