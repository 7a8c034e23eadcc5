title = Las claves de los certificados son fuertes
question = ¿Es suficientemente fuerte la clave de cada certificado que envía el servidor?
why = Quien logra calcular la clave de un certificado puede hacerse pasar por su sitio, y leer y cambiar lo que envían sus visitantes. Las claves débiles se pueden calcular, hoy o en los años durante los que los datos deben seguir siendo secretos.
    .mail = Quien logra calcular la clave de un certificado puede hacerse pasar por su servidor de correo, y leer y cambiar lo que le envían. Las claves débiles se pueden calcular, hoy o en los años durante los que los datos deben seguir siendo secretos.

# $certificate is the name of the certificate, $kind the kind of its key, as "RSA 2048".
good = la clave del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" ({ $kind }) es buena
sufficient = la clave del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" ({ $kind }) es suficientemente fuerte
phase-out = la clave del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" ({ $kind }) no será suficientemente fuerte por mucho más tiempo
    .fix = { $role ->
        [server] En la próxima renovación, cree una clave nueva de un tipo más fuerte (ECDSA con P-256 o P-384, o una clave RSA más larga) y haga emitir el certificado para ella.
       *[issuer] Pida a su CA que, en la próxima renovación, emita el certificado bajo un certificado intermedio con una clave más fuerte.
    }
insufficient = la clave del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" ({ $kind }) es demasiado débil
    .fix = { $role ->
        [server] Cree una clave nueva de un tipo más fuerte (ECDSA con P-256 o P-384, o una clave RSA más larga), haga emitir un certificado para ella e instale ambos.
       *[issuer] Haga emitir de nuevo el certificado bajo un certificado intermedio con una clave más fuerte, por otra CA si la suya no tiene ninguno, e instale ambos.
    }
unrated = la clave del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" ({ $kind }) es de un tipo que la norma aún no califica
# $exponent is the public exponent of an RSA key.
bad-exponent = la clave RSA del { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" tiene el exponente público { $exponent }, que la hace inútil
    .fix = Cree una clave nueva con un programa de uso común, que toma el exponente público 65537, y haga emitir un certificado para ella.
one-handshake = solo se vieron los certificados de una negociación; el servidor puede tener otros para clientes de otro tipo

fix = Cree una clave nueva de un tipo más fuerte, haga emitir un certificado para ella e instale ambos. Un servidor con certificados para RSA y para ECDSA lo necesita para cada uno de ellos.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
