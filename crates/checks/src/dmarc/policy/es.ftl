title = Se pide rechazar el correo falsificado (política DMARC)
question = ¿Se pide a los receptores que rechacen, o que aparten, el correo que solo dice venir del dominio?
why = Un registro DMARC que no pide nada solo observa. Los mensajes falsificados en su nombre siguen llegando a los buzones de ciudadanos, clientes y compañeros.

enforced = se pide a los receptores que { $request ->
    [reject] rechacen
   *[quarantine] aparten
} el correo que no supera la verificación ("{ $tag }={ $request }" en { $name })
too-weak = se pide demasiado poco a los receptores: "{ $tag ->
    [rua] p=none
   *[other] { $tag }={ $request }
}" en { $name }
only-tried = "{ $tag }={ $request }" en { $name } es solo un ensayo ("t=y"): los receptores deben aplicar un grado menos, lo que es demasiado poco
no-record = no se aplica al dominio ningún registro
tried-out = por "t=y", los receptores deben tomar "{ $request }" como "{ $instead }"
partial = "pct={ $percent }" pedía tratar así solo una parte ({ $percent } %) del correo que no supera la verificación; los receptores que siguen la RFC 9989 tratan así todo, los antiguos una parte
below-weaker = los nombres por debajo del dominio están menos protegidos: "{ $tag }={ $request }"

fix = Averigüe por los informes quién envía por usted, procure que su correo supere SPF o DKIM a nombre de su dominio, y publique después p=quarantine y, tras unas semanas, p=reject. Un dominio que no envía nada puede tener p=reject desde el principio.
fix-who = { -who-organisation }
fix-effort = { -effort-project }
