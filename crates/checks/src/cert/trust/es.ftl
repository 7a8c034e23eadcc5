title = El certificado lleva a una raíz de confianza
question = ¿Llevan los certificados que envía el servidor a una raíz de confianza, sin que ninguno esté revocado?
why = Los navegadores detienen a los visitantes con una advertencia cuando no pueden confiar en el certificado. Quien aprende a cerrar esas advertencias tampoco notará a un impostor.
    .mail = Los remitentes que comprueban los certificados, por ejemplo a causa de su política MTA-STS, no entregan mensajes a un servidor en cuyo certificado no pueden confiar.

# $root is the name of the root certificate.
trusted = los certificados llevan a la raíz de confianza "{ $root }"
# $found: complete where fetching it completes the way to $root, short where it does not, no where it was not found.
# $more is how many further ones are missing above it.
missing-intermediate = no se envía el certificado del emisor "{ $issuer }", así que "{ $certificate }" no lleva a ninguna parte{ $found ->
    [complete] ; existe en { $url }, y con él{ $more ->
        [0] {""}
        [one] {" "}y uno más por encima
       *[other] {" "}y { $more } más por encima
    } los certificados llevan a la raíz de confianza "{ $root }", así que el servidor tiene que enviarlo
    [short] ; existe en { $url }, pero ni siquiera con él llevan los certificados a una raíz de confianza
   *[no] { $url ->
        [none] {""}
       *[other] {" "}(se puede obtener en { $url })
    }
}
    .fix = { $found ->
        [short] Haga emitir el certificado por una CA de confianza pública, e instálelo junto con los certificados intermedios.
       *[other] Instale el certificado del servidor junto con los certificados intermedios de su emisor, en un solo archivo, con el del propio servidor primero ("full chain"). No envíe la raíz.
    }
self-signed = el certificado "{ $certificate }" está firmado con su propia clave; nadie lo avala
    .fix = Haga emitir el certificado por una CA de confianza pública. Varias lo hacen gratis y de forma automática (ACME, RFC 8555).
unknown-root = los certificados terminan en la raíz "{ $certificate }", que no está entre las de confianza
    .fix = Haga emitir el certificado por una CA de confianza pública.
expired = el certificado "{ $certificate }" era válido hasta el { $until }
    .fix = Renueve el certificado caducado, y haga que en adelante se renueve solo. Si es un certificado intermedio, instale el actual de su emisor.
not-yet-valid = el certificado "{ $certificate }" solo es válido a partir del { $from }
bad-signature = la firma del certificado "{ $certificate }" ({ $algorithm }) no cuenta: { $why ->
    [broken] la función hash en que se apoya está rota
    [unsupported] los clientes no verifican firmas de este tipo
   *[wrong] no la hizo el emisor cuyo certificado está por encima
}
not-a-ca = el certificado "{ $certificate }" firmó otro, pero no puede hacerlo
path-length = hay más CA por debajo de "{ $certificate }" de las que permite
wrong-use = el certificado "{ $certificate }" no está destinado a este uso: { $why ->
    [usage] su uso extendido de clave no nombra los servidores TLS
    [key-usage] su uso de clave no permite nada de lo que TLS necesita
    [leaf-is-ca] es el certificado de una CA, no el de un servidor
    [leaf-may-sign] no es de ninguna CA, y aun así su clave puede firmar certificados
   *[constraints-in-leaf] tiene restricciones de nombres, que solo puede tener una CA
}
name-not-allowed = una CA por encima de "{ $certificate }" no puede avalar el nombre "{ $name }"
not-understood = el certificado "{ $certificate }" tiene una parte crítica que los clientes no entienden: { $what }
no-policy = una CA exige una política de certificados, y "{ $certificate }" no la cumple
weak-key = la clave del certificado "{ $certificate }" ({ $kind }) es tan débil que los clientes la rechazan
malformed = el certificado "{ $certificate }" está mal formado, así que los clientes lo rechazan: { $what ->
    [not-der] algo en él no es DER
    [extension] su extensión { $extension } es errónea
    [extension-twice] su extensión { $extension } aparece dos veces
    [extensions-without-version-3] tiene extensiones, pero no es de la versión 3
    [signature-algorithms-differ] nombra dos algoritmos de firma distintos
    [signature-parameters] los parámetros de su algoritmo de firma son erróneos
    [serial-too-long] su número de serie tiene más de 20 octetos
    [no-issuer] su emisor no tiene nombre
    [version] no es de la versión 3
    [no-subject] no dice ni en su sujeto ni en una lista crítica de nombres para quién es
   *[no-certificate] lo que se envió como certificado del servidor no es un certificado
}
distrusted = la raíz "{ $certificate }" es de confianza solo para certificados emitidos hasta el { $after }; este es más reciente
    .fix = Cambie a otra CA: se está retirando la confianza en esta.
