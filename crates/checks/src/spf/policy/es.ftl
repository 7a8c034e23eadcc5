title = El registro SPF rechaza a quien no nombra
question = ¿Rechaza el registro SPF a quien no nombra, y nombra a pocos?
why = Un registro que deja pasar a todos, o que no dice nada de quienes no nombra, no protege su nombre mejor que ninguno.

# $said is what "all" means: fail, softfail, neutral or pass; $addresses is a number of IPv4 addresses, $v6_prefix the length of a prefix that has as many IPv6 addresses.
accepted = { $said ->
    [fail] se rechaza a quien no se nombra (-all)
    [softfail] quien no se nombra es sospechoso (~all)
    [neutral] no se dice nada de quienes no se nombran (?all)
   *[other] puede enviar cualquiera (+all)
}; direcciones que pueden enviar: { $addresses ->
    [0] ninguna de IPv4
    [one] una de IPv4
   *[other] { $addresses } de IPv4
} y { $v6_prefix ->
    [none] ninguna de IPv6
   *[other] tantas de IPv6 como tiene un { $v6_prefix }
}
too-weak = { $said ->
    [fail] el registro rechaza a quien no nombra (-all), lo que esta norma no admite
    [softfail] el registro llama sospechoso a quien no nombra (~all), lo que esta norma no admite
    [neutral] el registro no dice nada de quienes no nombra (?all)
   *[other] el registro deja enviar a cualquiera (+all)
}
    .fix = Termine el registro con "-all", o con "~all" mientras no esté seguro de que nombra a todos los que envían por usted.
no-all = el registro no tiene al final ni "all" ni "redirect", así que no se dice nada de quienes no nombra
    .fix = Termine el registro con "-all", o con "~all" mientras no esté seguro de que nombra a todos los que envían por usted.
everybody = el registro deja que cualquiera en el mundo envíe en nombre del dominio
    .fix = Nombre las direcciones que envían por usted y termine el registro con "-all". Si el registro de un proveedor deja pasar a todos, quite su include y pregúntele.
too-wide = { $addresses ->
    [one] puede enviar una dirección IPv4
   *[other] pueden enviar { $addresses } direcciones IPv4
}, más o menos tantas como tiene un { $prefix }
    .fix = Nombre las direcciones que envían por usted, no las redes en las que están.
too-wide-v6 = pueden enviar tantas direcciones IPv6 como tiene un { $prefix }
    .fix = Nombre las direcciones que envían por usted, no las redes en las que están.
open = pueden enviar además otras direcciones que no se pueden conocer de antemano: deciden macros, ptr o respuestas que no recibimos
unreadable = los receptores no pueden leer el registro, así que no cuenta nada de lo que dice
    .fix = Corrija primero el registro.
bogus = DNSSEC demuestra que la respuesta sobre { $name } es falsa, así que los receptores que lo comprueban abandonan el registro
    .fix = Pida a quien administra esa zona que corrija sus firmas.

fix = Termine el registro con "-all", o con "~all" mientras no esté seguro de que nombra a todos los que envían por usted. Para un dominio que no envía correo: "v=spf1 -all".
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
