title = Solo se aceptan suites de cifrado fuertes
question = ¿Son suficientemente fuertes todas las suites de cifrado que acepta el servidor?
why = Una suite de cifrado es la receta con la que se cifra una conexión. Mientras el servidor acepte una débil, alguien en el camino puede leer o cambiar lo que se envía, hoy o más tarde a partir de una grabación.

strong = todas las suites de cifrado que se ha visto que se aceptan son suficientemente fuertes
# $version is a version of TLS, $suites are the first suites seen of the kind, $count says how many.
unrated = con { $version } { $count ->
    [one] se acepta una suite de cifrado de la que la norma no dice nada
   *[other] se aceptan suites de cifrado de las que la norma no dice nada
}: { $suites }
phase-out = con { $version } { $count ->
    [one] se acepta una suite de cifrado que debe retirarse
   *[other] se aceptan suites de cifrado que deben retirarse
}: { $suites }
    .fix = Planifique quitar { $suites }, y todo lo demás que no esté en esta lista. { -set-suites }
insufficient = con { $version } { $count ->
    [one] se acepta una suite de cifrado que no es suficientemente fuerte
   *[other] se aceptan suites de cifrado que no son suficientemente fuertes
}: { $suites }
    .fix = Quite { $suites }, y todo lo demás que no esté en esta lista. { -set-suites }
# $version is a version of TLS, $count a number; the suites follow as a table.
listed = { $count ->
    [one] se acepta una suite de cifrado
   *[other] se aceptan { $count } suites de cifrado
} con { $version }{ list-order }{ list-rest }

fix = Acepte solo suites con una clave nueva para cada conexión (ECDHE) y con cifrado autenticado (AES-GCM, ChaCha20-Poly1305); las de TLS 1.3 son todas de ese tipo. { -set-suites }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
