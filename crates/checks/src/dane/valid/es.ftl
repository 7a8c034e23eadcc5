title = Los certificados coinciden con lo que el DNS dice de ellos (DANE)
question = ¿Coinciden los certificados que envía el servidor con lo que el DNS dice de ellos?
why = Quien se guía por los registros del DNS toma por impostor a un servidor cuyo certificado no coincide, y no se conecta. Los registros olvidados al renovar un certificado hacen más daño que no tener ninguno.

# $certificate is the name of a certificate, $record a record: usage, selector, matching type, beginning of the data.
matches = el certificado "{ $certificate }" coincide con el registro TLSA { $record } ({ $usage })
# $records is a list of records, $wanted a whole record.
no-match = el certificado "{ $certificate }" no coincide con ninguno de los registros TLSA que cuentan ({ $records }); este registro coincidiría: { $wanted }
outranked = el certificado "{ $certificate }" solo coincide con el registro TLSA { $record }, al que deja sin efecto otro con un resumen más fuerte que está junto a él ({ $usage })
    .fix = Publique registros con el mismo tipo de resumen para todos los certificados en uso: lo habitual es solo SHA-256 (tipo de coincidencia 1). Si hay además SHA-512, tiene que haberlo para cada uno de ellos.
# $authority is the name of a root certificate.
authority-not-sent = el registro TLSA { $record } nombra la autoridad "{ $authority }", cuyo certificado el servidor no envía
    .fix = Haga que el servidor envíe también el certificado de la autoridad que nombra el registro, aunque sea una raíz: los clientes que siguen el uso 2 no tienen una lista de raíces en la que mirar. O publique un registro de uso 3.
# $host is a domain name.
name-mismatch = el registro TLSA { $record } encaja, pero el certificado "{ $certificate }" no es para el nombre { $host }, como piden los usos 0, 1 y 2
expired = el registro TLSA { $record } encaja, pero el certificado "{ $certificate }" era válido hasta el { $until }
    .fix = Renueve el certificado. Con el uso 2, el registro puede quedarse.
not-yet-valid = el registro TLSA { $record } encaja, pero el certificado "{ $certificate }" solo es válido a partir del { $from }
path-broken = el registro TLSA { $record } encaja, pero la cadena que pide falla en el certificado "{ $certificate }": { $why ->
    [missing-issuer] no se envía el certificado de su emisor
    [self-signed] está firmado con su propia clave
    [unknown-root] lleva a una raíz que no es de confianza
    [signature-wrong] su firma no es la del emisor
    [signature-broken] la función hash en que se apoya su firma está rota
    [not-a-ca] firmó otro, pero no es de ninguna autoridad
    [may-not-sign] firmó otro, pero no puede hacerlo
    [usage] no está destinado a servidores
    [name-not-allowed] una autoridad por encima no puede avalar sus nombres
   *[other] { $why }
}
no-records = no hay registros TLSA que cuenten, así que no hay nada que comparar

fix = Publique un registro para cada certificado que tenga el servidor, también para los de otros tipos de clave. Cambie una clave en este orden: publique el registro de la clave nueva junto al anterior, espere el doble del TTL, instale el certificado nuevo, compruebe que coincide y quite el registro anterior. Renueve con la misma clave si puede; entonces nada cambia. Vigile esto después de cada renovación.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
