title = Le nom a une adresse IPv6
    .mail = Les serveurs de messagerie ont une adresse IPv6
question = Le nom a-t-il une adresse IPv6 utilisable ?
    .mail = Chaque serveur de messagerie a-t-il une adresse IPv6 utilisable par les expéditeurs ?
why = De plus en plus de visiteurs arrivent par des réseaux qui n’ont qu’IPv6. Sans adresse IPv6, ils vous atteignent par le traducteur d’un tiers, plus lentement et moins sûrement, ou pas du tout.
    .mail = De plus en plus de réseaux n’ont qu’IPv6. Sans adresse IPv6, un serveur de messagerie de ces réseaux atteint le vôtre par le traducteur d’un tiers, plus lentement et moins sûrement, ou pas du tout.

# $addresses are addresses, separated by commas.
present = a l’adresse IPv6 { $addresses }
absent = n’a pas d’adresse IPv6
unusable = n’a que des adresses IPv6 que personne sur Internet ne peut utiliser : { $addresses }
bogus = la réponse du DNS sur son adresse IPv6 échoue à la validation et ne peut donc pas compter
    .fix = Corrigez d’abord les signatures DNSSEC (dnssec/valid) : les résolveurs qui les vérifient refusent la réponse.
some-unusable = a en outre des adresses IPv6 que personne sur Internet ne peut utiliser : { $addresses }

fix = Demandez IPv6 pour le serveur web et publiez son adresse dans un enregistrement AAAA.
    .mail = Demandez IPv6 pour le serveur de messagerie et publiez son adresse dans un enregistrement AAAA. Configurez aussi son nom inverse avant qu’il envoie des courriels en IPv6.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
