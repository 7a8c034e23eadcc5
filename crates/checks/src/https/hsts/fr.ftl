title = Les navigateurs sont invités à n’utiliser que HTTPS (HSTS)
question = Le site dit-il aux navigateurs de ne revenir qu’en HTTPS, et pour assez longtemps ?
why = Sans cela, la première requête de chaque visite peut partir sans protection, et quelqu’un sur le même réseau peut retenir vos visiteurs sur une copie falsifiée et non sécurisée du site.

# $age_s is what the site sends, $min_age_s what is asked for, both in seconds; $age_days and $min_age_days the same in days.
long-enough = les navigateurs retiennent pendant { $age_days ->
    [one] { $age_days } jour
   *[other] { $age_days } jours
} qu’ils ne doivent utiliser que HTTPS ; durée demandée, en jours : { $min_age_days }
too-short = les navigateurs ne retiennent que pendant { $age_s ->
    [one] { $age_s } seconde
   *[other] { $age_s } secondes
} ({ $age_days ->
    [one] { $age_days } jour
   *[other] { $age_days } jours
}) qu’ils doivent utiliser HTTPS ; durée demandée, en secondes : { $min_age_s } ({ $min_age_days ->
    [one] { $min_age_days } jour
   *[other] { $min_age_days } jours
})
    .fix = Envoyez "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" avec chaque réponse en HTTPS.
absent = aucun en-tête Strict-Transport-Security n’est envoyé
    .fix = Envoyez "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" avec chaque réponse en HTTPS. Commencez par une durée courte et augmentez-la dès que plus rien ne casse.
invalid = l’en-tête Strict-Transport-Security n’est pas valide ({ $why ->
    [no-max-age] max-age est absent
    [bad-max-age] la valeur de max-age n’est pas une suite de chiffres
    [directive-twice] une directive y figure deux fois
   *[grammar] il ne respecte pas la grammaire
}), les navigateurs l’ignorent donc
    .fix = Envoyez exactement un en-tête : "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains", sans guillemets ni autres signes autour.
untrusted = l’en-tête est envoyé, mais sur une connexion dont le certificat n’inspire pas confiance aux navigateurs, qui l’ignorent donc
    .fix = Procurez-vous d’abord un certificat auquel les navigateurs font confiance pour ce nom ; l’en-tête prendra alors effet.
no-sub-domains = l’en-tête omet includeSubDomains : les noms situés sous celui-ci ne sont pas protégés
preload-without-effect = l’en-tête demande le préchargement (preload), mais la liste des navigateurs ne l’accepte qu’avec includeSubDomains et un max-age d’un an
several = plusieurs en-têtes Strict-Transport-Security sont envoyés ; les navigateurs n’utilisent que le premier

fix = Envoyez "Strict-Transport-Security: max-age=31536000; includeSubDomains" avec chaque réponse en HTTPS. Commencez par une durée courte et augmentez-la dès que plus rien ne casse.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
