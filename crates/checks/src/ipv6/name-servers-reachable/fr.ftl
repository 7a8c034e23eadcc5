title = Les serveurs de noms répondent en IPv6
question = Les serveurs de noms répondent-ils en IPv6 ?
why = Une adresse publiée qui ne répond pas fait attendre tout le monde et exclut ceux qui n’ont qu’IPv6.

answers = répond en IPv6
# $reason is a word such as timeout or refused.
silent = ne répond pas en IPv6 ({ reason-said }), alors que d’autres répondent
no-address = aucun serveur de noms n’a d’adresse IPv6 à interroger

fix = Faites écouter le serveur de noms sur son adresse IPv6 et laissez passer le port 53 en UDP et en TCP, ou retirez l’adresse de la zone et des enregistrements glue.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
