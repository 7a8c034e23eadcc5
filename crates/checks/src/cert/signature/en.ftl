title = The certificates are signed with strong hash functions
question = Is each certificate that the server sends signed in a way that cannot be forged?
why = A certificate is worth as much as the signature under it. Where the hash function is broken, somebody can make a certificate for your name to which an honest CA's signature fits.

# $certificate is the name of the certificate, $algorithm how it is signed, as "RSA with SHA-256".
good = { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" is signed well: { $algorithm }
sufficient = { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" is signed well enough: { $algorithm }
phase-out = { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" is signed in a way that should be replaced: { $algorithm }
insufficient = { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" is signed in a way that does not protect it: { $algorithm }
unrated = { $role ->
    [server] the server's certificate
   *[issuer] the issuer's certificate
} "{ $certificate }" is signed in a way that the norm does not rate yet: { $algorithm }
one-handshake = only the certificates of one handshake were seen; the server may have others for clients of another kind

fix = Have the certificate issued anew by a CA that signs with SHA-256 or better, and install it together with the intermediate certificates that the CA gives out today.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
