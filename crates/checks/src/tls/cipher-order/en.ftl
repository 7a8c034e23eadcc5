title = The server chooses the better cipher suite
question = Does the server choose a better suite where the client offers a worse one first?
why = Old or badly made software often asks for the weaker encryption first. A server that decides by itself gives each client the best that both sides can do.

# $chosen and $over are suites, $version is a version of TLS.
better-first = with { $version } the server chooses { $chosen }, although { $over } was offered before it
worse-chosen = with { $version } the server chooses { $chosen }, although { $over } was offered too
nothing-to-phase-out = before TLS 1.3 no suite is accepted that is to be phased out, so the order makes no difference
nothing-better = before TLS 1.3 no suite is accepted that is good enough, so there is nothing to prefer
only-tls-1-3 = only TLS 1.3 is spoken, whose suites are all good enough

fix = Leave out the suites that are to be phased out; then the order no longer matters. As long as you need them, let the server decide, with the better suites first. { -set-order } – HAProxy does so unless "prefer-client-ciphers" is set.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
