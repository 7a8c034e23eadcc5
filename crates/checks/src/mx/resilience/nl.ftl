title = Mail vindt een server die haar aanneemt
question = Vindt mail een server die haar aanneemt, en een andere als de eerste uitvalt?
why = Mail wacht zolang geen server haar aanneemt, en na een paar dagen gaat zij terug naar de afzender. Wat verkeerd in de MX-records staat, werkt bij de ene afzender wel en bij de andere niet.

# $hosts are host names, separated by commas.
several = { $hosts } nemen mail aan
# $host is a host name.
single = alleen { $host } neemt mail aan; valt die uit, dan wacht mail bij de afzenders, die het nog enkele dagen proberen
# $target is a host name.
alias = het MX-record noemt een alias (CNAME) van { $target }, en dat mag niet; sommige afzenders weigeren het
    .fix = Noem { $target } zelf in het MX-record.
address-literal = in het MX-record staat een adres waar een hostnaam hoort; de meeste afzenders kunnen daar niets mee
    .fix = Geef het adres een hostnaam en noem die in het MX-record.
without-address = het MX-record noemt een host zonder adres, dus daar kan niemand bezorgen
    .fix = Publiceer een adres voor de host, of haal het MX-record weg.
# $addresses are addresses, separated by commas.
unusable = de host heeft adressen die niemand op het internet kan gebruiken: { $addresses }
    .fix = Haal deze adressen uit de DNS die anderen zien.
# $hosts are numbers with host names, separated by commas.
order = afzenders proberen de hosts in deze volgorde: { $hosts }
no-reverse = het adres leidt niet terug naar een naam (geen PTR-record); dat telt vooral waar het ook mail verstuurt
# $how is null or nothing.
no-mail = { $how ->
    [null] de naam zegt zelf dat hij geen mail ontvangt
   *[other] niemand neemt mail aan voor de naam
}

fix = Laat elk MX-record een host noemen die zelf adressen heeft, en zorg voor minstens twee van zulke hosts op verschillende plaatsen.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
