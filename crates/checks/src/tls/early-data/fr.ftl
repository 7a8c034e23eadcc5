title = Aucune donnée n’est acceptée avant la fin de la négociation
question = Le serveur accepte-t-il des données avant la fin de la négociation ?
why = Ce qu’un client envoie aussi tôt (0-RTT), quelqu’un sur le trajet peut l’enregistrer et l’envoyer de nouveau. S’il s’agissait d’une commande ou d’un paiement, l’opération peut être exécutée deux fois.
    .mail = Ce qu’un client envoie aussi tôt (0-RTT), quelqu’un sur le trajet peut l’enregistrer et l’envoyer de nouveau. SMTP n’a pas de règles à ce sujet, un message peut donc arriver deux fois.

# $tickets is a number of tickets that the server handed out.
not-taken = aucune donnée n’est acceptée avant la fin de la négociation
too-early = des données sont acceptées tôt, mais le serveur demande de renvoyer la requête une fois la négociation terminée (425 Too Early)
# $max_octets is how much it takes.
taken = des données sont acceptées avant la fin de la négociation (octets autorisés : { $max_octets }), et la requête qu’elles contiennent reçoit une réponse ; elle peut être enregistrée et envoyée de nouveau
no-tls-1-3 = TLS 1.3 n’est pas pris en charge ; les versions plus anciennes n’ont pas de telles données

fix = Désactivez les données anticipées (0-RTT). { -set-early-data } – Avec HAProxy, omettez "allow-0rtt". Chez un CDN, c’est une option appelée "0-RTT". Si vous en avez besoin pour la vitesse, répondez par 425 (Too Early, RFC 8470) à tout ce qui ne doit pas se produire deux fois.
    .mail = Désactivez les données anticipées (0-RTT) sur le serveur de messagerie, ou sur le répartiteur de charge ou le filtre qui termine TLS devant lui.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
