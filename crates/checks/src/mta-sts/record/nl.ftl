title = Het domein kondigt een MTA-STS-beleid aan
question = Kondigt het domein een MTA-STS-beleid aan?
why = Mail tussen servers is alleen versleuteld als niemand onderweg dat verhindert. Met MTA-STS zegt uw domein dat verzenders over TLS moeten bezorgen bij een server met een geldig certificaat, of helemaal niet.

present = er is een beleid aangekondigd, met het kenmerk { $id }
absent = er is geen beleid aangekondigd
several = er is meer dan één MTA-STS-record (in totaal { $count }), waardoor verzenders aannemen dat het domein geen beleid heeft
invalid = het MTA-STS-record is ongeldig, waardoor verzenders aannemen dat het domein geen beleid heeft: { $why ->
    [no-id] het heeft geen "id"
    [id] de "id" bestaat niet uit 1 tot 32 letters en cijfers
    [repeated] er staat een veld twee keer in
   *[field] een deel ervan is geen veld
}
bogus = DNSSEC bewijst dat het antwoord voor het record niet klopt, dus het telt niet
unknown-field = het veld "{ $field }" is onbekend en wordt overgeslagen
no-mail = het domein ontvangt geen mail, dus er valt niets te beschermen

fix = Publiceer een TXT-record op _mta-sts onder uw domein, zoals v=STSv1; id=20260601; en het beleid op https://mta-sts.example.nl/.well-known/mta-sts.txt. Verander de id telkens als het beleid verandert.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
