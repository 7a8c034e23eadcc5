title = Les serveurs de noms sont plusieurs et se comportent bien
question = La zone survivrait-elle à la perte d’un serveur, et ses serveurs se comportent-ils bien ?
why = Si votre unique serveur de noms tombe en panne, votre site et votre messagerie disparaissent. Et un serveur qui répond aux questions de tout le monde sert à attaquer des tiers en votre nom.

enough-servers = { $servers ->
    [one] { $servers } serveur de noms
   *[other] { $servers } serveurs de noms
} avec { $addresses ->
    [one] { $addresses } adresse
   *[other] { $addresses } adresses
}
too-few-servers = { $servers ->
    [one] seulement { $servers } serveur de noms
   *[other] seulement { $servers } serveurs de noms
} ; nombre demandé : { $min_servers }
too-few-addresses = { $addresses ->
    [one] les serveurs de noms se partagent une seule adresse
   *[other] les serveurs de noms n’ont que { $addresses } adresses à eux tous
} ; nombre demandé : { $min_servers }
no-tcp = ne répond pas en TCP ({ reason-said }), les réponses volumineuses ne peuvent donc pas être obtenues
no-edns = ne connaît pas EDNS (réponse { $rcode })
serials-differ = les serveurs ont des versions différentes de la zone : { $serials }
open-resolver = répond aux questions d’inconnus sur n’importe quel nom et peut donc servir à attaquer des tiers
transfer-allowed = donne la zone entière à qui la demande
one-network = vus d’ici, tous les serveurs de noms sont dans un seul réseau : { $network }
spread = { $networks ->
    [one] vus d’ici, les serveurs de noms sont dans un seul réseau
   *[other] vus d’ici, les serveurs de noms sont dans { $networks } réseaux
}{ $systems ->
    [none] {""}
   *[other] {" "}({ $systems })
}

fix = Ayez au moins deux serveurs de noms sur des réseaux distincts, ouvrez sur chacun le port 53 en UDP et en TCP, ne les laissez répondre que pour leurs propres zones, et n’autorisez les transferts qu’entre eux.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
