title = Las claves están a salvo también de la computación cuántica
question = ¿Acuerda el servidor claves que la computación cuántica no pueda obtener más adelante?
why = Quien graba conexiones hoy podrá abrirlas cuando haya máquinas cuánticas lo bastante grandes. Lo que debe seguir siendo secreto durante años necesita desde ahora un intercambio de claves que estas no puedan deshacer; el software actual ya lo pide.

# $groups are names of groups.
accepted = las claves se intercambian, si el cliente puede, de una forma que la computación cuántica no puede deshacer: { $groups }
preferred = el servidor elige esta forma también cuando el cliente ofrece además una clave corriente
not-preferred = cuando el cliente ofrece además una clave corriente, el servidor elige esa
    .fix = Ponga el grupo con ML-KEM en primer lugar en la lista propia del servidor. { -set-hybrids }
refused = las claves se intercambian solo de formas que la computación cuántica podrá deshacer más adelante
# $reason is a word from a closed list.
large-hello-dropped = un primer mensaje del tamaño que envía el software actual { $reason ->
    [timeout] no recibe respuesta
    [closed] hace que el servidor cierre la conexión
    [refused] hace que el servidor interrumpa la conexión
   *[other] no se procesa
}, mientras que uno más pequeño sí; las claves de un intercambio poscuántico lo hacen mayor que un paquete
    .fix = Actualice el software del servidor, o el del cortafuegos o balanceador de carga que tiene delante: algo ahí da por completo un primer mensaje de TLS (ClientHello) después de un solo paquete. Hasta entonces, algunos clientes no pueden llegar hasta usted, o solo despacio.
no-tls-1-3 = no se habla TLS 1.3, y solo esa versión tiene un intercambio de claves que la computación cuántica no puede deshacer
    .fix = Active primero TLS 1.3. { -set-versions } – Después, el grupo: { -set-hybrids }

fix = Ofrezca el grupo X25519MLKEM768. Los servidores con OpenSSL 3.5 o posterior, con Go 1.24 o posterior y las grandes CDN lo hacen por sí solos, salvo que una lista propia de grupos lo omita. { -set-hybrids }
fix-who = { -who-server }
fix-effort = { -effort-days }
