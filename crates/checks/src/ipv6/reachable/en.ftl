title = The site can be reached over IPv6
question = Can the site be reached over IPv6, on each port that is open over IPv4?
why = A growing part of your visitors has IPv6 only, or IPv4 only through a crowded gateway that many share. An address that is published but does not answer makes them wait, or keeps them out.

open = the port is open over IPv6
# $reason is refused, timeout, unreachable or closed.
closed = the port is closed over IPv6, though the site is there: { $reason ->
    [refused] the connection is refused
    [timeout] there is no answer
   *[other] it cannot be reached
}
no-ipv6-address = the name has no IPv6 address that we looked at

fix = Let the web server listen on its IPv6 addresses too, on ports 443 and 80, and let the firewall pass them. Withdraw AAAA records of addresses that are not in use.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
