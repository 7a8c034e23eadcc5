title = Clients kunnen niet om nieuwe handshakes blijven vragen
question = Mag een client om de ene nieuwe handshake na de andere vragen?
why = Een handshake kost de server veel meer dan de client. Wie op dezelfde verbinding om de ene na de andere mag vragen, kan uw server met weinig moeite bezighouden.

# $end is how the server answered.
refused = een client die om een nieuwe handshake vraagt, krijgt die niet: { $end ->
    [closed] de server sluit de verbinding
    [ignored] de server reageert er niet op
   *[other] de server zegt { $end }
}
# $accepted is a number of handshakes.
limited = { $accepted ->
    [one] één nieuwe handshake wordt op een verbinding toegestaan, daarna geen meer
   *[other] { $accepted } nieuwe handshakes worden op een verbinding toegestaan, daarna geen meer
}: { $end ->
    [closed] de server sluit de verbinding
    [ignored] de server reageert er niet op
   *[other] de server zegt { $end }
}
unlimited = { $accepted } nieuwe handshakes op één verbinding zijn toegestaan, zoveel als wij hebben gevraagd
only-tls-1-3 = alleen TLS 1.3 wordt gesproken, en dat kent geen heronderhandeling

fix = Weiger heronderhandeling waarmee een client begint. nginx, Apache httpd en HAProxy doen dat vanzelf, dus gebruikt u een daarvan, zoek dan naar een load balancer die TLS ervóór beëindigt. { -set-renegotiation }
    .mail = Weiger heronderhandeling waarmee een client begint. Doet de mailserver dat vanzelf al, zoek dan naar een load balancer of filter die TLS ervóór beëindigt. { -set-renegotiation }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
