title = Compresión de páginas por HTTPS
question = ¿Se envía la página comprimida por HTTPS?
why = La longitud de una página comprimida puede delatar un secreto que contiene ante quien logre que el navegador de su visitante la pida muchas veces (el ataque BREACH). Las páginas sin secretos, y las que los ocultan bien, no pierden nada con ello.

# $codings are names such as gzip and br.
compressed = la página se envía comprimida ({ $codings }): es seguro solo si las páginas que contienen secretos no repiten lo que envía un visitante
not-compressed = la página se envía sin comprimir
no-address = el nombre no tiene dirección

fix = Deje sin comprimir las páginas que contienen un secreto y repiten algo de la petición, o cambie el secreto en cada respuesta (tokens CSRF enmascarados), o añada una longitud aleatoria. Las hojas de estilo, los scripts y las imágenes pueden seguir comprimidos.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
