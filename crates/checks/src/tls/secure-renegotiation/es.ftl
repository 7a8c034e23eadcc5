title = Una nueva negociación queda ligada a la anterior
question = ¿Queda una renegociación ligada a la negociación anterior?
why = Sin ello, un atacante en el camino puede iniciar una conexión y hacer que su servidor tome la de otra persona por su continuación. Lo que el atacante envió primero cuenta entonces como palabras de esa persona.

bound = las renegociaciones quedan ligadas a la negociación anterior (RFC 5746)
# $version is a version of TLS.
unbound = con { $version } las renegociaciones no quedan ligadas a la negociación anterior (falta la RFC 5746)
only-tls-1-3 = solo se habla TLS 1.3, que no tiene renegociación

fix = Actualice la biblioteca TLS del servidor, o la del balanceador de carga que tiene delante: todas las publicadas desde 2010 lo hacen (OpenSSL 0.9.8m y posteriores). { -set-secure-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-hours }
