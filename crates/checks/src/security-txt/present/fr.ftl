title = Qui découvre une faille sait à qui la signaler (security.txt)
question = Le site a-t-il un security.txt, à sa place et en HTTPS ?
why = Les personnes qui découvrent une faille dans votre site veulent vous prévenir. Si elles ne trouvent pas à qui s’adresser, elles abandonnent, ou le disent à tout le monde.

# $url is where the file was read.
found = il y a un security.txt à { $url }
# $status is the status code, $type the Content-Type that came.
absent = il n’y a pas de security.txt à /.well-known/security.txt (statut { $status }, { $type ->
    [none] sans type
   *[other] { $type }
})
# $url is where the file was read.
only-old-place = le fichier ne se trouve qu’à l’ancien emplacement : { $url }
    .fix = Placez le fichier à /.well-known/security.txt, et redirigez-y /security.txt si vous le gardez.
# $url is an address without TLS.
plain-hop = le chemin vers le fichier passe par une adresse sans HTTPS, où n’importe qui sur le trajet peut le modifier : { $url }
    .fix = Faites mener chaque redirection du chemin à une adresse qui commence par https://.
# $url is on another site.
other-site = l’adresse mène à un autre site, que nous n’interrogeons pas : { $url }
    .fix = Assurez-vous que l’autre site est le vôtre ou qu’il a donné son accord, et que le fichier qui s’y trouve indique cette adresse comme Canonical.

fix = Placez à /.well-known/security.txt un fichier texte avec au moins "Contact: mailto:…" ou "Contact: https://…" et "Expires: …" (RFC 9116), sur chaque nom qui sert un site web.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
