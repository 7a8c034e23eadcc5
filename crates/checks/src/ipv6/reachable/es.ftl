title = Se puede llegar al sitio por IPv6
    .mail = Se puede llegar a los servidores de correo por IPv6
question = ¿Se puede llegar al sitio por IPv6, en cada puerto que está abierto por IPv4?
    .mail = ¿Se puede llegar a cada servidor de correo por IPv6, igual que por IPv4?
why = Una parte creciente de sus visitantes solo tiene IPv6, o tiene IPv4 solo a través de una pasarela saturada que comparten muchos. Una dirección publicada que no responde los hace esperar o los deja fuera.
    .mail = Una dirección publicada que no responde hace esperar y volver a intentarlo a quienes le envían correo por IPv6, y deja fuera a quien solo tiene IPv6.

open = el puerto está abierto por IPv6
# $reason is refused, timeout, unreachable or closed.
closed = el puerto está cerrado por IPv6, aunque el sitio está ahí: { $reason ->
    [refused] se rechaza la conexión
    [timeout] no hay respuesta
   *[other] no se puede llegar
}
    .mail = el puerto está cerrado por IPv6, aunque el servidor de correo está ahí: { $reason ->
        [refused] se rechaza la conexión
        [timeout] no hay respuesta
       *[other] no se puede llegar
    }
no-ipv6-address = el nombre no tiene ninguna dirección IPv6 que hayamos examinado

fix = Haga que el servidor web escuche también en sus direcciones IPv6, en los puertos 443 y 80, y que el cortafuegos los deje pasar. Retire los registros AAAA de las direcciones que no se usan.
    .mail = Haga que el servidor de correo escuche también en sus direcciones IPv6, en el puerto 25, y que el cortafuegos lo deje pasar. Retire los registros AAAA de las direcciones que no se usan. { -set-ipv6 }
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
