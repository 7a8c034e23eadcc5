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
    .fix = { $reason ->
        [timeout] Meet later opnieuw. Blijft het zo, ga dan na of een firewall onze vragen tegenhoudt.
        [refused] Meet later opnieuw. Blijft het zo, ga dan na of de dienst draait en op dit adres luistert.
        [unreachable] Meet later opnieuw, of vanaf een andere plaats.
        [closed] Meet later opnieuw. Blijft het zo, zoek dan in het logboek van de server waarom die de verbinding beëindigt.
        [rate_limited] Meet later opnieuw, of laat de server een tijdje meer van ons toe.
        [blocked] Laat onze adressen door de beveiliging, of beoordeel dit met de hand in een browser.
        [malformed] Zoek in het logboek van de server wat die heeft gestuurd.
        [too_large] Beoordeel dit met de hand, of maak het antwoord kleiner.
        [too_complex] Beoordeel dit met de hand, of maak de opzet eenvoudiger.
        [our_side] Meet vanaf een plaats die het wel heeft, of herstel het hier: "plimsoll doctor" zegt wat er ontbreekt.
        [no_data] Geef de gegevens en meet opnieuw: "plimsoll data status" zegt welke er zijn.
        [guarded] Is dit uw eigen netwerk, sta het bereik dan toe met --allow-net en meet opnieuw.
        [opted_out] Vraag het de eigenaar.
        [budget] Meet opnieuw met een langere --timeout.
        [unresolved] Laat de naam naar een adres leiden en meet opnieuw.
        [no_control] Meet later opnieuw, of vanaf een andere plaats.
       *[other] Herstel eerst dat waarop dit rust, en meet opnieuw.
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

### Tests

test-web = website
test-mail = mail
test-dns = nameservers
test-conn = verbinding

### Families of checks, and standards that have no family of their own name

family-ipv6 = IPv6
family-dnssec = DNSSEC
family-dns = Nameservers
family-dane = DANE
family-https = HTTPS
family-http = HTTP
family-tls = TLS
family-cert = Certificaten
family-caa = Wie certificaten mag uitgeven (CAA)
family-headers = Wat de pagina aan browsers vertelt
family-security-txt = Waar men kwetsbaarheden kan melden (security.txt)
family-rpki = Routes (RPKI)
family-mx = Mailservers
family-spf = SPF
family-dkim = DKIM
family-dmarc = DMARC
family-starttls = STARTTLS
family-mta-sts = MTA-STS
family-mail = Mail onderweg
family-tls-rpt = Rapporten over TLS (TLS-RPT)
family-bimi = BIMI
family-eai = Mailadressen in alle schriften
family-idn = Namen in alle schriften
family-forms = Formulieren
family-accessibility = Toegankelijkheid
family-ssh = SSH
family-conn = Uw verbinding

standard-csp = Content-Security-Policy
standard-xfo = Tonen in een kader
standard-xcto = Soorten inhoud
standard-referrer-policy = Referrer-Policy
standard-isolation-headers = Afscherming
standard-cookies = Cookies

### The report: its head

# $id is the policy's id, $version its version, $title its title.
report-norm = Norm: { $title } ({ $id }, versie { $version })
# $time is a time, $place the vantage, $version that of the program that measured.
report-measured = Gemeten: { $time } vanuit "{ $place }", door Plimsoll { $version }
report-typed = Gevraagd als: { $typed }
report-no-ipv4 = Deze plaats heeft geen IPv4: wat dat nodig heeft, kon niet worden getest.
report-no-ipv6 = Deze plaats heeft geen IPv6: wat dat nodig heeft, kon niet worden getest.
# $pace is "none" or the name of a file.
report-pace = Tempo: { $pace ->
    [none] zonder pauzes en zonder grenzen per server; alleen voor eigen netwerken
   *[other] { $pace }
}
report-allowed = Adresbereiken die zijn toegestaan hoewel ze bijzonder zijn: { $nets }

### The report: one sentence

# $name is the subject, $norm the norm's title, $count a number of checks.
standing-meets = { $name } voldoet aan { $norm }: { $count ->
    [one] de enige verplichte controle die van toepassing is, is geslaagd
   *[other] alle { $count } verplichte controles die van toepassing zijn, zijn geslaagd
}.
standing-fails = { $name } voldoet niet aan { $norm }: { $count ->
    [one] één verplichte controle is niet geslaagd
   *[other] { $count } verplichte controles zijn niet geslaagd
}.
standing-unknown = Of { $name } voldoet aan { $norm } is nog niet te zeggen: { $count ->
    [one] één verplichte controle kon niet worden getest
   *[other] { $count } verplichte controles konden niet worden getest
}; wat wel kon worden getest, is in orde.
standing-nothing = { $norm } eist niets dat op { $name } van toepassing is.
standing-also-untested = { $count ->
    [one] Nog één verplichte controle kon niet worden getest.
   *[other] Nog { $count } verplichte controles konden niet worden getest.
}

# The same in a table.
cell-meets = voldoet
cell-fails = voldoet niet
cell-unknown = onbekend
cell-nothing = niets verplicht

### The report: the score

# $percent, $low and $high are whole numbers.
score-exact = Score: { $percent }%. Elke standaard telt even zwaar; dit is geslaagd van wat verplicht en van toepassing is:
score-range = Score: tussen { $low }% en { $high }%, afhankelijk van wat niet kon worden getest. Elke standaard telt even zwaar; dit is geslaagd van wat verplicht en van toepassing is:
# $passed of $of checks, by weight.
score-share = { $passed } van { $of }
score-share-untested = { $passed } van { $of }, { $untested } niet getest
# $sum is a sum written out.
score-sum = { $sum } = { $percent }%
score-sum-low = ten minste { $sum } = { $percent }%
score-sum-high = ten hoogste { $sum } = { $percent }%

### The report: its parts

section-overview = Overzicht
section-missing = Wat verplicht is en ontbreekt
section-untested = Wat niet kon worden getest
section-warnings = Wat met een waarschuwing is geslaagd
section-advice = Adviezen die niet zijn opgevolgd
section-checks = Alle controles
section-data = Gegevens en kosten

# $places is a list of endpoints, $more how many further ones are not named.
item-places = bij { $places }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}
item-seen = Gezien: { $evidence }
item-fix = Hoe: { $fix }
item-who = Wie: { $who }. Werk: { $effort }.
# $checks is a list of ids.
item-fallen = Daarmee tellen ook als niet geslaagd: { $checks }.
item-todo = Wat te doen: { $fix }

