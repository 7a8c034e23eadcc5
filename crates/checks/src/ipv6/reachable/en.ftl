title = The site can be reached over IPv6
    .mail = The mail servers can be reached over IPv6
question = Can the site be reached over IPv6, on each port that is open over IPv4?
    .mail = Can every mail server be reached over IPv6, as it can over IPv4?
why = A growing part of your visitors has IPv6 only, or IPv4 only through a crowded gateway that many share. An address that is published but does not answer makes them wait, or keeps them out.
    .mail = An address that is published but does not answer makes those who send you mail over IPv6 wait and try again, and keeps out whoever has only IPv6.

open = the port is open over IPv6
# $reason is refused, timeout, unreachable or closed.
closed = the port is closed over IPv6, though the site is there: { $reason ->
    [refused] the connection is refused
    [timeout] there is no answer
   *[other] it cannot be reached
}
    .mail = the port is closed over IPv6, though the mail server is there: { $reason ->
        [refused] the connection is refused
        [timeout] there is no answer
       *[other] it cannot be reached
    }
no-ipv6-address = the name has no IPv6 address that we looked at

fix = Let the web server listen on its IPv6 addresses too, on ports 443 and 80, and let the firewall pass them. Withdraw AAAA records of addresses that are not in use.
    .mail = Let the mail server listen on its IPv6 addresses too, on port 25, and let the firewall pass them. Withdraw AAAA records of addresses that are not in use. { -set-ipv6 }
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
