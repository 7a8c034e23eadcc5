title = Hay un registro DMARC
question = ¿Hay un registro DMARC que cuente para el dominio?
why = Cualquiera puede escribir su dominio como remitente de un mensaje. Sin un registro DMARC, quien recibe ese mensaje no sabe qué querría usted que hiciera con él, y usted nunca se entera.

present = cuenta el registro en { $name }
absent = no hay registro DMARC, ni en el dominio ni en los superiores que cuentan
several = hay más de un registro DMARC en { $name } ({ $count } en total), así que los receptores los pasan todos por alto
no-request = el registro no dice ni qué hacer con el correo que no supera la verificación ni adónde van los informes, así que los receptores lo dejan de lado
repeated-tag = la etiqueta "{ $tag }" aparece más de una vez en el registro, así que los receptores pueden tomar todo el registro por no válido
bogus = DNSSEC demuestra que la respuesta sobre { $name } es falsa, así que no puede contar
inherited = cuenta el registro de { $from }, porque el propio dominio no tiene ninguno
not-counted = el registro en { $name } se pensó para DMARC y no cuenta: { $why ->
    [case] "DMARC1" tiene que estar en mayúsculas
    [leading] hay un espacio delante
    [quoted] se tecleó también una comilla
    [separator] no hay punto y coma después de "v=DMARC1"
    [not-first] "v=DMARC1" tiene que estar en primer lugar
   *[version] su versión no es "DMARC1"
}
unknown-tag = la etiqueta "{ $tag }" no se conoce y se pasa por alto
old-tag = la etiqueta "{ $tag }" (aquí { $value }) era de la versión anterior del estándar, y los receptores actuales la pasan por alto
bad-value = la etiqueta "{ $tag }" no puede tener el valor "{ $value }", así que cuenta como no dicha
stray-text = { $text ->
    [none] el registro tiene caracteres que no son ASCII imprimible
   *[other] "{ $text }" en el registro no es una etiqueta y se pasa por alto
}

fix = Publique exactamente un registro TXT en _dmarc por debajo de su dominio. Empiece con: v=DMARC1; p=none; rua=mailto:dmarc@example.nl. Lea los informes, procure que todos sus remitentes superen la verificación, y suba después p a quarantine y a reject.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
