title = Het certificaat leidt naar een vertrouwd stamcertificaat
question = Leiden de certificaten die de server stuurt naar een vertrouwd stamcertificaat, en is er geen ingetrokken?
why = Browsers houden bezoekers met een waarschuwing tegen als ze het certificaat niet kunnen vertrouwen. Wie leert zulke waarschuwingen weg te klikken, merkt een bedrieger ook niet op.
    .mail = Afzenders die certificaten controleren, bijvoorbeeld vanwege uw MTA-STS-beleid, bezorgen niet bij een server waarvan zij het certificaat niet kunnen vertrouwen.

# $root is the name of the root certificate.
trusted = de certificaten leiden naar het vertrouwde stamcertificaat "{ $root }"
missing-intermediate = het certificaat van de uitgever "{ $issuer }" wordt niet meegestuurd, dus "{ $certificate }" leidt nergens heen{ $found ->
    [complete] ; het bestaat wel, op { $url }, en daarmee{ $more ->
        [0] {""}
        [one] {" "}en met nog een erboven
       *[other] {" "}en met nog { $more } erboven
    } leiden de certificaten naar het vertrouwde stamcertificaat "{ $root }": de server moet het dus meesturen
    [short] ; het bestaat wel, op { $url }, maar ook daarmee leiden de certificaten niet naar een vertrouwd stamcertificaat
   *[no] { $url ->
        [none] {""}
       *[other] {" "}(te vinden op { $url })
    }
}
    .fix = { $found ->
        [short] Laat het certificaat uitgeven door een algemeen vertrouwde certificaatautoriteit, en installeer het samen met de tussencertificaten.
       *[other] Installeer het certificaat van de server samen met de tussencertificaten van de uitgever, in één bestand, dat van de server zelf voorop ("full chain"). Stuur het stamcertificaat niet mee.
    }
self-signed = het certificaat "{ $certificate }" is met zijn eigen sleutel ondertekend; niemand staat ervoor in
    .fix = Laat het certificaat uitgeven door een algemeen vertrouwde certificaatautoriteit. Er zijn er meerdere die dat gratis en automatisch doen (ACME, RFC 8555).
unknown-root = de certificaten eindigen bij het stamcertificaat "{ $certificate }", dat niet bij de vertrouwde hoort
    .fix = Laat het certificaat uitgeven door een algemeen vertrouwde certificaatautoriteit.
expired = het certificaat "{ $certificate }" was geldig tot { $until }
    .fix = Vernieuw het verlopen certificaat en laat dat voortaan automatisch gebeuren. Is het een tussencertificaat, installeer dan het huidige van uw uitgever.
not-yet-valid = het certificaat "{ $certificate }" is pas geldig vanaf { $from }
bad-signature = de handtekening onder het certificaat "{ $certificate }" ({ $algorithm }) telt niet: { $why ->
    [broken] de hashfunctie waarop zij berust, is gebroken
    [unsupported] dit soort handtekeningen wordt door clients niet gecontroleerd
   *[wrong] zij is niet gezet door de uitgever van wie het certificaat erboven staat
}
not-a-ca = het certificaat "{ $certificate }" heeft een ander ondertekend, maar mag dat niet
path-length = er staan meer certificaatautoriteiten onder "{ $certificate }" dan het toestaat
wrong-use = het certificaat "{ $certificate }" is niet voor dit gebruik bedoeld: { $why ->
    [usage] het uitgebreide sleutelgebruik noemt geen TLS-servers
    [key-usage] het sleutelgebruik staat niets toe van wat TLS nodig heeft
    [leaf-is-ca] het is het certificaat van een certificaatautoriteit, niet van een server
    [leaf-may-sign] het is niet van een certificaatautoriteit, en toch mag de sleutel certificaten ondertekenen
   *[constraints-in-leaf] het bevat naambeperkingen, die alleen een certificaatautoriteit mag hebben
}
name-not-allowed = een certificaatautoriteit boven "{ $certificate }" mag niet instaan voor de naam "{ $name }"
not-understood = het certificaat "{ $certificate }" heeft een kritiek onderdeel dat clients niet begrijpen: { $what }
no-policy = een certificaatautoriteit eist een certificaatbeleid, en "{ $certificate }" houdt zich daar niet aan
weak-key = de sleutel van het certificaat "{ $certificate }" ({ $kind }) is zo zwak dat clients hem weigeren
malformed = het certificaat "{ $certificate }" is niet goed gevormd, dus clients weigeren het: { $what ->
    [not-der] iets erin is geen DER
    [extension] de extensie { $extension } klopt niet
    [extension-twice] de extensie { $extension } staat er twee keer in
    [extensions-without-version-3] het heeft extensies, maar is niet van versie 3
    [signature-algorithms-differ] het noemt twee verschillende ondertekeningsalgoritmen
    [signature-parameters] de parameters van het ondertekeningsalgoritme kloppen niet
    [serial-too-long] het serienummer heeft meer dan 20 octetten
    [no-issuer] de uitgever heeft geen naam
    [version] het is niet van versie 3
    [no-subject] het zegt niet in het onderwerp en ook niet in een kritieke lijst met namen voor wie het is
   *[no-certificate] wat als certificaat van de server is gestuurd, is er geen
}
distrusted = het stamcertificaat "{ $certificate }" wordt alleen vertrouwd voor certificaten die tot { $after } zijn uitgegeven; dit is nieuwer
    .fix = Stap over naar een andere certificaatautoriteit: het vertrouwen in deze wordt ingetrokken.
