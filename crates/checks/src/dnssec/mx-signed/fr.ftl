title = Les noms des serveurs de messagerie sont signés avec DNSSEC
question = Les zones des noms des serveurs de messagerie sont-elles signées, et leurs zones parentes le disent-elles ?
why = Un expéditeur demande au DNS quel serveur reçoit vos courriels, puis où se trouve ce serveur. Si la seconde réponse n’est pas signée, un attaquant peut la modifier et lire vos courriels, aussi bien protégé que soit votre propre domaine ; et DANE, qui amène les expéditeurs à exiger le chiffrement, ne peut pas fonctionner.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = une chaîne de confiance mène à la zone { $zone }
not-signed = la zone n’est pas signée
parent-not-signed = la zone située au-dessus, { $zone }, n’est pas signée, celle-ci ne peut donc pas l’être
keys-without-ds = la zone est signée, mais sa zone parente n’a pas d’enregistrement DS pour elle, personne ne peut donc utiliser les signatures
leads-to-bogus = { $question } mène par un alias à { $at }, qui est mal signé ({ chain-why }), si bien que quiconque vérifie les signatures n’obtient pas de réponse
unsupported-algorithm = la zone n’est signée que par des moyens que les résolveurs ne peuvent ou ne doivent pas utiliser ({ chain-why }), elle compte donc comme non signée
too-many-iterations = les preuves d’absence utilisent plus d’itérations NSEC3 que les résolveurs n’en acceptent ({ $iterations_max } au plus), la zone compte donc comme non signée

fix = Demandez à qui gère vos serveurs de messagerie de faire signer la zone de leurs noms et de placer l’enregistrement DS chez la zone parente, ou passez à un prestataire dont les serveurs de messagerie ont des noms dans des zones signées.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
