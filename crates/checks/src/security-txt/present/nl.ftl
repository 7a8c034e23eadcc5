title = Vinders van kwetsbaarheden weten wie zij moeten inlichten (security.txt)
question = Heeft de site een security.txt, op de juiste plaats en via HTTPS?
why = Wie een kwetsbaarheid in uw site vindt, wil u dat vertellen. Kan die persoon niet vinden wie hij moet inlichten, dan geeft hij het op of vertelt hij het aan iedereen.

# $url is where the file was read.
found = er staat een security.txt op { $url }
# $status is the status code, $type the Content-Type that came.
absent = er staat geen security.txt op /.well-known/security.txt (status { $status }, { $type ->
    [none] geen type
   *[other] { $type }
})
# $url is where the file was read.
only-old-place = het bestand staat alleen op de oude plaats: { $url }
    .fix = Zet het bestand op /.well-known/security.txt, en laat /security.txt daarheen doorverwijzen als u die houdt.
# $url is an address without TLS.
plain-hop = de weg naar het bestand loopt via een adres zonder HTTPS, waar iedereen onderweg het kan veranderen: { $url }
    .fix = Laat elke doorverwijzing naar een adres leiden dat met https:// begint.
# $url is on another site.
other-site = het adres verwijst door naar een andere site, waar wij niet kijken: { $url }
    .fix = Ga na dat de andere site van u is of ermee instemt, en dat het bestand daar dit adres als Canonical noemt.

fix = Zet een tekstbestand op /.well-known/security.txt met ten minste "Contact: mailto:…" of "Contact: https://…" en "Expires: …" (RFC 9116), op elke naam waar een website staat.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
