title = Un logotipo junto a su correo (BIMI)
question = ¿Publica el dominio un logotipo que los programas de correo puedan mostrar junto a sus mensajes?
why = Algunos programas de correo muestran el logotipo de los remitentes cuyo correo está protegido por DMARC. Es cuestión de ser reconocido, no de seguridad.

present = hay un logotipo publicado
absent = no hay ningún logotipo publicado
declined = el dominio dice que no quiere que se muestre ningún logotipo
several = hay más de un registro BIMI ({ $count } en total), así que los receptores los pasan todos por alto
invalid = el registro BIMI no es válido: { $why ->
    [no-logo] no dice dónde está el logotipo ("l")
    [url] una dirección en él no es una dirección https
    [repeated] una etiqueta aparece en él dos veces
   *[field] una parte de él no es una etiqueta
}
bogus = DNSSEC demuestra que la respuesta sobre el registro es falsa, así que no puede contar
dmarc-too-weak = los receptores no muestran ningún logotipo, porque DMARC no pide que se rechace o se aparte todo el correo que no supera la verificación
# $status is a status code of HTTP or "none".
not-fetched = el logotipo en { $url } no se puede obtener{ $status ->
    [none] {""}
   *[other] {" "}(código de estado { $status })
}
no-logo = lo que hay en { $url } no es un logotipo que los receptores lean: { $why ->
    [too-large] es demasiado grande
    [doctype] tiene una declaración de tipo de documento
    [not-xml] no es XML bien formado
   *[not-svg] no es SVG
}
logo-profile = el logotipo incumple una regla del perfil SVG Tiny PS: { $rule ->
    [size] es mayor de 32 KiB
    [version] su versión no es "1.2"
    [profile] su "baseProfile" no es "tiny-ps"
    [title] no tiene título
    [place] su elemento más externo tiene una posición ("x" o "y")
    [script] tiene un script
    [animation] algo en él se mueve
    [image] tiene una imagen dentro
    [outside] remite a algo fuera de sí mismo
    [square] no es cuadrado
   *[element] tiene un elemento que el perfil no tiene
}
certified = el registro nombra además un certificado para el logotipo (VMC o CMC)
not-certified = el registro no nombra ningún certificado para el logotipo, sin el cual los grandes receptores no lo muestran

fix = Publique un registro TXT en default._bimi por debajo de su dominio que nombre un logotipo cuadrado en SVG Tiny PS y, para la mayoría de los receptores, un certificado (VMC o CMC) para él.
fix-who = { -who-organisation }
fix-effort = { -effort-days }
