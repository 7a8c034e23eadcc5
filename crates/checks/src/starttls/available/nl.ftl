title = De mailservers bieden STARTTLS aan
question = Biedt elke mailserver STARTTLS aan, en komt er een beveiligde verbinding tot stand?
why = Zonder STARTTLS gaat mail onbeveiligd over het internet: iedereen onderweg kan haar lezen en veranderen.

# $version is the protocol's name, such as TLS 1.2.
works = STARTTLS werkt, met { $version }
old-tls = na STARTTLS spreekt de server { $version }, maar hij biedt niets aan dat een hedendaagse mailserver accepteert; de TLS-controles zeggen wat er moet veranderen
not-offered = de server biedt geen STARTTLS aan, dus mail bereikt hem onbeveiligd
masked = STARTTLS wordt onderweg overschreven met X'en: een firewall die SMTP inspecteert, verhindert dat mail beveiligd wordt
    .fix = Zet de inspectie van SMTP uit op de firewall vóór de mailserver ('SMTP fixup', 'ESMTP inspection'), of laat die STARTTLS doorlaten.
no-extensions = de server kent EHLO niet, en dus geen enkele uitbreiding van SMTP; STARTTLS is er daar een van
refused = de server noemt STARTTLS, maar kent de opdracht niet wanneer die wordt gegeven
ssl-only = na STARTTLS spreekt de server alleen { $version }, dat geen mailserver nog zou moeten accepteren
# $alert is the name of a TLS alert.
tls-refused = de server stemt in met STARTTLS, maar weigert elke beveiligde verbinding, met de melding { $alert }
not-tls = de server stemt in met STARTTLS en gaat dan verder met iets dat geen TLS is
# $reason is refused, timeout, unreachable or closed.
silent = de server stemt in met STARTTLS, maar een beveiligde verbinding komt niet tot stand: { $reason ->
    [timeout] er komt geen antwoord
   *[other] de server hangt op
}
not-smtp = wat op poort 25 antwoordt, is geen mailserver
closed = poort 25 antwoordt niet ({ $reason ->
    [refused] de verbinding wordt geweigerd
    [timeout] er komt geen antwoord
   *[other] hij is niet te bereiken
}), terwijl andere mailservers van het domein dat wel doen
    .fix = Breng de server in de lucht, open poort 25 op dit adres, of haal het adres of de server uit de DNS.
second-visit = de server wimpelde het eerste bezoek af en nam het tweede aan
words-before-tls = de server zegt nog meer onbeveiligd nadat hij met TLS heeft ingestemd; programma's die dat tot het beveiligde gesprek rekenen, zijn te misleiden

fix = Zet STARTTLS aan voor binnenkomende mail, op elk adres van elke MX-host, met TLS 1.2 en 1.3 en een certificaat op de naam van die host. { -set-starttls }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
