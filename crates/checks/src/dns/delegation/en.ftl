title = The delegation fits the zone
question = Does the parent send people to servers that really serve the zone?
why = The zone above yours tells the world which name servers to ask. If it names servers that do not answer for you, some people and mail cannot find you, and others wait.

consistent = all name servers that could be asked answer for the zone
# $answer is a response code or a few words.
lame = does not answer for the zone ({ lame-said })
silent = does not answer ({ reason-said }), though others do
no-glue = lies inside the zone, but the parent gives no address for it
no-address = has no address
alias = is an alias (CNAME), which the name of a name server must not be
only-at-parent = is named by the parent, but not by the zone itself
only-at-child = is named by the zone itself, but not by the parent
glue-differs = has other addresses at the parent ({ $glue }) than in the zone ({ $addresses })
parent-and-child-on-the-same-servers = parent and child are on the same servers, so the parent's own records cannot be seen

fix = Give the registrar the same name servers, with the same addresses, as stand in the zone, and take out those that do not serve it.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
