title = Only current versions of TLS are spoken
question = Which versions of SSL and TLS does the server speak?
why = TLS is the lock on the connection. Versions before 1.2 have known weaknesses, and whoever stands between your server and the other side can try to have one of them used.

tls-1-3-accepted = TLS 1.3 is spoken
tls-1-2-accepted = TLS 1.2 is spoken
    .fix = Where the norm asks for TLS 1.3 alone, switch off TLS 1.2. { -set-versions }
no-tls-1-3 = TLS 1.3 is not spoken
    .fix = Add TLS 1.3: it is safer, and faster. All libraries of the last years have it (OpenSSL 1.1.1, GnuTLS 3.6.5, Windows Server 2022), so where it cannot be switched on, the software is due for renewal. { -set-versions }
no-tls-1-2 = TLS 1.2 is not spoken
    .fix = Add TLS 1.2 for clients that have nothing newer, where the norm asks for it. { -set-versions }
tls-1-1-accepted = TLS 1.1 is spoken, which no client may use any more
    .fix = Switch off TLS 1.1. { -set-versions }
tls-1-0-accepted = TLS 1.0 is spoken, which no client may use any more
    .fix = Switch off TLS 1.0. { -set-versions }
ssl-3-0-accepted = SSL 3.0 is spoken, whose encryption can be broken (POODLE)
    .fix = Switch off SSL 3.0 at once; nothing needs it any more. { -set-versions }
ssl-2-0-accepted = SSL 2.0 is spoken; by it the encryption of every server with the same key can be broken (DROWN)
    .fix = Switch off SSL 2.0 at once, on every server that uses the same key, and then replace key and certificate. Software that still has it is decades old: renew it. { -set-versions }

fix = Let the server speak TLS 1.3 and TLS 1.2, and nothing older. { -set-versions }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
