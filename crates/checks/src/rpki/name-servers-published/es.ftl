title = Las direcciones de los servidores de nombres están protegidas por ROA (RPKI)
question = ¿Ha declarado el titular de las direcciones de los servidores de nombres quién puede anunciarlas?
why = Cada visita y cada mensaje empiezan con una consulta a sus servidores de nombres. Quien desvía sus direcciones a otra red, por error o a propósito, decide cuál es la respuesta. Una autorización de origen de ruta (ROA) permite a otras redes ver que ese anuncio es falso y rechazarlo.

# $vrps are validated ROA payloads: prefix, the longest length allowed where that is another, and the AS. $more is how
# many further ones are not named, $announced how many routes there are, $routes are those routes.
published = un ROA validado cubre esta dirección: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
missing = ningún ROA validado cubre esta dirección{ $announced ->
    [0] {""}
   *[other] , que se anuncia como { $routes }
}{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
only-as0 = los únicos ROA para esta dirección nombran AS0: dicen que nadie la anuncia
    .fix = Si se debe poder llegar a la dirección, cree un ROA con el AS que la anuncia y retire el de AS0.
wider-than-announced = se autorizan prefijos más largos de los que se anuncian aquí, así que una ruta falsificada a esta dirección podría pasar por válida: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
    .fix = Reduzca la longitud máxima del ROA a la del prefijo anunciado, y cree un ROA propio para cada prefijo más largo que de verdad se anuncia (RFC 9319).
no-address = no hay dirección que evaluar
unseen =
    .fix = { $reason ->
        [no_data] Ejecute "plimsoll data update", o facilite con --vrps FILE una tabla de datos de ROA validados, como la escriben routinator o rpki-client. Después vuelva a medir.
       *[other] Vuelva a medir cuando se puedan consultar las direcciones de los servidores de nombres.
    }

fix = Pida a quien administra sus servidores de nombres que cree o haga crear un ROA para cada prefijo con el que se anuncian sus direcciones: con el AS que lo anuncia, y sin longitud máxima mayor que la anunciada.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
