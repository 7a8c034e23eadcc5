title = Ontvangers kunnen het SPF-record lezen
question = Kunnen ontvangers het SPF-record lezen, met alles waarnaar het verwijst?
why = Eén fout in het record, of in een record van een leverancier waarnaar het verwijst, en ontvangers laten het geheel vallen: dan beschermt niets uw naam, en kan uw eigen mail worden geweigerd.

valid = het SPF-record en alles waarnaar het verwijst is leesbaar
# $term is the part of the record as it stands there, $position its first wrong sign, counted from 1.
invalid = het SPF-record klopt niet bij "{ $term }" (positie { $position }): { $why ->
    [character] er staat een teken in dat geen zichtbare ASCII of spatie is
    [unknown-mechanism] een mechanisme met die naam bestaat niet
    [superfluous] achter dat mechanisme mag niets staan
    [no-domain] er ontbreekt een domein
    [domain] dat is geen domeinnaam van twee of meer delen
    [macro] een macro is niet goed geschreven
    [macro-in-domain] de macro's c, r en t mogen alleen in toelichtingen staan
    [macro-digits] een macro vraagt om nul delen
    [ip4] dat is geen IPv4-adres
    [ip6] dat is geen IPv6-adres
    [prefix] de prefixlengte klopt niet
    [redirect-twice] "redirect" staat er twee keer
   *[exp-twice] "exp" staat er twee keer
}
    .fix = Verbeter "{ $term }"; tot die tijd zien ontvangers het hele record als een fout. Adressen schrijft u als "ip4:192.0.2.0/24" en "ip6:2001:db8::/32", namen als "a:mail.example.nl", leveranciers als "include:spf.example.net".
# $term is the include or redirect that leads here.
target-without-record = hier staat geen SPF-record, terwijl "{ $term }" hierheen verwijst
    .fix = Vraag de leverancier naar de juiste naam, of haal "{ $term }" weg als u die leverancier niet meer gebruikt. Tot die tijd zien ontvangers het hele record als een fout.
target-with-several = hier staat meer dan één SPF-record: { $count }, terwijl "{ $term }" hierheen verwijst; ontvangers gebruiken er dan geen enkel
    .fix = Vraag de beheerder ervan om ze samen te voegen tot één. Tot die tijd zien ontvangers het hele record als een fout.
target-no-name = "{ $term }" verwijst naar iets dat geen domeinnaam kan zijn
    .fix = Verbeter de naam in "{ $term }"; twee punten achter elkaar of een deel van meer dan 63 tekens kan niet.
bogus = DNSSEC bewijst dat het antwoord voor { $name } niet klopt, dus ontvangers die dat controleren kunnen niets met het record
    .fix = Vraag de beheerder van die zone om de handtekeningen te herstellen.
ptr = "{ $term }" zoekt de naam van de afzender achterstevoren op; dat is traag, onbetrouwbaar en niet meer de bedoeling
    .fix = Noem in plaats daarvan de adressen, met ip4, ip6, a of mx.
after-all = "{ $term }" staat achter "all" en wordt nooit bekeken
    .fix = Zet "all" aan het einde van het record, of haal "{ $term }" weg.
redirect-without-effect = "{ $term }" heeft geen effect, omdat het record een "all" heeft
    .fix = Haal "all" of "{ $term }" weg, naar gelang wat niet de bedoeling was.
meant-for-mechanism = "{ $term }" heeft geen effect: met "=" is het een onbekend toevoegsel, en waarschijnlijk was ":" bedoeld
    .fix = Schrijf een dubbele punt in plaats van het isgelijkteken in "{ $term }".
unknown-modifier = "{ $term }" is een toevoegsel dat ontvangers overslaan

fix = Verbeter het genoemde onderdeel op de genoemde plaats. Tot die tijd zien ontvangers het hele record als een fout.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
