title = Solo se hablan versiones actuales de TLS
question = ¿Qué versiones de SSL y TLS habla el servidor?
why = TLS es la cerradura de la conexión. Las versiones anteriores a la 1.2 tienen debilidades conocidas, y quien está entre su servidor y el otro extremo puede intentar que se use una de ellas.

tls-1-3-accepted = se habla TLS 1.3
tls-1-2-accepted = se habla TLS 1.2
    .fix = Si la norma pide únicamente TLS 1.3, desactive TLS 1.2. { -set-versions }
no-tls-1-3 = no se habla TLS 1.3
    .fix = Añada TLS 1.3: es más seguro y más rápido. Todas las bibliotecas de los últimos años lo tienen (OpenSSL 1.1.1, GnuTLS 3.6.5, Windows Server 2022), así que, si no se puede activar, es hora de renovar el software. { -set-versions }
no-tls-1-2 = no se habla TLS 1.2
    .fix = Añada TLS 1.2 para los clientes que no tienen nada más nuevo, si la norma lo pide. { -set-versions }
tls-1-1-accepted = se habla TLS 1.1, que ningún cliente debe usar ya
    .fix = Desactive TLS 1.1. { -set-versions }
tls-1-0-accepted = se habla TLS 1.0, que ningún cliente debe usar ya
    .fix = Desactive TLS 1.0. { -set-versions }
ssl-3-0-accepted = se habla SSL 3.0, cuyo cifrado se puede romper (POODLE)
    .fix = Desactive SSL 3.0 enseguida; ya nada lo necesita. { -set-versions }
ssl-2-0-accepted = se habla SSL 2.0; con él se puede romper el cifrado de cualquier servidor que tenga la misma clave (DROWN)
    .fix = Desactive SSL 2.0 enseguida en todos los servidores que usan la misma clave, y sustituya después la clave y el certificado. El software que aún lo tiene es de hace décadas: renuévelo. { -set-versions }

fix = Haga que el servidor hable TLS 1.3 y TLS 1.2, y nada más antiguo. { -set-versions }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
