title = De sleutels van TLS 1.2 hangen af van de hele handshake
question = Hangen de sleutels van TLS 1.2 af van de hele handshake?
why = Anders kan een aanvaller twee verbindingen met dezelfde sleutels maken en de ene voor de andere laten doorgaan, waardoor inloggen dat op de verbinding steunt niet meer te vertrouwen is (Triple Handshake).

present = bij TLS 1.2 hangen de sleutels af van de hele handshake (extended master secret)
absent = bij TLS 1.2 hangen de sleutels niet af van de hele handshake: het extended master secret ontbreekt
no-tls-1-2 = TLS 1.2 wordt niet gesproken; bij TLS 1.3 hangen de sleutels altijd af van de hele handshake

fix = Vernieuw de TLS-bibliotheek van de server, of van de load balancer ervoor: het extended master secret vraagt geen instelling in OpenSSL 1.1.0, GnuTLS 3.4, Java 8u161 en nieuwer, en in Windows met de updates van 2015. Ga ook na of iemand het heeft uitgezet: { -set-extended-master-secret }
fix-who = { -who-server }
fix-effort = { -effort-hours }
