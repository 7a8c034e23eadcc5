title = De certificaten zijn met sterke hashfuncties ondertekend
question = Is elk certificaat dat de server stuurt zo ondertekend dat het niet te vervalsen is?
why = Een certificaat is zo veel waard als de handtekening eronder. Is de hashfunctie gebroken, dan kan iemand voor uw naam een certificaat maken waar de handtekening van een eerlijke certificaatautoriteit op past.

# $certificate is the name of the certificate, $algorithm how it is signed, as "RSA with SHA-256".
good = { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" is goed ondertekend: { $algorithm }
sufficient = { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" is goed genoeg ondertekend: { $algorithm }
phase-out = { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" is ondertekend op een manier die aan vervanging toe is: { $algorithm }
insufficient = { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" is ondertekend op een manier die het niet beschermt: { $algorithm }
unrated = { $role ->
    [server] het servercertificaat
   *[issuer] het certificaat van de uitgever
} "{ $certificate }" is ondertekend op een manier waarover de norm nog geen oordeel heeft: { $algorithm }
one-handshake = alleen de certificaten van één verbinding zijn gezien; voor andere soorten clients kan de server nog andere hebben

fix = Laat het certificaat opnieuw uitgeven door een certificaatautoriteit die met SHA-256 of beter ondertekent, en installeer het samen met de tussencertificaten die zij nu uitgeeft.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
