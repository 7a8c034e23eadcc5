title = De routes naar de website zijn geldig (RPKI)
    .mail = De routes naar de mailservers zijn geldig (RPKI)
question = Worden de adressen van de website alleen aangekondigd door wie dat mag?
    .mail = Worden de adressen van de mailservers alleen aangekondigd door wie dat mag?
why = Veel netwerken weigeren routes die in strijd zijn met wat de houder van de adressen heeft vastgelegd. Is uw eigen route ongeldig, dan kan een deel van uw bezoekers de site niet bereiken; is het die van een ander, dan komen zij misschien bij een bedrieger terecht.
    .mail = Veel netwerken weigeren routes die in strijd zijn met wat de houder van de adressen heeft vastgelegd. Is uw eigen route ongeldig, dan kan een deel van uw mail u niet bereiken; is het die van een ander, dan ontvangt die haar misschien.

# $prefix and $origin are the route: the announced prefix and the AS that announces it. $vrps are the validated ROA
# payloads that cover it, $routes other routes, $more how many further ones are not named. $max_length_bits is the
# longest prefix that counts, $min_peers the fewest peers that must have seen a route.
valid = de route { $prefix } van { $origin } is geldig: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
invalid-origin = de route { $prefix } van { $origin } is ongeldig: de ROA's noemen andere netwerken: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
    .fix = Als { $origin } het prefix { $prefix } namens u aankondigt, laat dan de houder van de adressen er een ROA voor maken. Kent niemand dat netwerk, dan kondigt een ander deze adressen aan: waarschuw vandaag nog uw netwerkbedrijf.
invalid-length = de route { $prefix } van { $origin } is ongeldig: de ROA's staan dit netwerk alleen kortere prefixen toe: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
    .fix = Laat de houder van de adressen een ROA maken voor { $prefix } en { $origin } zelf, of laat het netwerk het kortere prefix aankondigen.
invalid-as0 = de route { $prefix } van { $origin } is ongeldig: de ROA's zeggen dat niemand dit prefix aankondigt: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
    .fix = Als de adressen bereikbaar horen te zijn, laat de houder dan een ROA maken voor { $prefix } en { $origin }, en die voor AS0 intrekken.
invalid-as-set = de route { $prefix } van { $origin } is ongeldig: ze eindigt in een verzameling netwerken, die geen ROA kan toestaan, en de adressen worden gedekt door { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
    .fix = Laat het netwerk het prefix aankondigen zonder samenvoeging tot een AS-set (RFC 9774), met één herkomst die in een ROA staat.
not-found = geen ROA dekt de hele route { $prefix } van { $origin }, dus is ze geldig noch ongeldig
    .fix = Laat de houder van de adressen een ROA maken voor het hele prefix { $prefix } en { $origin }.
not-routed = de tabel met routes bevat geen route naar dit adres
too-specific = buiten beschouwing gelaten, want prefixen langer dan /{ $max_length_bits } worden nauwelijks doorgegeven: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
few-peers = buiten beschouwing gelaten, want door minder peers gezien dan { $min_peers }: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
less-specific-valid = minder specifieke routes die geldig zijn: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
less-specific-invalid = minder specifieke routes die ongeldig zijn: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
less-specific-not-found = minder specifieke routes die door geen ROA worden gedekt: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
no-address = er is geen adres om te beoordelen
unseen =
    .fix = { $reason ->
        [no_data] Voer "plimsoll data update" uit, of geef gevalideerde ROA-gegevens op met --vrps BESTAND en de routes van beide adresfamilies met --routes BESTAND (RIS-whois-bestanden). Meet daarna opnieuw.
       *[other] Meet opnieuw zodra de adressen kunnen worden opgezocht.
    }

fix = Breng de aankondigingen en de ROA's met elkaar in overeenstemming: elk aangekondigd prefix met het AS dat het aankondigt, en geen andere.
fix-who = { -who-network }
fix-effort = { -effort-hours }
