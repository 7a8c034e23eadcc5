# Words of annexes to tenders, and of the questions that lead to them.

### The eight questions

question-1 = Qu’achetez-vous ? Plusieurs réponses sont possibles.
question-2 = Quelle en est la valeur sur toute la durée, en euros hors taxes ? Une fourchette suffit.
question-3 = Qui achète ?
question-4 = Dans quel pays l’acheteur est-il établi ? Deux lettres, par exemple FR, BE ou CH.
question-5 = Quelles données sont traitées ? Plusieurs réponses sont possibles.
question-6 = Qui s’en sert ? Plusieurs réponses sont possibles.
question-7 = Combien de mois dure le marché, reconductions possibles comprises ?
question-8 = Quel est le fournisseur actuel, et quels sont les noms de domaine ? Rien, si l’achat est nouveau.

dialogue-start = Huit questions. Répondez par le numéro ou par le mot ; s’il y en a plusieurs, séparez-les par des virgules. Une ligne vide reprend ce qui est entre crochets, "<" revient en arrière.
# The no-break space at the end stands before the colon that the program puts behind it.
dialogue-of = Question { $number } sur 8{"\u00A0"}
dialogue-default = [{ $default }]
dialogue-nothing-before = C’est la première question.
dialogue-needed = Veuillez répondre : cette question n’a pas de réponse par défaut.
dialogue-supplier = Le fournisseur actuel, puis les noms, séparés par des virgules : Exemple SA, example.nl, example.com
dialogue-none = néant

### What is bought

object-api = Interface pour programmes (API)
object-bulk-mail-service = Envoi de courriels en nombre (lettres d’information, avis, factures)
object-cdn = Diffusion de contenu (CDN)
object-certificates = Certificats
object-cloud-service = Cloud (calcul, stockage, plateformes)
object-collaboration-software = Outils collaboratifs (messages, réunions, documents)
object-connectivity = Accès à Internet et liaisons réseau
object-dns-hosting = DNS (serveurs de noms)
object-domain-registration = Noms de domaine
object-identity-service = Service d’authentification
object-iot-device = Objets connectés (caméras, capteurs, compteurs)
object-mail-relay = Passerelle de messagerie
object-mail-service = Messagerie électronique
object-monitoring = Surveillance des noms et des certificats
object-network-equipment = Équipements de réseau
object-ot-system = Installations industrielles
object-remote-access = Accès à distance
object-resolver-service = Résolution DNS
object-saas = Logiciel en tant que service (SaaS)
object-soc-service = Supervision de la sécurité
object-software-development = Logiciel (développé ou adapté)
object-web-application = Application web
object-website-hosting = Site web (réalisation, hébergement, maintenance)
object-wifi-service = Wi-Fi
object-workplace = Poste de travail
object-workplace-software = Logiciels de bureautique

### Who buys

sector-central-government = Administration centrale
sector-regional-government = Administration régionale : région, province, État fédéré
sector-municipality = Commune
sector-public-body = Autre organisme chargé d’une mission publique
sector-education = Enseignement
sector-health = Santé
sector-utility = Énergie, eau, transports, poste
sector-digital-provider = Fournisseur de services numériques (DNS, cloud, centre de données, réseau)
sector-finance = Finance
sector-business = Autre entreprise
sector-nonprofit = Association ou fondation

### Data

data-none = Aucune donnée personnelle, rien de secret
data-personal = Données personnelles
data-special = Données personnelles sensibles : santé, convictions, biométrie
data-payment-cards = Cartes de paiement
data-confidential = Données confidentielles de l’organisation
data-state-secret = Secrets d’État

### Users

users-public = Le public
users-customers = Clients
users-staff = Personnel
users-children = Enfants
users-machines = Autres systèmes

### Value

value-exact = { $from } €
value-range = de { $from } à { $to } €
value-least = { $from } € ou plus
value-unknown = pas encore connue

### Dates and numbers

thousands = {"\u202F"}
day-full = { $day } { $month } { $year }
day-month = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
every = { $days ->
    [1] chaque jour
    [7] chaque semaine
    [30] chaque mois
   *[other] tous les { $days } jours
}

### The head

title = Annexe : standards de sécurité d’Internet
subject-line = Exigences, critères d’attribution et preuves pour : { $objects }
about-objects = Objet de l’achat
about-value = Valeur estimée, hors taxes
about-sector = Acheteur
about-country = Pays
about-data = Données
about-users = Utilisateurs
about-duration = Durée
about-supplier = Fournisseur actuel
about-domains = Noms de domaine
about-day = Règles en date du
about-policies = Référentiels de mesure

