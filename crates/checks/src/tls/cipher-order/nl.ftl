title = De server kiest de betere cipher suite
question = Kiest de server een betere suite als de client een slechtere eerst aanbiedt?
why = Oude of slecht gemaakte software vraagt vaak eerst om de zwakkere versleuteling. Een server die zelf beslist, geeft elke client het beste wat beide kanten kunnen.

# $chosen and $over are suites, $version is a version of TLS.
better-first = bij { $version } kiest de server { $chosen }, hoewel { $over } eerder werd aangeboden
worse-chosen = bij { $version } kiest de server { $chosen }, hoewel ook { $over } werd aangeboden
nothing-to-phase-out = vóór TLS 1.3 wordt geen suite geaccepteerd die moet worden uitgefaseerd, dus de volgorde maakt niet uit
nothing-better = vóór TLS 1.3 wordt geen suite geaccepteerd die goed genoeg is, dus er valt niets te verkiezen
only-tls-1-3 = alleen TLS 1.3 wordt gesproken, waarvan alle suites goed genoeg zijn

fix = Laat de suites weg die moeten worden uitgefaseerd; dan doet de volgorde er niet meer toe. Laat, zolang u ze nodig hebt, de server beslissen, met de betere suites voorop. { -set-order } – HAProxy doet dat tenzij "prefer-client-ciphers" is ingesteld.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
