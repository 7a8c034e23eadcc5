title = El certificado está vigente
question = ¿Está vigente el certificado, lo estará un tiempo más, y no se emitió por demasiado tiempo?
why = Al día siguiente de caducar, cada visitante recibe una advertencia en lugar de su sitio. Una vigencia corta limita el daño cuando se roba una clave, y asegura que la renovación funcione sola.
    .mail = Pasado su último día ya no demuestra nada, y los remitentes que comprueban los certificados dejan de entregar. Una vigencia corta limita el daño cuando se roba una clave, y asegura que la renovación funcione sola.

# $until is a time, $days the whole days left, or since.
in-force = el certificado es válido hasta el { $until }, { $days ->
    [one] un día más
   *[other] { $days } días más
}
expired = el certificado era válido hasta el { $until }, hace { $days ->
    [one] un día
   *[other] { $days } días
}
not-yet-valid = el certificado solo es válido a partir del { $from }
    .fix = Compruebe el reloj del equipo que solicitó el certificado, o instale el que es válido ahora.
too-long = el certificado se emitió por { $days ->
    [one] un día
   *[other] { $days } días
}; en la fecha desde la que es válido se permitían como máximo { $max_days }
    .fix = Haga emitir de nuevo el certificado con una vigencia más corta, y avise a su CA: incumplió las reglas por las que se confía en ella.
longer-than-advised = el certificado se emitió por { $days ->
    [one] un día
   *[other] { $days } días
}; la norma aconseja como máximo { $max_days }
    .fix = Haga emitir el certificado por menos tiempo y que se renueve solo (ACME, RFC 8555).
ends-soon = el certificado solo es válido hasta el { $until }, { $days ->
    [one] un día más
   *[other] { $days } días más
}
issuer-ends-soon = el certificado del emisor "{ $certificate }" solo es válido hasta el { $until }, y arrastra consigo el del servidor
    .fix = Instale el certificado intermedio actual de su emisor, o haga emitir de nuevo el del servidor.
dane-ee = un certificado de servidor de correo por el que responden sus registros TLSA: aquí no cuentan su nombre, sus fechas ni su emisor

fix = Renueve el certificado, y haga que en adelante se renueve solo (ACME, RFC 8555): las vigencias se acortan, hasta 47 días en 2029. Vigile la renovación, para que alguien note si falla.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
