title = Las rutas al sitio web son válidas (RPKI)
question = ¿Anuncian las direcciones solo quienes pueden hacerlo?
why = Muchas redes rechazan las rutas no válidas.
good = la ruta es válida
bad = la ruta no es válida
fix = Haga coincidir los anuncios y los ROA.
fix-who = { -who-network }
fix-effort = { -effort-hours }
