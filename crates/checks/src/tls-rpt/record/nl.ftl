title = Verzenders kunnen problemen met TLS melden (TLS-RPT)
question = Weten verzenders waar zij kunnen melden dat zij niet over TLS konden bezorgen?
why = Waar DANE of MTA-STS geldt, blijft mail weg als een certificaat niet klopt. Met TLS-RPT melden verzenders u dat binnen een dag, en u hoort het ook als iemand verbindingen verstoort.

# $addresses are addresses to which reports go.
present = rapporten gaan naar { $addresses }
absent = er is geen TLS-RPT-record
several = er is meer dan één TLS-RPT-record (in totaal { $count }), waardoor verzenders ze allemaal overslaan
invalid = het TLS-RPT-record is ongeldig: { $why ->
    [no-address] het noemt geen adres ("rua")
    [repeated] er staat een veld twee keer in
   *[field] een deel ervan is geen veld
}
bad-address = een adres in het record is onbruikbaar: "{ $address }" ({ $why ->
    [empty] er staat niets tussen twee komma's
    [no-scheme] "mailto:" ontbreekt
    [scheme] alleen "mailto:" en "https:" zijn bekend
    [character] het bevat een teken dat geen adres heeft; misschien ontbreekt er een komma
    [host] de host is geen domeinnaam
   *[address] het is geen mailadres
})
bogus = DNSSEC bewijst dat het antwoord voor het record niet klopt, dus het telt niet
unknown-field = het veld "{ $field }" is onbekend en wordt overgeslagen
no-mail = het domein ontvangt geen mail, dus er valt niets te melden

fix = Publiceer een TXT-record op _smtp._tls onder uw domein: v=TLSRPTv1; rua=mailto:tls-rapporten@example.nl. Laat iemand de rapporten lezen of een dienst ze verwerken.
fix-who = { -who-mail-operator }
fix-effort = { -effort-minutes }
