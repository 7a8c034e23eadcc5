# Words of annexes to tenders, and of the questions that lead to them.

### The eight questions

question-1 = What do you buy? Several are possible.
question-2 = What is it worth over its whole time, in euros without tax? A range is enough.
question-3 = Who buys?
question-4 = In which country does the buyer sit? Two letters, such as NL, DE or US.
question-5 = Which data does it handle? Several are possible.
question-6 = Who uses it? Several are possible.
question-7 = How many months does the contract last, options to prolong it included?
question-8 = Which supplier and which domain names are there today? Nothing, if this is new.

dialogue-start = Eight questions. Answer with the number or the word; several with commas between them. An empty line takes what stands in brackets, "<" goes back.
dialogue-of = Question { $number } of 8
dialogue-default = [{ $default }]
dialogue-nothing-before = This is the first question.
dialogue-needed = Please answer: this one has no default.
dialogue-supplier = The supplier of today, then the names, with commas between them: Example Ltd, example.nl, example.com
dialogue-none = none

### What is bought

object-api = Interface for programs
object-bulk-mail-service = Bulk mail (newsletters, notices, invoices)
object-cdn = Content delivery
object-certificates = Certificates
object-cloud-service = Cloud (computers, storage, platforms)
object-collaboration-software = Collaboration software (messages, meetings, documents)
object-connectivity = Internet access and network connections
object-dns-hosting = DNS (name servers)
object-domain-registration = Domain names
object-identity-service = Login service
object-iot-device = Connected devices (cameras, sensors, meters)
object-mail-relay = Mail gateway
object-mail-service = E-mail
object-monitoring = Monitoring of names and certificates
object-network-equipment = Network equipment
object-ot-system = Industrial installations
object-remote-access = Remote access
object-resolver-service = DNS resolving
object-saas = Software as a service
object-soc-service = Security monitoring
object-software-development = Software (made or adapted)
object-web-application = Web application
object-website-hosting = Website (building, hosting, upkeep)
object-wifi-service = Wi-Fi
object-workplace = Workplace
object-workplace-software = Office software

### Who buys

sector-central-government = Central government
sector-regional-government = Regional government: province, region, state
sector-municipality = Municipality
sector-public-body = Other body with a public task
sector-education = Education
sector-health = Health care
sector-utility = Energy, water, transport, post
sector-digital-provider = Provider of digital services (DNS, cloud, data centre, network)
sector-finance = Finance
sector-business = Other business
sector-nonprofit = Association or foundation

### Data

data-none = No data of people, nothing secret
data-personal = Personal data
data-special = Special personal data: health, belief, biometrics
data-payment-cards = Payment cards
data-confidential = Confidential data of the organisation
data-state-secret = State secrets

### Users

users-public = The public
users-customers = Customers
users-staff = Staff
users-children = Children
users-machines = Other systems

### Value

value-exact = EUR { $from }
value-range = EUR { $from } to { $to }
value-least = EUR { $from } or more
value-unknown = not known yet

### Dates and numbers

thousands = ,
day-full = { $day } { $month } { $year }
day-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
months = { $months ->
    [one] one month
   *[other] { $months } months
}
every = { $days ->
    [1] every day
    [7] every week
    [30] every month
   *[other] every { $days } days
}

### The head

title = Annex: Internet security standards
subject-line = Requirements, award criteria and proof for: { $objects }
about-objects = What is bought
about-value = Estimated value, without tax
about-sector = Buyer
about-country = Country
about-data = Data
about-users = Users
about-duration = Duration
about-supplier = Supplier of today
about-domains = Domain names
about-day = Rules as of
about-policies = Measured under

### 1 How this annex works

how = How this annex works
how-intro = This annex is part of the tender documents and, after award, of the contract. It says which Internet security standards the Service has to meet, how that is shown, and what follows where it is not met.
how-count = It holds { $requirements ->
    [0] no requirements
    [one] one requirement
   *[other] { $requirements } requirements
} and { $awards ->
    [0] no award criteria
    [one] one award criterion
   *[other] { $awards } award criteria
}. { $required ->
    [0] No norm that we know requires any of the standards.
    [one] One of the standards is required by a norm; the others are advised.
   *[other] { $required } of the standards are required by a norm; the others are advised.
}
how-no-norm = For this purchase we know no norm that would bind the buyer or the supplier. Everything below is advice of the Plimsoll catalogue, by the weight of each standard. The buyer decides what to ask for.
term-requirement = Requirement (R)
term-requirement-means = A tender that does not undertake to meet it is set aside. Once awarded, it is an obligation of the contract.
term-award = Award criterion (A)
term-award-means = A tender that undertakes to meet it earns the points that the tender documents give. What has been promised is an obligation of the contract.
term-service = Service
term-service-means = What is bought under this contract, whoever delivers it: the supplier or those the supplier relies on.
term-names = Names
term-names-means = The domain names under which the Service is used or from which it sends mail: { $names }.
term-names-listed = { $names }, and those that the buyer adds in writing
term-names-later = those that the parties list at signature, and those that the buyer adds in writing
term-scan = Scan
term-scan-means = A measurement over the Internet with the open program Plimsoll, or with another program that judges by the same published checks.
term-declaration = Declaration
term-declaration-means = A statement signed by whoever may bind the supplier, with the evidence that it names.

