title = Quien encuentra un fallo sabe a quién avisar (security.txt)
question = ¿Tiene el sitio un security.txt, en su lugar y por HTTPS?
why = Quienes encuentran un fallo de seguridad en su sitio quieren avisarle. Si no logran saber a quién avisar, desisten o se lo cuentan a todo el mundo.

# $url is where the file was read.
found = hay un security.txt en { $url }
# $status is the status code, $type the Content-Type that came.
absent = no hay security.txt en /.well-known/security.txt (código de estado { $status }, { $type ->
    [none] sin tipo
   *[other] { $type }
})
# $url is where the file was read.
only-old-place = el archivo está solo en el lugar antiguo: { $url }
    .fix = Ponga el archivo en /.well-known/security.txt y, si conserva /security.txt, haga que redirija allí.
# $url is an address without TLS.
plain-hop = el camino al archivo pasa por una dirección sin HTTPS, donde cualquiera en el camino puede cambiarlo: { $url }
    .fix = Haga que cada redirección del camino lleve a una dirección que empiece por https://.
# $url is on another site.
other-site = la dirección lleva a otro sitio, al que no preguntamos: { $url }
    .fix = Asegúrese de que el otro sitio es suyo o está de acuerdo, y de que el archivo de allí incluye esta dirección como Canonical.

fix = Ponga un archivo de texto en /.well-known/security.txt con al menos "Contact: mailto:…" o "Contact: https://…" y "Expires: …" (RFC 9116), en cada nombre que sirve un sitio web.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