### 1 How this annex works

how = Fonctionnement de cette annexe
how-intro = La présente annexe fait partie des documents de la consultation et, après l’attribution, du marché. Elle indique à quels standards de sécurité d’Internet le Service doit satisfaire, comment on le démontre, et ce qui s’ensuit dans le cas contraire.
how-count = Contenu : { $requirements ->
    [0] aucune exigence
    [one] une exigence
   *[other] { $requirements } exigences
} et { $awards ->
    [0] aucun critère d’attribution
    [one] un critère d’attribution
   *[other] { $awards } critères d’attribution
}. { $required ->
    [0] Aucun référentiel que nous connaissions n’impose l’un de ces standards.
    [one] Un de ces standards est imposé par un référentiel ; les autres sont conseillés.
   *[other] { $required } de ces standards sont imposés par un référentiel ; les autres sont conseillés.
}
how-no-norm = Pour cet achat, nous ne connaissons aucun référentiel qui s’impose à l’acheteur ou au titulaire du marché. Tout ce qui suit est un conseil du catalogue de Plimsoll, selon le poids de chaque standard. L’acheteur décide de ce qu’il demande.
term-requirement = Exigence (R)
term-requirement-means = Une offre qui ne s’engage pas à y satisfaire est écartée. Après l’attribution, c’est une obligation contractuelle.
term-award = Critère d’attribution (A)
term-award-means = Une offre qui s’engage à y satisfaire obtient les points que prévoient les documents de la consultation. L’engagement pris est une obligation contractuelle.
term-service = Service
term-service-means = Ce qui est acheté dans le cadre du marché, quel que soit celui qui le fournit : le titulaire du marché (« le titulaire ») ou ceux sur lesquels il s’appuie.
term-names = Noms
term-names-means = Les noms de domaine sous lesquels le Service est utilisé ou depuis lesquels il envoie des courriels : { $names }.
term-names-listed = { $names }, et ceux que l’acheteur ajoute par écrit
term-names-later = ceux dont les parties dressent la liste à la signature, et ceux que l’acheteur ajoute par écrit
term-scan = Scan
term-scan-means = Une mesure effectuée par Internet avec le programme libre Plimsoll, ou avec un autre programme qui juge selon les mêmes contrôles publiés.
term-declaration = Déclaration
term-declaration-means = Une déclaration signée par une personne habilitée à engager le titulaire, accompagnée des éléments de preuve qu’elle mentionne.

### 2 Overview

overview = Vue d’ensemble
overview-caption = Standards de la présente annexe
column-number = N°
column-standard = Standard
column-ground = Fondement
column-from = À partir de
column-proof = Démontré par
from-start = le début
proof-scan = scan
proof-declaration = déclaration
proof-both = scan et déclaration

### 3 and 4 Requirements and award criteria

requirements = Exigences
requirements-intro = Le Service satisfait à chacune des exigences suivantes, dès le début du marché sauf si une autre date est indiquée, et pendant toute la durée du marché.
awards = Critères d’attribution
awards-intro = Chacun des critères suivants rapporte des points aux offres. Les documents de la consultation en fixent le nombre ; un élément promis sans preuve n’en rapporte aucun.
none = Néant.

entry-ground = Fondement
entry-applies = S’applique
entry-applies-start = dès le début du marché
entry-applies-from = à partir du { $day }, en cours de marché
entry-documents = Documents
entry-actors = Qui doit agir
entry-objects = Concerne
entry-without = Ce qui arrive sans lui
entry-rests-on = Repose sur
# The no-break space at the end stands before the colon that the program puts behind it.
entry-values = Valeurs qui font foi{"\u00A0"}

clause-requirement = Le Service est conforme au standard { $standard } ({ $documents }), comme suit.
clause-requirement-equivalent = Le Service est conforme au standard { $standard } ({ $documents }), ou à une solution équivalente dont le titulaire démontre qu’elle aboutit au même résultat, comme suit.
clause-award = Le soumissionnaire indique si le Service est conforme au standard { $standard } ({ $documents }), comme suit.
clause-award-equivalent = Le soumissionnaire indique si le Service est conforme au standard { $standard } ({ $documents }), ou à une solution équivalente dont il est démontré qu’elle aboutit au même résultat, comme suit.
clause-points = Points : [à compléter]
clause-instead = Une seule de ces entrées suffit : { $numbers }. Qui satisfait à l’une d’elles satisfait au présent critère.
flag-yes = oui
flag-no = non

