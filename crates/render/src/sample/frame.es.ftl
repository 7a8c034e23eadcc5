title = Otros sitios no pueden mostrar la página en un marco
question = ¿Queda la página fuera de los marcos de otros sitios?
why = Quien muestra su página en un marco puede lograr que los visitantes hagan clic en lo que no ven.
good = otros no pueden mostrar la página en un marco
bad = cualquier sitio puede mostrar la página en un marco
fix = Añada "frame-ancestors 'self'" a la política de la página.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
