title = El dominio indica quién puede enviar su correo (SPF)
question = ¿Hay un único registro SPF que los receptores encuentren?
why = Sin él, los receptores no pueden distinguir su correo del que otros envían en su nombre, y el suyo se toma más a menudo por spam.

present = hay un registro SPF
absent = no hay registro SPF
    .fix = Publique en el dominio un registro TXT que empiece por "v=spf1". Para un dominio que no envía correo: "v=spf1 -all".
# $count is how many there are.
several = hay más de un registro SPF ({ $count }), y entonces los receptores no usan ninguno
    .fix = Únalos en un solo registro que empiece por "v=spf1" y tenga un único "all" al final, y quite los demás.
bogus = hay un registro SPF, pero DNSSEC demuestra que la respuesta es falsa, así que los receptores que lo comprueban no obtienen nada
    .fix = Corrija primero las firmas de la zona.
almost = un registro TXT parece un registro SPF y no lo es: tiene que empezar exactamente por "v=spf1", seguido de un espacio o del final
old-type = hay un registro del antiguo tipo SPF; nadie lee ese tipo desde 2014, así que publíquelo como TXT

fix = Publique en el dominio un registro TXT que empiece por "v=spf1". Para un dominio que no envía correo: "v=spf1 -all".
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
