title = Les routes vers les serveurs de noms sont valides (RPKI)
question = Les adresses des serveurs de noms des serveurs de messagerie ne sont-elles annoncées que par ceux qui y sont autorisés ?
why = De nombreux réseaux refusent les routes qui contredisent ce qu’a déclaré le détenteur des adresses. Si la route vers vos serveurs de noms est invalide, votre nom n’existe plus pour une partie d’Internet ; si c’est celle d’un autre, il répond à votre place.

# $prefix and $origin are the route: the announced prefix and the AS that announces it. $vrps are the validated ROA
# payloads that cover it, $routes other routes, $more how many further ones are not named. $max_length_bits is the
# longest prefix that counts, $min_peers the fewest peers that must have seen a route.
valid = la route { $prefix } depuis { $origin } est valide : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
invalid-origin = la route { $prefix } depuis { $origin } est invalide : les ROA nomment d’autres réseaux : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
    .fix = Si { $origin } annonce { $prefix } pour votre compte, demandez au détenteur des adresses de créer une ROA pour cette annonce. Si personne ne la connaît, c’est que quelqu’un d’autre annonce ces adresses : prévenez votre opérateur réseau aujourd’hui même.
invalid-length = la route { $prefix } depuis { $origin } est invalide : les ROA n’autorisent à ce réseau que des préfixes plus courts : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
    .fix = Demandez au détenteur des adresses de créer une ROA pour exactement { $prefix } et { $origin }, ou au réseau d’annoncer le préfixe plus court.
invalid-as0 = la route { $prefix } depuis { $origin } est invalide : les ROA disent que personne ne l’annonce : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
    .fix = Si les adresses doivent être joignables, demandez à leur détenteur de créer une ROA pour { $prefix } et { $origin }, et de retirer celle pour AS0.
invalid-as-set = la route { $prefix } depuis { $origin } est invalide : elle se termine par un ensemble de réseaux, qu’aucune ROA ne peut autoriser, et les adresses sont couvertes par { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
    .fix = Demandez au réseau d’annoncer le préfixe sans agrégation en ensemble d’AS (RFC 9774), avec une seule origine nommée par une ROA.
not-found = aucune ROA ne couvre la totalité de la route { $prefix } depuis { $origin }, elle n’est donc ni valide ni invalide
    .fix = Demandez au détenteur des adresses de créer une ROA pour la totalité de { $prefix } et { $origin }.
not-routed = la table de routage n’a pas de route vers cette adresse
too-specific = écartées, car les préfixes plus longs que /{ $max_length_bits } ne sont guère transportés : { $routes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
few-peers = écartées, car vues par moins de pairs que { $min_peers } : { $routes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
less-specific-valid = routes moins spécifiques qui sont valides : { $routes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
less-specific-invalid = routes moins spécifiques qui sont invalides : { $routes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
less-specific-not-found = routes moins spécifiques qu’aucune ROA ne couvre : { $routes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
no-address = il n’y a pas d’adresse à juger
unseen =
    .fix = { $reason ->
        [no_data] Lancez "plimsoll data update", ou donnez des charges utiles ROA validées avec --vrps FILE et les routes des deux familles d’adresses avec --routes FILE (dumps RIS whois). Refaites ensuite la mesure.
       *[other] Refaites la mesure dès que les adresses des serveurs de noms des serveurs de messagerie pourront être trouvées.
    }

fix = Demandez à qui gère les serveurs de noms de vos serveurs de messagerie de faire concorder les annonces et les ROA : chaque préfixe annoncé avec l’AS qui l’annonce, et rien d’autre.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
