title = No data is taken before the handshake is done
question = Does the server take data before the handshake is done?
why = What a client sends that early (0-RTT) somebody on the way can record and send again. If it was an order or a payment, it may be carried out twice.
    .mail = What a client sends that early (0-RTT) somebody on the way can record and send again. SMTP has no rules for it, so a message may arrive twice.

# $tickets is a number of tickets that the server handed out.
not-taken = no data is taken before the handshake is done
too-early = data is taken early, but the server asks to send the request again once the handshake is done (425 Too Early)
# $max_octets is how much it takes.
taken = data is taken before the handshake is done (octets allowed: { $max_octets }), and the request in it is answered; it can be recorded and sent again
no-tls-1-3 = TLS 1.3 is not spoken; older versions have no such data

fix = Switch early data (0-RTT) off. { -set-early-data } – With HAProxy, leave out "allow-0rtt". At a CDN it is a switch called "0-RTT". If you need it for speed, answer with 425 (Too Early, RFC 8470) whatever must not happen twice.
    .mail = Switch early data (0-RTT) off on the mail server, or on the load balancer or filter that ends TLS before it.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
