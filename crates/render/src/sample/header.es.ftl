title = Se indica a los navegadores que usen solo HTTPS (HSTS)
question = ¿Indica el sitio a los navegadores que vuelvan solo por HTTPS?
why = Sin ello, la primera petición de cada visita puede salir sin protección.
good = los navegadores lo recuerdan el tiempo suficiente
bad = los navegadores recuerdan solo { $age_s } segundos que deben usar HTTPS
worse = no se envía ninguna cabecera Strict-Transport-Security
remark = la cabecera omite includeSubDomains: los nombres por debajo de este no están protegidos
fix = Envíe "Strict-Transport-Security: max-age=31536000; includeSubDomains" con cada respuesta por HTTPS.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
