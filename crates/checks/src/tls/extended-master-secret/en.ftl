title = The keys of TLS 1.2 hang on the whole handshake
question = Do the keys of TLS 1.2 hang on the whole handshake?
why = Without it an attacker can make two connections with the same keys and pass off the one as the other, which undoes log-ins that rely on the connection (Triple Handshake).

present = in TLS 1.2 the keys hang on the whole handshake (extended master secret)
absent = in TLS 1.2 the keys do not hang on the whole handshake: the extended master secret is missing
no-tls-1-2 = TLS 1.2 is not spoken; in TLS 1.3 the keys always hang on the whole handshake

fix = Renew the TLS library of the server, or of the load balancer before it: the extended master secret needs no setting in OpenSSL 1.1.0, GnuTLS 3.4, Java 8u161 and newer, and in Windows with the updates of 2015. Look also whether somebody has switched it off: { -set-extended-master-secret }
fix-who = { -who-server }
fix-effort = { -effort-hours }
