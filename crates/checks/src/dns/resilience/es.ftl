title = Los servidores de nombres son varios y se comportan bien
question = ¿Sobreviviría la zona a la pérdida de un servidor, y se comportan bien sus servidores?
why = Si falla su único servidor de nombres, desaparecen su sitio y su correo. Y un servidor que responde a las consultas de cualquiera sirve para atacar a otros en nombre de usted.

enough-servers = { $servers ->
    [one] un servidor de nombres
   *[other] { $servers } servidores de nombres
} con { $addresses ->
    [one] una dirección
   *[other] { $addresses } direcciones
}
too-few-servers = { $servers ->
    [one] un solo servidor de nombres
   *[other] solo { $servers } servidores de nombres
}; se piden { $min_servers }
too-few-addresses = { $addresses ->
    [one] los servidores de nombres comparten una sola dirección
   *[other] los servidores de nombres tienen entre todos solo { $addresses } direcciones
}; se piden { $min_servers }
no-tcp = no responde por TCP ({ reason-said }), así que no se pueden obtener respuestas grandes
no-edns = no conoce EDNS (respuesta { $rcode })
serials-differ = los servidores tienen versiones distintas de la zona: { $serials }
open-resolver = responde a las consultas de desconocidos sobre cualquier nombre, así que se puede usar para atacar a otros
transfer-allowed = entrega la zona completa a cualquiera que la pida
one-network = vistos desde aquí, todos los servidores de nombres están en una sola red: { $network }
spread = { $networks ->
    [one] los servidores de nombres están en una red
   *[other] los servidores de nombres están en { $networks } redes
}, vistos desde aquí{ $systems ->
    [none] {""}
   *[other] {" "}({ $systems })
}

fix = Tenga al menos dos servidores de nombres en redes separadas, abra en cada uno el puerto 53 por UDP y TCP, haga que respondan solo por sus propias zonas y permita transferencias solo entre ellos.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
