title = De routes naar de website zijn geldig (RPKI)
question = Worden de adressen alleen aangekondigd door wie dat mag?
why = Veel netwerken weigeren ongeldige routes.
good = de route is geldig
bad = de route is ongeldig
fix = Breng de aankondigingen en de ROA's in overeenstemming.
fix-who = { -who-network }
fix-effort = { -effort-hours }
