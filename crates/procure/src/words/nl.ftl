# Woorden van bijlagen bij aanbestedingen, en van de vragen die ertoe leiden.

### De acht vragen

question-1 = Wat koopt u? Meer dan één antwoord mag.
question-2 = Wat is de waarde over de hele looptijd, in euro's zonder btw? Een bandbreedte volstaat.
question-3 = Wie koopt?
question-4 = In welk land is de koper gevestigd? Twee letters, zoals NL, BE of DE.
question-5 = Welke gegevens komen erin voor? Meer dan één antwoord mag.
question-6 = Wie gebruikt het? Meer dan één antwoord mag.
question-7 = Hoeveel maanden duurt het contract, verlengingsopties meegerekend?
question-8 = Welke leverancier en welke domeinnamen zijn er nu? Niets, als het nieuw is.

dialogue-start = Acht vragen. Antwoord met het nummer of het woord; zet komma's tussen meer antwoorden. Een lege regel neemt wat tussen haken staat, "<" gaat terug.
dialogue-of = Vraag { $number } van 8
dialogue-default = [{ $default }]
dialogue-nothing-before = Dit is de eerste vraag.
dialogue-needed = Geef een antwoord: deze vraag heeft geen standaardantwoord.
dialogue-supplier = De huidige leverancier en daarna de namen, met komma's ertussen: Voorbeeld BV, voorbeeld.nl, voorbeeld.com
dialogue-none = geen

### Wat er gekocht wordt

