title = El servidor muestra que su certificado no está revocado (OCSP stapling)
question = ¿Demuestra el propio servidor, con una respuesta OCSP adjunta, que su certificado no está revocado?
why = Por una respuesta adjunta, el navegador de un visitante puede saber que el certificado sigue valiendo sin preguntar a la CA ni revelarle así qué sitio se visita. Un servidor que adjunta otra cosa confunde a los navegadores, y algunos lo rechazan.

# $as_of and $until are times; $until is "-" where none is given.
good = la respuesta OCSP adjunta dice que el certificado no está revocado, a fecha de { $as_of }
revoked = la respuesta OCSP adjunta dice que el certificado se revocó el { $at }
    .fix = Cree una clave nueva, haga emitir un certificado nuevo para ella e instálelo enseguida. Averigüe por qué se revocó el anterior.
of-no-use = la respuesta OCSP adjunta no sirve: { $why ->
    [unknown] el servicio OCSP no conoce el certificado
    [stale] está desfasada
    [no-answer] es un mensaje de error
    [other-certificate] trata de otro certificado
    [not-verified] no está firmada por el emisor ni por alguien que el emisor avale
   *[malformed] no se puede leer
}
promised = el certificado "{ $certificate }" promete una respuesta OCSP adjunta en cada negociación (must-staple), y no llegó ninguna
    .fix = Active OCSP stapling en el servidor, con la cadena del emisor para que pueda verificar las respuestas. Si su CA ya no tiene servicio OCSP, haga emitir de nuevo el certificado sin la promesa.
absent = el emisor de "{ $certificate }" tiene un servicio OCSP, y el servidor no adjunta ninguna de sus respuestas
    .fix = Active OCSP stapling en el servidor, si su CA va a mantener su servicio OCSP; muchas lo sustituyen por listas de certificados revocados.
no-responder = el certificado "{ $certificate }" no nombra ningún servicio OCSP, así que no hay nada que adjuntar

fix = Haga que el servidor obtenga las respuestas por sí mismo y a tiempo (nginx: ssl_stapling; Apache: SSLUseStapling), dele el certificado del emisor y déjelo llegar al servicio OCSP.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
