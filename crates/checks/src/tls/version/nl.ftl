title = Alleen huidige versies van TLS worden gesproken
question = Welke versies van SSL en TLS spreekt de server?
why = TLS is het slot op de verbinding. Versies vóór 1.2 hebben bekende zwakke plekken, en wie tussen uw server en de andere kant zit, kan proberen er een te laten gebruiken.

tls-1-3-accepted = TLS 1.3 wordt gesproken
tls-1-2-accepted = TLS 1.2 wordt gesproken
    .fix = Vraagt de norm om TLS 1.3 alleen, zet TLS 1.2 dan uit. { -set-versions }
no-tls-1-3 = TLS 1.3 wordt niet gesproken
    .fix = Voeg TLS 1.3 toe: dat is veiliger, en sneller. Alle bibliotheken van de laatste jaren kunnen het (OpenSSL 1.1.1, GnuTLS 3.6.5, Windows Server 2022); is het niet aan te zetten, dan is de software aan vervanging toe. { -set-versions }
no-tls-1-2 = TLS 1.2 wordt niet gesproken
    .fix = Voeg TLS 1.2 toe voor clients die niets nieuwers kunnen, als de norm daarom vraagt. { -set-versions }
tls-1-1-accepted = TLS 1.1 wordt gesproken, terwijl geen client dat nog mag gebruiken
    .fix = Zet TLS 1.1 uit. { -set-versions }
tls-1-0-accepted = TLS 1.0 wordt gesproken, terwijl geen client dat nog mag gebruiken
    .fix = Zet TLS 1.0 uit. { -set-versions }
ssl-3-0-accepted = SSL 3.0 wordt gesproken, waarvan de versleuteling te breken is (POODLE)
    .fix = Zet SSL 3.0 meteen uit; niets heeft het nog nodig. { -set-versions }
ssl-2-0-accepted = SSL 2.0 wordt gesproken; daarmee is de versleuteling te breken van elke server met dezelfde sleutel (DROWN)
    .fix = Zet SSL 2.0 meteen uit, op elke server die dezelfde sleutel gebruikt, en vervang daarna sleutel en certificaat. Software die het nog kan, is tientallen jaren oud: vernieuw die. { -set-versions }

fix = Laat de server TLS 1.3 en TLS 1.2 spreken, en niets ouders. { -set-versions }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
