title = Los certificados están firmados con funciones hash fuertes
question = ¿Está firmado cada certificado que envía el servidor de una forma que no se pueda falsificar?
why = Un certificado vale lo que vale la firma que lleva. Si la función hash está rota, alguien puede crear un certificado para su nombre al que corresponda la firma de una CA honrada.

# $certificate is the name of the certificate, $algorithm how it is signed, as "RSA with SHA-256".
good = el { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" está bien firmado: { $algorithm }
sufficient = el { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" está firmado de forma suficiente: { $algorithm }
phase-out = el { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" está firmado de una forma que debería sustituirse: { $algorithm }
insufficient = el { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" está firmado de una forma que no lo protege: { $algorithm }
unrated = el { $role ->
    [server] certificado del servidor
   *[issuer] certificado del emisor
} "{ $certificate }" está firmado de una forma que la norma aún no califica: { $algorithm }
one-handshake = solo se vieron los certificados de una negociación; el servidor puede tener otros para clientes de otro tipo

fix = Haga emitir de nuevo el certificado por una CA que firme con SHA-256 o mejor, e instálelo junto con los certificados intermedios que la CA entrega hoy.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
