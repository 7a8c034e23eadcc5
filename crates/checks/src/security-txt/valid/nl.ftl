title = De security.txt is leesbaar en betrouwbaar
question = Is de security.txt te lezen en kan men erop vertrouwen?
why = Een bestand met een verkeerd adres, een verlopen datum of regels die programma's niet kunnen lezen, stuurt vinders van kwetsbaarheden nergens heen, of naar iemand die er niet meer over gaat.

# $url is where the file was read.
valid = de security.txt op { $url } is geldig
# $type is the Content-Type, as sent.
wrong-type = het bestand wordt niet als text/plain gestuurd maar als { $type ->
    [none] helemaal niets
   *[other] { $type }
}
    .fix = Stuur het bestand met "Content-Type: text/plain; charset=utf-8".
# $charset is the character set, as sent.
wrong-charset = het bestand wordt in de tekenset { $charset } gestuurd; dat moet utf-8 zijn
    .fix = Stuur het bestand met "Content-Type: text/plain; charset=utf-8".
no-charset = de Content-Type noemt de tekenset niet; dan geldt utf-8
not-utf8 = delen van het bestand zijn geen UTF-8
# $lines are numbers of lines, $why says what is wrong with the first: a word from a closed list.
bad-lines = regels die programma's niet kunnen lezen: { $lines } (de eerste: { $why ->
    [byte-order-mark] een byte order mark voor de tekst
    [no-colon] geen veld en geen commentaar
    [bad-name] geen naam van een veld
    [space-in-name] een spatie in de naam van het veld
    [no-value] een veld zonder waarde
    [control-character] een stuurteken
   *[other] { $why }
})
# $lines are numbers of lines, $why is spacing or open-end for the first.
loose-lines = regels die de grammatica niet volgen, maar die programma's wel kunnen lezen: { $lines } (de eerste: { $why ->
    [spacing] niet precies één spatie na de dubbele punt
   *[open-end] de laatste regel heeft geen regeleinde
})
# $why is a word from a closed list.
broken-signature = het kader van de handtekening is stuk, zodat programma's haar niet kunnen controleren ({ $why ->
    [not-first] er staat iets voor de eerste regel
    [bad-header] een andere header dan Hash
    [no-empty-line] geen lege regel voor de tekst
    [not-escaped] een regel die met een streepje begint en niet is gemarkeerd
    [no-signature] de handtekening na de tekst ontbreekt
    [no-end] de slotregel ontbreekt
    [bad-armor] de handtekening is niet te decoderen
   *[after-end] er staat iets na de slotregel
})
    .fix = Onderteken het bestand opnieuw als het af is, met "gpg --clearsign", en verander het daarna niet meer.
signed = het bestand is ondertekend; wij controleren niet van wie de handtekening is
not-signed = het bestand is niet ondertekend (RFC 9116 beveelt dat aan)
# $octets is the size.
large = het bestand is groter dan lezers hoeven te aanvaarden: meer dan 32 kB, 1.000 regels of 2.048 tekens in één veld (grootte: { $octets })
no-contact = het veld Contact ontbreekt
    .fix = Voeg "Contact: mailto:security@uw-domein" of "Contact: https://…" toe, de voorkeur eerst.
# $field is its name, $line where it stands, $why a word from a closed list.
bad-value = de waarde van { $field } op regel { $line } is niet te gebruiken: { $why ->
    [no-scheme] het is geen adres met een schema, zoals https://
    [bare-mail] voor een mailadres hoort mailto: te staan
    [bare-phone] voor een telefoonnummer hoort tel: te staan
    [not-https] een webadres moet met https:// beginnen
    [character] er staat een teken in dat in geen adres voorkomt
    [empty] er volgt niets op het schema
    [bad-mail] er volgt geen mailadres op mailto:
   *[bad-phone] er volgt geen telefoonnummer op tel:
}
no-expires = het veld Expires ontbreekt
    .fix = Voeg "Expires: 2027-01-31T12:00:00Z" toe met een datum minder dan een jaar vooruit, en zet de verlenging in een agenda.
# $count is how many there are.
several-expires = het veld Expires staat er { $count } keer; het mag er één keer staan
# $value is as written.
bad-expires = de waarde van Expires is geen datum en tijd zoals RFC 3339 die schrijft: { $value }
    .fix = Schrijf hem als 2027-01-31T12:00:00Z, met seconden en met Z of een verschil zoals +01:00.
# $at is the time in all of these, $days the days between it and the measurement.
expired = het bestand is { $days ->
    [0] minder dan een dag geleden
    [one] een dag geleden
   *[other] { $days } dagen geleden
} verlopen ({ $at })
    .fix = Loop het bestand na, kijk of alles nog klopt, en zet Expires opnieuw.
expires-soon = het bestand verloopt over { $days ->
    [0] minder dan een dag
    [one] één dag
   *[other] { $days } dagen
} ({ $at })
far-ahead = het bestand verloopt pas over { $days ->
    [one] één dag
   *[other] { $days } dagen
} ({ $at }); aanbevolen is minder dan een jaar, zodat het niet veroudert
# $url is the address that was asked.
not-canonical = het bestand noemt eigen adressen (Canonical), maar niet dat waarop het is opgevraagd, { $url }; lezers horen het hier niet te vertrouwen
    .fix = Voeg "Canonical: " en dit adres toe, of haal het veld weg.
canonical-elsewhere = het bestand noemt het adres waarnaar is doorverwezen (Canonical), maar niet dat waarop het is opgevraagd: { $url }
    .fix = Voeg "Canonical: " en dit adres toe.
# $count is how many there are.
several-languages = het veld Preferred-Languages staat er { $count } keer; het mag er één keer staan, met komma's tussen de talen
# $tags are as written.
bad-language = geen taalcode: { $tags }
    .fix = Schrijf taalcodes als en, nl of fr-BE, met komma's ertussen.
# $line is where it stands.
csaf-elsewhere = het veld CSAF op regel { $line } verwijst niet naar een bestand met de naam provider-metadata.json
# $names are names of fields.
unknown-fields = velden die niet geregistreerd zijn en die lezers overslaan: { $names }
no-file = er is geen bestand om te beoordelen
# $url is on another site.
elsewhere = het bestand staat op een andere site, waar wij niet kijken: { $url }

fix = Herstel de regels die hier worden genoemd; een generator zoals die op securitytxt.org schrijft het bestand in de juiste vorm.
fix-who = { -who-organisation }
fix-effort = { -effort-minutes }
