title = El certificado es para este nombre
question = ¿Corresponde el certificado al nombre por el que se preguntó?
why = Un certificado para otro nombre no demuestra nada sobre este sitio, así que los navegadores detienen a los visitantes con una advertencia.
    .mail = Un certificado para otro nombre no demuestra nada sobre este servidor de correo, así que los remitentes que comprueban los certificados no le entregan mensajes.

# $by is the name in the certificate that fits.
matches = el certificado corresponde a este nombre, por su entrada "{ $by }"
# $names are the first of $count names.
other-names = el certificado corresponde a otros nombres ({ $count } en total): { $names }
no-names = el certificado no tiene ningún nombre DNS entre sus nombres alternativos; el nombre común ({ $common_names }) ya no cuenta
unreadable-names = la lista de nombres del certificado está mal formada, así que los clientes la rechazan
wildcard-under-suffix = la única entrada que encaja, "{ $by }", corresponde a todos los nombres bajo un sufijo público; los clientes la rechazan
redirect-target = se lleva a los visitantes a { $target }, cuyo certificado es para otros nombres
dane-ee = un certificado de servidor de correo por el que responden sus registros TLSA: aquí no cuentan su nombre, sus fechas ni su emisor

fix = Haga emitir un certificado que incluya este nombre como nombre DNS (subjectAltName), y haga que el servidor lo envíe para este nombre (SNI). Tenga en cuenta que "*.example.nl" no vale ni para "example.nl" ni para "a.b.example.nl".
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
