title = Les clés de TLS 1.2 dépendent de toute la négociation
question = Les clés de TLS 1.2 dépendent-elles de toute la négociation ?
why = Sans cela, un attaquant peut établir deux connexions avec les mêmes clés et faire passer l’une pour l’autre, ce qui anéantit les authentifications fondées sur la connexion (Triple Handshake).

present = dans TLS 1.2, les clés dépendent de toute la négociation (extended master secret)
absent = dans TLS 1.2, les clés ne dépendent pas de toute la négociation : l’extended master secret est absent
no-tls-1-2 = TLS 1.2 n’est pas pris en charge ; dans TLS 1.3, les clés dépendent toujours de toute la négociation

fix = Mettez à jour la bibliothèque TLS du serveur, ou du répartiteur de charge placé devant lui : l’extended master secret ne demande aucun réglage dans OpenSSL 1.1.0, GnuTLS 3.4, Java 8u161 et suivants, ni dans Windows avec les mises à jour de 2015. Vérifiez aussi que personne ne l’a désactivé : { -set-extended-master-secret }
fix-who = { -who-server }
fix-effort = { -effort-hours }
