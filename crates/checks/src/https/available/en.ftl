title = The site can be reached over HTTPS
question = Can the site be reached over HTTPS, at each of its addresses?
why = Without HTTPS, anybody on the way can read and change what your visitors see and send: passwords, forms, downloads.

# $version is the protocol's name, such as TLS 1.2.
works = HTTPS works, with { $version }
old-tls = the server speaks { $version }, but offers nothing that a present-day client accepts; the checks of TLS say what has to change
ssl-only = the server speaks only { $version }, which no browser has accepted for years
# $alert is the name of a TLS alert.
tls-refused = the server speaks TLS but refuses every handshake, with the alert { $alert }
plain-http = port 443 answers with HTTP without TLS
not-tls = port 443 answers with something that is not TLS
# $reason is refused, timeout, unreachable or closed.
silent = port 443 accepts connections, but no handshake comes about: { $reason ->
    [timeout] there is no answer
   *[other] the server hangs up
}
http-only = the site can be reached without TLS only: port 80 answers, port 443 does not ({ $reason ->
    [refused] the connection is refused
    [timeout] there is no answer
   *[other] it cannot be reached
})
closed = port 443 does not answer ({ $reason ->
    [refused] the connection is refused
    [timeout] there is no answer
   *[other] it cannot be reached
}), while other addresses or ports of the site do
no-address = the name has no address, so there is no website
    .fix = Publish an A and an AAAA record for the name, or let visitors use a name that has them.

fix = Switch on HTTPS at every address of the name, with TLS 1.2 and 1.3 and a certificate for this name. Certificates are free and renew themselves with ACME (RFC 8555).
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
