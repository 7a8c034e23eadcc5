title = NSEC3 wordt gebruikt zoals de norm vraagt
question = Zijn de parameters van NSEC3 die waar de norm om vraagt?
why = Extra hashrondes beschermen niets en laten resolvers werken; boven een grens geloven die de zone niet meer.

no-iterations = NSEC3 wordt zonder extra iteraties gebruikt
iterations = NSEC3 wordt met { $iterations ->
    [one] één extra iteratie
   *[other] { $iterations } extra iteraties
} gebruikt; er worden er geen gevraagd
too-many-iterations = NSEC3 wordt met { $iterations ->
    [one] één extra iteratie
   *[other] { $iterations } extra iteraties
} gebruikt; boven de { $iterations_max } geloven resolvers de zone niet meer
salt = er wordt een salt van { $octets ->
    [one] één byte
   *[other] { $octets } bytes
} gebruikt, en dat voegt niets toe
opt-out = opt-out wordt gebruikt: er kunnen niet-ondertekende namen tussen worden geschoven, wat alleen heel grote zones nodig hebben
nsec = de zone gebruikt NSEC, en dat heeft zulke parameters niet

fix = Zet de NSEC3-parameters op 0 iteraties zonder salt (1 0 0 -), of gebruik NSEC.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
