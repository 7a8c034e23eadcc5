title = Mail kan onderweg niet worden gelezen of omgeleid
question = Kunnen afzenders ervoor zorgen dat mail versleuteld bij de juiste servers aankomt, wie er ook tussen zit?
why = STARTTLS alleen beschermt tegen wie alleen meeluistert. Wie het verkeer kan veranderen, kan het uitzetten of er een eigen server tussen zetten, zonder dat de afzender iets merkt. Met DANE en MTA-STS kunnen afzenders erop staan: één van de twee is genoeg.

dane = afzenders die op DANE letten staan op de juiste servers en versleuteling: de MX-records zijn ondertekend en elke server past bij zijn TLSA-records
mta-sts = afzenders die op MTA-STS letten staan op de juiste servers en versleuteling: het beleid wordt afgedwongen en elke server voldoet eraan
# $servers is a list of servers.
unprotected = noch DANE noch MTA-STS beschermt de mail naar alle servers; DANE: { $dane ->
    [partly] niet bij { $servers }
    [mx-insecure] de MX-records zijn niet ondertekend, dus afzenders zoeken er niet naar
   *[absent] is er niet
}; MTA-STS: { $policy ->
    [testing] het beleid wordt alleen getest
    [broken] het beleid is niet van kracht, of een server voldoet er niet aan
    [no-tls] een server biedt geen TLS aan
   *[absent] is er niet
}

fix = Onderteken de zone van het domein en die van de mailservers, en publiceer voor elke mailserver een TLSA-record (dane/present). Kan dat niet, zoals bij sommige grote aanbieders, publiceer dan een MTA-STS-beleid met mode enforce (mta-sts/policy); begin met mode testing en lees enkele weken de TLS-rapporten.
fix-who = { -who-mail-operator }

fix-effort = { -effort-days }