revoked = de uitgever heeft het certificaat ingetrokken sinds { $at }; reden: { $reason ->
    [key-compromise] de sleutel is in verkeerde handen gekomen
    [ca-compromise] de sleutel van de certificaatautoriteit is in verkeerde handen gekomen
    [affiliation-changed] de gegevens van de eigenaar zijn veranderd
    [superseded] er is een nieuwer certificaat
    [cessation-of-operation] het is niet meer nodig
    [certificate-hold] het is tijdelijk geblokkeerd
    [privilege-withdrawn] het recht erop is ingetrokken
   *[none] niet vermeld
}
    .fix = Maak een nieuwe sleutel, laat daarvoor een nieuw certificaat uitgeven en installeer dat meteen. Zoek uit waarom het oude is ingetrokken.
not-revoked = het meegestuurde OCSP-antwoord zegt dat het certificaat niet is ingetrokken, stand { $as_of }
staple-of-no-use = het meegestuurde OCSP-antwoord is onbruikbaar: { $why ->
    [unknown] de OCSP-server kent het certificaat niet
    [stale] het is verouderd
    [no-answer] het is een foutmelding
    [other-certificate] het gaat over een ander certificaat
    [not-verified] het is niet ondertekend door de uitgever of door iemand voor wie de uitgever instaat
   *[malformed] het is niet te lezen
}
revoked-by-list = het certificaat "{ $certificate }" staat sinds { $at } op de lijst van ingetrokken certificaten van zijn uitgever; reden: { $reason ->
    [key-compromise] de sleutel is in verkeerde handen gekomen
    [ca-compromise] de sleutel van de certificaatautoriteit is in verkeerde handen gekomen
    [affiliation-changed] de gegevens van de eigenaar zijn veranderd
    [superseded] er is een nieuwer certificaat
    [cessation-of-operation] het is niet meer nodig
    [certificate-hold] het is tijdelijk geblokkeerd
    [privilege-withdrawn] het recht erop is ingetrokken
   *[none] niet vermeld
}
    .fix = { $role ->
        [issuer] Laat een nieuw certificaat uitgeven: de certificaatautoriteit heeft het tussencertificaat ingetrokken waar het uwe op rust. Installeer het samen met het tussencertificaat dat erbij hoort.
       *[server] Maak een nieuwe sleutel, laat daarvoor een nieuw certificaat uitgeven en installeer dat meteen. Zoek uit waarom het oude is ingetrokken.
    }
