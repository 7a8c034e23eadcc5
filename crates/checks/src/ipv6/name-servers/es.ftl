title = Los servidores de nombres tienen direcciones IPv6
question = ¿Tienen dirección IPv6 al menos dos de los servidores de nombres de la zona?
why = Antes de llegar a su sitio o a su correo, cualquiera tiene que preguntar a sus servidores de nombres. Quien solo tiene IPv6 únicamente puede hacerlo si estos también tienen direcciones IPv6, y un solo servidor puede fallar.

enough = { $servers ->
    [one] el único servidor de nombres tiene una dirección IPv6
   *[other] { $with } de { $servers } servidores de nombres tienen una dirección IPv6
}
too-few = { $servers ->
    [one] el único servidor de nombres tiene una dirección IPv6
   *[other] solo { $with } de { $servers } servidores de nombres { $with ->
        [one] tiene
       *[other] tienen
    } una dirección IPv6
}; se piden { $min_servers }
none = { $servers ->
    [one] el único servidor de nombres no tiene ninguna dirección IPv6 que se pueda usar
   *[other] ninguno de los { $servers } servidores de nombres tiene una dirección IPv6 que se pueda usar
}
without-address = no tiene dirección IPv6
unusable = solo tiene direcciones IPv6 que nadie puede usar en Internet: { $addresses }
bogus = lo que el DNS dice de su dirección IPv6 no se valida, así que no puede contar
    .fix = Corrija primero las firmas de DNSSEC (dnssec/valid): los resolvedores que las comprueban rechazan la respuesta.

fix = Pida servidores de nombres con IPv6, al menos dos, y publique sus direcciones (registros AAAA, y registros glue en la zona superior si los servidores están dentro de la zona).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
