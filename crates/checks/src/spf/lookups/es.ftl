title = La lectura del registro SPF no supera los límites
question = ¿Cuesta leer el registro SPF no más consultas de las que los receptores pueden hacer?
why = Los receptores se detienen en un número fijo de consultas y tratan entonces el registro como un error: una parte de su correo pierde su protección o es rechazada, a menudo sin que nadie lo note.

# $count and $max are numbers of look-ups.
within = el registro SPF cuesta { $count ->
    [one] una consulta
   *[other] { $count } consultas
}; se permiten { $max }
too-many = el registro SPF cuesta { $count ->
    [one] una consulta
   *[other] { $count } consultas
} con todo lo que incluye; los receptores se detienen después de { $max }
    .fix = Quite los proveedores que no usa, dé a algunos un nombre por debajo del suyo desde el que enviar, y ponga ip4 e ip6 en lugar de a y mx. La evidencia muestra lo que cuesta cada parte.
loop = el registro SPF vuelve a { $domain }, de donde venía
    .fix = Quite el include o redirect que cierra el círculo.
# $term is the mx, $count how many mail servers there are.
too-many-hosts = "{ $term }" lleva a { $count ->
    [one] un servidor de correo
   *[other] { $count } servidores de correo
}; los receptores desisten por encima de { $max }
    .fix = Nombre las direcciones con ip4 e ip6 en lugar de "{ $term }".
void = { $count ->
    [one] una consulta del registro SPF no encuentra
   *[other] { $count } consultas del registro SPF no encuentran
} nada; los receptores pueden desistir después de { $max }
    .fix = Quite los nombres de la evidencia que ya no existen.
# $family is IPv4 or IPv6.
void-for-one-family = para los remitentes con una dirección { $family } { $count ->
    [one] una consulta no encuentra
   *[other] { $count } consultas no encuentran
} nada; algunos receptores desisten después de { $max }
lower-bound = el registro tiene macros que solo completa un mensaje real; cuesta al menos este número de consultas: { $count }
unreadable = los receptores no pueden leer el registro, así que no se puede contar nada
    .fix = Corrija primero el registro.
bogus = DNSSEC demuestra que la respuesta sobre { $name } es falsa, así que los receptores que lo comprueban abandonan el registro
    .fix = Pida a quien administra esa zona que corrija sus firmas.

fix = Quite los proveedores que no usa, dé a algunos un nombre por debajo del suyo desde el que enviar, y ponga ip4 e ip6 en lugar de a y mx.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
