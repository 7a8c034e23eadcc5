title = Vervalste mail moet worden geweigerd (DMARC-beleid)
question = Wordt ontvangers gevraagd mail te weigeren of apart te zetten die alleen beweert van het domein te komen?
why = Een DMARC-record dat niets vraagt, kijkt alleen toe. Vervalste berichten op uw naam komen nog steeds aan bij inwoners, klanten en collega's.

enforced = ontvangers wordt gevraagd mail die niet slaagt { $request ->
    [reject] te weigeren
   *[quarantine] apart te zetten
} ("{ $tag }={ $request }" op { $name })
too-weak = er wordt ontvangers te weinig gevraagd: "{ $tag ->
    [rua] p=none
   *[other] { $tag }={ $request }
}" op { $name }
only-tried = "{ $tag }={ $request }" op { $name } wordt alleen uitgeprobeerd ("t=y"): ontvangers moeten een trede lager gaan, en dat is te weinig
no-record = er is geen record dat voor het domein telt
tried-out = door "t=y" moeten ontvangers "{ $request }" opvatten als "{ $instead }"
partial = "pct={ $percent }" vroeg om { $percent } procent van de mail die niet slaagt zo te behandelen; ontvangers die zich aan RFC 9989 houden behandelen alles zo, oudere een deel
below-weaker = namen onder het domein zijn minder beschermd: "{ $tag }={ $request }"

fix = Zoek in de rapporten op wie er voor u verzendt, zorg dat hun mail op naam van uw domein slaagt voor SPF of DKIM, publiceer dan p=quarantine en na enkele weken p=reject. Een domein dat niets verzendt kan meteen p=reject krijgen.
fix-who = { -who-organisation }
fix-effort = { -effort-project }
