title = El dominio anuncia una política MTA-STS
question = ¿Anuncia el dominio una política MTA-STS?
why = El correo entre servidores se cifra solo si nadie en el camino lo impide. Con MTA-STS, su dominio indica a los remitentes que entreguen por TLS a un servidor con un certificado válido, o que no entreguen.

present = se anuncia una política, con el id { $id }
absent = no se anuncia ninguna política
several = hay más de un registro MTA-STS ({ $count } en total), así que los remitentes consideran que el dominio no tiene política
invalid = el registro MTA-STS no es válido, así que los remitentes consideran que el dominio no tiene política: { $why ->
    [no-id] no tiene "id"
    [id] su "id" no tiene de 1 a 32 letras y cifras
    [repeated] un campo aparece en él dos veces
   *[field] una parte de él no es un campo
}
bogus = DNSSEC demuestra que la respuesta sobre el registro es falsa, así que no puede contar
unknown-field = el campo "{ $field }" no se conoce y se pasa por alto
no-mail = el dominio no recibe correo, así que no hay nada que proteger

fix = Publique un registro TXT en _mta-sts por debajo de su dominio, por ejemplo v=STSv1; id=20260601; y la política en https://mta-sts.example.nl/.well-known/mta-sts.txt. Cambie el id cada vez que cambie la política.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
