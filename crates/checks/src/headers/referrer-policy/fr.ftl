title = Les adresses des pages sont cachées aux autres sites (Referrer-Policy)
question = Le site cache-t-il ses adresses aux autres sites où ses visiteurs se rendent ensuite ?
why = Une adresse peut révéler ce que quelqu’un a lu, cherché ou demandé. Sans limite, le navigateur la transmet à chaque autre site vers lequel vos pages mènent ou dont elles chargent un élément.

# $policy is a value of the field in all of these.
good = les autres sites n’apprennent rien de plus que le nom du site : { $policy }
tolerated = la politique est déclarée et pourrait être plus stricte : { $policy }
leaks = d’autres sites, ou n’importe qui sur le trajet, peuvent en apprendre plus qu’ils ne devraient : { $policy }
absent = aucune Referrer-Policy n’est déclarée ; les navigateurs actuels ne transmettent alors que le nom du site, les plus anciens l’adresse entière
# $values are values that no browser knows.
without-effect = les navigateurs ne connaissent aucune de ces valeurs et font comme si aucune politique n’était déclarée : { $values }
# $values are values that no browser knows.
unknown-values = les navigateurs ignorent une valeur qu’ils ne connaissent pas : { $values }
in-page = la page elle-même déclare la politique, dans un élément meta qui remplace l’en-tête : { $policy }

fix = Envoyez "Referrer-Policy: no-referrer" ou "same-origin" avec chaque page ; "strict-origin-when-cross-origin" là où des partenaires doivent savoir de quel site viennent les visiteurs.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
