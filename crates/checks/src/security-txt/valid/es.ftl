title = El security.txt se puede leer y es fiable
question = ¿Se puede leer el security.txt y confiar en él?
why = Un archivo con una dirección equivocada, una fecha ya pasada o líneas que los programas no pueden leer no lleva a ninguna parte a quien encuentra un fallo, o lo lleva a alguien que ya no está a cargo.

# $url is where the file was read.
valid = el security.txt en { $url } es válido
# $type is the Content-Type, as sent.
wrong-type = el archivo no se envía como text/plain sino { $type ->
    [none] sin ningún tipo
   *[other] como { $type }
}
    .fix = Envíe el archivo con "Content-Type: text/plain; charset=utf-8".
# $charset is the character set, as sent.
wrong-charset = el archivo se envía con el juego de caracteres { $charset }; tiene que ser utf-8
    .fix = Envíe el archivo con "Content-Type: text/plain; charset=utf-8".
no-charset = el Content-Type no nombra el juego de caracteres; en ese caso vale utf-8
not-utf8 = hay partes del archivo que no son UTF-8
# $lines are numbers of lines, $why says what is wrong with the first: a word from a closed list.
bad-lines = líneas que los programas no pueden leer: { $lines } (en la primera: { $why ->
    [byte-order-mark] una marca de orden de bytes antes del texto
    [no-colon] ni un campo ni un comentario
    [bad-name] no es el nombre de un campo
    [space-in-name] un espacio en el nombre del campo
    [no-value] un campo sin valor
    [control-character] un carácter de control
   *[other] { $why }
})
# $lines are numbers of lines, $why is spacing or open-end for the first.
loose-lines = líneas que no siguen la gramática, aunque los programas pueden leerlas: { $lines } (en la primera: { $why ->
    [spacing] no hay exactamente un espacio después de los dos puntos
   *[open-end] la última línea no tiene salto de línea
})
# $why is a word from a closed list.
broken-signature = el marco de la firma está roto, así que los programas no pueden verificarla ({ $why ->
    [not-first] hay algo antes de su primera línea
    [bad-header] hay una cabecera distinta de Hash
    [no-empty-line] no hay línea en blanco antes del texto
    [not-escaped] una línea empieza por un guion sin escapar
    [no-signature] falta la firma después del texto
    [no-end] falta la línea final
    [bad-armor] la firma no se puede decodificar
   *[after-end] hay algo después de la línea final
})
    .fix = Firme de nuevo el archivo terminado, con "gpg --clearsign", y no lo cambie después.
signed = el archivo está firmado; no verificamos de quién es la firma
not-signed = el archivo no está firmado (la RFC 9116 lo recomienda)
# $octets is the size.
large = el archivo es mayor de lo que los lectores deben aceptar: más de 32 kB, 1.000 líneas o 2.048 caracteres en un campo (tamaño: { $octets })
no-contact = falta el campo Contact
    .fix = Añada "Contact: mailto:security@your-domain" o "Contact: https://…", la vía preferida primero.
# $field is its name, $line where it stands, $why a word from a closed list.
bad-value = el valor de { $field } en la línea { $line } no se puede usar: { $why ->
    [no-scheme] no es una dirección con esquema, como https://
    [bare-mail] una dirección de correo necesita mailto: delante
    [bare-phone] un número de teléfono necesita tel: delante
    [not-https] una dirección web tiene que empezar por https://
    [character] tiene un carácter que no puede estar en una dirección
    [empty] no hay nada después del esquema
    [bad-mail] no hay una dirección de correo después de mailto:
   *[bad-phone] no hay un número de teléfono después de tel:
}
no-expires = falta el campo Expires
    .fix = Añada "Expires: 2027-01-31T12:00:00Z" con una fecha a menos de un año, y anote su renovación en un calendario.
# $count is how many there are.
several-expires = el campo Expires aparece más de una vez (apariciones: { $count }); solo puede aparecer una vez
# $value is as written.
bad-expires = el valor de Expires no es una fecha y hora como las escribe la RFC 3339: { $value }
    .fix = Escríbalo como 2027-01-31T12:00:00Z, con segundos y con Z o una diferencia horaria como +01:00.
# $at is the time in all of these, $days the days between it and the measurement.
expired = el archivo caducó hace { $days ->
    [0] menos de un día
    [one] un día
   *[other] { $days } días
} ({ $at })
    .fix = Revise el archivo, compruebe que todo lo que dice sigue siendo cierto y fije Expires de nuevo.
expires-soon = el archivo caduca en { $days ->
    [0] menos de un día
    [one] un día
   *[other] { $days } días
} ({ $at })
far-ahead = el archivo no caduca hasta dentro de { $days ->
    [one] un día
   *[other] { $days } días
} ({ $at }); se recomienda menos de un año, para que no quede anticuado
# $url is the address that was asked.
not-canonical = el archivo enumera direcciones propias (Canonical), pero no aquella en la que se pidió, { $url }; los lectores no deberían confiar en él aquí
    .fix = Añada "Canonical: " y esta dirección, o quite el campo.
canonical-elsewhere = el archivo enumera la dirección a la que se redirigió (Canonical), pero no aquella en la que se pidió: { $url }
    .fix = Añada "Canonical: " y esta dirección.
# $count is how many there are.
several-languages = el campo Preferred-Languages aparece más de una vez (apariciones: { $count }); solo puede aparecer una vez, con comas entre los idiomas
# $tags are as written.
bad-language = no es una etiqueta de idioma: { $tags }
    .fix = Escriba las etiquetas como en, nl o fr-BE, separadas por comas.
# $line is where it stands.
csaf-elsewhere = el campo CSAF en la línea { $line } no lleva a un archivo llamado provider-metadata.json
# $names are names of fields.
unknown-fields = campos que no están registrados y que los lectores pasan por alto: { $names }
no-file = no hay archivo que evaluar
# $url is on another site.
elsewhere = el archivo está en otro sitio, al que no preguntamos: { $url }

fix = Corrija las líneas nombradas aquí; un generador como el de securitytxt.org escribe el archivo en la forma correcta.
fix-who = { -who-organisation }
fix-effort = { -effort-minutes }
