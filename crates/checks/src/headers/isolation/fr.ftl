title = La fenêtre de la page est isolée des autres sites
question = Le site isole-t-il sa fenêtre et ses données des autres sites ouverts dans le même navigateur ?
why = Une page qui ouvre la vôtre, ou que la vôtre ouvre, garde une prise sur votre fenêtre : elle peut la mener ailleurs quand personne ne regarde et, sur certains processeurs, même y lire. Un site peut demander au navigateur de couper ce lien.

isolated = la page est coupée des fenêtres et des données des autres sites (Cross-Origin-Opener-Policy et Cross-Origin-Embedder-Policy)
window-apart = la fenêtre de la page est coupée des fenêtres des autres sites (Cross-Origin-Opener-Policy)
open = d’autres sites peuvent garder une prise sur la fenêtre de la page, car aucune Cross-Origin-Opener-Policy ne s’y oppose
# $header is the name of the field.
without-effect = les navigateurs ne connaissent pas la valeur de { $header } et l’ignorent
    .fix = Écrivez la valeur en un seul mot, en minuscules et sans guillemets, et envoyez le champ une seule fois : "Cross-Origin-Opener-Policy: same-origin".
# $who is same-origin, same-site or cross-origin.
resource = la page déclare qui peut la charger (Cross-Origin-Resource-Policy) : { $who }

fix = Envoyez "Cross-Origin-Opener-Policy: same-origin" avec chaque page, ou "same-origin-allow-popups" là où le site travaille avec des fenêtres d’autres sites, comme un service de connexion.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
