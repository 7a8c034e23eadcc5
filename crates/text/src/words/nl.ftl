# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/nl.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = uw webhostingbedrijf
-who-dns-operator = de beheerder van uw nameservers
-who-registrar = uw registrar
-who-mail-operator = de beheerder van uw mailservers
-who-network = uw netwerk- of hostingbedrijf
-who-developer = de bouwer van uw website
-who-server = de beheerder van de server, bijvoorbeeld uw hostingbedrijf
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
unseen = was niet te zien: { reason-said }
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
# $how is null or nothing.
no-mail = { $how ->
    [null] de naam zegt zelf dat hij geen mail ontvangt, dus er is geen mailserver om te testen
   *[other] niemand neemt mail aan voor de naam, dus er is geen mailserver om te testen
}
no-address = de mailserver heeft geen adres, dus er is niets om verbinding mee te maken
left-out = { $count ->
    [one] één ander adres is niet bekeken
   *[other] { $count } andere adressen zijn niet bekeken
}
hosts-left-out = { $count ->
    [one] één andere mailserver is niet bekeken
   *[other] { $count } andere mailservers zijn niet bekeken
}
# The same where a part could not be seen: $what is its name, "TLS 1.0" for instance.
unseen-of = { $what } { unseen }
# The reasons for which a thing was not seen; other messages refer to it. $reason is a word from a closed list.
reason-said = { $reason ->
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
# How a server fails to answer for a zone; other messages refer to it. $answer is a word from a closed list or a response code.
lame-said = { $answer ->
    [not-authoritative] geen gezaghebbend antwoord
    [NOERROR] geen SOA-record in het antwoord
   *[other] { $answer }
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

### Lijsten van alles wat een server accepteert

# In whose order it chooses; stands behind a sentence. $order is a word from a closed list.
list-order = { $order ->
    [server] , in de eigen volgorde van de server
    [client] ; de server houdt zich aan de volgorde van de client
    [unknown] , in de volgorde waarin hij koos
   *[none] {""}
}
# Whether that is all. $complete is "yes" or "no".
list-rest = { $complete ->
    [no] ; er kunnen er meer zijn, want niet elk antwoord kwam
   *[yes] {""}
}

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
standard-tls-pqc = Sleutels die tegen kwantumcomputers kunnen
standard-web_ipv6 = IPv6
standard-web_dnssec = DNSSEC
standard-web_https = HTTPS
standard-web_rpki = Routes (RPKI)
standard-mail_ipv6 = IPv6
standard-mail_dnssec = DNSSEC
standard-mail_auth = DMARC, DKIM en SPF
standard-mail_starttls = STARTTLS en DANE
standard-mail_rpki = Routes (RPKI)
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

### Eén naam onder verschillende normen

section-compared = Per norm: { $name }
compared-whom = Elke norm heeft een eigen kolom, ook als ze niet voor deze naam geldt: lees die als ‘als er zo over werd geoordeeld’.
compared-caption = Wat elke norm van { $name } vraagt, en wat eruit kwam
compared-later = later wordt meer gevraagd
compared-later-title = Vanaf een latere dag
compared-only = De rapporten per norm zijn hier weggelaten: vraag er een op met --policy ID, of alle met --format html.
not-asked = niet gevraagd
asked-later = { $level } vanaf { $day }
in-force-since = sinds { $day }
in-force-from = vanaf { $day }
in-force-until = tot { $day }
letter-required = V
letter-recommended = A
letter-optional = O
column-norm = Norm
column-force = Waar, en met welke kracht
column-in-force = Geldig
column-standing = Alles samen
row-place = Waar
row-force = Kracht
row-whom = Voor wie
force-law = wet
force-binding = bindend
force-comply_or_explain = pas toe of leg uit
force-agreement = afspraak
force-contract = voorwaarde van de dienst
force-voluntary = vrijwillig
force-none = geen plicht
place-AU = Australië
place-CA = Canada
place-CZ = Tsjechië
place-DE = Duitsland
place-DK = Denemarken
place-EU = EU
place-GB = Verenigd Koninkrijk
place-NL = Nederland
place-NO = Noorwegen
place-US = Verenigde Staten
place-industry = sector
place-international = internationaal

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
score-points-exact = Score: { $percent }%, geteld zoals Internet.nl dat doet: de punten van wat verplicht is, als percentage van het hoogst haalbare, per categorie naar beneden afgerond; daarna het gemiddelde van de categorieën, weer naar beneden afgerond:
score-points-range = Score: tussen { $low }% en { $high }%, afhankelijk van wat niet kon worden getest, geteld zoals Internet.nl dat doet: de punten van wat verplicht is, als percentage van het hoogst haalbare, per categorie naar beneden afgerond; daarna het gemiddelde van de categorieën, weer naar beneden afgerond:
score-points = { $passed } van { $of } punten: { $percent }%
score-lost-title = Waar punten verloren gingen, bij de server die er het minst heeft:
score-lost = { $name } ({ $checks }): { $points } van { $of }

### The report: its parts

section-overview = Overzicht
section-missing = Wat verplicht is en ontbreekt
section-untested = Wat niet kon worden getest
section-warnings = Wat met een waarschuwing is geslaagd
section-advice = Adviezen die niet zijn opgevolgd
section-checks = Alle controles
section-listed = Alles wat wordt geaccepteerd
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

### The report as a page

page-skip = Naar het rapport
# $name is the first subject, $more how many further reports the page holds.
page-title = { $name }{ $more ->
    [0] {""}
    [one] {" "}en nog één rapport
   *[other] {" "}en nog { $more } rapporten
} – Plimsoll
page-contents = Op deze pagina
# $version is that of the program that made the page.
page-made = Gemaakt door Plimsoll { $version }. Deze pagina laadt niets en verstuurt niets.
page-errors = Wat niet lukte
page-notes = Opmerkingen
# $count is a number of entries that are not shown.
page-more = en nog { $count }
section-score = Score
section-chain = Van de root tot de adressen
section-rest = Wat is geslaagd, en wat niet van toepassing is
count-required = Verplichte controles:
overview-caption = Wie voldoet waaraan, per norm
# $name is a subject with its test, $answer one of the words of cell-*.
overview-link = { $name }: { $answer }
score-caption = De score per standaard
checks-caption = Elke controle met haar uitkomst, per groep
column-name = Naam
column-check = Controle
column-verdict = Uitkomst
column-level = Niveau
column-standard = Standaard
column-passed = Geslaagd
column-address = Adres
column-service = Wat het deed
column-code = Nummer
column-class = Volgens deze norm
class-good = goed
class-sufficient = voldoende
class-phase-out = uit te faseren
class-insufficient = niet goed genoeg
class-unrated = niet beoordeeld
card-found = Wat er is gevonden
card-beside = Ook gezien
card-listed = Alles wat wordt geaccepteerd
card-evidence = Bewijs
card-shared = (één keer gemeten voor meer namen)
# $time is a time.
card-shared-at = (gemeten op { $time } voor een andere naam op dit adres)
# $time is a time.
card-seen-at = (gezien { $time })
# $count is a number of characters.
evidence-cut = { $count ->
    [one] Eén teken is hier weggelaten; in het rapport als JSON staat alles.
   *[other] { $count } tekens zijn hier weggelaten; in het rapport als JSON staat alles.
}
item-fallen-list = Daarmee tellen ook als niet geslaagd:

### Hoe de mail is ingericht

section-mail = Hoe de mail is ingericht
mail-hosts = Wie de mail ontvangt
mail-spf = Wie mag verzenden (SPF)
mail-dmarc = Wat er met vervalste mail moet gebeuren (DMARC)
mail-senders = Afzenders waarnaar is gevraagd
mail-vendors = Wie het beheert
column-priority = Prioriteit
column-mail-host = Mailserver
column-mail-said = Wat hij zei
mail-hosts-caption = De mailservers, de eerste keus bovenaan, en wat elk adres op poort 25 zei
mail-tags-caption = Het record dat geldt, veld voor veld
column-tag = Veld
column-means = Wat het betekent
# $how is null or nothing.
mail-none = { $how ->
    [null] De naam zegt dat hij geen mail aanneemt.
   *[other] De naam heeft geen mailservers en geen adres: niemand neemt er mail voor aan.
}
# $reason is a word from a closed list.
mail-unseen = Wie de mail ontvangt kon niet worden gezien: { reason-said }.
mail-implicit = De naam heeft geen MX-records; mail gaat daarom naar de adressen van de naam zelf.
mail-no-priority = geen
mail-no-addresses = geen adres
# $vendor is a name.
mail-run-by = ({ $vendor })
# $state is a word from a closed list, $version a version of TLS or "none", $reason a word from a closed list.
mail-said = { $state ->
    [tls] STARTTLS{ $version ->
        [none] {""}
       *[other] , { $version }
    }
    [old-tls] STARTTLS, met een TLS die voor ons te oud is
    [no-tls] STARTTLS, maar er komt geen beveiligde verbinding tot stand
    [plain] geen STARTTLS
    [not-smtp] spreekt geen SMTP
    [closed] poort 25 is dicht: { reason-said }
   *[unseen] niet gezien: { reason-said }
}
# $greeting is what the server said first.
mail-greeting = begroet met "{ $greeting }"
# $count is a number of look-ups, $max how many are allowed, $atleast is yes or no.
mail-spf-cost = Het lezen ervan kost { $atleast ->
    [yes] minstens {""}
   *[no] {""}
}{ $count ->
    [one] één vraag
   *[other] { $count } vragen
} aan de DNS; { $max } zijn toegestaan.
mail-spf-cost-free = Het lezen ervan kost { $atleast ->
    [yes] minstens {""}
   *[no] {""}
}{ $count ->
    [one] één vraag
   *[other] { $count } vragen
} aan de DNS.
# $count is a number of look-ups.
mail-spf-voids = { $count ->
    [one] Eén daarvan levert niets op.
   *[other] { $count } daarvan leveren niets op.
}
# $addresses is a number of IPv4 addresses, $prefix the length of a prefix that has as many IPv6 addresses, or none.
mail-spf-space = { $addresses ->
    [0] Geen IPv4-adres
    [one] Eén IPv4-adres
   *[other] { $addresses } IPv4-adressen
} en { $prefix ->
    [none] geen IPv6-adres
   *[other] zoveel IPv6-adressen als een { $prefix } er heeft
} mogen verzenden.
mail-spf-open = Er mogen nog meer adressen verzenden, die niet vooraf bekend zijn.
mail-spf-legend = Tussen haken: hoeveel vragen een deel kost, met alles waar het naar verwijst.
mail-spf-cut = Er zijn meer records dan hier staan.
# $state is a word from a closed list.
mail-spf-state = { $state ->
    [invalid] ontvangers kunnen dit record niet lezen
    [several] meerdere records: ontvangers gebruiken er geen
    [none] hier staat geen SPF-record
    [unseen] kon niet worden gezien
    [again] hierboven al gelezen
    [loop] leidt terug naar waar het vandaan kwam
   *[record] {""}
}
# $remark is a word from a closed list.
mail-spf-remark = { $remark ->
    [ptr] ptr hoort niet meer te worden gebruikt
    [pass-all] laat iedereen verzenden
    [neutral-all] zegt niets over wie niet is genoemd
    [after-all] staat achter "all", waar niemand het leest
    [redirect-beside-all] heeft naast "all" geen effect
    [unknown] ontvangers kennen dit niet en slaan het over
    [like-mechanism] heeft "=" in plaats van ":", dus ontvangers slaan het over
    [macro] hangt van het bericht af; wat erachter ligt is niet bekend
    [void] levert niets op
    [void-v4] levert voor IPv4 niets op
    [void-v6] levert voor IPv6 niets op
    [hosts] leidt naar meer mailservers dan ontvangers opzoeken
    [no-name] is geen naam die in de DNS past
   *[over] één vraag te veel: ontvangers houden hier op
}
# $name is the name that was asked, $records a number of records.
mail-dmarc-step = { $name }: { $records ->
    [0] geen record
    [one] één record
   *[other] { $records } records, waarvan er geen geldt
}
mail-dmarc-silent = { $name }: geen antwoord
# $origin is a word from a closed list.
mail-dmarc-origin = { $origin ->
    [own] Dit is het eigen record van het domein, en het geldt.
    [organization] Dit record van de organisatie geldt voor de namen eronder.
    [suffix] Dit record geldt, van het domein waaronder namen worden geregistreerd.
   *[none] Er geldt geen record.
}
# $tag is a word from a closed list, $value its value.
mail-dmarc-says = { $tag ->
    [p] { $value ->
        [reject] weiger mail die niet klopt
        [quarantine] zet mail die niet klopt apart
       *[other] doe niets met mail die niet klopt
    }
    [sp] { $value ->
        [reject] voor namen onder het domein: weigeren
        [quarantine] voor namen onder het domein: apart zetten
       *[other] voor namen onder het domein: niets doen
    }
    [np] { $value ->
        [reject] voor namen onder het domein die niet bestaan: weigeren
        [quarantine] voor namen onder het domein die niet bestaan: apart zetten
       *[other] voor namen onder het domein die niet bestaan: niets doen
    }
    [psd] { $value ->
        [y] onder dit domein registreren anderen namen
       *[other] dit domein is van één organisatie
    }
    [t] alleen op proef: ontvangers doen één stap minder
    [adkim] { $value ->
        [s] DKIM moet van precies deze naam zijn
       *[other] DKIM mag van elke naam van de organisatie zijn
    }
    [aspf] { $value ->
        [s] SPF moet van precies deze naam zijn
       *[other] SPF mag van elke naam van de organisatie zijn
    }
    [rua] dagelijkse rapporten gaan naar { $value }
    [ruf] rapporten over losse berichten gaan naar { $value }
    [fo] wanneer rapporten over losse berichten gewenst zijn: { $value }
    [old] "{ $value }" is van de oude standaard en wordt niet meer gelezen
    [value] "{ $value }" heeft een waarde die niet past, en geldt als niet gezegd
    [repeated] "{ $value }" staat er meer dan eens
   *[unknown] "{ $value }" is niet bekend en wordt overgeslagen
}
# $mailbox is a mail address, $address that of a server, $result a word from a closed list.
mail-sender = { $mailbox } vanaf { $address }: { $result ->
    [pass] mag verzenden (pass)
    [fail] mag niet verzenden (fail)
    [softfail] mag waarschijnlijk niet verzenden (softfail)
    [neutral] er wordt niets over gezegd (neutral)
    [none] er is geen SPF-record (none)
    [temperror] iets gaf geen antwoord (temperror)
    [permerror] ontvangers kunnen het record niet lezen (permerror)
   *[unknown] kon niet worden vastgesteld
}
mail-sender-own = Deze server ontvangt de mail van het domein.
# $term is a term of a record, $domain the domain that has it.
mail-sender-matched = Beslist door "{ $term }" in het record van { $domain }.
# $problem is a word from a closed list, $about the name that it is about.
mail-sender-problem = { $problem ->
    [unanswered] Op { $about } komt geen antwoord.
    [lookups] Er zijn meer vragen voor nodig dan mogen.
    [voids] Te veel vragen leveren niets op.
    [hosts] { $about } leidt naar te veel mailservers.
    [syntax] Het record van { $about } is niet te lezen.
    [several] { $about } heeft meerdere records.
   *[no-record] { $about } heeft geen record.
}
# $text is what the domain says.
mail-sender-says = Het domein zegt: "{ $text }"
# $vendor is a name, $role a word from a closed list, $name the name in the records that shows it.
mail-vendor = { $vendor } { $role ->
    [receives] ontvangt de mail
    [sends] verzendt mail
   *[dns] beheert de naamservers
} (te zien aan { $name }).
# $names is a list of names.
item-provider = Vraag het uw leverancier: { $names }.

### The drawing of the way from the root to the addresses

# $name is the subject, $zones a number of zones.
chain-title = Hoe { $name } is gedelegeerd, ondertekend en bereikbaar is
chain-desc = { $zones ->
    [one] Eén zone,
   *[other] { $zones } zones, vanaf de root naar beneden,
} elk met wat de bovenliggende zone over haar sleutels zegt en met de sleutels zelf; daarna de nameservers en de adressen. Naast de tekening staat hetzelfde als tekst.
chain-same = De tekening is dezelfde als in een eerder rapport op deze pagina.
chain-root = rootzone
chain-secure = ondertekend, en de handtekeningen kloppen
chain-insecure = niet beschermd door DNSSEC
chain-bogus = klopt niet
chain-unknown = niet te zeggen
chain-anchors = Vertrouwensankers
chain-no-anchors = er is geen vertrouwensanker gegeven
chain-signers = DS-records bij de bovenliggende zone
chain-no-signers = geen DS-record bij de bovenliggende zone
chain-keys = Sleutels
chain-no-keys = er zijn geen sleutels gezien
chain-unfit = dit is nu geen sleutel van de zone
chain-pointed = een DS-record wijst ernaar
chain-anchored = een vertrouwensanker wijst ernaar
chain-revoked = ingetrokken
chain-servers = Nameservers
# $names is a list of names or addresses.
chain-names = { $names }
chain-parent-only = (alleen de bovenliggende zone noemt hem)
chain-child-only = (alleen de zone zelf noemt hem)
chain-answers = antwoordt
chain-lame = antwoordt niet voor de zone ({ lame-said })
# $reason is a word from a closed list.
chain-silent = { $reason ->
    [timeout] geen antwoord
    [refused] geweigerd
    [unreachable] niet te bereiken
    [rate_limited] vroeg ons rustiger aan te doen
    [malformed] antwoord is niet te lezen
    [our_side] van hieruit niet mogelijk
    [guarded] een adres waarmee wij geen verbinding maken
    [opted_out] niet gevraagd, op verzoek van de eigenaar
    [budget] niet op tijd gevraagd
   *[other] niet te zien
}
chain-not-asked = niet gevraagd
chain-no-addresses = geen adressen
chain-no-answer = geen antwoord
# $name and $target are names, $rtype CNAME or DNAME.
chain-alias = { $name } is een alias van { $target } ({ $rtype })
chain-two-ways = IPv4 en IPv6 volgen verschillende wegen
# $count is a number of entries that are not drawn.
chain-more = + nog { $count }
chain-more-zones = { $count ->
    [one] + nog één zone
   *[other] + nog { $count } zones
}
# $at is a name and a record type, $why a word from a closed list.
chain-breaks = De keten breekt bij { $at }: { chain-why }
chain-ends = De keten eindigt bij { $at }: { chain-why }
chain-why = { $why ->
    [unsigned] de bovenliggende zone bewijst dat daaronder niets is ondertekend
    [opt-out] het bewijs van de bovenliggende zone laat ruimte voor niet-ondertekende namen
    [unsupported-algorithm] alleen algoritmen die resolvers niet kennen
    [unsupported-digest] alleen hashes die resolvers niet kennen
    [iterations] te veel NSEC3-iteraties
    [no-anchor] er is geen vertrouwensanker
    [unanswered] geen antwoord
    [not-asked] het is niet gevraagd
    [too-complex] het beoordelen kost meer werk dan redelijk is
    [missing-signature] er is geen handtekening
    [expired] de handtekening is verlopen
    [not-yet-valid] de handtekening is nog niet geldig
    [bad-signature] de handtekening past niet bij de gegevens
    [no-key-for-signature] geen sleutel past bij de handtekening
    [bad-signature-fields] de handtekening spreekt de gegevens tegen
    [no-key-for-delegation] geen sleutel is die waar de bovenliggende zone naar wijst
    [key-set-not-signed] de sleutel waar de bovenliggende zone naar wijst, heeft de sleutels niet ondertekend
    [missing-keys] er zijn geen sleutels
    [no-key-for-anchor] geen sleutel past bij het vertrouwensanker
    [missing-denial] de afwezigheid is niet bewezen
    [missing-wildcard-proof] niets bewijst dat de wildcard mag worden gebruikt
    [missing-delegation-proof] de bovenliggende zone heeft het niet en bewijst ook niet dat het er niet is
    [bad-alias] de alias is niet wat hij moet zijn
   *[other] { $why }
}

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
stage-mail = mailservers
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

demo-starts = Op deze machine start een klein internet, en twaalf namen daarvan worden getest. Niets verlaat de machine.
demo-meets = voldoet aan de norm
demo-fails = voldoet er niet aan
demo-up = De rapporten staan op { $at } - open dit in een browser. Ctrl-C beëindigt het.
demo-written = De rapporten staan in { $at }.
demo-next = En dan: "plimsoll test example.nl" test een naam op internet, "plimsoll lab list" noemt alle namen van het lab.

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
lab-count = { $test }: { $names } namen, { $verdicts } oordelen
lab-unguarded = { $count } verbindingen of pakketten gingen naar adressen die niet bereikt mogen worden

lab-theme-models = Voorbeelden
lab-theme-ipv6 = IPv6
lab-theme-dnssec = Handtekeningen van de DNS
lab-theme-algorithms = Algoritmen van DNSSEC
lab-theme-servers = Nameservers
lab-theme-https = HTTPS
lab-theme-tls = TLS
lab-theme-redirects = Van http naar https
lab-theme-hsts = HSTS
lab-theme-headers = HTTP-headers
lab-theme-security-txt = security.txt
lab-theme-certificates = Certificaten
lab-theme-caa = Wie certificaten mag uitgeven
lab-theme-dane = Certificaten die de DNS noemt
lab-theme-routes = Routes
lab-theme-hostile = Namen die kwaad willen
lab-theme-http = Versies van HTTP, en HTTPS-records
lab-theme-mail-models = Mail: voorbeelden
lab-theme-mx = Mail: wie die ontvangt
lab-theme-smtp = Mail: wat mailservers zeggen
lab-theme-spf = Mail: SPF
lab-theme-dmarc = Mail: DMARC
lab-theme-dkim = Mail: DKIM
lab-theme-mta-sts = Mail: MTA-STS
lab-theme-mail-records = Mail: rapporten en logo's
lab-theme-mail-dane = Mail: DANE
lab-theme-mail-hosts = Mail: de hosts die ontvangen
lab-theme-mail-hostile = Mail: servers en records die kwaad willen

### Welke leveranciers achter fouten zitten

suppliers-head = { $count ->
    [one] Eén naam is
   *[other] { $count } namen zijn
} beoordeeld volgens { $policy }. Van { $failures ->
    [one] één fout
   *[other] { $failures } fouten
} { $one ->
    [0] kan één leverancier er alleen geen enkele verhelpen
    [one] kan één leverancier er alleen één verhelpen
   *[other] kan telkens één leverancier er alleen { $one } verhelpen
}; in { $own ->
    [one] één geval
   *[other] { $own } gevallen
} heeft de eigenaar, of iemand die niet bekend is, er een aandeel in.
suppliers-none = Geen leverancier van verscheidene namen heeft iets te verhelpen.
suppliers-more = { $count ->
    [one] Eén verdere leverancier staat
   *[other] { $count } verdere leveranciers staan
} in de tabel van --format json en csv.
suppliers-role-dns = nameservers
suppliers-role-web = website
suppliers-role-mail = inkomende mail
suppliers-role-sends = mail namens de eigenaar
suppliers-role-network = netwerk
suppliers-row = { $name } ({ $role }), achter { $serves ->
    [one] één naam
   *[other] { $serves } namen
}
suppliers-lever = { $pass ->
    [0] faalt bij { $fails ->
        [one] één naam, en anderen
       *[other] { $fails } namen, en anderen
    } moeten dat mee verhelpen
    [one] één naam zou slagen
   *[other] { $pass } namen zouden slagen
} ({ $level }): { $names }{ $more ->
    [0] { "" }
   *[other] , en nog { $more }
}
suppliers-meet = Aan alles wat vereist is, zou worden voldaan door { $count ->
    [one] één naam
   *[other] { $count } namen
} als dit alles werd verholpen.

### Registered reasons not to comply

standing-explained = { $name } voldoet niet aan { $norm } en legt uit waarom: { $count ->
    [one] één verplichte controle is niet geslaagd, met een vastgelegde reden die nog geldt
   *[other] { $count } verplichte controles zijn niet geslaagd, elk met een vastgelegde reden die nog geldt
}.
cell-explained = legt uit
section-explained = Niet geslaagd, met een vastgelegde reden
card-explanation = Vastgelegde reden
# $date is the last day on which it holds, $owner who stands for it, $ground one of those below, $reason what they wrote.
explained-until = Tot en met { $date } uitgelegd door { $owner }, { $ground }: { $reason }.
explained-expired = De uitleg is verlopen op { $date } ({ $owner }, { $ground }): { $reason }. Voldoe alsnog aan de eis, of neem een nieuw besluit.
# $check is the id of another check.
explained-with = Hieraan is niet voldaan omdat { $check } niet is geslaagd; daarover gaat deze uitleg.
# $text is what they wrote.
explained-evidence = Onderbouwing: { $text }.
explained-risk = Risico in de tussentijd: { $text }.
explained-compensation = In plaats daarvan: { $text }.
explained-review = Wordt opnieuw bekeken op { $date }.
ground-no-offer = te weinig aanbod op de markt
ground-not-safe-enough = in dit geval niet veilig of zeker genoeg
ground-great-weight = een andere zwaarwegende reden

# The register itself, on a terminal. $entry is what it is about, $date a day.
register-empty = In het register staat nog geen uitleg.
register-holds = geldt tot en met { $date }
register-not-yet = geldt vanaf { $date }
register-expired = verlopen op { $date }
register-review = moet sinds { $date } opnieuw worden bekeken
register-gaps = zegt niets over { $gaps }, terwijl een lezer daarnaar zal vragen
register-owner = { $owner }, { $ground }: { $reason }
register-good = { $count ->
    [0] Het register is bruikbaar; er staat nog geen uitleg in.
    [one] Het register is bruikbaar: één uitleg.
   *[other] Het register is bruikbaar: { $count } keer uitleg.
}
register-added = Toegevoegd aan { $file }: { $entry }, tot en met { $date }.