### 2 Overview

overview = Overview
overview-caption = Standards in this annex
column-number = No.
column-standard = Standard
column-ground = Because of
column-from = From
column-proof = Shown by
from-start = the start
proof-scan = scan
proof-declaration = declaration
proof-both = scan and declaration

### 3 and 4 Requirements and award criteria

requirements = Requirements
requirements-intro = The Service meets each of the following, from the start of the contract unless another day is named, and as long as the contract lasts.
awards = Award criteria
awards-intro = Tenders earn points for each of the following. The tender documents say how many; a part that is promised without proof earns none.
none = None.

entry-ground = Because of
entry-applies = Applies
entry-applies-start = from the start of the contract
entry-applies-from = from { $day }, within the contract
entry-documents = Documents
entry-actors = Who has to act
entry-objects = Concerns
entry-without = What goes wrong without it
entry-rests-on = Rests on
entry-values = Values that count

clause-requirement = The Service meets { $standard } ({ $documents }), as follows.
clause-requirement-equivalent = The Service meets { $standard } ({ $documents }), or an equivalent solution that the supplier shows to achieve the same, as follows.
clause-award = The tenderer states whether the Service meets { $standard } ({ $documents }), as follows.
clause-award-equivalent = The tenderer states whether the Service meets { $standard } ({ $documents }), or an equivalent solution that is shown to achieve the same, as follows.
clause-points = Points: [fill in]
clause-instead = One of these is enough: { $numbers }. Whoever meets one of them meets this criterion.
flag-yes = yes
flag-no = no

asks-caption = { $number } { $standard }: what is asked, and what shows it
column-ask = What is asked
column-shown = Shown by
column-often = When
column-breach = Counts as breach
shown-scan = Scan:
shown-declaration = Declaration with evidence
often-scan = at signature, then { $every }
often-declaration = with the tender, then every { $months }
often-declaration-months = { $months ->
    [one] month
    [12] year
   *[other] { $months } months
}
breach-scan = verdict “fail” in { $scans ->
    [one] one scan
   *[other] { $scans } scans in a row
}
breach-declaration = missing, late or untrue

### Grounds

force-law = law
force-binding = binding rule
force-comply_or_explain = comply or explain
force-agreement = agreement among governments
force-contract = condition of doing business
force-voluntary = voluntary
force-none = no force
ground-norm = { $norm } ({ $force })
ground-since = since { $day }
ground-from = from { $day }
ground-threshold-reached = for purchases from EUR { $eur }
ground-threshold-open = for purchases from EUR { $eur }; the value leaves open whether this is one, so it is taken as one
ground-threshold-below = a duty from EUR { $eur }; below that, as here, it is advice
ground-supplier = binds the supplier
ground-softened = guidance for buyers like this one
ground-advises = advises it
ground-confirm = to be confirmed
ground-tier-1 = Our advice: belongs in every contract of this kind
ground-tier-2 = Our advice: ask for it where it is relevant
ground-tier-3 = Our advice
ground-need = Our advice: { $why }
need-sensitive-data = the data need more than usual care
need-personal-data = personal data are handled
need-login = users log in, and their sessions need protecting
need-referrer = addresses of pages can give away whom they are about
need-state-secret = state secrets are handled
need-automation = keys change without anybody's hand
need-management = the equipment is managed from afar
need-exchange = warnings are exchanged with others
need-tunnel = offices and staff connect from outside
need-long-life = it has to stay safe for five years or longer
need-long-secrecy = what is recorded today must still be secret when quantum computers can read it

### 5 General clauses

