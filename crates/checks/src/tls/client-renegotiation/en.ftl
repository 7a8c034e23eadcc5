title = Clients cannot keep asking for new handshakes
question = May a client ask for one new handshake after the other?
why = A handshake costs the server far more than the client. Whoever may ask for one after the other on the same connection can keep your server busy with little effort.

# $end is how the server answered.
refused = a client that asks for a new handshake does not get it: { $end ->
    [closed] the server closes the connection
    [ignored] the server takes no notice
   *[other] the server says { $end }
}
# $accepted is a number of handshakes.
limited = { $accepted ->
    [one] one new handshake is granted on a connection, then no more
   *[other] { $accepted } new handshakes are granted on a connection, then no more
}: { $end ->
    [closed] the server closes the connection
    [ignored] the server takes no notice
   *[other] the server says { $end }
}
unlimited = { $accepted } new handshakes on one connection were granted, as many as we asked for
only-tls-1-3 = only TLS 1.3 is spoken, which has no renegotiation

fix = Refuse renegotiation that a client begins. nginx, Apache httpd and HAProxy do so by themselves, so where you run one of them, look for a load balancer that ends TLS before it. { -set-renegotiation }
    .mail = Refuse renegotiation that a client begins. Where the mail server does so by itself, look for a load balancer or filter that ends TLS before it. { -set-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
