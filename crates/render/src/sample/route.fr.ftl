title = Les routes vers le site web sont valides (RPKI)
question = Les adresses ne sont-elles annoncées que par ceux qui y sont autorisés ?
why = De nombreux réseaux refusent les routes invalides.
good = la route est valide
bad = la route est invalide
fix = Accordez les annonces et les ROA.
fix-who = { -who-network }
fix-effort = { -effort-hours }
