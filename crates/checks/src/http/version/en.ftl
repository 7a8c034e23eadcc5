title = Newer versions of HTTP
question = Which versions of HTTP does the site speak?
why = HTTP/2 and HTTP/3 bring pages faster, most of all on slow and mobile connections. HTTP/3 also survives a change from Wi-Fi to the mobile network. Announcing a version that does not answer makes visitors wait.

http-2 = HTTP/2 is spoken
no-http-2 = HTTP/2 is not spoken, so each page comes over the older HTTP/1
# $status is the status code of the response.
http-3 = HTTP/3 is announced and works: the server answered with status { $status }
no-http-3 = HTTP/3 is not announced, neither by the page nor in the DNS
# $reason is a word from a closed list.
http-3-silent = HTTP/3 is announced, but { $reason ->
    [refused] nobody listens on UDP port 443
    [unreachable] UDP port 443 cannot be reached
   *[timeout] no answer came over UDP port 443
}
http-3-broken = HTTP/3 is announced and something answers, but { $reason ->
    [closed] the server ended the connection before it had answered the request
    [too_large] it sent more than any browser would read
    [timeout] no response came to the request
   *[malformed] what it said cannot be read as HTTP/3
}
# $places are hosts and ports, the host empty for the site's own.
http-3-elsewhere = HTTP/3 is announced at another place, which was not tried: { $places }
alt-svc-invalid = the field Alt-Svc does not conform, so browsers pass it over
no-address = the name has no address

fix = Switch on HTTP/2 (nginx: http2 on; Apache: Protocols h2 http/1.1). For HTTP/3, let the web server or the network in front of it listen on UDP port 443, open that port in the firewall, and then send: Alt-Svc: h3=":443"; ma=86400
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
