title = Het certificaat is geldig
question = Is het certificaat geldig, en nog een tijdje?
why = De dag nadat het verloopt krijgt elke bezoeker een waarschuwing.
good = het certificaat is geldig
soon = het certificaat is nog { $days ->
    [one] één dag
   *[other] { $days } dagen
} geldig
bad = het certificaat is verlopen
fix = Vernieuw het certificaat, en laat dat voortaan vanzelf gaan.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
