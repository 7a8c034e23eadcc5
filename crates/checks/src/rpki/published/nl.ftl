title = De adressen van de website zijn beschermd met ROA's (RPKI)
    .mail = De adressen van de mailservers zijn beschermd met ROA's (RPKI)
question = Heeft de houder van de adressen van de website vastgelegd wie ze mag aankondigen?
    .mail = Heeft de houder van de adressen van de mailservers vastgelegd wie ze mag aankondigen?
why = Netwerken vertellen elkaar welke adressen via hen te bereiken zijn, en door een fout of met opzet kan iedereen die van u opeisen. Is er een routeautorisatie (ROA) vastgelegd, dan zien andere netwerken dat zo'n aankondiging niet klopt en weigeren zij die; zonder ROA kunnen uw bezoekers ergens anders terechtkomen.
    .mail = Netwerken vertellen elkaar welke adressen via hen te bereiken zijn, en door een fout of met opzet kan iedereen die van u opeisen. Is er een routeautorisatie (ROA) vastgelegd, dan zien andere netwerken dat zo'n aankondiging niet klopt en weigeren zij die; zonder ROA kan uw mail ergens anders terechtkomen.

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
       *[other] Meet opnieuw zodra de adressen kunnen worden opgezocht.
    }

fix = Vraag de houder van de adressen, meestal uw hostingbedrijf, om een ROA te maken voor elk prefix dat wordt aangekondigd: met het AS dat het aankondigt, en met een maximale lengte die niet verder gaat dan wat wordt aangekondigd. Een organisatie met eigen adressen doet dat in het portaal van haar adresregister, zoals het RIPE NCC.
fix-who = { -who-network }
fix-effort = { -effort-hours }