### The report: marks of single checks, short

mark-pass = geslaagd
mark-fail = niet geslaagd
mark-warn = waarschuwing
mark-info = ter info
mark-not_applicable = n.v.t.
mark-not_tested = niet getest
mark-explained = uitgelegd

### The report: data and cost

# $source is a file or address, $time when it was made, $age how old it was when it was used.
data-line = { $source }: gemaakt { $time }, { $age } voor deze meting
data-line-undated = { $source }: zegt niet wanneer het is gemaakt
data-none = Er zijn geen gegevens van buiten gebruikt.
age-minutes = { $n ->
    [one] één minuut
   *[other] { $n } minuten
}
age-hours = { $n ->
    [one] één uur
   *[other] { $n } uur
}
age-days = { $n ->
    [one] één dag
   *[other] { $n } dagen
}
# $time is a number with its unit.
cost-line = De meting duurde { $time } en kostte { $connections ->
    [one] één verbinding
   *[other] { $connections } verbindingen
} en { $queries ->
    [one] één DNS-vraag
   *[other] { $queries } DNS-vragen
}.

### A check's page

explain-question = De vraag
explain-why = Waarom het ertoe doet
explain-measured = Wat er wordt gemeten, en hoe (in het Engels)
explain-findings = Wat er gevonden kan worden
explain-norms = Waarop het berust
explain-parameters = Wat een beleid kan instellen
explain-levels = Hoezeer { $policy } erom vraagt
explain-fix = Hoe het te herstellen is
# $id is a check's id.
explain-since = Controle { $id }, sinds versie { $version }.
explain-removed = Controle { $id }, vervallen in versie { $version }.
explain-parents = Rust op: { $checks }.
# $keyword is MUST, SHOULD or the like, $date a month.
norm-line = { $norm } ({ $keyword }), van kracht sinds { $date }
parameter-line = { $name } = { $value }: { $about }
level-line = { $test }: { $level }
explain-not-asked = In geen enkele test gevraagd.
explain-list = De controles. "plimsoll explain ID" toont er een.
# What a finding means for the verdict.
outcome-pass = geslaagd
outcome-fail = niet geslaagd
outcome-warn = waarschuwing
outcome-info = ter info
outcome-note = opmerking
outcome-not_applicable = niet van toepassing
outcome-not_tested = niet getest

### While measuring

stage-names = adressen
stage-name-servers = nameservers
stage-web = webservers
stage-proofs = bewijzen van DNSSEC
# $done of $total subjects.
progress-total = { $done } van { $total } namen gemeten
progress-waiting = wacht

### Results without a report

