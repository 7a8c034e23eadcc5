title = Finders of holes know whom to tell (security.txt)
question = Does the site have a security.txt, in its place and over HTTPS?
why = People who find a hole in your site want to tell you. If they cannot find out whom to tell, they give up, or tell everybody.

# $url is where the file was read.
found = there is a security.txt at { $url }
# $status is the status code, $type the Content-Type that came.
absent = there is no security.txt at /.well-known/security.txt (status { $status }, { $type ->
    [none] no type
   *[other] { $type }
})
# $url is where the file was read.
only-old-place = the file lies only at the old place: { $url }
    .fix = Put the file at /.well-known/security.txt, and let /security.txt redirect there if you keep it.
# $url is an address without TLS.
plain-hop = the way to the file leads through an address without HTTPS, where anybody on the way can change it: { $url }
    .fix = Let every redirect on the way lead to an address that begins with https://.
# $url is on another site.
other-site = the address leads to another site, which we do not ask: { $url }
    .fix = Make sure that the other site is yours or has agreed, and that the file there lists this address as Canonical.

fix = Put a text file at /.well-known/security.txt with at least "Contact: mailto:…" or "Contact: https://…" and "Expires: …" (RFC 9116), on every name that serves a website.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
