title = Le nom est signé avec DNSSEC
question = La zone est-elle signée, et sa zone parente le dit-elle ?
why = Sans DNSSEC, personne ne peut savoir si les adresses derrière votre nom viennent de vous ou d’un attaquant, et les protections qui s’appuient dessus, comme DANE, ne peuvent pas fonctionner.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = une chaîne de confiance mène à la zone { $zone }
not-signed = la zone n’est pas signée
parent-not-signed = la zone située au-dessus, { $zone }, n’est pas signée, celle-ci ne peut donc pas l’être
keys-without-ds = la zone est signée, mais sa zone parente n’a pas d’enregistrement DS pour elle, personne ne peut donc utiliser les signatures
leads-to-bogus = { $question } mène par un alias à { $at }, qui est mal signé ({ chain-why }), si bien que quiconque vérifie les signatures n’obtient pas de réponse
unsupported-algorithm = la zone n’est signée que par des moyens que les résolveurs ne peuvent ou ne doivent pas utiliser ({ chain-why }), elle compte donc comme non signée
too-many-iterations = les preuves d’absence utilisent plus d’itérations NSEC3 que les résolveurs n’en acceptent ({ $iterations_max } au plus), la zone compte donc comme non signée

fix = Faites signer la zone par votre opérateur DNS, et transmettez l’enregistrement DS (ou la clé) à votre bureau d’enregistrement.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
