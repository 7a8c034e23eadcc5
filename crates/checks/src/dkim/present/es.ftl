title = El correo se puede firmar (DKIM)
question = ¿Publica el dominio claves con las que se firma su correo?
why = Una firma DKIM muestra que un mensaje viene de su dominio y no se cambió por el camino. Sin ella, el correo reenviado no supera la verificación, y una política DMARC estricta le hace perder correo propio.

# $source is "given", "vendor" or "usual".
key-found = bajo el selector "{ $selector }" hay una clave para firmas: { $kind }, { $bits ->
    [one] un bit
   *[other] { $bits } bits
}
# $selectors are names, $vendors are names of companies or "none".
probable = hay nombres por debajo de "_domainkey", así que probablemente hay claves, bajo selectores distintos de los probados ({ $selectors })
absent = no hay nada por debajo de "_domainkey", así que no hay claves; selectores probados: { $selectors }{ $vendors ->
    [none] {""}
   *[other] {" "}(envía el correo { $vendors })
}
weak-key = la clave bajo el selector "{ $selector }" es tan corta ({ $kind }, { $bits ->
    [one] un bit
   *[other] { $bits } bits
}) que otros pueden calcularla y firmar en nombre de usted
bogus = DNSSEC demuestra que la respuesta sobre { $name } es falsa, así que no puede contar
short-key = la clave bajo el selector "{ $selector }" es corta ({ $kind }, { $bits ->
    [one] un bit
   *[other] { $bits } bits
})
test-flag = la clave bajo el selector "{ $selector }" está marcada como en pruebas ("t=y"), así que los receptores tratan el correo firmado como si no lo estuviera
only-unusable = ninguna de las claves encontradas se puede usar; puede haber otras bajo selectores distintos de los probados ({ $selectors })
any-name = los servidores de nombres no niegan ningún nombre por debajo de "_domainkey", así que por ahí no se puede saber si hay claves; bajo los selectores probados no hay ninguna ({ $selectors }){ $vendors ->
    [none] {""}
   *[other] ; envía el correo { $vendors }
}
unreliable = los servidores de nombres dicen que "_domainkey" no existe, pero dicen lo mismo de { $name }, por debajo del cual hay registros; bajo los selectores probados no hay ninguna clave ({ $selectors })
non-sender = el dominio declara que no envía correo (SPF "-all", DMARC "reject"), así que no necesita claves
revoked = la clave bajo el selector "{ $selector }" se revocó
broken-key = el registro bajo el selector "{ $selector }" no es una clave que los receptores puedan usar: { $why ->
    [list] no es una lista de etiquetas
    [repeated] una etiqueta aparece en él dos veces
    [version] su versión es errónea o no está en primer lugar
    [no-key] falta la clave
    [kind] es de un tipo que los receptores no conocen
    [base64] la clave no está en base64
    [hash] solo permite resúmenes que ya no se aceptan
    [service] no está destinado al correo
   *[octets] la clave no es del tipo que indica
}
several = bajo el selector "{ $selector }" hay más de un registro ({ $count } en total), así que nadie sabe cuál de ellos cuenta
wrong-denial = los servidores de nombres dicen que "_domainkey" no existe aunque por debajo hay claves, lo que puede ocultarlas a algunos receptores

fix = Haga que todos los que envían por usted firmen con una clave a nombre de su dominio, y publique las claves públicas que le den, RSA de 2048 bits o más, o Ed25519 además. Si hay claves bajo selectores que no se probaron, indíquelos con --selector.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
