title = La délégation correspond à la zone
question = La zone parente mène-t-elle à des serveurs qui servent vraiment la zone ?
why = La zone située au-dessus de la vôtre dit au monde quels serveurs de noms interroger. Si elle nomme des serveurs qui ne répondent pas pour vous, des personnes et des courriels ne vous trouvent pas, et d’autres attendent.

consistent = tous les serveurs de noms qui ont pu être interrogés répondent pour la zone
# $answer is a response code or a few words.
lame = ne répond pas pour la zone ({ lame-said })
silent = ne répond pas ({ reason-said }), alors que d’autres répondent
no-glue = se trouve dans la zone, mais la zone parente ne donne pas d’adresse pour lui
no-address = n’a pas d’adresse
alias = est un alias (CNAME), ce que le nom d’un serveur de noms ne doit pas être
only-at-parent = est nommé par la zone parente, mais pas par la zone elle-même
only-at-child = est nommé par la zone elle-même, mais pas par la zone parente
glue-differs = a d’autres adresses chez la zone parente ({ $glue }) que dans la zone ({ $addresses })
parent-and-child-on-the-same-servers = la zone parente et la zone sont sur les mêmes serveurs, les enregistrements propres à la zone parente ne sont donc pas visibles

fix = Indiquez au bureau d’enregistrement les mêmes serveurs de noms, avec les mêmes adresses, que ceux qui figurent dans la zone, et retirez ceux qui ne la servent pas.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
