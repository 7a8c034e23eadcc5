title = Los receptores pueden leer el registro SPF
question = ¿Pueden los receptores leer el registro SPF y todo lo que incluye?
why = Un descuido en el registro, o en el registro de un proveedor que incluye, hace que los receptores lo descarten entero: entonces nada protege su nombre, y su propio correo puede ser rechazado.

valid = el registro SPF y todo lo que incluye se pueden leer
# $term is the part of the record as it stands there, $position its first wrong sign, counted from 1.
invalid = el registro SPF no es conforme en "{ $term }" (posición { $position }): { $why ->
    [character] contiene un signo que no es ASCII visible ni espacio
    [unknown-mechanism] no hay ningún mecanismo con ese nombre
    [superfluous] nada puede seguir a ese mecanismo
    [no-domain] falta un dominio
    [domain] no es un nombre de dominio con dos o más etiquetas
    [macro] una macro no está escrita como debería
    [macro-in-domain] las macros c, r y t solo pueden estar en explicaciones
    [macro-digits] una macro pide cero partes
    [ip4] no es una dirección IPv4
    [ip6] no es una dirección IPv6
    [prefix] la longitud del prefijo no es correcta
    [redirect-twice] "redirect" aparece dos veces
   *[exp-twice] "exp" aparece dos veces
}
    .fix = Corrija "{ $term }"; hasta entonces los receptores tratan todo el registro como un error. Las direcciones se escriben "ip4:192.0.2.0/24" e "ip6:2001:db8::/32", los nombres "a:mail.example.nl", los proveedores "include:spf.example.net".
# $term is the include or redirect that leads here.
target-without-record = aquí no hay registro SPF, aunque "{ $term }" lleva aquí
    .fix = Pida al proveedor el nombre correcto, o quite "{ $term }" si ya no lo usa. Hasta entonces los receptores tratan todo el registro como un error.
target-with-several = aquí hay más de un registro SPF: { $count }, y "{ $term }" lleva aquí; entonces los receptores no usan ninguno
    .fix = Pida a quien los publica que los una en uno. Hasta entonces los receptores tratan todo el registro como un error.
target-no-name = "{ $term }" lleva a algo que no puede ser un nombre de dominio
    .fix = Corrija el nombre en "{ $term }"; no puede haber dos puntos seguidos ni una etiqueta de más de 63 signos.
bogus = DNSSEC demuestra que la respuesta sobre { $name } es falsa, así que los receptores que lo comprueban abandonan el registro
    .fix = Pida a quien administra esa zona que corrija sus firmas.
ptr = "{ $term }" busca al revés el nombre del remitente, algo lento y poco fiable que ya no debe usarse
    .fix = Nombre en su lugar las direcciones, con ip4, ip6, a o mx.
after-all = "{ $term }" está después de "all" y no se mira nunca
    .fix = Ponga "all" al final del registro, o quite "{ $term }".
redirect-without-effect = "{ $term }" no tiene efecto, porque el registro tiene un "all"
    .fix = Quite "all" o "{ $term }", el que no se pretendía usar.
meant-for-mechanism = "{ $term }" no tiene efecto: con "=" es un modificador desconocido, y probablemente se quería poner ":"
    .fix = Escriba dos puntos en lugar del signo igual en "{ $term }".
unknown-modifier = "{ $term }" es un modificador que los receptores pasan por alto

fix = Corrija la parte nombrada, en el lugar nombrado. Hasta entonces los receptores tratan todo el registro como un error.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
