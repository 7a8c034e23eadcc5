title = Las claves se intercambian con grupos fuertes
question = ¿Son suficientemente fuertes los grupos con los que el servidor intercambia claves?
why = Al comienzo de cada conexión, ambas partes acuerdan en público una clave secreta. Si lo hacen con números demasiado pequeños o demasiado inusuales, quien graba la conexión puede calcular la clave.

strong = las claves se intercambian solo con grupos suficientemente fuertes
# $version is a version of TLS, $groups are names of groups, $count says how many.
unrated = con { $version } { $count ->
    [one] se acepta un grupo del que la norma aún no dice nada
   *[other] se aceptan grupos de los que la norma aún no dice nada
}: { $groups }
phase-out = con { $version } { $count ->
    [one] se acepta un grupo que debe retirarse
   *[other] se aceptan grupos que deben retirarse
}: { $groups }
    .fix = Planifique quitar { $groups }. Para las curvas: { -set-groups }. Para los grupos llamados ffdhe, quite las suites con DHE: { -set-suites }
insufficient = con { $version } { $count ->
    [one] se acepta un grupo que no es suficientemente fuerte
   *[other] se aceptan grupos que no son suficientemente fuertes
}: { $groups }
    .fix = Quite { $groups }. Para las curvas: { -set-groups }. Para los grupos llamados ffdhe, quite las suites con DHE: { -set-suites }
# $bits is the length of the prime number, $name what it is known as, or "none".
own-prime = con { $version } las claves se intercambian con un número primo de { $bits ->
    [one] un bit
   *[other] { $bits } bits
} { $name ->
    [none] que no figura en ninguna norma, así que nadie puede saber si es seguro
   *[other] que comparten muchos servidores ({ $name }) y que no está entre los números que permite la norma
}
    .fix = Quite las suites con DHE; nada de los últimos diez años las necesita. { -set-suites } – Mientras las necesite, use el número ffdhe3072 de la RFC 7919. { -set-finite-field }
not-ephemeral = ninguna conexión recibe una clave propia: quien consiga la clave del servidor puede leer todo lo grabado antes
    .fix = Acepte suites con ECDHE, y solo esas. { -set-suites }
# $version is a version of TLS, $count a number, $kind what is counted; they follow as a table.
listed = { $kind ->
    [curves] { $count ->
        [one] se acepta una curva
       *[other] se aceptan { $count } curvas
    }
    [finite-fields] { $count ->
        [one] las claves se intercambian con un número primo (DHE)
       *[other] las claves se intercambian con { $count } números primos (DHE)
    }
   *[groups] { $count ->
        [one] se acepta un grupo
       *[other] se aceptan { $count } grupos
    }
} con { $version }{ list-order }{ list-rest }

fix = Intercambie claves con X25519MLKEM768 si su software lo tiene, X25519, secp256r1 o secp384r1, y quite las suites con DHE. { -set-groups }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
