title = Le certificat figure dans des journaux publics
question = Des journaux publics montrent-ils le certificat, afin qu’un certificat émis par erreur soit remarqué ?
why = Tout certificat auquel les navigateurs font confiance doit figurer dans des journaux publics, pour que vous puissiez découvrir si quelqu’un en a obtenu un pour votre nom. Les navigateurs refusent les certificats sans cette preuve.

# $logs is how many different logs vouch for the certificate, $min_logs how many are asked for.
logged = { $logs ->
    [one] { $logs } journal se porte garant
   *[other] { $logs } journaux se portent garants
} du certificat « { $certificate } »
too-few = { $logs ->
    [one] un seul journal se porte garant
   *[other] seulement { $logs } journaux se portent garants
} du certificat « { $certificate } » ; les navigateurs en demandent { $min_logs }
not-logged = aucun journal ne se porte garant du certificat « { $certificate } » : ni dans le certificat, ni par agrafage, ni dans la négociation
not-public = le certificat « { $certificate } » n’est pas de ceux auxquels les navigateurs font confiance d’eux-mêmes, rien n’exige donc qu’il figure dans des journaux publics
unreadable = une liste d’horodatages de journaux est arrivée et ne peut pas être lue
# $at is the time in the timestamp.
odd-time = l’horodatage d’un journal { $why ->
    [future] se situe dans l’avenir : { $at }
    [early] est bien plus ancien que le certificat : { $at }
   *[none] n’est pas une date du calendrier
}

fix = Faites réémettre le certificat ; toute autorité à laquelle les navigateurs font confiance inscrit les horodatages de journaux dans ses certificats. Si la vôtre les a omis, demandez-lui pourquoi.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
