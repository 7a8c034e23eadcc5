title = El intercambio de claves se firma con un hash fuerte
question = ¿Firma el servidor con un hash fuerte su parte del intercambio de claves?
why = Con su firma, el servidor demuestra que la clave viene de él y no de alguien en el camino. Sobre MD5 o SHA-1, esa firma se puede falsificar.

# $scheme is the name of a way to sign.
strong = en TLS 1.2 el servidor firma su parte del intercambio de claves solo con hashes fuertes
sha-224 = en TLS 1.2 el servidor firma con { $scheme } cuando el cliente lo pide; el hash es más corto de lo debido
forbidden = en TLS 1.2 el servidor firma con { $scheme } cuando el cliente lo pide; esas firmas se pueden falsificar
no-tls-1-2 = no se habla TLS 1.2; TLS 1.3 solo permite hashes fuertes
not-signed = en TLS 1.2 el servidor no tiene ninguna suite en la que firme su parte del intercambio de claves
# $version is a version of TLS, $count a number; the signature algorithms follow as a table.
listed = con { $version } el servidor firma con { $count ->
    [one] un algoritmo
   *[other] { $count } algoritmos
}{ list-order }{ list-rest }

fix = Haga que el servidor firme solo con SHA-256, SHA-384 o SHA-512. Las bibliotecas actuales lo hacen por sí solas (OpenSSL 3.0 en su nivel de seguridad habitual), así que empiece por actualizar el software. { -set-signatures }
fix-who = { -who-server }
fix-effort = { -effort-hours }
