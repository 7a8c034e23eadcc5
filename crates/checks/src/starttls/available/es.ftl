title = Los servidores de correo ofrecen STARTTLS
question = ¿Ofrece cada servidor de correo STARTTLS, y se llega a una conexión protegida?
why = Sin STARTTLS, el correo cruza Internet al descubierto: cualquiera en el camino puede leerlo y cambiarlo.

# $version is the protocol's name, such as TLS 1.2.
works = STARTTLS funciona, con { $version }
old-tls = después de STARTTLS el servidor habla { $version }, pero no ofrece nada que un servidor de correo actual acepte; las comprobaciones de TLS indican qué tiene que cambiar
not-offered = el servidor no ofrece STARTTLS, así que el correo le llega sin protección
masked = STARTTLS se sobrescribe con X por el camino: un cortafuegos que inspecciona SMTP impide que el correo se proteja
    .fix = Desactive la inspección de SMTP en el cortafuegos que está delante del servidor de correo ("SMTP fixup", "ESMTP inspection"), o haga que deje pasar STARTTLS.
no-extensions = el servidor no conoce EHLO, y por tanto ninguna de las extensiones de SMTP; STARTTLS es una de ellas
refused = el servidor nombra STARTTLS, pero no conoce la orden cuando se le da
ssl-only = después de STARTTLS el servidor solo habla { $version }, que ya ningún servidor de correo debería aceptar
# $alert is the name of a TLS alert.
tls-refused = el servidor acepta STARTTLS, pero rechaza toda negociación con la alerta { $alert }
not-tls = el servidor acepta STARTTLS y sigue después con algo que no es TLS
# $reason is refused, timeout, unreachable or closed.
silent = el servidor acepta STARTTLS, pero no llega a haber negociación: { $reason ->
    [timeout] no hay respuesta
   *[other] el servidor corta la conexión
}
not-smtp = lo que responde en el puerto 25 no es un servidor de correo
closed = el puerto 25 no responde ({ $reason ->
    [refused] se rechaza la conexión
    [timeout] no hay respuesta
   *[other] no se puede llegar
}), mientras que otros servidores del dominio sí
    .fix = Ponga en marcha el servidor, abra el puerto 25 en esta dirección, o quite del DNS la dirección o el host.
second-visit = el servidor aplazó la primera visita y aceptó la segunda
words-before-tls = el servidor dice algo más al descubierto después de aceptar TLS; se puede engañar a los programas que lo toman por parte de la conversación protegida

fix = Active STARTTLS para el correo entrante, en cada dirección de cada host MX, con TLS 1.2 y 1.3 y un certificado para el nombre del host. { -set-starttls }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
