title = What is encrypted is not compressed by TLS
question = Does the server compress what it encrypts?
why = Compression makes the length of what is sent hang on its content. From that an attacker can guess secrets, such as a password or the cookie of somebody who is logged in.

none = TLS does not compress, even where the client offers to
impossible = only TLS 1.3 is spoken, which cannot compress
# $method is the name of the method or its number, $version a version of TLS.
compressed = with { $version } the server compresses ({ $method }) where the client offers to; secrets can be guessed from the length (CRIME)

fix = Switch compression off in TLS; that of web pages (gzip, Brotli) is something else. Current libraries have it off by themselves (OpenSSL since 1.1.0). { -set-compression }
    .mail = Switch compression off in TLS. Current libraries have it off by themselves (OpenSSL since 1.1.0). { -set-compression }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