object-api = Koppelvlak voor programma's (API)
object-bulk-mail-service = Bulkmail (nieuwsbrieven, berichten, facturen)
object-cdn = Contentlevering (CDN)
object-certificates = Certificaten
object-cloud-service = Cloud (rekenkracht, opslag, platform)
object-collaboration-software = Samenwerkingssoftware (berichten, vergaderen, documenten)
object-connectivity = Internettoegang en netwerkverbindingen
object-dns-hosting = DNS (nameservers)
object-domain-registration = Domeinnamen
object-identity-service = Inlogdienst
object-iot-device = Verbonden apparaten (camera's, sensoren, meters)
object-mail-relay = Mailgateway
object-mail-service = E-mail
object-monitoring = Bewaking van namen en certificaten
object-network-equipment = Netwerkapparatuur
object-ot-system = Industriële installaties
object-remote-access = Toegang op afstand
object-resolver-service = DNS-resolver
object-saas = Software als dienst (SaaS)
object-soc-service = Beveiligingsmonitoring
object-software-development = Software (gemaakt of aangepast)
object-web-application = Webapplicatie
object-website-hosting = Website (bouw, hosting, onderhoud)
object-wifi-service = Wifi
object-workplace = Werkplek
object-workplace-software = Kantoorsoftware

### Wie er koopt

sector-central-government = Rijksoverheid
sector-regional-government = Regionale overheid: provincie, waterschap, deelstaat
sector-municipality = Gemeente
sector-public-body = Andere organisatie met een publieke taak
sector-education = Onderwijs
sector-health = Zorg
sector-utility = Energie, water, vervoer, post
sector-digital-provider = Aanbieder van digitale diensten (DNS, cloud, datacenter, netwerk)
sector-finance = Financiële sector
sector-business = Ander bedrijf
sector-nonprofit = Vereniging of stichting

### Gegevens

data-none = Geen gegevens over mensen, niets geheims
data-personal = Persoonsgegevens
data-special = Bijzondere persoonsgegevens: gezondheid, geloof, biometrie
data-payment-cards = Betaalkaarten
data-confidential = Vertrouwelijke gegevens van de organisatie
data-state-secret = Staatsgeheimen

### Gebruikers

users-public = Het publiek
users-customers = Klanten
users-staff = Medewerkers
users-children = Kinderen
users-machines = Andere systemen

### Waarde

value-exact = € { $from }
value-range = € { $from } tot { $to }
value-least = € { $from } of meer
value-unknown = nog niet bekend

### Datums en getallen

thousands = .
day-full = { $day } { $month } { $year }
day-month = { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
months = { $months ->
    [one] één maand
   *[other] { $months } maanden
}
every = { $days ->
    [1] elke dag
    [7] elke week
    [30] elke maand
   *[other] elke { $days } dagen
}

### Het hoofd

title = Bijlage: standaarden voor veilig internet
subject-line = Eisen, gunningscriteria en bewijs voor: { $objects }
about-objects = Wat er gekocht wordt
about-value = Geraamde waarde, zonder btw
about-sector = Koper
about-country = Land
about-data = Gegevens
about-users = Gebruikers
about-duration = Looptijd
about-supplier = Huidige leverancier
about-domains = Domeinnamen
about-day = Regels op
about-policies = Gemeten onder

### 1 Hoe deze bijlage werkt

how = Hoe deze bijlage werkt
how-intro = Deze bijlage hoort bij de aanbestedingsstukken en, na gunning, bij het contract. Zij zegt aan welke standaarden voor veilig internet de Dienst moet voldoen, hoe dat blijkt, en wat er volgt als het niet zo is.
how-count = Zij bevat { $requirements ->
    [0] geen eisen
    [one] één eis
   *[other] { $requirements } eisen
} en { $awards ->
    [0] geen gunningscriteria
    [one] één gunningscriterium
   *[other] { $awards } gunningscriteria
}. { $required ->
    [0] Geen norm die wij kennen, verplicht tot een van de standaarden.
    [one] Eén van de standaarden is verplicht volgens een norm; de andere zijn een advies.
   *[other] { $required } van de standaarden zijn verplicht volgens een norm; de andere zijn een advies.
}
how-no-norm = Voor deze aankoop kennen wij geen norm die koper of leverancier bindt. Alles hieronder is een advies uit de catalogus van Plimsoll, naar het gewicht van elke standaard. De koper beslist wat hij vraagt.
term-requirement = Eis (R)
term-requirement-means = Een inschrijving die niet toezegt eraan te voldoen, wordt terzijde gelegd. Na gunning is het een verplichting uit het contract.
term-award = Gunningscriterium (A)
term-award-means = Een inschrijving die toezegt eraan te voldoen, krijgt de punten die de aanbestedingsstukken noemen. Wat is toegezegd, is een verplichting uit het contract.
term-service = Dienst
term-service-means = Wat onder dit contract wordt gekocht, wie het ook levert: de leverancier of degenen op wie hij steunt.
term-names = Namen
term-names-means = De domeinnamen waaronder de Dienst wordt gebruikt of vanwaar die mail verstuurt: { $names }.
term-names-listed = { $names }, en die de koper schriftelijk toevoegt
term-names-later = die partijen bij ondertekening opsommen, en die de koper schriftelijk toevoegt
term-scan = Scan
term-scan-means = Een meting over internet met het open programma Plimsoll, of met een ander programma dat volgens dezelfde gepubliceerde controles oordeelt.
term-declaration = Verklaring
term-declaration-means = Een verklaring, ondertekend door wie de leverancier mag binden, met het bewijs dat erin genoemd wordt.

### 2 Overzicht

overview = Overzicht
overview-caption = Standaarden in deze bijlage
column-number = Nr.
column-standard = Standaard
column-ground = Op grond van
column-from = Vanaf
column-proof = Blijkt uit
from-start = het begin
proof-scan = scan
proof-declaration = verklaring
proof-both = scan en verklaring

### 3 en 4 Eisen en gunningscriteria

requirements = Eisen
requirements-intro = De Dienst voldoet aan elk van het volgende, vanaf het begin van het contract tenzij een andere dag is genoemd, en zolang het contract duurt.
awards = Gunningscriteria
awards-intro = Inschrijvingen verdienen punten voor elk van het volgende. De aanbestedingsstukken zeggen hoeveel; een deel dat zonder bewijs wordt toegezegd, levert niets op.
none = Geen.

entry-ground = Op grond van
entry-applies = Geldt
entry-applies-start = vanaf het begin van het contract
entry-applies-from = vanaf { $day }, binnen de looptijd
entry-documents = Documenten
entry-actors = Wie moet iets doen
entry-objects = Gaat over
entry-without = Wat er misgaat zonder
entry-rests-on = Steunt op
entry-values = Waarden die tellen

clause-requirement = De Dienst voldoet aan { $standard } ({ $documents }), en wel als volgt.
clause-requirement-equivalent = De Dienst voldoet aan { $standard } ({ $documents }), of aan een gelijkwaardige oplossing waarvan de leverancier aantoont dat die hetzelfde bereikt, en wel als volgt.
clause-award = De inschrijver geeft aan of de Dienst voldoet aan { $standard } ({ $documents }), en wel als volgt.
clause-award-equivalent = De inschrijver geeft aan of de Dienst voldoet aan { $standard } ({ $documents }), of aan een gelijkwaardige oplossing waarvan is aangetoond dat die hetzelfde bereikt, en wel als volgt.
clause-points = Punten: [invullen]
clause-instead = Eén hiervan volstaat: { $numbers }. Wie aan een ervan voldoet, voldoet aan dit criterium.
flag-yes = ja
flag-no = nee

asks-caption = { $number } { $standard }: wat er gevraagd wordt en waaruit het blijkt
column-ask = Wat er gevraagd wordt
column-shown = Blijkt uit
column-often = Wanneer
column-breach = Geldt als tekortkoming
shown-scan = Scan:
shown-declaration = Verklaring met bewijs
often-scan = bij ondertekening, daarna { $every }
often-declaration = bij de inschrijving, daarna elke { $months }
often-declaration-months = { $months ->
    [one] maand
    [12] twaalf maanden
   *[other] { $months } maanden
}
breach-scan = oordeel “niet geslaagd” in { $scans ->
    [one] één scan
   *[other] { $scans } scans op rij
}
breach-declaration = ontbreekt, te laat of onwaar

### Gronden

force-law = wet
force-binding = bindende regel
force-comply_or_explain = pas toe of leg uit
force-agreement = afspraak tussen overheden
force-contract = voorwaarde om zaken te doen
force-voluntary = vrijwillig
force-none = zonder gezag
ground-norm = { $norm } ({ $force })
ground-since = sinds { $day }
ground-from = vanaf { $day }
ground-threshold-reached = voor aankopen vanaf € { $eur }
ground-threshold-open = voor aankopen vanaf € { $eur }; de waarde laat open of dit er een is, daarom is het ervoor gehouden
ground-threshold-below = een plicht vanaf € { $eur }; daaronder, zoals hier, een advies
ground-supplier = bindt de leverancier
ground-softened = een handreiking voor kopers als deze
ground-advises = adviseert het
ground-confirm = nog te bevestigen
ground-tier-1 = Ons advies: hoort in elk contract van deze soort
ground-tier-2 = Ons advies: vraag erom waar het ertoe doet
ground-tier-3 = Ons advies
ground-need = Ons advies: { $why }
need-sensitive-data = de gegevens vragen meer dan gewone zorg
need-personal-data = er worden persoonsgegevens verwerkt
need-login = gebruikers loggen in, en hun sessies moeten beschermd zijn
need-referrer = adressen van pagina's kunnen verraden over wie ze gaan
need-state-secret = er worden staatsgeheimen verwerkt
need-automation = sleutels wisselen zonder dat iemand eraan te pas komt
need-management = de apparatuur wordt op afstand beheerd
need-exchange = waarschuwingen worden met anderen gedeeld
need-tunnel = kantoren en medewerkers verbinden van buiten
need-long-life = het moet vijf jaar of langer veilig blijven
need-long-secrecy = wat nu wordt opgenomen, moet nog geheim zijn wanneer quantumcomputers het kunnen lezen

### 5 Algemene bepalingen

clauses = Algemene bepalingen
clause-equivalence = Gelijkwaardigheid
clause-equivalence-law = Waar deze bijlage een standaard noemt, wordt een gelijkwaardige oplossing aanvaard ({ $law }). De inschrijver toont de gelijkwaardigheid in de inschrijving aan met elk passend middel, zoals een testrapport van een erkende instantie. De koper oordeelt naar het doel van de eis en motiveert een afwijzing.
clause-equivalence-none = Biedt een inschrijver een oplossing aan die het doel van een eis op een andere manier bereikt, dan beoordeelt de koper die naar dat doel. De inschrijver toont in de inschrijving aan dat zij het bereikt.
clause-measuring = Wijze van meten
clause-measuring-text = Wat een scan kan laten zien, wordt met een scan aangetoond. Een scan vraagt wat elke gebruiker van internet kan vragen en valt niets aan. Hij oordeelt volgens de gepubliceerde controles die in deze bijlage zijn genoemd, onder de norm { $policies }. De uitkomst van een controle is geslaagd, waarschuwing, niet geslaagd, ter informatie, niet van toepassing of niet getest. Alleen “niet geslaagd” telt tegen de leverancier. Wat niet te testen was, door welke oorzaak ook, telt niet voor en niet tegen, en wordt opnieuw gemeten.
clause-measuring-repeat = Beide partijen kunnen een scan herhalen: { $command }. De ruwe antwoorden, het tijdstip, de plaats van de meting en de versies van programma en norm worden { $months } bewaard en op verzoek aan de andere partij gegeven.
clause-baseline = Nulmeting
clause-baseline-text = Binnen { $days } dagen na ondertekening, en voordat iets in gebruik wordt genomen, laat de koper alle Namen scannen. Beide partijen tekenen de uitkomst af; zij hoort bij het contractdossier. Eisen waaraan dan niet is voldaan, worden genoteerd met de dag waarop dat wel zo zal zijn; zonder zo'n dag loopt de hersteltermijn meteen.
clause-scans = Scans tijdens het contract
clause-scans-text = De eisen van standaarden die in elk contract horen ({ $first }), worden { $often } gescand, de andere { $seldom }. De leverancier laat de scans toe en meldt de koper wijzigingen van namen, adressen, mailroutes of onderleveranciers ten minste vijf werkdagen vooraf.
clause-scans-none = Eisen die te meten zijn, worden { $seldom } gescand. De leverancier laat de scans toe en meldt de koper wijzigingen van namen, adressen, mailroutes of onderleveranciers ten minste vijf werkdagen vooraf.
clause-repair = Herstel
clause-repair-text = Laat een scan voor een eis “niet geslaagd” zien, dan herstelt de leverancier dat op eigen kosten: binnen { $required } werkdagen als een norm de standaard verplicht, anders binnen { $other } dagen. De termijn loopt vanaf de dag waarop de koper de uitkomst heeft gestuurd. Een kwetsbaarheid die wordt misbruikt, wordt onverwijld gedicht, wat deze termijnen ook zeggen.
clause-breach = Tekortkoming
clause-breach-text = De leverancier schiet tekort, zonder verdere ingebrekestelling, wanneer aan dezelfde eis in { $scans } scans op rij niet is voldaan, wanneer een hersteltermijn is verstreken, of wanneer een verklaring onwaar blijkt. De koper mag dan tot het herstel [invullen] % van de maandvergoeding inhouden, en mag het contract ontbinden wanneer de tekortkoming langer duurt dan [invullen] dagen.
clause-declarations = Verklaringen en bewijs
clause-declarations-text = Wat geen scan kan laten zien, wordt met een verklaring aangetoond: bij de inschrijving, en daarna elke { $every }. Op verzoek geeft de leverancier het bewijs binnen { $days } werkdagen. Van sterk naar zwak is bewijs: een meting van de Dienst zelf; een meting van dezelfde dienst bij een andere klant; een rapport van een onafhankelijke tester; een geaccrediteerd certificaat waarvan de reikwijdte de Dienst dekt; een erkend keurmerk; een ondertekende verklaring. Reclame is geen bewijs.
clause-explanations = Uitzonderingen en uitleg
clause-explanations-text = Kan tijdelijk niet aan een eis worden voldaan, dan vraagt de leverancier schriftelijk om een uitzondering, met de reden, het bewijs, het risico, wat er intussen tegen wordt gedaan, wie ervoor verantwoordelijk is, en de dag waarop zij eindigt. Redenen die tellen: de markt biedt het niet of onvoldoende; het werkt in dit geval niet veilig of zeker genoeg; een andere zwaarwegende reden. Dat de leverancier het niet aanbiedt, dat het niet bekend was, dat het geld kost zonder cijfers, of dat er tot nu toe niets is gebeurd, zijn geen redenen. Een uitzondering zonder einddatum wordt geweigerd; na die datum geldt de eis weer.
clause-explanations-public = Wijkt de koper af van een norm die om uitleg vraagt, dan bewaart hij dit dossier voor zijn eigen jaarverslag.
clause-editions = Nieuwe versies
clause-editions-text = Krijgt een norm, een richtlijn of een controle een nieuwe versie, dan kondigt de koper dat aan. Een controle die nieuw is of strenger dan bij ondertekening, telt na { $days } dagen. Een norm die binnen de looptijd begint, telt vanaf haar eigen dag.
clause-objections = Bezwaar
clause-objections-text = De leverancier kan binnen { $object } werkdagen bezwaar maken tegen een uitkomst. Binnen { $again } dagen wordt de scan dan herhaald vanaf een ander netwerk. Verschillen de twee (servers die per plaats anders antwoorden, filters, gesloten poorten), dan telt de uitkomst niet tot de oorzaak bekend is. Komen zij overeen, dan blijft de uitkomst staan. Zijn partijen het dan nog oneens, dan wijzen zij samen een onafhankelijke deskundige aan; wie ongelijk krijgt, betaalt.
clause-chain = Onderleveranciers
clause-chain-text = De leverancier legt wat deze bijlage vraagt op aan degenen op wie hij voor de Dienst steunt, en staat voor hen in als voor zichzelf. Wie iets moet doen, staat bij elke eis: { $actors }.
clause-end = Einde van het contract
clause-end-text = Ten minste { $days } dagen voor het einde draagt de leverancier over wat nodig is om aan de eisen te blijven voldoen: zonegegevens, instellingen van DNS en DNSSEC, mailinstellingen met selectors en adressen, certificaten en de accounts daarachter, en een laatste scan. Een ondertekende zone verhuist zonder tussendoor onondertekend te zijn. Namen blijven eigendom van de koper.

### 6 Wat niet te meten is

unmeasured = Wat van buiten niet te meten is
unmeasured-intro = Het volgende laat geen scan zien, of maar voor een deel. Wie alleen op scans vertrouwt, weet er niets van.
unmeasured-none = Alle eisen zijn van buiten te meten.
unmeasured-caption = Blijkt uit een verklaring
column-evidence = Waaruit het blijkt
column-limits = Wat daarbij ongezien blijft

### 7 Normen

norms = Normen
norms-intro = De normen waarop deze bijlage rust, zoals zij gelden op { $day }.
norms-caption = Normen
norms-none = Er is geen norm bekend die voor deze aankoop geldt.
column-norm = Norm
column-force = Gezag
column-whom = Wie zij bindt
column-for = Gevraagd in
column-sure = Zekerheid
sure-high = in de bron gelezen
sure-medium = van wie erover schrijven
sure-low = waarschijnlijk; nog te bevestigen

### 8 Aantekeningen

notes = Aantekeningen voor de koper (verwijderen voor publicatie)
notes-intro = Deze aantekeningen horen niet bij de aanbestedingsstukken.
note-confirm = Bevestig voor publicatie in de norm zelf: { $standard } onder { $norm }. Wat wij ervan weten, is niet zeker.
note-threshold = De waarde laat open of { $norm } geldt; dat is zo vanaf € { $eur }. Deze bijlage gaat ervan uit dat het zo is.
note-later = { $standard }: { $norm } vraagt erom vanaf { $day }, na het einde van dit contract.
note-silenced = { $standard } wordt niet geadviseerd: { $norm } spreekt zich ertegen uit.
note-fill = Vul in: de punten van gunningscriteria, het deel dat mag worden ingehouden en de termijn voor ontbinding (5.6), en de Namen.
note-terms = De getallen in hoofdstuk 5 zijn ons voorstel, geen wet.
note-law = Deze bijlage is geen juridisch advies. Laat haar nakijken door wie de aanbesteding voor zijn rekening neemt.
note-english = Zinnen in het Engels komen uit de catalogus van Plimsoll, die nog niet is vertaald.

### Wie iets moet doen

actor-asset-owner = eigenaar van de installatie
actor-browser-vendor = maker van de browser
actor-bulk-sender = verzender van bulkmail
actor-ca = certificaatautoriteit
actor-cdn = contentleverancier (CDN)
actor-certification-body = certificerende instelling
actor-cloud-provider = cloudaanbieder
actor-csirt = computercrisisteam
actor-device-maker = maker van het apparaat
actor-dns-operator = beheerder van de nameservers
actor-domain-owner = eigenaar van de domeinnaam
actor-enterprise-it = ICT-afdeling
actor-equipment-vendor = maker van apparatuur
actor-hosting-provider = hostingbedrijf
actor-identity-provider = aanbieder van de inlogdienst
actor-importer = importeur
actor-integrator = systeemintegrator
actor-isp = internetaanbieder
actor-ixp = internetknooppunt
actor-mail-client-vendor = maker van het mailprogramma
actor-mail-provider = mailaanbieder
actor-mail-software-vendor = maker van mailsoftware
actor-mailing-list-operator = beheerder van mailinglijsten
actor-messaging-vendor = maker van de berichtendienst
actor-network-equipment-vendor = maker van netwerkapparatuur
actor-network-operator = netwerkbeheerder
actor-organisation = de organisatie zelf
actor-os-vendor = maker van het besturingssysteem
actor-package-registry = pakketregister
actor-platform-vendor = maker van het platform
actor-receiver-mailbox-provider = aanbieder van mailboxen
actor-registrar = registrar
actor-registry = beheerder van het topleveldomein
actor-resolver-operator = beheerder van de resolver
actor-retailer = winkel
actor-rir = adresregister
actor-router-vendor = maker van routers
actor-sim-vendor = maker van simkaarten
actor-soc-vendor = aanbieder van beveiligingsmonitoring
actor-software-vendor = maker van de software
actor-supplier = de leverancier, wie het ook is
actor-tester = tester
actor-time-provider = aanbieder van tijd
actor-vpn-vendor = maker van VPN-producten
actor-web-developer = websitebouwer
actor-web-host = webhostingbedrijf
