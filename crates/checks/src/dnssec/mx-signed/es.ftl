title = Los nombres de los servidores de correo están firmados con DNSSEC
question = ¿Están firmadas las zonas de los nombres de los servidores de correo, y lo indican sus zonas superiores?
why = Quien envía correo pregunta al DNS qué servidor recibe el de usted, y luego dónde está ese servidor. Si la segunda respuesta no está firmada, un atacante puede cambiarla y leer el correo, por bien protegido que esté su propio dominio; y DANE, que hace que los remitentes exijan cifrado, no puede funcionar.

# $question is a name and a record type, $at the name that it leads to, $why a word. $zone is the zone that is meant, $status a word such as secure.
signed = una cadena de confianza lleva a la zona { $zone }
not-signed = la zona no está firmada
parent-not-signed = la zona de encima, { $zone }, no está firmada, así que esta no puede estarlo
keys-without-ds = la zona está firmada, pero la zona superior no tiene un registro DS para ella, así que nadie puede usar las firmas
leads-to-bogus = { $question } lleva por un alias a { $at }, que está mal firmado ({ chain-why }), así que quien comprueba las firmas no recibe respuesta
unsupported-algorithm = la zona está firmada solo de formas que los resolvedores no pueden o no deben usar ({ chain-why }), así que cuenta como no firmada
too-many-iterations = las respuestas negativas usan más iteraciones de NSEC3 de las que toleran los resolvedores ({ $iterations_max } como máximo), así que la zona cuenta como no firmada

fix = Pida a quien administra sus servidores de correo que firme la zona de sus nombres y haga poner el registro DS en la zona superior, o cambie a un proveedor cuyos servidores de correo tengan nombres en zonas firmadas.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
