title = Las cookies están protegidas
question = ¿Están protegidas las cookies que el sitio crea en una primera visita?
why = Una cookie suele ser la prueba de que alguien ha iniciado sesión. Quien la lee, por el camino o mediante un script, puede continuar en nombre de esa persona.

none = en una primera visita no se crea ninguna cookie
# $count is how many cookies are set.
protected = { $count ->
    [one] la cookie que se crea está protegida
   *[other] las { $count } cookies que se crean están protegidas
}
# $names are names of cookies in all of these.
not-secure = los navegadores envían estas cookies también sin HTTPS, porque les falta Secure: { $names }
readable = los scripts de la página pueden leer estas cookies, que parecen representar una sesión, porque les falta HttpOnly: { $names }
# $why is a word from a closed list.
refused = los navegadores no guardan estas cookies: { $names } ({ $why ->
    [secure-prefix] un nombre que empieza por __Secure- necesita Secure
    [host-prefix] un nombre que empieza por __Host- necesita Secure y Path=/ y ningún Domain
    [http-prefix] un nombre que empieza por __Http- o __Host-Http- necesita Secure y HttpOnly
    [nameless-prefix] una cookie sin nombre tiene un valor con aspecto de nombre con prefijo
    [none-without-secure] SameSite=None necesita Secure
    [secure-from-plain] Secure se fija sin HTTPS
    [foreign-domain] Domain nombra algo a lo que este host no pertenece
    [partitioned-without-secure] Partitioned necesita Secure
   *[other] { $why }
})
no-same-site = estas cookies no dicen si las llevan las peticiones de otros sitios (SameSite), y los navegadores difieren: { $names }
no-cookie = los navegadores descartan entera una cabecera Set-Cookie: contiene caracteres de control, nada, o más de 4.096 caracteres

fix = Cree cada cookie con "Secure; HttpOnly; SameSite=Lax" y un nombre que empiece por "__Host-"; omita HttpOnly solo si un script suyo tiene que leerla.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
