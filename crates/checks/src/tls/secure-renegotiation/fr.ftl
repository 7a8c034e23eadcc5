title = Une nouvelle négociation est liée à la précédente
question = Une renégociation est-elle liée à la négociation qui la précède ?
why = Sans cela, un attaquant sur le trajet peut commencer une connexion et faire prendre à votre serveur celle d’un autre pour sa suite. Ce que l’attaquant a envoyé d’abord compte alors comme les paroles de l’autre.

bound = les renégociations sont liées à la négociation qui les précède (RFC 5746)
# $version is a version of TLS.
unbound = avec { $version }, les renégociations ne sont pas liées à la négociation qui les précède (RFC 5746 absente)
only-tls-1-3 = seul TLS 1.3 est pris en charge, et il n’a pas de renégociation

fix = Mettez à jour la bibliothèque TLS du serveur, ou du répartiteur de charge placé devant lui : toutes celles faites depuis 2010 le permettent (OpenSSL 0.9.8m et suivants). { -set-secure-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-hours }
