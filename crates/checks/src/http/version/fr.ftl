title = Versions récentes de HTTP
question = Quelles versions de HTTP le site prend-il en charge ?
why = HTTP/2 et HTTP/3 livrent les pages plus vite, surtout sur des connexions lentes ou mobiles. HTTP/3 survit aussi au passage du Wi-Fi au réseau mobile. Annoncer une version qui ne répond pas fait attendre les visiteurs.

http-2 = HTTP/2 est pris en charge
no-http-2 = HTTP/2 n’est pas pris en charge, chaque page arrive donc par l’ancien HTTP/1
# $status is the status code of the response.
http-3 = HTTP/3 est annoncé et fonctionne : le serveur a répondu avec le statut { $status }
no-http-3 = HTTP/3 n’est pas annoncé, ni par la page ni dans le DNS
# $reason is a word from a closed list.
http-3-silent = HTTP/3 est annoncé, mais { $reason ->
    [refused] personne n’écoute sur le port 443 en UDP
    [unreachable] le port 443 en UDP est injoignable
   *[timeout] aucune réponse n’est venue du port 443 en UDP
}
http-3-broken = HTTP/3 est annoncé et quelque chose répond, mais { $reason ->
    [closed] le serveur a mis fin à la connexion avant d’avoir répondu à la requête
    [too_large] il a envoyé plus qu’aucun navigateur ne lirait
    [timeout] aucune réponse n’est venue à la requête
   *[malformed] ce qu’il a dit ne peut pas être lu comme du HTTP/3
}
# $places are hosts and ports, the host empty for the site's own.
http-3-elsewhere = HTTP/3 est annoncé à un autre endroit, qui n’a pas été essayé : { $places }
alt-svc-invalid = le champ Alt-Svc n’est pas conforme, les navigateurs l’ignorent donc
no-address = le nom n’a pas d’adresse

fix = Activez HTTP/2 (nginx : http2 on ; Apache : Protocols h2 http/1.1). Pour HTTP/3, faites écouter le serveur web ou le réseau placé devant lui sur le port 443 en UDP, ouvrez ce port dans le pare-feu, puis envoyez : Alt-Svc: h3=":443"; ma=86400
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
