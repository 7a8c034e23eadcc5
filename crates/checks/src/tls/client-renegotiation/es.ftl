title = Los clientes no pueden pedir negociaciones sin fin
question = ¿Puede un cliente pedir una nueva negociación tras otra?
why = Una negociación le cuesta al servidor mucho más que al cliente. Quien puede pedir una tras otra en la misma conexión puede mantener ocupado su servidor con poco esfuerzo.

# $end is how the server answered.
refused = un cliente que pide una nueva negociación no la obtiene: { $end ->
    [closed] el servidor cierra la conexión
    [ignored] el servidor no hace caso
   *[other] el servidor responde { $end }
}
# $accepted is a number of handshakes.
limited = { $accepted ->
    [one] en una conexión se concede una nueva negociación, y luego ninguna más
   *[other] en una conexión se conceden { $accepted } nuevas negociaciones, y luego ninguna más
}: { $end ->
    [closed] el servidor cierra la conexión
    [ignored] el servidor no hace caso
   *[other] el servidor responde { $end }
}
unlimited = en una conexión se concedieron { $accepted } nuevas negociaciones, tantas como pedimos
only-tls-1-3 = solo se habla TLS 1.3, que no tiene renegociación

fix = Rechace la renegociación que inicia un cliente. nginx, Apache httpd y HAProxy lo hacen por sí solos, así que, si usa uno de ellos, busque un balanceador de carga que termine TLS antes. { -set-renegotiation }
    .mail = Rechace la renegociación que inicia un cliente. Si el servidor de correo ya lo hace por sí solo, busque un balanceador de carga o un filtro que termine TLS antes. { -set-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