not-listed = { $certificates ->
    [one] één certificaat is opgezocht in de lijst van ingetrokken certificaten van zijn uitgever, stand { $as_of }, en staat er niet op
   *[other] { $certificates } certificaten zijn opgezocht in de lijsten van ingetrokken certificaten van hun uitgevers, de oudste van { $as_of }, en geen ervan staat erop
}
list-of-no-use = de lijst van ingetrokken certificaten op { $url } is onbruikbaar voor het certificaat "{ $certificate }": { $why ->
    [unseen] { $reason ->
        [refused] de server daar geeft haar niet
       *[other] zij was niet te krijgen ({ reason-said })
    }
    [other-issuer] zij is niet van de uitgever van het certificaat
    [not-verified] zij is niet ondertekend met de sleutel van de uitgever van het certificaat
    [not-understood] zij heeft een kritiek onderdeel dat clients niet begrijpen ({ $detail })
    [delta] er staat alleen in wat er sinds een andere lijst is veranderd
    [scope] zij gaat volgens haar eigen opgave over andere certificaten
    [some-reasons] zij meldt alleen intrekkingen om bepaalde redenen
    [outdated] sinds { $detail } had er een nieuwere moeten zijn
    [not-yet] zij is gedateerd op { $detail }, en dat moet nog komen
   *[malformed] zij is niet te lezen
}
out-of-order = de certificaten worden niet gestuurd in de volgorde die TLS vraagt, elk gevolgd door dat van zijn uitgever; sommige clients lopen daarop vast
profile = het certificaat "{ $certificate }" wijkt af van een regel voor uitgevers die clients niet afdwingen: { $rule ->
    [no-authority-key-id] het zegt niet met welke sleutel de uitgever het heeft ondertekend (authorityKeyIdentifier)
    [no-subject-key-id] een certificaat van een certificaatautoriteit zonder kenmerk van de sleutel (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints van een certificaatautoriteit is niet kritiek
    [no-key-usage] een certificaat van een certificaatautoriteit zonder keyUsage
    [no-extended-key-usage] het zegt niet dat het voor TLS-servers is (extKeyUsage)
    [path-length-without-ca] het beperkt de certificaatautoriteiten eronder, maar is er zelf geen
    [name-constraints-not-critical] nameConstraints is niet kritiek
    [serial-not-positive] het serienummer is nul of negatief
    [time-form] een jaar vóór 2050 is als GeneralizedTime geschreven
    [common-name-not-among-names] de algemene naam staat niet, of anders geschreven, bij de alternatieve namen
    [policy-constraints-not-critical] policyConstraints is niet kritiek
    [constraint-leading-dot] een beperking van namen begint met een punt
    [names-critical] de lijst met namen is kritiek, hoewel er een onderwerp is
    [underscore] een van de namen bevat een liggend streepje en is dus geen hostnaam
    [any-use] het mag voor alles worden gebruikt, niet alleen voor TLS-servers
    [extended-key-usage-critical] extKeyUsage is kritiek
   *[modulus-size] de lengte van de RSA-sleutel is geen veelvoud van acht bits
}
rule-broken = het certificaat "{ $certificate }" breekt een regel voor uitgevers, en strenge clients weigeren het: { $rule ->
    [no-authority-key-id] het zegt niet met welke sleutel de uitgever het heeft ondertekend (authorityKeyIdentifier)
    [no-subject-key-id] een certificaat van een certificaatautoriteit zonder kenmerk van de sleutel (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints van een certificaatautoriteit is niet kritiek
    [no-key-usage] een certificaat van een certificaatautoriteit zonder keyUsage
    [no-extended-key-usage] het zegt niet dat het voor TLS-servers is (extKeyUsage)
    [path-length-without-ca] het beperkt de certificaatautoriteiten eronder, maar is er zelf geen
    [name-constraints-not-critical] nameConstraints is niet kritiek
    [serial-not-positive] het serienummer is nul of negatief
    [time-form] een jaar vóór 2050 is als GeneralizedTime geschreven
    [common-name-not-among-names] de algemene naam staat niet, of anders geschreven, bij de alternatieve namen
    [policy-constraints-not-critical] policyConstraints is niet kritiek
    [constraint-leading-dot] een beperking van namen begint met een punt
    [names-critical] de lijst met namen is kritiek, hoewel er een onderwerp is
    [underscore] een van de namen bevat een liggend streepje en is dus geen hostnaam
    [any-use] het mag voor alles worden gebruikt, niet alleen voor TLS-servers
    [extended-key-usage-critical] extKeyUsage is kritiek
   *[modulus-size] de lengte van de RSA-sleutel is geen veelvoud van acht bits
}
    .fix = Meld het bij uw certificaatautoriteit; is dat uw eigen organisatie, laat haar certificaten dan inrichten zoals RFC 5280 §4.2 voorschrijft. Laat daarna het certificaat opnieuw uitgeven. Veel programma's laten het door, maar die in Python 3.13 en later bijvoorbeeld niet.
redirect-target = bezoekers worden doorgestuurd naar { $target }, waarvan het certificaat niet wordt vertrouwd
dane-ee = een certificaat van een mailserver waar de TLSA-records voor staan: naam, geldigheid en uitgever tellen hier niet

fix = Laat het certificaat uitgeven door een algemeen vertrouwde certificaatautoriteit, en installeer het samen met de tussencertificaten, dat van de server zelf voorop. Controleer het met een schone client: een die al is gebruikt, kent misschien meer certificaten dan andere.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