revoked = el emisor ha revocado el certificado desde el { $at }; motivo: { $reason ->
    [key-compromise] la clave cayó en malas manos
    [ca-compromise] la clave de la CA cayó en malas manos
    [affiliation-changed] cambiaron los datos del titular
    [superseded] hay un certificado más nuevo
    [cessation-of-operation] ya no hace falta
    [certificate-hold] está en suspenso
    [privilege-withdrawn] se retiró el derecho a él
   *[none] no se indica
}
    .fix = Cree una clave nueva, haga emitir un certificado nuevo para ella e instálelo enseguida. Averigüe por qué se revocó el anterior.
not-revoked = la respuesta OCSP adjunta dice que el certificado no está revocado, a fecha de { $as_of }
staple-of-no-use = la respuesta OCSP adjunta no sirve: { $why ->
    [unknown] el servicio OCSP no conoce el certificado
    [stale] está desfasada
    [no-answer] es un mensaje de error
    [other-certificate] trata de otro certificado
    [not-verified] no está firmada por el emisor ni por alguien que el emisor avale
   *[malformed] no se puede leer
}
revoked-by-list = el certificado "{ $certificate }" está en la lista de certificados revocados de su emisor desde el { $at }; motivo: { $reason ->
    [key-compromise] la clave cayó en malas manos
    [ca-compromise] la clave de la CA cayó en malas manos
    [affiliation-changed] cambiaron los datos del titular
    [superseded] hay un certificado más nuevo
    [cessation-of-operation] ya no hace falta
    [certificate-hold] está en suspenso
    [privilege-withdrawn] se retiró el derecho a él
   *[none] no se indica
}
    .fix = { $role ->
        [issuer] Haga emitir un certificado nuevo: la CA ha revocado el certificado intermedio en el que se apoya el suyo. Instálelo junto con el intermedio que le corresponde.
       *[server] Cree una clave nueva, haga emitir un certificado nuevo para ella e instálelo enseguida. Averigüe por qué se revocó el anterior.
    }
