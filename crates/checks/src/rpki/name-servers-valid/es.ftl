title = Las rutas a los servidores de nombres son válidas (RPKI)
question = ¿Anuncian las direcciones de los servidores de nombres solo quienes pueden hacerlo?
why = Muchas redes rechazan las rutas que contradicen lo que ha declarado el titular de las direcciones. Si la ruta a sus servidores de nombres no es válida, su nombre deja de existir para una parte de Internet; si la ruta es de otro, ese otro responde en su lugar.

# $prefix and $origin are the route: the announced prefix and the AS that announces it. $vrps are the validated ROA
# payloads that cover it, $routes other routes, $more how many further ones are not named. $max_length_bits is the
# longest prefix that counts, $min_peers the fewest peers that must have seen a route.
valid = la ruta { $prefix } desde { $origin } es válida: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
invalid-origin = la ruta { $prefix } desde { $origin } no es válida: los ROA nombran otras redes: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
    .fix = Si { $origin } anuncia { $prefix } por encargo de usted, haga que el titular de las direcciones cree un ROA para ello. Si nadie lo conoce, alguien ajeno está anunciando estas direcciones: avise hoy mismo a su proveedor de red.
invalid-length = la ruta { $prefix } desde { $origin } no es válida: los ROA solo permiten a esta red prefijos más cortos: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
    .fix = Haga que el titular de las direcciones cree un ROA para { $prefix } y { $origin } mismos, o que la red anuncie el prefijo más corto.
invalid-as0 = la ruta { $prefix } desde { $origin } no es válida: los ROA dicen que nadie la anuncia: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
    .fix = Si se debe poder llegar a las direcciones, haga que su titular cree un ROA para { $prefix } y { $origin }, y que retire el de AS0.
invalid-as-set = la ruta { $prefix } desde { $origin } no es válida: termina en un conjunto de redes, que ningún ROA puede autorizar, y las direcciones están cubiertas por { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
    .fix = Haga que la red anuncie el prefijo sin agregarlo en un AS set (RFC 9774), con un único origen que un ROA nombre.
not-found = ningún ROA cubre por completo la ruta { $prefix } desde { $origin }, así que no es ni válida ni inválida
    .fix = Haga que el titular de las direcciones cree un ROA para todo { $prefix } y { $origin }.
not-routed = la tabla de rutas no tiene ninguna ruta a esta dirección
too-specific = se dejan de lado, porque los prefijos más largos que /{ $max_length_bits } apenas se propagan: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
few-peers = se dejan de lado, porque las ven menos pares de los { $min_peers } que se piden: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
less-specific-valid = rutas menos específicas que son válidas: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
less-specific-invalid = rutas menos específicas que no son válidas: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
less-specific-not-found = rutas menos específicas que ningún ROA cubre: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
no-address = no hay dirección que evaluar
unseen =
    .fix = { $reason ->
        [no_data] Ejecute "plimsoll data update", o facilite datos de ROA validados con --vrps FILE y las rutas de ambas familias de direcciones con --routes FILE (volcados RIS whois). Después vuelva a medir.
       *[other] Vuelva a medir cuando se puedan consultar las direcciones de los servidores de nombres.
    }

fix = Pida a quien administra sus servidores de nombres que haga coincidir los anuncios y los ROA: cada prefijo anunciado con el AS que lo anuncia, y ningún otro.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
