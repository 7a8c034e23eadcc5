title = Los algoritmos de DNSSEC están al día
question = ¿Son las claves, las firmas y los resúmenes de tipos que las normas aún recomiendan?
why = Los algoritmos débiles se pueden falsificar, y los resolvedores los van abandonando. Quien cambia a tiempo lo hace con calma.

# $algorithm is a name such as RSASHA1, $number its number.
good = { $algorithm } está recomendado o permitido
not-recommended = { $algorithm } ya no está recomendado
must-not = { $algorithm } ya no debe usarse
unrated = la norma no califica { $algorithm }
digest-not-recommended = el registro DS en la zona superior usa { $digest }, que ya no está recomendado
rsa-too-short = la clave RSA { $tag } tiene { $bits ->
    [one] un bit
   *[other] { $bits } bits
}; se piden { $min_bits }
servers-have-other-keys = tiene claves distintas de las de { $other }
# $over_s is for how many seconds it has been over.
signature-ended = su firma de { $rtype } caducó hace { $over_s ->
    [one] un segundo
   *[other] { $over_s } segundos
}, mientras otros servidores envían una vigente: tiene una copia antigua de la zona
    .fix = Averigüe por qué este servidor ya no actualiza la zona y resuélvalo: si un resolvedor que comprueba las firmas da con él, tiene que esperar la respuesta de otro servidor.
signature-ends-soon = su firma de { $rtype } caduca en { $left_s ->
    [one] un segundo
   *[other] { $left_s } segundos
}; se piden al menos { $min_left_s }

fix = Cambie a ECDSA P-256 (algoritmo 13) o Ed25519 (15) mediante una renovación de claves (rollover), y publique registros DS con SHA-256.
fix-who = { -who-dns-operator }
fix-effort = { -effort-days }
