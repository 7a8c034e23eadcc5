title = La política MTA-STS protege el correo entrante
question = ¿Protege la política MTA-STS el correo que va camino del dominio?
why = Una política que no se puede obtener, que solo está en pruebas o que no corresponde a sus servidores de correo no protege nada; una equivocada y estricta impide que el correo llegue.

# $days is a number of days.
enforce = los remitentes deben entregar solo por TLS con un certificado válido; conservan la política { $days ->
    [one] un día
   *[other] { $days } días
}
testing = la política solo está en pruebas: los remitentes comunican los fallos y entregan de todos modos
none = la política dice que ya no hay ninguna ("mode: none")
no-host = el nombre no tiene dirección, así que la política no se puede obtener
certificate = el servidor de la política tiene un certificado en el que los remitentes no confían, así que consideran que el dominio no tiene política: { $why ->
    [name] corresponde a otro nombre
    [expired] ha caducado
    [not-yet-valid] aún no es válido
    [revoked] se revocó
    [self-signed] está firmado con su propia clave
    [missing-issuer] no se envía con él un certificado intermedio
   *[other] no lleva a ninguna raíz de confianza
}
redirected = a la petición de la política se responde con una redirección a { $location }, que los remitentes no siguen
status = a la petición de la política se responde con el código de estado { $status }
invalid = la política no es válida, así que los remitentes consideran que el dominio no tiene ninguna: { $why ->
    [too-large] es mayor de 64 KiB
    [line] "{ $value }" no es un campo
    [no-version] falta la versión
    [version] la versión "{ $value }" no es "STSv1"
    [no-mode] falta el modo
    [mode] el modo "{ $value }" no es enforce, testing ni none
    [no-max-age] falta "max_age"
    [max-age] "max_age" no puede ser "{ $value }"; es un número de segundos hasta 31557600
    [no-mx] no nombra ningún servidor de correo
   *[mx] "{ $value }" no es un nombre de servidores de correo
}
# $patterns are names of servers in the policy.
mx-not-covered = la política no cubre este servidor de correo; cubre { $patterns }
mx-certificate = los remitentes se niegan a entregar a este servidor de correo, porque no confían en su certificado: { $why ->
    [name] corresponde a otro nombre
    [expired] ha caducado
    [not-yet-valid] aún no es válido
    [revoked] se revocó
    [self-signed] está firmado con su propia clave
    [missing-issuer] no se envía con él un certificado intermedio
   *[other] no lleva a ninguna raíz de confianza
}
mx-certificate-later = cuando la política se aplique, los remitentes se negarán a entregar a este servidor de correo, porque no confían en su certificado: { $why ->
    [name] corresponde a otro nombre
    [expired] ha caducado
    [not-yet-valid] aún no es válido
    [revoked] se revocó
    [self-signed] está firmado con su propia clave
    [missing-issuer] no se envía con él un certificado intermedio
   *[other] no lleva a ninguna raíz de confianza
}
content-type = la política no se envía como texto sin formato sino como "{ $type }", que algunos remitentes rechazan
# $age_s and $min_s are numbers of seconds.
short-lived = los remitentes deben conservar la política solo poco tiempo ("max_age: { $age_s }", en segundos); { $min_s } o más protegen frente a quien se interpone durante unos días
pattern-unused = el nombre "{ $pattern }" de la política no corresponde a ninguno de los servidores de correo
repeated-field = el campo "{ $field }" aparece más de una vez en la política; cuenta el primero
unknown-field = el campo "{ $field }" no se conoce y se pasa por alto
line-ends = algunas líneas de la política terminan solo con un retorno de carro, que los remitentes pueden no tomar por un final

fix = Sirva la política como text/plain por HTTPS, sin redirecciones, con un certificado para el nombre mta-sts por debajo de su dominio. Nombre en ella cada servidor de correo, empiece con "mode: testing", lea los informes de TLS durante unas semanas, y fije después "mode: enforce" y un "max_age" de semanas o meses.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
