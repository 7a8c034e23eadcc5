title = Registros HTTPS en el DNS
question = ¿Indica el DNS de antemano cuál es la mejor forma de llegar al sitio?
why = Un registro HTTPS indica al navegador, junto con la dirección, que su sitio habla HTTPS y en qué versiones, de modo que la primera visita es segura y rápida. También puede llevar la clave con la que un navegador oculta el nombre de su sitio a los curiosos (ECH). Un registro erróneo extravía a los visitantes.

# $priority is a number, $protocols are names such as h2 and h3.
present = un registro HTTPS ofrece { $protocols } (prioridad { $priority })
absent = no hay registros HTTPS
bogus = DNSSEC demuestra que la respuesta sobre los registros HTTPS es falsa, así que no se puede usar
# $why is a word from a closed list, $parameter the name of a parameter or empty.
malformed = un registro HTTPS no es conforme, así que los navegadores los pasan todos por alto ({ $why ->
    [short] termina a la mitad
    [target] su destino no es un nombre de dominio
    [order] sus parámetros no están en orden, o uno aparece dos veces
    [mandatory-absent] declara obligatorio el parámetro { $parameter } y no lo tiene
    [nothing-offered] descarta el protocolo habitual y no ofrece otro
   *[value] el valor del parámetro { $parameter } no se puede leer
})
nowhere = el registro HTTPS dice que en este nombre no existe ese servicio
aliases-without-end = los registros HTTPS son alias que no terminan
alias-only = el registro HTTPS es un alias de un nombre que no tiene un registro así
# $keys are names of parameters.
mandatory-unknown = un registro HTTPS exige entender parámetros que los navegadores no conocen, así que lo pasan por alto: { $keys }
# $addresses are IP addresses.
hints-elsewhere = un registro HTTPS sugiere direcciones que el nombre no tiene: { $addresses }
# $protocol is h2 or h3.
protocol-not-spoken = el registro HTTPS promete { $protocol }, que el servidor no habla aquí
# $why is a word from a closed list.
ech-unusable = un registro HTTPS tiene claves para ocultar el nombre (ECH) que ningún navegador puede usar ({ $why ->
    [extension] exigen entender una extensión que nadie conoce
    [public-name] su nombre público no es un nombre de host
    [public-key] la clave no tiene la longitud que corresponde a su tipo
   *[version] son de una versión distinta de la de la RFC 9849
})
# $target are domain names, one after the other.
alias = el registro HTTPS es un alias de { $target }
alias-and-service = hay un alias junto a otros registros HTTPS, que por ello dejan de significar nada
# $to is a host with its port.
elsewhere = un registro HTTPS lleva a { $to }, que no se examinó
# $names are domain names.
ech = los navegadores pueden ocultar el nombre del sitio (ECH) detrás de: { $names }

fix = Publique un registro que diga lo que hace su servidor web, por ejemplo: example.nl. HTTPS 1 . alpn="h3,h2". Omita ipv4hint e ipv6hint, salvo que sigan por sí solos cada cambio de las direcciones.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
