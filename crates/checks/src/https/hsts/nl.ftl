title = Browsers krijgen te horen alleen HTTPS te gebruiken (HSTS)
question = Vertelt de site browsers om alleen nog via HTTPS terug te komen, en lang genoeg?
why = Zonder deze melding kan het eerste verzoek van elk bezoek onbeveiligd de deur uit gaan, en kan iemand op hetzelfde netwerk uw bezoekers op een vervalste, onbeveiligde kopie van de site houden.

# $age_s is what the site sends, $min_age_s what is asked for, both in seconds; $age_days and $min_age_days the same in days.
long-enough = browsers onthouden { $age_days ->
    [one] één dag
   *[other] { $age_days } dagen
} lang dat zij alleen HTTPS gebruiken; gevraagd: { $min_age_days }
too-short = browsers onthouden maar { $age_s ->
    [one] één seconde
   *[other] { $age_s } seconden
} ({ $age_days ->
    [one] één dag
   *[other] { $age_days } dagen
}) lang dat zij alleen HTTPS gebruiken; gevraagd: { $min_age_s } ({ $min_age_days ->
    [one] één dag
   *[other] { $min_age_days } dagen
})
    .fix = Stuur "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" mee met elk antwoord via HTTPS.
absent = er wordt geen Strict-Transport-Security-header gestuurd
    .fix = Stuur "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" mee met elk antwoord via HTTPS. Begin met een korte tijd en verhoog die zodra niets stukgaat.
invalid = de Strict-Transport-Security-header is ongeldig ({ $why ->
    [no-max-age] max-age ontbreekt
    [bad-max-age] de waarde van max-age is geen rij cijfers
    [directive-twice] een onderdeel staat er twee keer
   *[grammar] hij past niet in de grammatica
}), dus browsers negeren hem
    .fix = Stuur precies één header: "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains", zonder aanhalingstekens of andere tekens eromheen.
untrusted = de header wordt gestuurd, maar over een verbinding waarvan browsers het certificaat niet vertrouwen, dus zij negeren hem
    .fix = Zorg eerst voor een certificaat dat browsers voor deze naam vertrouwen; daarna werkt de header.
no-sub-domains = de header laat includeSubDomains weg: namen onder deze naam zijn niet beschermd
preload-without-effect = de header vraagt om preloading, maar de lijst van de browsers neemt de naam alleen op met includeSubDomains en een max-age van een jaar
several = er worden meer Strict-Transport-Security-headers gestuurd; browsers gebruiken alleen de eerste

fix = Stuur "Strict-Transport-Security: max-age=31536000; includeSubDomains" mee met elk antwoord via HTTPS. Begin met een korte tijd en verhoog die zodra niets stukgaat.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
