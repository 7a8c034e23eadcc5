title = El correo no se puede leer ni desviar por el camino
question = ¿Pueden los remitentes asegurarse de que el correo llegue a los servidores correctos, cifrado, esté quien esté en medio?
why = STARTTLS por sí solo protege frente a quien solo escucha. Quien puede cambiar lo que pasa puede desactivarlo o poner un servidor en medio, y el remitente no nota nada. DANE y MTA-STS permiten a los remitentes exigirlo: basta uno de los dos.

dane = los remitentes que siguen DANE exigen los servidores correctos, con cifrado: los registros MX están firmados, y cada servidor coincide con sus registros TLSA
mta-sts = los remitentes que siguen MTA-STS exigen los servidores correctos, con cifrado: la política se aplica, y cada servidor la cumple
# $servers is a list of servers.
unprotected = ni DANE ni MTA-STS protegen el correo a todos los servidores; DANE: { $dane ->
    [partly] falta en { $servers }
    [mx-insecure] los registros MX no están firmados, así que los remitentes no lo buscan
   *[absent] no hay
}; MTA-STS: { $policy ->
    [testing] la política solo está en pruebas
    [broken] la política no está en vigor, o un servidor no la cumple
    [no-tls] un servidor no ofrece TLS
   *[absent] no hay
}

fix = Firme la zona del dominio y las de sus servidores de correo, y publique un registro TLSA para cada servidor de correo (dane/present). Si no es posible, como con algunos grandes proveedores, publique una política MTA-STS con mode enforce (mta-sts/policy); empiece con mode testing y lea los informes de TLS durante unas semanas.
fix-who = { -who-mail-operator }

fix-effort = { -effort-days }
