title = Alleen genoemde uitgevers mogen certificaten uitgeven (CAA)
question = Zegt de naam welke uitgevers er certificaten voor mogen uitgeven?
why = Zonder deze vermelding kan elke certificaatuitgever ter wereld worden overgehaald een certificaat voor uw naam uit te geven, en kan wie dat heeft zich voor u uitgeven.

# $issuers are domain names of authorities.
present = certificaten mogen worden uitgegeven door: { $issuers }
absent = er zijn geen CAA-records, dus mag elke uitgever certificaten voor de naam uitgeven
no-issue = de CAA-records hebben geen "issue"-eigenschap, dus mag elke uitgever certificaten voor de naam uitgeven
invalid = een CAA-record klopt niet ({ $why ->
    [short] het is afgebroken
    [tag] de eigenschap heeft geen naam, of een met andere tekens dan letters en cijfers
    [issuer] wat er staat over wie mag uitgeven, past niet in de grammatica
   *[iodef] het adres voor meldingen is onbruikbaar
}), waardoor uitgevers mogen weigeren iets uit te geven
unknown-critical = een CAA-record noemt "{ $property }" onmisbaar, wat uitgevers niet kennen, dus mag niemand uitgeven
bogus = er zijn CAA-records, maar DNSSEC bewijst dat het antwoord niet klopt, dus tellen ze niet
unknown-property = een CAA-record heeft de eigenschap "{ $property }", die wordt overgeslagen
nobody-may-issue = de CAA-records verbieden elke uitgever certificaten voor de naam uit te geven
inherited = de CAA-records van { $from } tellen, omdat de naam zelf geen records heeft
bound-to-account = certificaten mogen alleen aan het account { $account } worden uitgegeven
reports-to = geweigerde pogingen moeten worden gemeld aan { $url }

fix = Publiceer een CAA-record voor elke uitgever die u gebruikt, zoals: example.nl. CAA 0 issue "letsencrypt.org"
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
