title = El DNS indica qué certificados son los correctos (DANE)
question = ¿Indica el DNS, con firma, qué certificados del servidor son los correctos?
why = A cualquiera de las cerca de cien autoridades de certificación se la puede engañar u obligar a emitir un certificado para su nombre. Con DANE, usted mismo indica en su propia zona firmada cuál es el correcto. Los navegadores aún no lo tienen en cuenta, así que aquí es un añadido.
    .mail = Sin ello, un remitente no puede saber si habla con su servidor de correo, ni si alguien quitó la protección por el camino. Con DANE, usted indica en su propia zona firmada cuál es el certificado correcto; los grandes proveedores de correo lo tienen en cuenta.

# $name is the name of the records, $records a list of records: usage, selector, matching type, beginning of the data.
present = hay registros TLSA en { $name }: { $records }
absent = no hay registros TLSA en { $name }
bogus = la respuesta sobre los registros TLSA en { $name } no se valida ({ chain-why }); los clientes que siguen DANE no se conectarán
    .fix = Firme de nuevo la zona, incluidas las pruebas de ausencia, y compruebe con un resolvedor que valide si hay respuesta para el nombre de los registros: una zona firmada solo en parte causa esto.
insecure = los registros TLSA para { $name } están en una zona sin firmar, así que no cuentan
    .fix = Publique los registros en una zona firmada, o haga firmar la zona a la que lleva el alias.
none-usable = ningún cliente puede usar ninguno de los registros TLSA en { $name }
other-usages-only = los registros TLSA en { $name } tienen usos que los clientes de este servicio no aceptan
    .fix = Publique registros de uso 3 o de uso 2. Para el correo no se aceptan los usos 0 y 1, porque los servidores de correo no tienen una lista común de raíces de confianza (RFC 7672 §3.1.3).
unusable = el registro { $record } se ignora: { $why ->
    [usage] su uso no es ninguno de 0 a 3
    [usage-not-taken] los clientes de este servicio no aceptan su uso
    [selector] su selector no es ni 0 ni 1
    [matching-type] su tipo de coincidencia no es ninguno de 0 a 2
    [length] su resumen no tiene la longitud propia de su tipo
    [not-a-certificate] lo que contiene no es un certificado completo
   *[not-a-key] lo que contiene no es una clave pública completa
}
outranked = el registro { $record } se ignora, porque junto a él hay uno con un resumen más fuerte para el mismo uso y selector
# $target is a domain name.
at-target = el nombre es un alias, y cuentan los registros de { $target }
mx-insecure = los registros MX que nombran este host no están firmados, así que los remitentes no buscan estos registros (RFC 7672 §2.2.1)

fix = Publique un registro TLSA para la clave de su certificado, en una zona firmada: _443._tcp.example.nl. TLSA 3 1 1 y el SHA-256 de la clave pública, en hexadecimal. Conserve la clave al renovar el certificado. Antes de cambiar a una clave nueva, publique su registro junto al anterior y espere hasta que la respuesta anterior haya salido de todas las cachés (el doble de su TTL).
    .mail = Publique un registro TLSA para la clave de su certificado, en una zona firmada: _25._tcp.mx.example.nl. TLSA 3 1 1 y el SHA-256 de la clave pública, en hexadecimal. Conserve la clave al renovar el certificado. Antes de cambiar a una clave nueva, publique su registro junto al anterior y espere hasta que la respuesta anterior haya salido de todas las cachés (el doble de su TTL).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
