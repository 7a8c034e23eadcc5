title = Les serveurs de noms ont des adresses IPv6
question = Au moins deux serveurs de noms de la zone ont-ils une adresse IPv6 ?
why = Avant d’atteindre votre site ou votre messagerie, il faut interroger vos serveurs de noms. Qui n’a qu’IPv6 ne le peut que s’ils ont eux aussi une adresse IPv6, et un seul serveur peut tomber en panne.

enough = { $servers ->
    [one] le seul serveur de noms a une adresse IPv6
   *[other] serveurs de noms avec une adresse IPv6 : { $with } sur { $servers }
}
too-few = { $servers ->
    [one] le seul serveur de noms a une adresse IPv6
   *[other] trop peu de serveurs de noms ont une adresse IPv6 : { $with } sur { $servers }
} ; nombre demandé : { $min_servers }
none = { $servers ->
    [one] le seul serveur de noms n’a pas d’adresse IPv6 utilisable
   *[other] aucun des { $servers } serveurs de noms n’a d’adresse IPv6 utilisable
}
without-address = n’a pas d’adresse IPv6
unusable = n’a que des adresses IPv6 que personne sur Internet ne peut utiliser : { $addresses }
bogus = la réponse du DNS sur son adresse IPv6 échoue à la validation et ne peut donc pas compter
    .fix = Corrigez d’abord les signatures DNSSEC (dnssec/valid) : les résolveurs qui les vérifient refusent la réponse.

fix = Demandez des serveurs de noms avec IPv6, au moins deux, et publiez leurs adresses (enregistrements AAAA, et glue chez la zone parente lorsque les serveurs se trouvent dans la zone).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
