title = Nameservers hebben IPv6-adressen
question = Hebben ten minste twee nameservers van de zone een IPv6-adres?
why = Wie uw site of e-mail wil bereiken, moet eerst uw nameservers bevragen. Iemand met alleen IPv6 kan dat alleen als ook die een IPv6-adres hebben, en één server kan uitvallen.

enough = { $servers ->
    [one] de enige nameserver heeft een IPv6-adres
   *[other] { $with } van de { $servers } nameservers hebben een IPv6-adres
}
too-few = { $servers ->
    [one] de enige nameserver heeft een IPv6-adres
   *[other] maar { $with } van de { $servers } nameservers heeft een IPv6-adres
}; er worden er { $min_servers } gevraagd
none = { $servers ->
    [one] de enige nameserver heeft geen bruikbaar IPv6-adres
   *[other] geen van de { $servers } nameservers heeft een bruikbaar IPv6-adres
}
without-address = heeft geen IPv6-adres
unusable = heeft alleen IPv6-adressen die niemand op internet kan gebruiken: { $addresses }
bogus = wat de DNS over het IPv6-adres zegt, doorstaat de controle met DNSSEC niet, dus telt het niet
    .fix = Herstel eerst de DNSSEC-handtekeningen (dnssec/valid): resolvers die ze controleren, weigeren het antwoord.

fix = Vraag om nameservers met IPv6, ten minste twee, en publiceer hun adressen (AAAA-records, en glue bij de bovenliggende zone als de servers binnen de zone liggen).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
