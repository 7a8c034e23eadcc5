title = La lecture de l’enregistrement SPF reste dans les limites
question = Les destinataires peuvent-ils lire l’enregistrement SPF sans dépasser le nombre de requêtes DNS permis ?
why = Les destinataires s’arrêtent à un nombre fixe de requêtes et traitent alors l’enregistrement comme une erreur : une partie de vos courriels perd sa protection ou est refusée, souvent sans que personne s’en aperçoive.

# $count and $max are numbers of look-ups.
within = l’enregistrement SPF coûte { $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
} DNS ; la limite est de { $max }
too-many = l’enregistrement SPF, avec tout ce qu’il inclut, coûte { $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
} DNS ; les destinataires s’arrêtent après { $max }
    .fix = Retirez les prestataires que vous n’utilisez pas, donnez à certains un nom situé sous le vôtre pour leurs envois, et mettez ip4 et ip6 à la place de a et mx. Les éléments de preuve montrent ce que coûte chaque partie.
loop = l’enregistrement SPF ramène à { $domain }, d’où il est parti
    .fix = Retirez l’include ou le redirect qui ferme le cercle.
# $term is the mx, $count how many mail servers there are.
too-many-hosts = "{ $term }" mène à { $count ->
    [one] { $count } serveur de messagerie
   *[other] { $count } serveurs de messagerie
} ; les destinataires abandonnent au-delà de { $max }
    .fix = Indiquez les adresses avec ip4 et ip6 à la place de "{ $term }".
void = { $count ->
    [one] { $count } requête de l’enregistrement SPF ne trouve rien
   *[other] { $count } requêtes de l’enregistrement SPF ne trouvent rien
} ; les destinataires peuvent abandonner après { $max }
    .fix = Retirez les noms cités dans les éléments de preuve qui n’existent plus.
# $family is IPv4 or IPv6.
void-for-one-family = pour les expéditeurs avec une adresse { $family }, { $count ->
    [one] { $count } requête ne trouve rien
   *[other] { $count } requêtes ne trouvent rien
} ; certains destinataires abandonnent après { $max }
lower-bound = l’enregistrement contient des macros que seul un vrai message remplit ; nombre minimal de requêtes DNS qu’il coûte : { $count }
unreadable = les destinataires ne peuvent pas lire l’enregistrement, il n’y a donc rien à compter
    .fix = Corrigez d’abord l’enregistrement.
bogus = DNSSEC prouve que la réponse pour { $name } est fausse, les destinataires qui la vérifient renoncent donc à l’enregistrement
    .fix = Demandez à qui gère cette zone d’en corriger les signatures.

fix = Retirez les prestataires que vous n’utilisez pas, donnez à certains un nom situé sous le vôtre pour leurs envois, et mettez ip4 et ip6 à la place de a et mx.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