clauses = General clauses
clause-equivalence = Equivalence
clause-equivalence-law = Where this annex names a standard, an equivalent solution is accepted ({ $law }). The tenderer shows the equivalence in the tender by any appropriate means, such as a test report of a recognised body. The buyer judges by the purpose of the requirement and gives reasons for a refusal.
clause-equivalence-none = Where a tenderer offers a solution that achieves the purpose of a requirement in another way, the buyer judges it by that purpose. The tenderer shows in the tender that it does.
clause-measuring = Method of measurement
clause-measuring-text = What a scan can show is shown by scan. A scan asks what any user of the Internet can ask; it attacks nothing. It judges by the published checks named in this annex, under the policy { $policies }. The result of a check is pass, warning, fail, for information, not applicable or not tested. Only “fail” counts against the supplier. What could not be tested, whatever the cause, counts neither for nor against, and is measured again.
clause-measuring-repeat = Both parties can repeat a scan: { $command }. The raw answers, the time, the place of measurement and the version of program and policy are kept for { $months } and handed to the other party on request.
clause-baseline = Baseline
clause-baseline-text = Within { $days } days after signature, and before anything is taken into use, the buyer has all Names scanned. The result is signed off by both parties and becomes part of the contract file. Requirements that are not met then are listed with the day on which they will be; without such a day the term for repair runs at once.
clause-scans = Scans during the contract
clause-scans-text = The requirements of standards that belong in every contract ({ $first }) are scanned { $often }, the others { $seldom }. The supplier lets the scans through, and tells the buyer at least five working days ahead of changes to names, addresses, mail routes or suppliers below.
clause-scans-none = Requirements that can be measured are scanned { $seldom }. The supplier lets the scans through, and tells the buyer at least five working days ahead of changes to names, addresses, mail routes or suppliers below.
clause-repair = Repair
clause-repair-text = When a scan shows “fail” for a requirement, the supplier repairs it at its own cost: within { $required } working days where a norm requires the standard, else within { $other } days. The term runs from the day on which the buyer sent the result. A vulnerability that is being exploited is closed without delay, whatever these terms say.
clause-breach = Breach
clause-breach-text = The supplier is in breach, without further notice, when the same requirement fails in { $scans } scans in a row, when a term for repair has passed, or when a declaration proves untrue. The buyer may then withhold [fill in] % of the monthly fee until the repair, and may terminate the contract when the breach lasts longer than [fill in] days.
clause-declarations = Declarations and evidence
clause-declarations-text = What no scan can show is shown by declaration: with the tender, and every { $every } after that. On request the supplier hands over the evidence within { $days } working days. From strong to weak, evidence is: a measurement of the Service itself; a measurement of the same service at another customer; a report of an independent tester; an accredited certificate whose scope covers the Service; a recognised label; a signed statement. Advertising is none.
clause-explanations = Explanations
clause-explanations-text = Where a requirement cannot be met for a time, the supplier asks for an exception in writing, with the reason, the evidence, the risk, what is done against it meanwhile, who answers for it, and the day on which it ends. Reasons that count: the market offers it not or not enough; it does not work safely or surely enough in this case; another reason of great weight. That the supplier does not offer it, that it was not known, that it costs money without figures, or that nothing has happened so far are no reasons. An exception without an end date is refused; after that date the requirement counts again.
clause-explanations-public = Where the buyer departs from a norm that wants to be explained, it keeps this record for its own annual report.
clause-editions = New editions
clause-editions-text = When a norm, a guideline or a check gets a new edition, the buyer announces it. A check that is new or stricter than at signature counts after { $days } days. A norm that begins within the contract counts from its own day.
clause-objections = Objections
clause-objections-text = The supplier may object to a result within { $object } working days. Within { $again } days the scan is then repeated from another network. Where the two differ (servers that answer differently by place, filters, blocked ports), the result does not count until the cause is known. Where they agree, it stands. If the parties still disagree, they name an independent expert together; whoever proves wrong pays.
clause-chain = Suppliers below
clause-chain-text = The supplier imposes what this annex asks on those it relies on for the Service, and answers for them as for itself. Whoever has to act stands with each requirement: { $actors }.
clause-end = End of the contract
clause-end-text = At least { $days } days before the end the supplier hands over what is needed to keep meeting the requirements: zone data, DNS and DNSSEC settings, mail settings with selectors and addresses, certificates and the accounts behind them, and a last scan. A signed zone moves without becoming unsigned in between. Names stay the buyer's property.

### 6 What cannot be measured

unmeasured = What cannot be measured from outside
unmeasured-intro = No scan shows the following, or only a part of it. Whoever relies on scans alone does not know about it.
unmeasured-none = All requirements can be measured from outside.
unmeasured-caption = Shown by declaration
column-evidence = What shows it
column-limits = What that leaves unseen

### 7 Norms

norms = Norms
norms-intro = The norms on which this annex rests, as of { $day }.
norms-caption = Norms
norms-none = No norm is known that reaches this purchase.
column-norm = Norm
column-force = Force
column-whom = Whom it binds
column-for = Asked for in
column-sure = Certainty
sure-high = read in the source
sure-medium = from those who write about it
sure-low = likely; to be confirmed

### 8 Notes

notes = Notes for the buyer (delete before publication)
notes-intro = These notes are no part of the tender documents.
note-confirm = Confirm in the norm itself before publication: { $standard } under { $norm }. What we know of it is not certain.
note-threshold = The value leaves open whether { $norm } applies, which does so from EUR { $eur }. This annex takes it that it does.
note-later = { $standard }: { $norm } asks for it from { $day }, after the end of this contract.
note-silenced = { $standard } is not advised: { $norm } speaks against it.
note-fill = Fill in: the points of award criteria, the share that may be withheld and the term for termination (5.6), and the Names.
note-terms = The numbers of section 5 are our proposals, not law.
note-law = This annex is no legal advice. Have it looked at by whoever answers for the tender.
note-english = Sentences in English come from the Plimsoll catalogue, which has not been translated yet.
