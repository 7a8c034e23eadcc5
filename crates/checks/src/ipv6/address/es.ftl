title = El nombre tiene una dirección IPv6
    .mail = Los servidores de correo tienen una dirección IPv6
question = ¿Tiene el nombre una dirección IPv6 que la gente pueda usar?
    .mail = ¿Tiene cada servidor de correo una dirección IPv6 que los remitentes puedan usar?
why = Cada vez más visitantes llegan desde redes que solo tienen IPv6. Si usted no tiene una dirección IPv6, le llegan a través de un traductor ajeno, más lento y menos seguro, o no le llegan.
    .mail = Cada vez más redes tienen solo IPv6. Sin una dirección IPv6, sus servidores de correo llegan al de usted a través de un traductor ajeno, más lento y menos seguro, o no llegan.

# $addresses are addresses, separated by commas.
present = tiene la dirección IPv6 { $addresses }
absent = no tiene dirección IPv6
unusable = solo tiene direcciones IPv6 que nadie puede usar en Internet: { $addresses }
bogus = lo que el DNS dice de su dirección IPv6 no se valida, así que no puede contar
    .fix = Corrija primero las firmas de DNSSEC (dnssec/valid): los resolvedores que las comprueban rechazan la respuesta.
some-unusable = tiene además direcciones IPv6 que nadie puede usar en Internet: { $addresses }

fix = Pida IPv6 para el servidor web y publique su dirección como registro AAAA.
    .mail = Pida IPv6 para el servidor de correo y publique su dirección como registro AAAA. Configure también su nombre inverso antes de que envíe correo por IPv6.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
