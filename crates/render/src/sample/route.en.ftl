title = The routes to the website are valid (RPKI)
question = Are the addresses announced only by those who may?
why = Many networks refuse invalid routes.
good = the route is valid
bad = the route is invalid
fix = Bring the announcements and the ROAs into line.
fix-who = { -who-network }
fix-effort = { -effort-hours }
