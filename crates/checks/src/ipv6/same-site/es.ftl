title = El sitio es el mismo por IPv6 que por IPv4
question = ¿Reciben los visitantes el mismo sitio por IPv6 que por IPv4?
why = Los visitantes no eligen entre IPv4 e IPv6; lo hace su dispositivo. Si las dos vías llevan a servidores distintos, algunos ven una página antigua, un error u otro certificado, y nadie que pruebe desde la oficina lo nota.

# $percent is how alike the pages are, $min_percent what is asked for; $ipv4 and $ipv6 are what each family showed.
alike = la página es la misma que por IPv4 (semejanza del { $percent } %)
other-status = el código de estado es { $ipv6 } por IPv6 y { $ipv4 } por IPv4
other-page = la visita termina en { $ipv6 } por IPv6 y en { $ipv4 } por IPv4
other-certificate = el certificado es para otros nombres por IPv6 que por IPv4
other-content = la página es distinta de la que se recibe por IPv4: semejanza del { $percent } %, se pide un { $min_percent } %
no-ipv6-address = el nombre no tiene ninguna dirección IPv6 que hayamos examinado
no-ipv4-address = el nombre no tiene ninguna dirección IPv4 que hayamos examinado

fix = Haga que los registros A y AAAA del nombre lleven a los mismos servidores, o dé a todos los servidores la misma configuración, el mismo contenido y los mismos certificados. Pruebe ambas vías con "curl -4" y "curl -6".
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
