title = The key exchange is signed with a strong hash
question = Does the server sign its part of the key exchange with a strong hash?
why = By its signature the server proves that the key comes from itself and not from somebody on the way. Over MD5 or SHA-1 such a signature can be forged.

# $scheme is the name of a way to sign.
strong = in TLS 1.2 the server signs its part of the key exchange only with strong hashes
sha-224 = in TLS 1.2 the server signs with { $scheme } where the client asks for it; the hash is shorter than it should be
forbidden = in TLS 1.2 the server signs with { $scheme } where the client asks for it; such signatures can be forged
no-tls-1-2 = TLS 1.2 is not spoken; TLS 1.3 allows strong hashes only
not-signed = in TLS 1.2 the server has no suite in which it signs its part of the key exchange
# $version is a version of TLS, $count a number; the signature algorithms follow as a table.
listed = with { $version } the server signs with { $count ->
    [one] one algorithm
   *[other] { $count } algorithms
}{ list-order }{ list-rest }

fix = Let the server sign with SHA-256, SHA-384 or SHA-512 only. Current libraries do so by themselves (OpenSSL 3.0 at its usual security level), so begin by renewing the software. { -set-signatures }
fix-who = { -who-server }
fix-effort = { -effort-hours }
