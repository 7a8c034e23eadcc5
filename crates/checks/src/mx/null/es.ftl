title = Está claro quién recibe el correo del nombre
question = ¿Indica el nombre con claridad quién recibe su correo, o que nadie lo recibe?
why = Si un nombre no dice nada, su correo llega a su servidor web, donde nadie lo lee, o espera días hasta que el remitente se entera de que no se pudo entregar. Los nombres que no reciben correo pueden decirlo con un solo registro.

# $hosts are host names, separated by commas.
named = reciben el correo: { $hosts }
null = el nombre indica que no recibe correo (null MX)
null-beside-others = un null MX, que indica que el nombre no recibe correo, está junto a otros registros MX; cada remitente lo entiende a su manera
    .fix = Quite el null MX si el nombre debe recibir correo, o todos los demás registros MX si no debe.
broken = los registros MX no se pueden leer
    .fix = Escriba cada registro MX como un número y un nombre de host.
bogus = lo que el DNS dice de sus servidores de correo no se valida, así que no puede contar
    .fix = Corrija primero las firmas de DNSSEC (dnssec/valid): los resolvedores que las comprueban rechazan la respuesta.
implicit = no tiene registro MX, así que el correo va a las direcciones del propio nombre
nothing = no tiene registro MX ni dirección: nadie recibe su correo, y no lo indica
preference = el null MX tiene el número { $number }; la RFC 7505 escribe 0

fix = Publique un registro MX que nombre el servidor de correo. Si el nombre no debe recibir correo, publique un null MX (0 y un punto) y nada más: entonces el correo vuelve enseguida al remitente.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
