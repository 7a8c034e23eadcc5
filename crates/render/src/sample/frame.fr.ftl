title = Les autres sites ne peuvent pas mettre la page dans un cadre
question = La page est-elle tenue à l’écart des cadres d’autres sites ?
why = Qui met votre page dans un cadre peut faire cliquer vos visiteurs sur ce qu’ils ne voient pas.
good = la page ne peut pas être mise dans un cadre par d’autres
bad = tout site peut mettre la page dans un cadre
fix = Ajoutez "frame-ancestors 'self'" à la politique de la page.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
