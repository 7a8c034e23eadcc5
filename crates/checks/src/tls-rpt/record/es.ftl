title = Los remitentes pueden comunicar problemas con TLS (TLS-RPT)
question = ¿Saben los remitentes dónde comunicar que no pudieron entregar por TLS?
why = Donde rigen DANE o MTA-STS, el correo deja de llegar cuando un certificado es incorrecto. Con TLS-RPT, los remitentes se lo comunican en el plazo de un día, y usted se entera además cuando alguien interfiere en las conexiones.

# $addresses are addresses to which reports go.
present = los informes van a { $addresses }
absent = no hay registro TLS-RPT
several = hay más de un registro TLS-RPT ({ $count } en total), así que los remitentes los pasan todos por alto
invalid = el registro TLS-RPT no es válido: { $why ->
    [no-address] no nombra ninguna dirección ("rua")
    [repeated] un campo aparece en él dos veces
   *[field] una parte de él no es un campo
}
bad-address = una dirección del registro no se puede usar: "{ $address }" ({ $why ->
    [empty] no hay nada entre dos comas
    [no-scheme] falta "mailto:"
    [scheme] solo se conocen "mailto:" y "https:"
    [character] tiene un carácter que ninguna dirección tiene; quizá falta una coma
    [host] el host no es un nombre de dominio
   *[address] no es una dirección de correo
})
bogus = DNSSEC demuestra que la respuesta sobre el registro es falsa, así que no puede contar
unknown-field = el campo "{ $field }" no se conoce y se pasa por alto
no-mail = el dominio no recibe correo, así que no hay nada que comunicar

fix = Publique un registro TXT en _smtp._tls por debajo de su dominio: v=TLSRPTv1; rua=mailto:tls-reports@example.nl. Haga que alguien lea los informes, o que un servicio los analice.
fix-who = { -who-mail-operator }
fix-effort = { -effort-minutes }