# $name is the subject.
no-such-name = de naam { $name } bestaat niet: er is geen website, mail of iets anders onder te vinden; kijk of hij goed gespeld is
nothing-measured = van { $name } kon niets worden gemeten: { $reason ->
    [timeout] nameservers op de weg erheen antwoorden niet ({ $detail })
    [our_side] deze machine heeft geen weg naar de nameservers; "plimsoll doctor" zegt wat er ontbreekt
    [guarded] de nameservers hebben adressen waarmee wij geen verbinding maken; is dit uw eigen netwerk, sta het bereik dan toe met --allow-net
    [opted_out] de eigenaar heeft gevraagd niet te worden gemeten
    [budget] de tijd voor één test was op; geef een langere --timeout
   *[other] geen nameserver gaf een bruikbaar antwoord ({ $detail })
}

### Data that is kept

# $source are files, $made tells their age, $count, $v4 and $v6 are numbers of entries.
status-vrps = Payloads: { $count } gevalideerde ROA-payloads, { $made }, uit { $source }
status-routes = Routes: { $v4 } prefixen van IPv4 en { $v6 } van IPv6, { $made }, uit { $source }
status-roots = Rootcertificaten: { $count }, ingebouwd ({ $version })
status-made = gemaakt { $time }, { $age } geleden
status-undated = van onbekende ouderdom
status-no-vrps = Payloads: geen, dus de controles van RPKI kunnen niet worden getest; breng ze met "plimsoll data import --vrps BESTAND"
status-no-routes = Routes: geen, dus of routes geldig zijn kan niet worden getest; breng ze met "plimsoll data import --routes BESTAND --routes BESTAND", voor IPv4 en IPv6

### Whether this machine can measure

doctor-good = in orde
doctor-lacking = ontbreekt
doctor-broken = probleem
doctor-configuration = Configuratie: { $file }
doctor-no-configuration = Configuratie: geen bestand, alles is zoals ingebouwd
doctor-configuration-broken = Configuratie: { $why }
doctor-clock = Klok: { $time }
doctor-clock-wrong = Klok: { $time }, dat is voordat dit programma werd gemaakt; zet de klok goed, anders worden handtekeningen en certificaten verkeerd beoordeeld
doctor-network = Netwerk: { $why }
# $way is "IPv4, UDP" or the like.
doctor-root = Rootservers over { $way }: { $address } antwoordde binnen { $ms } ms
doctor-no-root = Rootservers over { $way }: { $reason ->
    [timeout] geen antwoord; ga na of een firewall poort 53 tegenhoudt
    [our_side] van hieruit niet mogelijk ({ $detail })
    [refused] geweigerd; ga na of een firewall poort 53 tegenhoudt
    [guarded] { $detail }; sta het bereik toe met --allow-net
    [no_data] { $detail }
   *[other] { $reason } ({ $detail }); ga na of iets onderweg in hun plaats antwoordt
}
doctor-language = Taal: { $name } ({ $tag })
doctor-width = Terminal: { $width } kolommen
doctor-no-terminal = Terminal: geen, rapporten worden 80 kolommen breed geschreven

### Het lab

lab-up = Het lab draait met { $names } namen, na { $seconds } s. Ctrl-C beëindigt het.
lab-files = De bestanden die erheen leiden staan in { $folder }. Ook een ander programma heeft ze nodig om de weg te vinden.
lab-how = Zo test u een naam erin:
lab-how-long = Hetzelfde voluit:
lab-list-hint = "plimsoll lab list" zegt wat er met elke naam mis is.
lab-agree = { $domains } domeinen, { $verdicts } oordelen, alle kloppen ({ $seconds } s, waarvan { $start } s om te starten)
lab-differ = { $domains } domeinen, { $verdicts } oordelen, { $disagreements } wijken af ({ $seconds } s, waarvan { $start } s om te starten)
lab-head-name = Naam
lab-head-test = Test
lab-head-check = Controle
lab-head-expected = Sleutel
lab-head-found = Gevonden
lab-unguarded = { $count } verbindingen of pakketten gingen naar adressen die niet bereikt mogen worden

lab-theme-models = Voorbeelden
lab-theme-ipv6 = IPv6
lab-theme-dnssec = Handtekeningen van de DNS
lab-theme-algorithms = Algoritmen van DNSSEC
lab-theme-servers = Nameservers
lab-theme-https = HTTPS
lab-theme-redirects = Van http naar https
lab-theme-hsts = HSTS
lab-theme-headers = HTTP-headers
lab-theme-security-txt = security.txt
lab-theme-certificates = Certificaten
lab-theme-caa = Wie certificaten mag uitgeven
lab-theme-routes = Routes
lab-theme-hostile = Namen die kwaad willen
