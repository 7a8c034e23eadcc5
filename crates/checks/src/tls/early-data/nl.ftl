title = Er worden geen gegevens aangenomen voordat de handshake klaar is
question = Neemt de server gegevens aan voordat de handshake klaar is?
why = Wat een client zo vroeg stuurt (0-RTT), kan iemand onderweg opnemen en nog eens sturen. Was het een bestelling of een betaling, dan kan die twee keer worden uitgevoerd.
    .mail = Wat een client zo vroeg stuurt (0-RTT), kan iemand onderweg opnemen en nog eens sturen. SMTP heeft er geen regels voor, dus een bericht kan twee keer aankomen.

# $tickets is a number of tickets that the server handed out.
not-taken = er worden geen gegevens aangenomen voordat de handshake klaar is
too-early = er worden vroeg gegevens aangenomen, maar de server vraagt het verzoek na de handshake opnieuw te sturen (425 Too Early)
# $max_octets is how much it takes.
taken = er worden gegevens aangenomen voordat de handshake klaar is (toegestane octetten: { $max_octets }), en het verzoek daarin wordt beantwoord; het kan worden opgenomen en nog eens gestuurd
no-tls-1-3 = TLS 1.3 wordt niet gesproken; oudere versies kennen zulke gegevens niet

fix = Zet vroege gegevens (0-RTT) uit. { -set-early-data } – Laat bij HAProxy "allow-0rtt" weg. Bij een CDN is het een schakelaar die "0-RTT" heet. Hebt u het nodig voor de snelheid, beantwoord dan alles wat niet twee keer mag gebeuren met 425 (Too Early, RFC 8470).
    .mail = Zet vroege gegevens (0-RTT) uit op de mailserver, of op de load balancer of filter die TLS ervóór beëindigt.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
