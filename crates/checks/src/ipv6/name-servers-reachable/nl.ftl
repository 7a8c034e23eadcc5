title = Nameservers antwoorden via IPv6
question = Antwoorden de nameservers via IPv6?
why = Een adres dat is gepubliceerd maar niet antwoordt, laat iedereen wachten en sluit wie alleen IPv6 heeft buiten.

answers = antwoordt via IPv6
# $reason is a word such as timeout or refused.
silent = antwoordt niet via IPv6 ({ reason-said }), terwijl andere wel antwoorden
no-address = geen nameserver heeft een IPv6-adres om te bevragen

fix = Laat de nameserver op zijn IPv6-adres luisteren en laat UDP en TCP op poort 53 door, of haal het adres uit de zone en uit de glue.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
