title = De adressen van de nameservers van uw mailservers zijn beschermd met ROA's (RPKI)
question = Heeft de houder van de adressen van de nameservers van de mailservers vastgelegd wie ze mag aankondigen?
why = Elk bericht aan u begint met een vraag aan de nameservers van uw mailservers. Wie hun adressen naar een ander netwerk trekt, door een fout of met opzet, bepaalt wat het antwoord is. Met een routeautorisatie (ROA) zien andere netwerken dat zo'n aankondiging niet klopt en weigeren zij die.

# $vrps are validated ROA payloads: prefix, the longest length allowed where that is another, and the AS. $more is how
# many further ones are not named, $announced how many routes there are, $routes are those routes.
published = een gevalideerde ROA dekt dit adres: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
missing = geen gevalideerde ROA dekt dit adres{ $announced ->
    [0] {""}
   *[other] , dat wordt aangekondigd als { $routes }
}{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
only-as0 = de enige ROA's voor dit adres noemen AS0: die zeggen dat niemand het aankondigt
    .fix = Als het adres bereikbaar hoort te zijn: maak een ROA met het AS dat het aankondigt, en trek die voor AS0 in.
wider-than-announced = er zijn langere prefixen toegestaan dan hier worden aangekondigd, dus een vervalste route naar dit adres zou voor geldig kunnen doorgaan: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
    .fix = Verlaag de maximale lengte van de ROA tot die van het aangekondigde prefix, en maak een eigen ROA voor elk langer prefix dat werkelijk wordt aangekondigd (RFC 9319).
no-address = er is geen adres om te beoordelen
unseen =
    .fix = { $reason ->
        [no_data] Voer "plimsoll data update" uit, of geef met --vrps BESTAND een tabel met gevalideerde ROA-gegevens op, zoals routinator of rpki-client die schrijft. Meet daarna opnieuw.
       *[other] Meet opnieuw zodra de adressen van de nameservers van de mailservers kunnen worden opgezocht.
    }

fix = Vraag de beheerder van de nameservers van uw mailservers om een ROA te maken of te laten maken voor elk prefix waarmee hun adressen worden aangekondigd: met het AS dat het aankondigt, en met een maximale lengte die niet verder gaat dan wat wordt aangekondigd.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
