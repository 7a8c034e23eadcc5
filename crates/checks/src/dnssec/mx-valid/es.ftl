title = Las firmas de DNSSEC de los nombres de los servidores de correo son válidas
question = ¿Se validan las respuestas sobre las direcciones de los servidores de correo?
why = Si una firma no es válida, nadie cuyo proveedor compruebe las firmas, ya un tercio del mundo, encuentra sus servidores de correo: el correo que le envían espera y luego se devuelve.

# $question is a name and a record type, $at likewise the link that broke, $zone a zone, $why a word.
secure = { $question } está firmado, y las firmas son válidas
bogus = { $question } no se valida: { $why ->
    [expired] la firma de { $at } ha caducado
    [not-yet-valid] la firma de { $at } aún no es válida
    [missing-signature] { $at } no está firmado
    [bad-signature] la firma de { $at } no corresponde a los datos
    [no-key-for-signature] ninguna clave de la zona corresponde a la firma de { $at }
    [bad-signature-fields] la firma de { $at } contradice los datos
    [no-key-for-delegation] ninguna clave de { $at } es aquella a la que apunta la zona superior
    [key-set-not-signed] la clave a la que apunta la zona superior no ha firmado { $at }
    [missing-keys] la zona superior indica que la zona está firmada, pero falta { $at }
    [no-key-for-anchor] ninguna clave de { $at } corresponde al ancla de confianza
    [missing-denial] la ausencia de { $at } no está demostrada
    [missing-wildcard-proof] { $at } procede de un comodín, y nada demuestra que pueda ser así
    [missing-delegation-proof] la zona superior ni tiene { $at } ni demuestra que no exista
    [bad-alias] el alias en { $at } no es lo que debería ser
   *[other] { $why } en { $at }
}
alias-not-signed = { $question } lleva por un alias a { $at }, que no está firmado
insecure-answer = { $question } está firmado, pero la prueba deja lugar a nombres sin firmar ({ chain-why })
not-signed = { $question } está en una zona sin firmar
# $expired is yes or no, $by_s a number of seconds.
wrong-code = los servidores dicen que { $at } no existe, y su propia prueba firmada dice que sí: algunos resolvedores rechazan esas respuestas, otros las creen
outside-times = la firma de { $at } { $expired ->
    [yes] caducó hace { $by_s ->
        [one] un segundo
       *[other] { $by_s } segundos
    }
   *[no] no será válida hasta dentro de { $by_s ->
        [one] un segundo
       *[other] { $by_s } segundos
    }
}; solo vale donde los relojes no se toman al pie de la letra
a-server-is-wrong = la respuesta de un servidor sobre { $at } no se valida ({ chain-why }); la de otro sí

fix = Haga firmar de nuevo la zona, y procure que las firmas se renueven solas bastante antes de caducar. Después de un cambio de claves, compare el registro DS de la zona superior con las claves de la zona.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
