title = No se aceptan datos antes de terminar la negociación
question = ¿Acepta el servidor datos antes de que termine la negociación?
why = Lo que un cliente envía tan pronto (0-RTT) alguien en el camino puede grabarlo y enviarlo de nuevo. Si era un pedido o un pago, puede ejecutarse dos veces.
    .mail = Lo que un cliente envía tan pronto (0-RTT) alguien en el camino puede grabarlo y enviarlo de nuevo. SMTP no tiene reglas para ello, así que un mensaje puede llegar dos veces.

# $tickets is a number of tickets that the server handed out.
not-taken = no se aceptan datos antes de terminar la negociación
too-early = se aceptan datos tempranos, pero el servidor pide enviar de nuevo la petición cuando termina la negociación (425 Too Early)
# $max_octets is how much it takes.
taken = se aceptan datos antes de terminar la negociación (octetos permitidos: { $max_octets }), y se responde a la petición que contienen; esta se puede grabar y enviar de nuevo
no-tls-1-3 = no se habla TLS 1.3; las versiones anteriores no tienen datos de este tipo

fix = Desactive los datos tempranos (0-RTT). { -set-early-data } – En HAProxy, quite "allow-0rtt". En una CDN es una opción llamada "0-RTT". Si los necesita por velocidad, responda con 425 (Too Early, RFC 8470) a todo lo que no deba ocurrir dos veces.
    .mail = Desactive los datos tempranos (0-RTT) en el servidor de correo, o en el balanceador de carga o el filtro que termina TLS antes de él.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
