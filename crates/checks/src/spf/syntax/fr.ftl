title = Les destinataires peuvent lire l’enregistrement SPF
question = Les destinataires peuvent-ils lire l’enregistrement SPF et tout ce qu’il inclut ?
why = Une seule erreur dans l’enregistrement, ou dans celui d’un prestataire qu’il inclut, fait que les destinataires rejettent le tout : plus rien ne protège alors votre nom, et vos propres courriels peuvent être refusés.

valid = l’enregistrement SPF et tout ce qu’il inclut sont lisibles
# $term is the part of the record as it stands there, $position its first wrong sign, counted from 1.
invalid = l’enregistrement SPF n’est pas conforme à "{ $term }" (position { $position }) : { $why ->
    [character] il contient un autre signe que des caractères ASCII visibles et des espaces
    [unknown-mechanism] il n’y a pas de mécanisme de ce nom
    [superfluous] rien ne peut suivre ce mécanisme
    [no-domain] il manque un domaine
    [domain] ce n’est pas un nom de domaine d’au moins deux labels
    [macro] une macro n’est pas écrite comme elle devrait l’être
    [macro-in-domain] les macros c, r et t ne peuvent figurer que dans des explications
    [macro-digits] une macro demande zéro élément
    [ip4] ce n’est pas une adresse IPv4
    [ip6] ce n’est pas une adresse IPv6
    [prefix] la longueur du préfixe est incorrecte
    [redirect-twice] "redirect" y figure deux fois
   *[exp-twice] "exp" y figure deux fois
}
    .fix = Corrigez "{ $term }" ; d’ici là, les destinataires traitent tout l’enregistrement comme une erreur. Les adresses s’écrivent "ip4:192.0.2.0/24" et "ip6:2001:db8::/32", les noms "a:mail.example.nl", les prestataires "include:spf.example.net".
# $term is the include or redirect that leads here.
target-without-record = il n’y a pas d’enregistrement SPF ici, alors que "{ $term }" mène ici
    .fix = Demandez le bon nom au prestataire, ou retirez "{ $term }" si vous ne l’utilisez plus. D’ici là, les destinataires traitent tout l’enregistrement comme une erreur.
target-with-several = il y a plus d’un enregistrement SPF ici : { $count }, et "{ $term }" mène ici ; les destinataires n’en utilisent alors aucun
    .fix = Demandez à qui les publie de les réunir en un seul. D’ici là, les destinataires traitent tout l’enregistrement comme une erreur.
target-no-name = "{ $term }" mène à ce qui ne peut pas être un nom de domaine
    .fix = Corrigez le nom dans "{ $term }" ; deux points de suite ou un label de plus de 63 signes sont impossibles.
bogus = DNSSEC prouve que la réponse pour { $name } est fausse, les destinataires qui la vérifient renoncent donc à l’enregistrement
    .fix = Demandez à qui gère cette zone d’en corriger les signatures.
ptr = "{ $term }" recherche le nom de l’expéditeur à rebours, ce qui est lent, peu fiable et à ne plus utiliser
    .fix = Indiquez plutôt les adresses, avec ip4, ip6, a ou mx.
after-all = "{ $term }" se trouve après "all" et n’est jamais examiné
    .fix = Placez "all" à la fin de l’enregistrement, ou retirez "{ $term }".
redirect-without-effect = "{ $term }" est sans effet, car l’enregistrement contient un "all"
    .fix = Retirez soit "all", soit "{ $term }", selon ce que vous ne vouliez pas.
meant-for-mechanism = "{ $term }" est sans effet : avec "=", c’est un modificateur inconnu, et ":" était sans doute voulu
    .fix = Écrivez un deux-points à la place du signe égal dans "{ $term }".
unknown-modifier = "{ $term }" est un modificateur que les destinataires ignorent

fix = Corrigez la partie indiquée, à l’endroit indiqué. D’ici là, les destinataires traitent tout l’enregistrement comme une erreur.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
