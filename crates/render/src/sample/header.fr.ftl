title = Les navigateurs sont invités à n’utiliser que HTTPS (HSTS)
question = Le site dit-il aux navigateurs de ne revenir qu’en HTTPS ?
why = Sans cela, la première requête de chaque visite peut partir sans protection.
good = les navigateurs retiennent assez longtemps
bad = les navigateurs ne retiennent que pendant { $age_s ->
    [one] { $age_s } seconde
   *[other] { $age_s } secondes
} qu’ils doivent utiliser HTTPS
worse = aucun en-tête Strict-Transport-Security n’est envoyé
remark = l’en-tête omet includeSubDomains : les noms situés sous celui-ci ne sont pas protégés
fix = Envoyez "Strict-Transport-Security: max-age=31536000; includeSubDomains" avec chaque réponse en HTTPS.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
