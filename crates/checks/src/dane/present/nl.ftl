title = De DNS zegt welke certificaten de juiste zijn (DANE)
question = Zegt de DNS, ondertekend, welke certificaten van de server de juiste zijn?
why = Elk van zo'n honderd certificaatuitgevers kan worden misleid of gedwongen om een certificaat voor uw naam uit te geven. Met DANE zegt u zelf, in uw eigen ondertekende zone, welk certificaat het juiste is. Browsers gaan daar nog niet van uit, dus voor een website is dit een extraatje.
    .mail = Zonder DANE kan een afzender niet nagaan of hij met úw mailserver spreekt, en of de beveiliging onderweg is weggehaald. Met DANE zegt u in uw eigen ondertekende zone welk certificaat het juiste is; grote mailproviders gaan daarop af.

# $name is the name of the records, $records a list of records: usage, selector, matching type, beginning of the data.
present = er staan TLSA-records op { $name }: { $records }
absent = er zijn geen TLSA-records op { $name }
bogus = het antwoord over TLSA-records op { $name } klopt niet volgens DNSSEC ({ chain-why }); wie op DANE afgaat, maakt geen verbinding
    .fix = Onderteken de zone opnieuw, met de bewijzen van afwezigheid erbij, en ga met een validerende resolver na of de naam van de records wordt beantwoord: een zone die maar ten dele is ondertekend, geeft dit.
insecure = de TLSA-records voor { $name } staan in een zone die niet is ondertekend, dus tellen ze niet
    .fix = Publiceer de records in een ondertekende zone, of laat de zone ondertekenen waar de alias naartoe leidt.
none-usable = met geen van de TLSA-records op { $name } kan iemand iets beginnen
other-usages-only = de TLSA-records op { $name } hebben een gebruik (usage) waar afnemers van deze dienst niets mee doen
    .fix = Publiceer records met gebruik 3, of met gebruik 2. Voor mail tellen gebruik 0 en 1 niet, omdat mailservers geen gemeenschappelijke lijst van vertrouwde uitgevers hebben (RFC 7672 §3.1.3).
unusable = het record { $record } wordt overgeslagen: { $why ->
    [usage] zijn gebruik (usage) is niet 0, 1, 2 of 3
    [usage-not-taken] afnemers van deze dienst doen niets met zijn gebruik (usage)
    [selector] zijn selector is niet 0 of 1
    [matching-type] zijn vergelijkingswijze (matching type) is niet 0, 1 of 2
    [length] zijn hash heeft niet de lengte die erbij hoort
    [not-a-certificate] wat erin staat, is geen volledig certificaat
   *[not-a-key] wat erin staat, is geen volledige publieke sleutel
}
outranked = het record { $record } wordt overgeslagen, omdat er voor hetzelfde gebruik en dezelfde selector een met een sterkere hash naast staat
# $target is a domain name.
at-target = de naam is een alias, en de records van { $target } tellen
mx-insecure = de MX-records die deze host noemen zijn niet ondertekend, dus afzenders zoeken deze records niet op (RFC 7672 §2.2.1)

fix = Publiceer een TLSA-record voor de sleutel van uw certificaat, in een ondertekende zone: _443._tcp.example.nl. TLSA 3 1 1 en de SHA-256 van de publieke sleutel, hexadecimaal. Houd de sleutel aan als u het certificaat vernieuwt. Publiceer, voordat u op een nieuwe sleutel overgaat, het record daarvan naast het oude, en wacht tot het oude antwoord uit alle caches is verdwenen (tweemaal de TTL).
    .mail = Publiceer een TLSA-record voor de sleutel van uw certificaat, in een ondertekende zone: _25._tcp.mx.example.nl. TLSA 3 1 1 en de SHA-256 van de publieke sleutel, hexadecimaal. Houd de sleutel aan als u het certificaat vernieuwt. Publiceer, voordat u op een nieuwe sleutel overgaat, het record daarvan naast het oude, en wacht tot het oude antwoord uit alle caches is verdwenen (tweemaal de TTL).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
