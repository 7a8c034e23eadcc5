title = Er zijn genoeg nameservers, en ze gedragen zich
question = Overleeft de zone het verlies van één server, en gedragen de servers zich?
why = Valt uw enige nameserver uit, dan zijn uw site en uw e-mail weg. En een server die ieders vragen beantwoordt, wordt gebruikt om anderen in uw naam aan te vallen.

enough-servers = { $servers ->
    [one] één nameserver
   *[other] { $servers } nameservers
} met { $addresses ->
    [one] één adres
   *[other] { $addresses } adressen
}
too-few-servers = { $servers ->
    [one] maar één nameserver
   *[other] maar { $servers } nameservers
}; er worden er { $min_servers } gevraagd
too-few-addresses = { $addresses ->
    [one] de nameservers delen één adres
   *[other] de nameservers hebben samen maar { $addresses } adressen
}; er worden er { $min_servers } gevraagd
no-tcp = antwoordt niet via TCP ({ reason-said }), dus zijn grote antwoorden niet te krijgen
no-edns = kent EDNS niet (antwoord { $rcode })
serials-differ = de servers hebben verschillende versies van de zone: { $serials }
open-resolver = beantwoordt vragen van vreemden over elke naam, en kan dus worden gebruikt om anderen aan te vallen
transfer-allowed = geeft de hele zone aan iedereen die erom vraagt
one-network = alle nameservers zitten, van hier gezien, in één netwerk: { $network }
spread = { $networks ->
    [one] de nameservers zitten, van hier gezien, in één netwerk
   *[other] de nameservers zitten, van hier gezien, in { $networks } netwerken
}{ $systems ->
    [none] {""}
   *[other] {" "}({ $systems })
}

fix = Zorg voor ten minste twee nameservers in gescheiden netwerken, open UDP en TCP op poort 53, laat ze alleen voor hun eigen zones antwoorden en sta zonetransfers alleen onderling toe.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
