title = Las claves de TLS 1.2 dependen de toda la negociación
question = ¿Dependen las claves de TLS 1.2 de toda la negociación?
why = Sin ello, un atacante puede crear dos conexiones con las mismas claves y hacer pasar una por la otra, lo que anula los inicios de sesión que se apoyan en la conexión (Triple Handshake).

present = en TLS 1.2 las claves dependen de toda la negociación (extended master secret)
absent = en TLS 1.2 las claves no dependen de toda la negociación: falta el extended master secret
no-tls-1-2 = no se habla TLS 1.2; en TLS 1.3 las claves siempre dependen de toda la negociación

fix = Actualice la biblioteca TLS del servidor, o la del balanceador de carga que tiene delante: el extended master secret no necesita configuración en OpenSSL 1.1.0, GnuTLS 3.4, Java 8u161 y posteriores, ni en Windows con las actualizaciones de 2015. Compruebe también si alguien lo ha desactivado: { -set-extended-master-secret }
fix-who = { -who-server }
fix-effort = { -effort-hours }
