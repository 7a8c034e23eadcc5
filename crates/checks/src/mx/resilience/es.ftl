title = El correo encuentra un servidor que lo recibe
question = ¿Encuentra el correo un servidor que lo reciba, y otro cuando el primero no funciona?
why = El correo espera mientras ningún servidor lo recibe, y después de unos días vuelve al remitente. Lo que está mal escrito en los registros MX funciona con algunos remitentes y con otros no.

# $hosts are host names, separated by commas.
several = reciben el correo { $hosts }
# $host is a host name.
single = solo { $host } recibe el correo; mientras no funciona, el correo espera donde los remitentes, que lo siguen intentando unos días
# $target is a host name.
alias = el registro MX nombra un alias (CNAME) de { $target }, lo que no está permitido; algunos remitentes lo rechazan
    .fix = Nombre el propio { $target } en el registro MX.
address-literal = el registro MX tiene una dirección donde debe haber un nombre de host; la mayoría de los remitentes no puede hacer nada con ella
    .fix = Dé a la dirección un nombre de host, y nómbrelo en el registro MX.
without-address = el registro MX nombra un host sin dirección, así que nadie puede entregar ahí
    .fix = Publique una dirección para el host, o quite el registro MX.
# $addresses are addresses, separated by commas.
unusable = el host tiene direcciones que nadie puede usar en Internet: { $addresses }
    .fix = Quite estas direcciones del DNS que ven los demás.
# $hosts are numbers with host names, separated by commas.
order = los remitentes prueban los hosts en este orden: { $hosts }
no-reverse = la dirección no lleva de vuelta a un nombre (sin registro PTR); eso importa sobre todo si también envía correo
# $how is null or nothing.
no-mail = { $how ->
    [null] el nombre indica que no recibe correo
   *[other] nadie recibe correo para el nombre
}

fix = Haga que cada registro MX nombre un host con direcciones propias, y tenga al menos dos de esos hosts en lugares distintos.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
