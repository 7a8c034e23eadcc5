title = The server shows that its certificate is not revoked (OCSP stapling)
question = Does the server prove itself, with a stapled OCSP response, that its certificate is not revoked?
why = A visitor's browser can learn from a stapled response that the certificate still counts, without asking the CA and so telling it which site is visited. A server that staples something else confuses browsers, and some refuse it.

# $as_of and $until are times; $until is "-" where none is given.
good = the stapled OCSP response says that the certificate is not revoked, as of { $as_of }
revoked = the stapled OCSP response says that the certificate was revoked at { $at }
    .fix = Make a new key, have a new certificate issued for it and install that at once. Find out why the old one was revoked.
of-no-use = the stapled OCSP response is of no use: { $why ->
    [unknown] the responder does not know the certificate
    [stale] it is out of date
    [no-answer] it is an error message
    [other-certificate] it is about another certificate
    [not-verified] it is not signed by the issuer or somebody the issuer vouches for
   *[malformed] it cannot be read
}
promised = the certificate "{ $certificate }" promises a stapled OCSP response with every handshake (must-staple), and none came
    .fix = Turn on OCSP stapling at the server, with the chain of the issuer so that it can verify responses. If your CA no longer runs a responder, have the certificate issued anew without the promise.
absent = the issuer of "{ $certificate }" runs an OCSP responder, and the server staples none of its responses
    .fix = Turn on OCSP stapling at the server, if your CA is to keep its responder; many replace it by lists of revoked certificates.
no-responder = the certificate "{ $certificate }" names no OCSP responder, so there is nothing to staple

fix = Let the server fetch responses itself and in time (nginx: ssl_stapling; Apache: SSLUseStapling), give it the issuer's certificate, and let it reach the responder.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
