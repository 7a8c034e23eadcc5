title = A new handshake is bound to the one before
question = Is a renegotiation bound to the handshake before it?
why = Without it an attacker on the way can begin a connection and have your server take another's for its continuation. What the attacker sent first then counts as the other's words.

bound = renegotiations are bound to the handshake before them (RFC 5746)
# $version is a version of TLS.
unbound = with { $version } renegotiations are not bound to the handshake before them (RFC 5746 is missing)
only-tls-1-3 = only TLS 1.3 is spoken, which has no renegotiation

fix = Renew the TLS library of the server, or of the load balancer before it: each one made since 2010 does this (OpenSSL 0.9.8m and newer). { -set-secure-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-hours }
