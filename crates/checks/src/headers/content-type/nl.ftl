title = Browsers raden niet wat voor bestand zij krijgen
question = Voorkomt de site dat browsers raden wat voor bestand zij krijgen?
why = Waar browsers mogen raden, kan een plaatje of tekst die iemand naar uw site uploadt een script blijken te zijn, en dat handelt dan in uw naam.

no-sniff = browsers krijgen de opdracht niet te raden wat voor bestand zij krijgen
absent = er wordt geen X-Content-Type-Options-header gestuurd, dus browsers mogen raden wat voor bestand zij krijgen
# $value is the first value, as sent.
without-effect = X-Content-Type-Options begint met een andere waarde dan nosniff, en browsers slaan die over: { $value }
no-type = de pagina wordt zonder Content-Type-header gestuurd, zodat browsers wel moeten raden
    .fix = Stuur een Content-Type mee met elk antwoord dat inhoud heeft, voor pagina's "text/html; charset=utf-8".

fix = Stuur "X-Content-Type-Options: nosniff" mee met elk antwoord, en bij elk ook het juiste Content-Type.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
