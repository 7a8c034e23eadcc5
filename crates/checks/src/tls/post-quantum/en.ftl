title = Keys are safe from quantum computers too
question = Does the server agree to keys that quantum computers cannot get at later?
why = Whoever records connections today can open them once quantum computers are large enough. What has to stay secret for years needs a key exchange that they cannot undo, from now on; present-day software already asks for it.

# $groups are names of groups.
accepted = keys are exchanged in a way that quantum computers cannot undo, where the client can do so: { $groups }
preferred = the server chooses this also where the client offers an ordinary key beside it
not-preferred = where the client offers an ordinary key beside it, the server chooses that
    .fix = Let the group with ML-KEM stand first in the server's own list. { -set-hybrids }
refused = keys are exchanged only in ways that a quantum computer can undo later
# $reason is a word from a closed list.
large-hello-dropped = a first message of the size that present-day software sends { $reason ->
    [timeout] is not answered
    [closed] makes the server close the connection
    [refused] makes the server break off the connection
   *[other] is not dealt with
}, while a smaller one is; the keys of a post-quantum key exchange make it larger than one packet
    .fix = Renew the software of the server, or of the firewall or load balancer before it: something there takes a first message of TLS (ClientHello) for complete after one packet. Until then some clients cannot reach you, or only slowly.
no-tls-1-3 = TLS 1.3 is not spoken, and only that has a key exchange that quantum computers cannot undo
    .fix = Switch on TLS 1.3 first. { -set-versions } – Then the group: { -set-hybrids }

fix = Offer the group X25519MLKEM768. Servers on OpenSSL 3.5 or newer, Go 1.24 or newer and the large CDNs do so by themselves, unless a list of groups of your own leaves it out. { -set-hybrids }
fix-who = { -who-server }
fix-effort = { -effort-days }
