title = Een nieuwe handshake is gebonden aan de vorige
question = Is een heronderhandeling gebonden aan de handshake ervoor?
why = Zonder die binding kan een aanvaller onderweg een verbinding beginnen en uw server die van een ander als vervolg daarop laten zien. Wat de aanvaller eerst stuurde, telt dan als woorden van die ander.

bound = heronderhandelingen zijn gebonden aan de handshake ervoor (RFC 5746)
# $version is a version of TLS.
unbound = bij { $version } zijn heronderhandelingen niet gebonden aan de handshake ervoor (RFC 5746 ontbreekt)
only-tls-1-3 = alleen TLS 1.3 wordt gesproken, en dat kent geen heronderhandeling

fix = Vernieuw de TLS-bibliotheek van de server, of van de load balancer ervoor: elke die sinds 2010 is gemaakt, doet dit (OpenSSL 0.9.8m en nieuwer). { -set-secure-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-hours }
