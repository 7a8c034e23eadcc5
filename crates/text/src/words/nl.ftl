# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/nl.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = uw webhostingbedrijf
-who-dns-operator = de beheerder van uw nameservers
-who-registrar = uw registrar
-who-mail-operator = de beheerder van uw mailservers
-who-network = uw netwerk- of hostingbedrijf
-who-developer = de bouwer van uw website
-who-organisation = uw eigen organisatie

### How long it takes somebody who can.

-effort-minutes = minuten
-effort-hours = uren
-effort-days = dagen
-effort-project = een project

### Verdicts

verdict-pass = geslaagd
verdict-fail = niet geslaagd
verdict-warn = geslaagd met een waarschuwing
verdict-info = ter informatie
verdict-not_applicable = niet van toepassing
verdict-not_tested = kon niet worden getest
verdict-explained = uitgelegd

### Levels

level-required = verplicht
level-recommended = aanbevolen
level-optional = optioneel

### Findings that every check may have

# $reason is a word from a closed list.
unseen = was niet te zien: { $reason ->
    [timeout] geen antwoord binnen de tijd die wij wachten
    [refused] de verbinding werd geweigerd
    [unreachable] het netwerk zegt dat het adres niet te bereiken is
    [closed] de andere kant sloot de verbinding
    [rate_limited] ons werd gevraagd langzamer te doen
    [blocked] wij kregen een blokkade of controlevraag in plaats van wat bezoekers krijgen
    [malformed] het antwoord is niet te lezen
    [too_large] het antwoord is groter dan wij bewaren
    [too_complex] het beoordelen zou meer werk kosten dan redelijk is
    [our_side] aan onze eigen kant ontbreekt wat nodig is
    [no_data] de gegevens die hiervoor nodig zijn, zijn niet gegeven
    [guarded] met dit soort adres maken wij geen verbinding
    [opted_out] de eigenaar heeft gevraagd niet te worden gemeten
    [budget] de tijd of het aantal vragen voor één test was op
    [unresolved] de naam leidt niet naar een adres
    [no_control] ook iets anders antwoordde niet, dus kan het aan onze kant liggen
    [parent] dat waarop dit rust, kon niet worden beoordeeld
   *[other] om een onbekende reden
}
parent = niet van toepassing, omdat ontbreekt waarop dit rust

### Findings about the page that speaks for a site

# $url is where the visit ended, $hops the number of redirects before it.
redirected = dit is gelezen na { $hops ->
    [one] één doorverwijzing
   *[other] { $hops } doorverwijzingen
}, op { $url }
# $url is on another site.
elsewhere = deze naam verwijst alleen door naar een andere site en toont zelf niets: test in plaats daarvan { $url }
# $status is a status code of HTTP, 400 or more.
error-page = de pagina is een foutpagina (status { $status })
