title = Het SPF-record weert wie het niet noemt
question = Weert het SPF-record wie het niet noemt, en noemt het weinig genoeg?
why = Een record dat iedereen toelaat, of niets zegt over wie het niet noemt, beschermt uw naam niet beter dan geen record.

# $said is what "all" means: fail, softfail, neutral or pass; $addresses is a number of IPv4 addresses, $v6_prefix the length of a prefix that has as many IPv6 addresses.
accepted = { $said ->
    [fail] wie niet wordt genoemd, wordt geweerd (-all)
    [softfail] wie niet wordt genoemd, is verdacht (~all)
    [neutral] over wie niet wordt genoemd, wordt niets gezegd (?all)
   *[other] iedereen mag versturen (+all)
}; { $addresses ->
    [0] geen IPv4-adres
    [one] één IPv4-adres
   *[other] { $addresses } IPv4-adressen
} en { $v6_prefix ->
    [none] geen IPv6-adres
   *[other] zoveel IPv6-adressen als een { $v6_prefix } heeft
} mogen versturen
too-weak = { $said ->
    [fail] het record weert wie het niet noemt (-all), en dat neemt deze norm niet aan
    [softfail] het record noemt verdacht wie het niet noemt (~all), en dat neemt deze norm niet aan
    [neutral] het record zegt niets over wie het niet noemt (?all)
   *[other] het record laat iedereen versturen (+all)
}
    .fix = Laat het record eindigen met "-all", of met "~all" zolang u niet zeker weet dat het iedereen noemt die voor u verstuurt.
no-all = het record eindigt niet met "all" of "redirect", dus over wie het niet noemt, wordt niets gezegd
    .fix = Laat het record eindigen met "-all", of met "~all" zolang u niet zeker weet dat het iedereen noemt die voor u verstuurt.
everybody = het record laat iedereen ter wereld uit naam van het domein versturen
    .fix = Noem de adressen die voor u versturen, en laat het record eindigen met "-all". Laat het record van een leverancier iedereen toe, haal dan die include weg en vraag het na.
too-wide = { $addresses ->
    [one] één IPv4-adres mag versturen
   *[other] { $addresses } IPv4-adressen mogen versturen
}, ongeveer zoveel als een { $prefix } heeft
    .fix = Noem de adressen die voor u versturen, niet de netwerken waarin ze staan.
too-wide-v6 = zoveel IPv6-adressen mogen versturen als een { $prefix } heeft
    .fix = Noem de adressen die voor u versturen, niet de netwerken waarin ze staan.
open = ook andere adressen mogen versturen, die vooraf niet te kennen zijn: macro's, ptr of antwoorden die wij niet kregen beslissen
unreadable = ontvangers kunnen het record niet lezen, dus telt niets wat erin staat
    .fix = Verbeter eerst het record.
bogus = DNSSEC bewijst dat het antwoord voor { $name } niet klopt, dus ontvangers die dat controleren kunnen niets met het record
    .fix = Vraag de beheerder van die zone om de handtekeningen te herstellen.

fix = Laat het record eindigen met "-all", of met "~all" zolang u niet zeker weet dat het iedereen noemt die voor u verstuurt. Voor een domein dat geen mail verstuurt: "v=spf1 -all".
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
