title = El nombre está firmado con DNSSEC
question = ¿Está firmada la zona, y lo indica su zona superior?
why = Sin DNSSEC, nadie puede saber si las direcciones de su nombre vienen de usted o de un atacante, y no pueden funcionar las protecciones que se apoyan en él, como DANE.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = una cadena de confianza lleva a la zona { $zone }
not-signed = la zona no está firmada
parent-not-signed = la zona de encima, { $zone }, no está firmada, así que esta no puede estarlo
keys-without-ds = la zona está firmada, pero la zona superior no tiene un registro DS para ella, así que nadie puede usar las firmas
leads-to-bogus = { $question } lleva por un alias a { $at }, que está mal firmado ({ chain-why }), así que quien comprueba las firmas no recibe respuesta
unsupported-algorithm = la zona está firmada solo de formas que los resolvedores no pueden o no deben usar ({ chain-why }), así que cuenta como no firmada
too-many-iterations = las respuestas negativas usan más iteraciones de NSEC3 de las que toleran los resolvedores ({ $iterations_max } como máximo), así que la zona cuenta como no firmada

fix = Haga que su operador de DNS firme la zona, y entregue el registro DS (o la clave) a su registrador.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
