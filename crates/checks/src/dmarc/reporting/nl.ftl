title = DMARC-rapporten komen bij iemand aan
question = Komen rapporten over mail op naam van het domein bij iemand aan?
why = De rapporten laten zien wie er op uw naam verzendt: diensten die u vergeten was, en criminelen. Zonder rapporten kunt u het beleid niet aanscherpen zonder eigen mail te verliezen.

# $addresses are addresses to which reports go.
reports = rapporten gaan naar { $addresses }
no-reports = het record noemt geen adres voor rapporten ("rua")
bad-address = een adres van "{ $tag }" is onbruikbaar: "{ $address }" ({ $why ->
    [empty] er staat niets tussen twee komma's
    [no-scheme] "mailto:" ontbreekt
    [scheme] alleen "mailto:" en "https:" zijn bekend
    [character] het bevat een teken dat geen adres heeft; misschien ontbreekt er een komma
    [host] de host is geen domeinnaam
   *[address] het is geen mailadres
})
not-authorised = { $host } hoort bij een andere organisatie en zegt niet dat het rapporten over het domein aanneemt, dus worden er geen heen gestuurd ("{ $tag }"; gezocht op { $name })
no-record = er is geen record dat voor het domein telt
external = { $host } stemt ermee in de rapporten te ontvangen
over-web = rapporten naar "{ $address }" ("{ $tag }") zouden over het web gaan, wat bijna geen ontvanger doet
size-limit = de grens aan de omvang van rapporten ("!{ $limit }") hoorde bij de vorige versie van de standaard en wordt door ontvangers van nu overgeslagen
failure-reports = rapporten over afzonderlijke berichten gaan naar { $addresses }

fix = Noem een adres dat iemand leest of dat een dienst verwerkt: rua=mailto:dmarc@example.nl. Gaan rapporten naar een andere organisatie, dan moet die het record publiceren waarnaar is gezocht.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
