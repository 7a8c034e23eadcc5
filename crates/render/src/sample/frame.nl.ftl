title = Andere sites kunnen de pagina niet inlijsten
question = Blijft de pagina buiten de kaders van andere sites?
why = Wie uw pagina inlijst, kan bezoekers laten klikken op wat zij niet zien.
good = anderen kunnen de pagina niet inlijsten
bad = elke site kan de pagina inlijsten
fix = Voeg "frame-ancestors 'self'" toe aan het beleid van de pagina.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
