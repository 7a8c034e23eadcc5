title = Les clients ne peuvent pas demander sans fin de nouvelles négociations
question = Un client peut-il demander une nouvelle négociation après l’autre ?
why = Une négociation coûte bien plus au serveur qu’au client. Qui peut en demander une après l’autre sur la même connexion occupe votre serveur à peu de frais.

# $end is how the server answered.
refused = un client qui demande une nouvelle négociation ne l’obtient pas : { $end ->
    [closed] le serveur ferme la connexion
    [ignored] le serveur n’en tient pas compte
   *[other] le serveur dit { $end }
}
# $accepted is a number of handshakes.
limited = { $accepted ->
    [one] { $accepted } nouvelle négociation est accordée sur une connexion, puis plus aucune
   *[other] { $accepted } nouvelles négociations sont accordées sur une connexion, puis plus aucune
} : { $end ->
    [closed] le serveur ferme la connexion
    [ignored] le serveur n’en tient pas compte
   *[other] le serveur dit { $end }
}
unlimited = nouvelles négociations accordées sur une même connexion : { $accepted }, autant que nous en avons demandé
only-tls-1-3 = seul TLS 1.3 est pris en charge, et il n’a pas de renégociation

fix = Refusez la renégociation lancée par un client. nginx, Apache httpd et HAProxy le font d’eux-mêmes ; si vous utilisez l’un d’eux, cherchez donc un répartiteur de charge qui termine TLS devant lui. { -set-renegotiation }
    .mail = Refusez la renégociation lancée par un client. Si le serveur de messagerie le fait de lui-même, cherchez un répartiteur de charge ou un filtre qui termine TLS devant lui. { -set-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
