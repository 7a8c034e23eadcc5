title = TLS no comprime lo que cifra
question = ¿Comprime el servidor lo que cifra?
why = Con compresión, la longitud de lo que se envía depende de su contenido. A partir de ella un atacante puede adivinar secretos, como una contraseña o la cookie de alguien que ha iniciado sesión.

none = TLS no comprime, aunque el cliente lo ofrezca
impossible = solo se habla TLS 1.3, que no puede comprimir
# $method is the name of the method or its number, $version a version of TLS.
compressed = con { $version } el servidor comprime ({ $method }) cuando el cliente lo ofrece; los secretos se pueden adivinar por la longitud (CRIME)

fix = Desactive la compresión en TLS; la de las páginas (gzip, Brotli) es otra cosa. Las bibliotecas actuales la traen desactivada (OpenSSL desde la versión 1.1.0). { -set-compression }
    .mail = Desactive la compresión en TLS. Las bibliotecas actuales la traen desactivada (OpenSSL desde la versión 1.1.0). { -set-compression }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