asks-caption = { $number } { $standard } : ce qui est demandé, et ce qui le démontre
column-ask = Ce qui est demandé
column-shown = Démontré par
column-often = Quand
column-breach = Constitue un manquement
shown-scan = Scan :
shown-declaration = Déclaration avec éléments de preuve
often-scan = à la signature, puis { $every }
often-declaration = avec l’offre, puis tous les { $months }
often-declaration-months = { $months ->
    [one] mois
    [12] douze mois
   *[other] { $months } mois
}
breach-scan = verdict « échoué » lors { $scans ->
    [one] d’un scan
   *[other] de { $scans } scans consécutifs
}
breach-declaration = absente, tardive ou inexacte

### Grounds

force-law = loi
force-binding = règle contraignante
force-comply_or_explain = appliquer ou expliquer
force-agreement = accord entre administrations
force-contract = condition commerciale
force-voluntary = volontaire
force-none = sans obligation
ground-norm = { $norm } ({ $force })
ground-since = depuis le { $day }
ground-from = à partir du { $day }
ground-threshold-reached = pour les achats à partir de { $eur } €
ground-threshold-open = pour les achats à partir de { $eur } € ; la valeur ne permet pas de dire si celui-ci en est un, il est donc traité comme tel
ground-threshold-below = une obligation à partir de { $eur } € ; en deçà, comme ici, un conseil
ground-supplier = s’impose au titulaire
ground-softened = sert d’orientation aux acheteurs de ce type
ground-advises = le conseille
ground-confirm = à confirmer
ground-tier-1 = Notre conseil : a sa place dans tout marché de ce type
ground-tier-2 = Notre conseil : à demander lorsque c’est pertinent
ground-tier-3 = Notre conseil
ground-need = Notre conseil : { $why }
need-sensitive-data = les données demandent plus de soin que d’ordinaire
need-personal-data = des données personnelles sont traitées
need-login = des utilisateurs s’identifient, et leurs sessions sont à protéger
need-referrer = l’adresse d’une page peut révéler de qui elle parle
need-state-secret = des secrets d’État sont traités
need-automation = les clés changent sans que personne n’intervienne
need-management = les équipements sont administrés à distance
need-exchange = des alertes sont échangées avec d’autres
need-tunnel = des sites et du personnel se connectent de l’extérieur
need-long-life = la sécurité doit tenir cinq ans ou plus
need-long-secrecy = ce qui est enregistré aujourd’hui doit encore être secret quand des ordinateurs quantiques pourront le lire

### 5 General clauses

