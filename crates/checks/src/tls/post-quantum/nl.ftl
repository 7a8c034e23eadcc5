title = Sleutels zijn ook veilig voor kwantumcomputers
question = Werkt de server mee aan sleutels waar kwantumcomputers later niet bij kunnen?
why = Wie nu verbindingen opneemt, kan ze openen zodra kwantumcomputers groot genoeg zijn. Wat jaren geheim moet blijven, heeft vanaf nu een sleuteluitwisseling nodig die zij niet ongedaan kunnen maken; hedendaagse software vraagt er al om.

# $groups are names of groups.
accepted = als de client het kan, worden sleutels uitgewisseld op een manier die kwantumcomputers niet ongedaan kunnen maken: { $groups }
preferred = de server kiest dit ook als de client er een gewone sleutel naast aanbiedt
not-preferred = als de client er een gewone sleutel naast aanbiedt, kiest de server die
    .fix = Laat de groep met ML-KEM vooraan in de lijst van de server zelf staan. { -set-hybrids }
refused = sleutels worden alleen uitgewisseld op manieren die een kwantumcomputer later ongedaan kan maken
# $reason is a word from a closed list.
large-hello-dropped = een eerste bericht zo groot als hedendaagse software het stuurt { $reason ->
    [timeout] wordt niet beantwoord
    [closed] laat de server de verbinding sluiten
    [refused] laat de server de verbinding afbreken
   *[other] wordt niet verwerkt
}, een kleiner wel; de sleutels van een kwantumveilige sleuteluitwisseling maken het groter dan één pakket
    .fix = Vernieuw de software van de server, of van de firewall of load balancer ervoor: iets daar denkt dat een eerste bericht van TLS (ClientHello) na één pakket compleet is. Tot dan kunnen sommige clients u niet bereiken, of alleen traag.
no-tls-1-3 = TLS 1.3 wordt niet gesproken, en alleen dat heeft een sleuteluitwisseling die kwantumcomputers niet ongedaan kunnen maken
    .fix = Zet eerst TLS 1.3 aan. { -set-versions } – Daarna de groep: { -set-hybrids }

fix = Bied de groep X25519MLKEM768 aan. Servers met OpenSSL 3.5 of nieuwer, Go 1.24 of nieuwer en de grote CDN's doen dat vanzelf, tenzij een eigen lijst met groepen haar weglaat. { -set-hybrids }
fix-who = { -who-server }
fix-effort = { -effort-days }
