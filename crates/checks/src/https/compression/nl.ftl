title = Compressie van pagina's via HTTPS
question = Wordt de pagina via HTTPS gecomprimeerd verstuurd?
why = De lengte van een gecomprimeerde pagina kan een geheim erin verraden aan iemand die de browser van uw bezoeker er vaak om kan laten vragen (de BREACH-aanval). Pagina's zonder geheimen, en pagina's die ze goed verbergen, hebben er geen last van.

# $codings are names such as gzip and br.
compressed = de pagina wordt gecomprimeerd verstuurd ({ $codings }): alleen veilig als pagina's met geheimen niet herhalen wat een bezoeker stuurt
not-compressed = de pagina wordt zonder compressie verstuurd
no-address = de naam heeft geen adres

fix = Comprimeer geen pagina's die een geheim bevatten en iets uit het verzoek herhalen, of verander het geheim bij elk antwoord (gemaskeerde CSRF-tokens), of voeg een willekeurige lengte toe. Stijlbladen, scripts en afbeeldingen mogen gecomprimeerd blijven.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