clauses = Clauses générales
clause-equivalence = Équivalence
clause-equivalence-law = Lorsque la présente annexe mentionne un standard, une solution équivalente est acceptée ({ $law }). Le soumissionnaire prouve l’équivalence dans son offre par tout moyen approprié, par exemple un rapport d’essai d’un organisme reconnu. L’acheteur juge d’après la finalité de l’exigence et motive tout refus.
clause-equivalence-none = Lorsqu’un soumissionnaire propose une solution qui atteint d’une autre manière la finalité d’une exigence, l’acheteur la juge d’après cette finalité. Le soumissionnaire démontre dans son offre qu’elle y parvient.
clause-measuring = Méthode de mesure
clause-measuring-text = Ce qu’un scan peut montrer est démontré par un scan. Un scan demande ce que tout utilisateur d’Internet peut demander ; il n’attaque rien. Il juge selon les contrôles publiés que mentionne la présente annexe (référentiel : { $policies }). Le résultat d’un contrôle est : réussi, avertissement, échoué, pour information, sans objet ou non testé. Seul « échoué » est retenu contre le titulaire. Ce qui n’a pas pu être testé, quelle qu’en soit la cause, ne compte ni pour ni contre lui, et est mesuré de nouveau.
clause-measuring-repeat = Chaque partie peut refaire un scan : { $command }. Les réponses brutes, l’heure, le lieu de la mesure ainsi que la version du programme et du référentiel sont conservés pendant { $months } et remis à l’autre partie à sa demande.
clause-baseline = État initial
clause-baseline-text = Dans les { $days } jours qui suivent la signature, et avant toute mise en service, l’acheteur fait scanner tous les Noms. Le résultat est visé par les deux parties et versé au dossier du marché. Les exigences qui ne sont alors pas satisfaites sont consignées avec la date à laquelle elles le seront ; à défaut d’une telle date, le délai de correction court immédiatement.
clause-scans = Scans en cours de marché
clause-scans-text = Les exigences relatives aux standards qui ont leur place dans tout marché ({ $first }) font l’objet d’un scan { $often }, les autres { $seldom }. Le titulaire laisse passer les scans, et informe l’acheteur au moins cinq jours ouvrés à l’avance de tout changement de noms, d’adresses, d’acheminement des courriels ou de sous-traitants.
clause-scans-none = Les exigences mesurables font l’objet d’un scan { $seldom }. Le titulaire laisse passer les scans, et informe l’acheteur au moins cinq jours ouvrés à l’avance de tout changement de noms, d’adresses, d’acheminement des courriels ou de sous-traitants.
clause-repair = Correction
clause-repair-text = Lorsqu’un scan donne « échoué » pour une exigence, le titulaire y remédie à ses frais : dans les { $required } jours ouvrés si un référentiel impose le standard, sinon dans les { $other } jours. Le délai court à compter du jour où l’acheteur a envoyé le résultat. Une vulnérabilité en cours d’exploitation est corrigée sans attendre, quels que soient ces délais.
clause-breach = Manquement
clause-breach-text = Le titulaire est en situation de manquement, sans mise en demeure préalable, lorsque la même exigence échoue lors de { $scans } scans consécutifs, lorsqu’un délai de correction est dépassé, ou lorsqu’une déclaration se révèle inexacte. L’acheteur peut alors retenir [à compléter] % de la redevance mensuelle jusqu’à la correction, et peut résilier le marché lorsque le manquement dure plus de [à compléter] jours.
clause-declarations = Déclarations et éléments de preuve
clause-declarations-text = Ce qu’aucun scan ne peut montrer est démontré par une déclaration : avec l’offre, puis tous les { $every }. À la demande de l’acheteur, le titulaire remet les éléments de preuve dans les { $days } jours ouvrés. Du plus fort au plus faible, ce sont : une mesure du Service lui-même ; une mesure du même service chez un autre client ; un rapport d’un évaluateur indépendant ; un certificat accrédité dont le périmètre couvre le Service ; un label reconnu ; une déclaration signée. La publicité n’en est pas un.
clause-explanations = Dérogations et explications
clause-explanations-text = Lorsqu’une exigence ne peut être satisfaite pendant un temps, le titulaire demande par écrit une dérogation, en indiquant le motif, les éléments de preuve, le risque, ce qui est fait entre-temps pour y parer, qui en répond, et la date à laquelle elle prend fin. Sont recevables les motifs suivants : l’offre commerciale est inexistante ou insuffisante ; la solution ne fonctionne pas, dans ce cas, de manière assez sûre ou assez fiable ; un autre motif d’un grand poids. Ne sont pas des motifs : que le titulaire ne propose pas la solution, qu’elle n’ait pas été connue, qu’elle coûte de l’argent sans que ce soit chiffré, ou que rien ne soit arrivé jusqu’ici. Une dérogation sans date de fin est refusée ; passé cette date, l’exigence s’applique de nouveau.
clause-explanations-public = Lorsque l’acheteur s’écarte d’un référentiel qui demande une explication, il conserve ce dossier pour son propre rapport annuel.
clause-editions = Nouvelles éditions
clause-editions-text = Lorsqu’un référentiel, une recommandation ou un contrôle fait l’objet d’une nouvelle édition, l’acheteur l’annonce. Un contrôle nouveau, ou plus strict qu’à la signature, compte au bout de { $days } jours. Un référentiel qui prend effet en cours de marché compte à partir de sa propre date.
clause-objections = Contestation
clause-objections-text = Le titulaire peut contester un résultat dans les { $object } jours ouvrés. Le scan est alors refait depuis un autre réseau dans les { $again } jours. Si les deux diffèrent (serveurs qui répondent autrement selon le lieu, filtres, ports fermés), le résultat ne compte pas tant que la cause n’est pas connue. S’ils concordent, il est maintenu. Si les parties restent en désaccord, elles désignent ensemble un expert indépendant ; celle à qui il donne tort paie.
clause-chain = Sous-traitants
clause-chain-text = Le titulaire impose ce que demande la présente annexe à ceux sur lesquels il s’appuie pour le Service, et répond d’eux comme de lui-même. Chaque exigence indique qui doit agir : { $actors }.
clause-end = Fin du marché
clause-end-text = Au moins { $days } jours avant la fin du marché, le titulaire remet ce qu’il faut pour continuer à satisfaire aux exigences : données des zones, réglages DNS et DNSSEC, réglages de messagerie avec sélecteurs et adresses, certificats et comptes dont ils dépendent, ainsi qu’un dernier scan. Une zone signée est transférée sans cesser d’être signée entre-temps. Les Noms restent la propriété de l’acheteur.

