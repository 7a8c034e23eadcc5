title = Het lezen van het SPF-record blijft binnen de grenzen
question = Kost het lezen van het SPF-record ontvangers niet meer opzoekingen dan zij mogen doen?
why = Ontvangers stoppen na een vast aantal opzoekingen en zien het record dan als een fout: een deel van uw mail verliest zijn bescherming of wordt geweigerd, vaak zonder dat iemand het merkt.

# $count and $max are numbers of look-ups.
within = het SPF-record kost { $count ->
    [one] één opzoeking
   *[other] { $count } opzoekingen
}; toegestaan: { $max }
too-many = het SPF-record kost { $count ->
    [one] één opzoeking
   *[other] { $count } opzoekingen
}, met alles waarnaar het verwijst; ontvangers stoppen na { $max }
    .fix = Haal leveranciers weg die u niet gebruikt, laat losse leveranciers vanaf een naam onder de uwe versturen, en zet ip4 en ip6 in de plaats van a en mx. Het bewijs laat zien wat elk onderdeel kost.
loop = het SPF-record verwijst terug naar { $domain }, waar het vandaan kwam
    .fix = Haal de include of redirect weg die de cirkel sluit.
# $term is the mx, $count how many mail servers there are.
too-many-hosts = "{ $term }" leidt naar { $count ->
    [one] één mailserver
   *[other] { $count } mailservers
}; boven { $max } geven ontvangers het op
    .fix = Noem de adressen met ip4 en ip6 in plaats van "{ $term }".
void = { $count ->
    [one] één opzoeking van het SPF-record vindt
   *[other] { $count } opzoekingen van het SPF-record vinden
} niets; na { $max } mogen ontvangers het opgeven
    .fix = Haal de namen in het bewijs weg die niet meer bestaan.
# $family is IPv4 or IPv6.
void-for-one-family = voor afzenders met een { $family }-adres { $count ->
    [one] vindt één opzoeking
   *[other] vinden { $count } opzoekingen
} niets; sommige ontvangers geven het op na { $max }
lower-bound = het record heeft macro's die pas bij een echt bericht worden ingevuld; het kost ten minste zoveel opzoekingen: { $count }
unreadable = ontvangers kunnen het record niet lezen, dus valt er niets te tellen
    .fix = Verbeter eerst het record.
bogus = DNSSEC bewijst dat het antwoord voor { $name } niet klopt, dus ontvangers die dat controleren kunnen niets met het record
    .fix = Vraag de beheerder van die zone om de handtekeningen te herstellen.

fix = Haal leveranciers weg die u niet gebruikt, laat losse leveranciers vanaf een naam onder de uwe versturen, en zet ip4 en ip6 in de plaats van a en mx.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