not-listed = { $certificates ->
    [one] se buscó un certificado en la lista de certificados revocados de su emisor, a fecha de { $as_of }, y no está en ella
   *[other] se buscaron { $certificates } certificados en las listas de certificados revocados de sus emisores, la más antigua a fecha de { $as_of }, y ninguno está en ellas
}
list-of-no-use = la lista de certificados revocados de { $url } no sirve para el certificado "{ $certificate }": { $why ->
    [unseen] { $reason ->
        [refused] el servidor no la entrega
       *[other] no se pudo obtener ({ reason-said })
    }
    [other-issuer] no es del emisor del certificado
    [not-verified] no está firmada con la clave del emisor del certificado
    [not-understood] tiene una parte crítica que los clientes no entienden ({ $detail })
    [delta] solo contiene lo que ha cambiado desde otra lista
    [scope] según ella misma, trata de otros certificados
    [some-reasons] solo anuncia revocaciones por ciertos motivos
    [outdated] debería haber una más nueva desde el { $detail }
    [not-yet] lleva la fecha { $detail }, que aún no ha llegado
   *[malformed] no se puede leer
}
out-of-order = los certificados no se envían en el orden que pide TLS, cada uno seguido del de su emisor; algunos clientes fallan por ello
profile = el certificado "{ $certificate }" se aparta de una regla para emisores que los clientes no imponen: { $rule ->
    [no-authority-key-id] no dice qué clave de su emisor lo firmó (authorityKeyIdentifier)
    [no-subject-key-id] es de una CA y no tiene identificador de su clave (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints de una CA no es crítica
    [no-key-usage] es de una CA y no tiene keyUsage
    [no-extended-key-usage] no dice que es para servidores TLS (extKeyUsage)
    [path-length-without-ca] limita las CA por debajo, pero no es de una CA
    [name-constraints-not-critical] nameConstraints no es crítica
    [serial-not-positive] su número de serie es cero o negativo
    [time-form] un año anterior a 2050 está escrito como GeneralizedTime
    [common-name-not-among-names] su nombre común no está entre sus nombres alternativos, o está escrito allí de otro modo
    [policy-constraints-not-critical] policyConstraints no es crítica
    [constraint-leading-dot] una restricción de nombres empieza con un punto
    [names-critical] su lista de nombres es crítica, aunque tiene sujeto
    [underscore] uno de sus nombres tiene un guion bajo y por tanto no es un nombre de host
    [any-use] se puede usar para todo, no solo para servidores TLS
    [extended-key-usage-critical] extKeyUsage es crítica
   *[modulus-size] la longitud de su clave RSA no es múltiplo de ocho bits
}
rule-broken = el certificado "{ $certificate }" incumple una regla para emisores, y los clientes estrictos lo rechazan: { $rule ->
    [no-authority-key-id] no dice qué clave de su emisor lo firmó (authorityKeyIdentifier)
    [no-subject-key-id] es de una CA y no tiene identificador de su clave (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints de una CA no es crítica
    [no-key-usage] es de una CA y no tiene keyUsage
    [no-extended-key-usage] no dice que es para servidores TLS (extKeyUsage)
    [path-length-without-ca] limita las CA por debajo, pero no es de una CA
    [name-constraints-not-critical] nameConstraints no es crítica
    [serial-not-positive] su número de serie es cero o negativo
    [time-form] un año anterior a 2050 está escrito como GeneralizedTime
    [common-name-not-among-names] su nombre común no está entre sus nombres alternativos, o está escrito allí de otro modo
    [policy-constraints-not-critical] policyConstraints no es crítica
    [constraint-leading-dot] una restricción de nombres empieza con un punto
    [names-critical] su lista de nombres es crítica, aunque tiene sujeto
    [underscore] uno de sus nombres tiene un guion bajo y por tanto no es un nombre de host
    [any-use] se puede usar para todo, no solo para servidores TLS
    [extended-key-usage-critical] extKeyUsage es crítica
   *[modulus-size] la longitud de su clave RSA no es múltiplo de ocho bits
}
    .fix = Avise a su CA; si es de su propia organización, que configure sus certificados como dice la RFC 5280 §4.2. Después, haga emitir de nuevo el certificado. Muchos programas lo dejan pasar, pero los de Python 3.13 y posteriores, por ejemplo, no.
redirect-target = se lleva a los visitantes a { $target }, cuyo certificado no es de confianza
dane-ee = un certificado de servidor de correo por el que responden sus registros TLSA: aquí no cuentan su nombre, sus fechas ni su emisor

fix = Haga emitir el certificado por una CA de confianza pública, e instálelo junto con los certificados intermedios, el del propio servidor primero. Compruébelo con un cliente recién instalado: uno ya usado puede conocer más certificados que otros.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
