title = Se puede llegar al sitio por HTTPS
question = ¿Se puede llegar al sitio por HTTPS, en cada una de sus direcciones?
why = Sin HTTPS, cualquiera que esté en el camino puede leer y cambiar lo que sus visitantes ven y envían: contraseñas, formularios, descargas.

# $version is the protocol's name, such as TLS 1.2.
works = HTTPS funciona, con { $version }
old-tls = el servidor habla { $version }, pero no ofrece nada que un cliente actual acepte; las comprobaciones de TLS indican qué tiene que cambiar
ssl-only = el servidor solo habla { $version }, que ningún navegador acepta desde hace años
# $alert is the name of a TLS alert.
tls-refused = el servidor habla TLS, pero rechaza toda negociación con la alerta { $alert }
plain-http = el puerto 443 responde con HTTP sin TLS
not-tls = el puerto 443 responde con algo que no es TLS
# $reason is refused, timeout, unreachable or closed.
silent = el puerto 443 acepta conexiones, pero no llega a haber negociación: { $reason ->
    [timeout] no hay respuesta
   *[other] el servidor corta la conexión
}
http-only = solo se puede llegar al sitio sin TLS: el puerto 80 responde y el 443 no ({ $reason ->
    [refused] se rechaza la conexión
    [timeout] no hay respuesta
   *[other] no se puede llegar
})
closed = el puerto 443 no responde ({ $reason ->
    [refused] se rechaza la conexión
    [timeout] no hay respuesta
   *[other] no se puede llegar
}), mientras que otras direcciones u otros puertos del sitio sí
no-address = el nombre no tiene dirección, así que no hay sitio web
    .fix = Publique un registro A y uno AAAA para el nombre, o haga que los visitantes usen un nombre que los tenga.

fix = Active HTTPS en cada dirección del nombre, con TLS 1.2 y 1.3 y un certificado para este nombre. Los certificados son gratuitos y se renuevan solos con ACME (RFC 8555).
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
