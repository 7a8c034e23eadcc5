title = Visitors without HTTPS are sent to HTTPS
question = Is a visitor who comes without HTTPS sent to HTTPS at once?
why = Many visitors still begin without HTTPS, by an old link or a typed name. Whoever sits on the same network can hold them there and show a forged site, unless the very first answer leads to the protected one.

# $to is an address or a host name, $status the status code of the response.
redirects = the first answer leads to { $to }
port-80-closed = nothing can be reached without HTTPS: port 80 does not answer, port 443 does
nothing-served = nothing is served without HTTPS: port 80 answers { $status } without content
not-redirected = port 80 answers { $status } and does not lead to HTTPS
still-plain = the first answer leads to { $to }, still without HTTPS
other-host-first = the first answer leads to another host, { $to }, before the site's own name was reached over HTTPS
bad-location = the answer redirects, but its Location header cannot be read
other-name = the first answer also changes the name, to { $to }: browsers then never learn HSTS for the name typed
    .fix = Redirect to https on the same name first, and from there to the other name.
nothing-answers = nothing answers at this address
no-address = the name has no address

fix = Answer every request on port 80 with status 301 and a Location header that leads to the same name and path with https in front of it. Change the name, if you want to, only after that.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