### 6 What cannot be measured

unmeasured = Ce qui ne peut pas être mesuré de l’extérieur
unmeasured-intro = Aucun scan ne montre ce qui suit, ou seulement en partie. Qui ne se fie qu’aux scans n’en sait rien.
unmeasured-none = Toutes les exigences peuvent être mesurées de l’extérieur.
unmeasured-caption = Démontré par une déclaration
column-evidence = Ce qui le démontre
column-limits = Ce qui reste caché

### 7 Norms

norms = Référentiels
norms-intro = Les référentiels sur lesquels repose la présente annexe, en date du { $day }.
norms-caption = Référentiels
norms-none = Aucun référentiel connu ne s’applique à cet achat.
column-norm = Référentiel
column-force = Force
column-whom = À qui il s’impose
column-for = Demandé dans
column-sure = Certitude
sure-high = lu dans la source
sure-medium = d’après ceux qui en parlent
sure-low = probable ; à confirmer

### 8 Notes

notes = Notes pour l’acheteur (à supprimer avant publication)
notes-intro = Ces notes ne font pas partie des documents de la consultation.
note-confirm = À confirmer dans le référentiel lui-même avant publication : { $standard }, d’après { $norm }. Ce que nous en savons n’est pas certain.
note-threshold = La valeur ne permet pas de dire si { $norm } s’applique, ce qui est le cas à partir de { $eur } €. La présente annexe suppose que oui.
note-later = { $standard } : demandé par { $norm } à partir du { $day }, après la fin du présent marché.
note-silenced = { $standard } n’est pas conseillé : { $norm } s’y oppose.
note-fill = À compléter : les points des critères d’attribution, la part qui peut être retenue et le délai de résiliation (5.6), ainsi que les Noms.
note-terms = Les nombres du chapitre 5 sont des propositions de notre part, pas des règles de droit.
note-law = La présente annexe n’est pas un avis juridique. Faites-la relire par la personne responsable de la consultation.
note-english = Les phrases en anglais viennent du catalogue de Plimsoll, qui n’a pas encore été traduit.

### Who has to act

actor-asset-owner = propriétaire de l’installation
actor-browser-vendor = éditeur du navigateur
actor-bulk-sender = expéditeur de courriels en nombre
actor-ca = autorité de certification
actor-cdn = réseau de diffusion de contenu (CDN)
actor-certification-body = organisme de certification
actor-cloud-provider = fournisseur de cloud
actor-csirt = équipe de réponse aux incidents (CSIRT)
actor-device-maker = fabricant de l’appareil
actor-dns-operator = gestionnaire des serveurs de noms
actor-domain-owner = propriétaire du nom de domaine
actor-enterprise-it = service informatique
actor-equipment-vendor = fabricant d’équipements
actor-hosting-provider = hébergeur
actor-identity-provider = fournisseur d’identité
actor-importer = importateur
actor-integrator = intégrateur
actor-isp = fournisseur d’accès à Internet
actor-ixp = point d’échange Internet
actor-mail-client-vendor = éditeur du logiciel de courriel
actor-mail-provider = fournisseur de messagerie
actor-mail-software-vendor = éditeur de logiciels de messagerie
actor-mailing-list-operator = gestionnaire de listes de diffusion
actor-messaging-vendor = éditeur de la messagerie instantanée
actor-network-equipment-vendor = fabricant d’équipements de réseau
actor-network-operator = opérateur réseau
actor-organisation = l’organisation elle-même
actor-os-vendor = éditeur du système d’exploitation
actor-package-registry = dépôt de paquets logiciels
actor-platform-vendor = éditeur de la plateforme
actor-receiver-mailbox-provider = fournisseur de boîtes aux lettres électroniques
actor-registrar = bureau d’enregistrement
actor-registry = registre du domaine de premier niveau
actor-resolver-operator = gestionnaire du résolveur
actor-retailer = commerçant
actor-rir = registre d’adresses
actor-router-vendor = fabricant de routeurs
actor-sim-vendor = fabricant de cartes SIM
actor-soc-vendor = prestataire de supervision de la sécurité
actor-software-vendor = éditeur du logiciel
actor-supplier = le titulaire, quel qu’il soit
actor-tester = testeur
actor-time-provider = fournisseur de temps
actor-vpn-vendor = fabricant de produits VPN
actor-web-developer = développeur du site
actor-web-host = hébergeur web
