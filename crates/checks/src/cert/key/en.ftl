title = The keys of the certificates are strong
question = Is the key of each certificate that the server sends strong enough?
why = Who can compute the key behind a certificate can pass for your site, and read and change what your visitors send. Weak keys can be computed, today or in the years during which the data must stay secret.
    .mail = Who can compute the key behind a certificate can pass for your mail server, and read and change what is sent to you. Weak keys can be computed, today or in the years during which the data must stay secret.

# $certificate is the name of the certificate, $kind the kind of its key, as "RSA 2048".
good = the key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" ({ $kind }) is good
sufficient = the key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" ({ $kind }) is strong enough
phase-out = the key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" ({ $kind }) will not be strong enough for much longer
    .fix = { $role ->
        [server] At the next renewal, make a new key of a stronger kind (ECDSA with P-256 or P-384, or a longer RSA key) and have the certificate issued for it.
       *[issuer] Ask your CA to issue the certificate under an intermediate with a stronger key, at the next renewal.
    }
insufficient = the key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" ({ $kind }) is too weak
    .fix = { $role ->
        [server] Make a new key of a stronger kind (ECDSA with P-256 or P-384, or a longer RSA key), have a certificate issued for it and install both.
       *[issuer] Have the certificate issued anew under an intermediate with a stronger key, by another CA if yours has none, and install both.
    }
unrated = the key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" ({ $kind }) is of a kind that the norm does not rate yet
# $exponent is the public exponent of an RSA key.
bad-exponent = the RSA key of { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" has the public exponent { $exponent }, which makes it useless
    .fix = Make a new key with a program in common use, which takes the public exponent 65537, and have a certificate issued for it.
one-handshake = only the certificates of one handshake were seen; the server may have others for clients of another kind

fix = Make a new key of a stronger kind, have a certificate issued for it and install both. A server with certificates for RSA and for ECDSA needs it for each of them.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
