title = De mailservers nemen adressen in alle schriften aan
question = Neemt elke mailserver mail aan voor adressen in alle schriften (SMTPUTF8)?
why = Mailadressen mogen in elk schrift worden geschreven, met accenten, in het Grieks, Arabisch of Chinees. Een mailserver zonder SMTPUTF8 stuurt zulke mail terug en sluit de mensen uit die zo schrijven.

offered = de server neemt adressen in alle schriften aan (SMTPUTF8)
absent = de server biedt geen SMTPUTF8 aan, en neemt dus geen mail aan van of voor adressen buiten ASCII
lost-inside = de server biedt SMTPUTF8 onbeveiligd aan, maar niet meer binnen TLS, waar het telt
without-8bitmime = de server biedt SMTPUTF8 aan zonder 8BITMIME, dat erbij hoort; mailservers die goed kijken, maken er geen gebruik van
only-inside = SMTPUTF8 wordt alleen binnen TLS aangeboden, en dat mag

fix = Zet SMTPUTF8 (RFC 6531) aan voor binnenkomende mail, op elke MX-host en op alles waar de mail daarna langskomt. { -set-smtputf8 }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
