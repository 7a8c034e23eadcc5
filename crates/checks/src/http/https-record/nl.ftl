title = HTTPS-records in de DNS
question = Zegt de DNS vooraf hoe de site het best te bereiken is?
why = Een HTTPS-record vertelt een browser, samen met het adres, dat uw site HTTPS spreekt en in welke versies, zodat het eerste bezoek al veilig en snel is. Het kan ook de sleutel bevatten waarmee een browser de naam van uw site voor meekijkers verbergt (ECH). Een fout record stuurt bezoekers de verkeerde kant op.

# $priority is a number, $protocols are names such as h2 and h3.
present = een HTTPS-record biedt { $protocols } aan (prioriteit { $priority })
absent = er zijn geen HTTPS-records
bogus = DNSSEC bewijst dat het antwoord over HTTPS-records niet klopt, dus is het niet te gebruiken
# $why is a word from a closed list, $parameter the name of a parameter or empty.
malformed = een HTTPS-record klopt niet, dus browsers slaan ze allemaal over ({ $why ->
    [short] het houdt halverwege op
    [target] het doel is geen domeinnaam
    [order] de parameters staan niet op volgorde, of een staat er twee keer
    [mandatory-absent] het noemt de parameter { $parameter } verplicht en heeft die niet
    [nothing-offered] het sluit het gewone protocol uit en biedt geen ander aan
   *[value] de waarde van de parameter { $parameter } is niet te lezen
})
nowhere = het HTTPS-record zegt dat deze naam zo'n dienst niet heeft
aliases-without-end = de HTTPS-records zijn verwijzingen waaraan geen einde komt
alias-only = het HTTPS-record verwijst naar een naam die zo'n record niet heeft
# $keys are names of parameters.
mandatory-unknown = een HTTPS-record verlangt dat parameters worden begrepen die browsers niet kennen, dus slaan zij het over: { $keys }
# $addresses are IP addresses.
hints-elsewhere = een HTTPS-record wijst op adressen die de naam niet heeft: { $addresses }
# $protocol is h2 or h3.
protocol-not-spoken = het HTTPS-record belooft { $protocol }, maar dat spreekt de server hier niet
# $why is a word from a closed list.
ech-unusable = een HTTPS-record heeft sleutels om de naam te verbergen (ECH) waar geen browser iets mee kan ({ $why ->
    [extension] ze verlangen een uitbreiding die niemand kent
    [public-name] de openbare naam is geen hostnaam
    [public-key] de sleutel heeft niet de lengte die bij zijn soort hoort
   *[version] ze zijn van een andere versie dan die van RFC 9849
})
# $target are domain names, one after the other.
alias = het HTTPS-record verwijst naar { $target }
alias-and-service = naast een verwijzing staan andere HTTPS-records, die dan niets betekenen
# $to is a host with its port.
elsewhere = een HTTPS-record leidt naar { $to }, waar niet gekeken is
# $names are domain names.
ech = browsers kunnen de naam van de site verbergen (ECH) achter: { $names }

fix = Publiceer een record dat zegt wat uw webserver doet, zoals: example.nl. HTTPS 1 . alpn="h3,h2". Laat ipv4hint en ipv6hint weg, tenzij ze elke wijziging van de adressen vanzelf volgen.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
