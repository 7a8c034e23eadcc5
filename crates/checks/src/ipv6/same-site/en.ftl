title = The site is the same over IPv6 and IPv4
question = Do visitors get the same site over IPv6 as over IPv4?
why = Visitors do not choose between IPv4 and IPv6, their device does. If the two lead to different servers, some see an old page, an error or another certificate, and nobody who tests at the office notices.

# $percent is how alike the pages are, $min_percent what is asked for; $ipv4 and $ipv6 are what each family showed.
alike = the page is the same as over IPv4 (likeness { $percent } percent)
other-status = the status code is { $ipv6 } over IPv6 and { $ipv4 } over IPv4
other-page = the visit ends at { $ipv6 } over IPv6 and at { $ipv4 } over IPv4
other-certificate = the certificate is for other names over IPv6 than over IPv4
other-content = the page differs from the one over IPv4: likeness { $percent } percent, { $min_percent } are asked for
no-ipv6-address = the name has no IPv6 address that we looked at
no-ipv4-address = the name has no IPv4 address that we looked at

fix = Let the A and the AAAA records of the name lead to the same servers, or give all servers the same settings, content and certificates. Test both with "curl -4" and "curl -6".
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
