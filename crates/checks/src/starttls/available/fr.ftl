title = Les serveurs de messagerie proposent STARTTLS
question = Chaque serveur de messagerie propose-t-il STARTTLS, et une connexion protégée en résulte-t-elle ?
why = Sans STARTTLS, les courriels traversent Internet à découvert : n’importe qui sur le trajet peut les lire et les modifier.

# $version is the protocol's name, such as TLS 1.2.
works = STARTTLS fonctionne, avec { $version }
old-tls = après STARTTLS, le serveur prend en charge { $version }, mais ne propose rien qu’un serveur de messagerie actuel accepte ; les contrôles TLS disent ce qui doit changer
not-offered = le serveur ne propose pas STARTTLS, les courriels lui parviennent donc sans protection
masked = STARTTLS est remplacé en chemin par des X : un pare-feu qui inspecte SMTP empêche la protection des courriels
    .fix = Désactivez l’inspection de SMTP sur le pare-feu placé devant le serveur de messagerie ("SMTP fixup", "ESMTP inspection"), ou faites-lui laisser passer STARTTLS.
no-extensions = le serveur ne connaît pas EHLO, donc aucune des extensions de SMTP ; STARTTLS est l’une d’elles
refused = le serveur annonce STARTTLS, mais ne connaît pas la commande quand on la lui donne
ssl-only = après STARTTLS, le serveur ne prend en charge que { $version }, qu’aucun serveur de messagerie ne devrait plus accepter
# $alert is the name of a TLS alert.
tls-refused = le serveur accepte STARTTLS mais refuse toute négociation, avec l’alerte { $alert }
not-tls = le serveur accepte STARTTLS, puis continue avec quelque chose qui n’est pas du TLS
# $reason is refused, timeout, unreachable or closed.
silent = le serveur accepte STARTTLS, mais aucune négociation n’aboutit : { $reason ->
    [timeout] il n’y a pas de réponse
   *[other] le serveur raccroche
}
not-smtp = ce qui répond sur le port 25 n’est pas un serveur de messagerie
closed = le port 25 ne répond pas ({ $reason ->
    [refused] la connexion est refusée
    [timeout] il n’y a pas de réponse
   *[other] il est injoignable
}), alors que d’autres serveurs du domaine répondent
    .fix = Remettez le serveur en service, ouvrez le port 25 à cette adresse, ou retirez l’adresse ou l’hôte du DNS.
second-visit = le serveur a différé la première visite et accepté la seconde
words-before-tls = le serveur en dit davantage à découvert après avoir accepté TLS ; les programmes qui prennent ces mots pour une partie de la conversation protégée peuvent être trompés

fix = Activez STARTTLS pour les courriels entrants, à chaque adresse de chaque hôte MX, avec TLS 1.2 et 1.3 et un certificat pour le nom de l’hôte. { -set-starttls }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
