# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/en.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = votre hébergeur web
-who-dns-operator = la personne ou l’entreprise qui gère vos serveurs de noms
-who-registrar = votre bureau d’enregistrement
-who-mail-operator = la personne ou l’entreprise qui gère vos serveurs de messagerie
-who-network = votre opérateur réseau ou votre hébergeur
-who-developer = la personne ou l’entreprise qui développe votre site web
-who-server = la personne ou l’entreprise qui gère le serveur, par exemple votre hébergeur
-who-organisation = votre propre organisation

### How long it takes somebody who can.

-effort-minutes = quelques minutes
-effort-hours = quelques heures
-effort-days = quelques jours
-effort-project = un projet

### Verdicts

verdict-pass = réussi
verdict-fail = échoué
verdict-warn = réussi avec un avertissement
verdict-info = pour information
verdict-not_applicable = sans objet
verdict-not_tested = n’a pas pu être testé
verdict-explained = expliqué

### Levels

level-required = obligatoire
level-recommended = recommandé
level-optional = facultatif

### Findings that every check may have

# $reason is a word from a closed list.
unseen = n’a pas pu être observé : { reason-said }
    .fix = { $reason ->
        [timeout] Refaites la mesure plus tard. Si rien ne change, vérifiez si un pare-feu rejette nos requêtes.
        [refused] Refaites la mesure plus tard. Si rien ne change, vérifiez que le service fonctionne et qu’il écoute à cette adresse.
        [unreachable] Refaites la mesure plus tard, ou depuis un autre endroit.
        [closed] Refaites la mesure plus tard. Si rien ne change, cherchez dans le journal du serveur pourquoi il met fin à la connexion.
        [rate_limited] Refaites la mesure plus tard, ou laissez le serveur accepter davantage de requêtes de notre part pendant un moment.
        [blocked] Autorisez nos adresses dans la protection, ou jugez ce point à la main dans un navigateur.
        [malformed] Cherchez dans le journal du serveur ce qu’il a envoyé.
        [too_large] Jugez ce point à la main, ou réduisez la réponse.
        [too_complex] Jugez ce point à la main, ou simplifiez la configuration.
        [our_side] Mesurez depuis un endroit qui en dispose, ou remédiez-y ici : "plimsoll doctor" dit ce qui manque.
        [no_data] Fournissez les données et refaites la mesure : "plimsoll data status" indique lesquelles sont présentes.
        [guarded] S’il s’agit de votre propre réseau, autorisez la plage avec --allow-net et refaites la mesure.
        [opted_out] Adressez-vous au propriétaire.
        [budget] Refaites la mesure avec un --timeout plus long.
        [unresolved] Faites en sorte que le nom mène à une adresse, puis refaites la mesure.
        [no_control] Refaites la mesure plus tard, ou depuis un autre endroit.
       *[other] Corrigez d’abord ce dont ce point dépend, puis refaites la mesure.
    }
# $how is null or nothing.
no-mail = { $how ->
    [null] le nom déclare ne pas recevoir de courriels, il n’y a donc aucun serveur de messagerie à tester
   *[other] personne ne reçoit de courriels pour ce nom, il n’y a donc aucun serveur de messagerie à tester
}
no-address = l’hôte n’a pas d’adresse, il n’y a donc rien à quoi se connecter
left-out = { $count ->
    [one] { $count } autre adresse n’a pas été examinée
   *[other] { $count } autres adresses n’ont pas été examinées
}
hosts-left-out = { $count ->
    [one] { $count } autre serveur de messagerie n’a pas été examiné
   *[other] { $count } autres serveurs de messagerie n’ont pas été examinés
}
# The same where a part could not be seen: $what is its name, "TLS 1.0" for instance.
unseen-of = { $what } { unseen }
# The reasons for which a thing was not seen; other messages refer to it. $reason is a word from a closed list.
reason-said = { $reason ->
    [timeout] pas de réponse dans le délai d’attente
    [refused] la connexion a été refusée
    [unreachable] le réseau signale que l’adresse est injoignable
    [closed] l’autre côté a fermé la connexion
    [rate_limited] on nous a demandé de ralentir
    [blocked] nous avons reçu un blocage ou une vérification au lieu de ce que voient les visiteurs
    [malformed] la réponse est illisible
    [too_large] la réponse dépasse ce que nous conservons
    [too_complex] en juger demanderait une quantité de travail déraisonnable
    [our_side] il manque de notre côté ce qui est nécessaire
    [no_data] les données nécessaires n’ont pas été fournies
    [guarded] nous ne nous connectons pas à cette adresse
    [opted_out] le propriétaire a demandé à ne pas être mesuré
    [budget] le temps ou le nombre de requêtes prévu pour un test est épuisé
    [unresolved] le nom ne mène à aucune adresse
    [no_control] rien d’autre ne répondait non plus, le problème vient donc peut-être de notre côté
    [parent] ce dont ce point dépend n’a pas pu être jugé
   *[other] pour une raison inconnue
}
# How a server fails to answer for a zone; other messages refer to it. $answer is a word from a closed list or a response code.
lame-said = { $answer ->
    [not-authoritative] pas de réponse faisant autorité
    [NOERROR] pas d’enregistrement SOA dans la réponse
   *[other] { $answer }
}
parent = sans objet, car ce dont ce point dépend est absent

### Lists of everything that a server accepts

# In whose order it chooses; stands behind a sentence. $order is a word from a closed list.
list-order = { $order ->
    [server] , dans l’ordre du serveur lui-même
    [client]  ; le serveur suit l’ordre du client
    [unknown] , dans l’ordre de ses choix
   *[none] {""}
}
# Whether that is all. $complete is "yes" or "no".
list-rest = { $complete ->
    [no]  ; il peut y en avoir d’autres, car des réponses manquent
   *[yes] {""}
}

### Findings about the page that speaks for a site

# $url is where the visit ended, $hops the number of redirects before it.
redirected = lu après { $hops ->
    [one] { $hops } redirection
   *[other] { $hops } redirections
}, à l’adresse { $url }
# $url is on another site.
elsewhere = ce nom ne fait que mener à un autre site et n’affiche rien lui-même : testez plutôt { $url }
# $status is a status code of HTTP, 400 or more.
error-page = la page est une page d’erreur (statut { $status })

### Tests

test-web = site web
test-mail = messagerie
test-dns = serveurs de noms
test-conn = connexion

### Families of checks, and standards that have no family of their own name

family-ipv6 = IPv6
family-dnssec = DNSSEC
family-dns = Serveurs de noms
family-dane = DANE
family-https = HTTPS
family-http = HTTP
family-tls = TLS
family-cert = Certificats
family-caa = Qui peut émettre des certificats (CAA)
family-headers = Ce que la page indique aux navigateurs
family-security-txt = Où signaler une faille (security.txt)
family-rpki = Routes (RPKI)
family-mx = Serveurs de messagerie
family-spf = SPF
family-dkim = DKIM
family-dmarc = DMARC
family-starttls = STARTTLS
family-mta-sts = MTA-STS
family-mail = Acheminement des courriels
family-tls-rpt = Rapports TLS (TLS-RPT)
family-bimi = BIMI
family-eai = Adresses de courriel dans toutes les écritures
family-idn = Noms dans toutes les écritures
family-forms = Formulaires
family-accessibility = Accessibilité
family-ssh = SSH
family-conn = Votre connexion

standard-csp = Content-Security-Policy
standard-tls-pqc = Clés qui résistent aux ordinateurs quantiques
standard-web_ipv6 = IPv6
standard-web_dnssec = DNSSEC
standard-web_https = HTTPS
standard-web_rpki = Routes (RPKI)
standard-mail_ipv6 = IPv6
standard-mail_dnssec = DNSSEC
standard-mail_auth = DMARC, DKIM et SPF
standard-mail_starttls = STARTTLS et DANE
standard-mail_rpki = Routes (RPKI)
standard-xfo = Affichage dans un cadre
standard-xcto = Types de contenu
standard-referrer-policy = Referrer-Policy
standard-isolation-headers = Isolation
standard-cookies = Cookies

### The report: its head

# $id is the policy's id, $version its version, $title its title.
report-norm = Référentiel : { $title } ({ $id }, version { $version })
# $time is a time, $place the vantage, $version that of the program that measured.
report-measured = Mesuré le { $time } depuis « { $place } », par Plimsoll { $version }
report-typed = Nom demandé : { $typed }
report-no-ipv4 = Cet endroit n’a pas IPv4 : ce qui en a besoin n’a pas pu être testé.
report-no-ipv6 = Cet endroit n’a pas IPv6 : ce qui en a besoin n’a pas pu être testé.
# $pace is "none" or the name of a file.
report-pace = Cadence : { $pace ->
    [none] ni pauses ni limites par serveur ; uniquement pour vos propres réseaux
   *[other] { $pace }
}
report-allowed = Plages d’adresses autorisées bien qu’elles soient particulières : { $nets }

### The report: one sentence

# $name is the subject, $norm the norm's title, $count a number of checks.
standing-meets = { $name } satisfait au référentiel « { $norm } » : { $count ->
    [one] le seul contrôle obligatoire qui s’applique est réussi
   *[other] les { $count } contrôles obligatoires qui s’appliquent sont tous réussis
}.
standing-fails = { $name } ne satisfait pas au référentiel « { $norm } » : { $count ->
    [one] { $count } contrôle obligatoire a échoué
   *[other] { $count } contrôles obligatoires ont échoué
}.
standing-unknown = On ne peut pas encore dire si { $name } satisfait au référentiel « { $norm } » : { $count ->
    [one] { $count } contrôle obligatoire n’a pas pu être testé
   *[other] { $count } contrôles obligatoires n’ont pas pu être testés
}, aucun n’a échoué.
standing-nothing = Le référentiel « { $norm } » n’impose rien qui s’applique à { $name }.
standing-also-untested = { $count ->
    [one] { $count } autre contrôle obligatoire n’a pas pu être testé.
   *[other] { $count } autres contrôles obligatoires n’ont pas pu être testés.
}

# The same in a table.
cell-meets = conforme
cell-fails = non conforme
cell-unknown = indéterminé
cell-nothing = rien d’obligatoire

### One subject under several norms

# $name is a subject with its test.
section-compared = Par référentiel : { $name }
compared-whom = Chaque référentiel a sa colonne, qu’il s’impose à ce nom ou non : lisez-la comme « si l’on en jugeait ainsi ».
compared-caption = Ce que chaque référentiel demande de { $name }, et ce qu’il en est
compared-later = davantage sera demandé plus tard
compared-later-title = À partir d’un jour ultérieur
compared-only = Les rapports selon chaque référentiel sont omis ici : demandez-en un avec --policy ID, ou tous avec --format html.
not-asked = non demandé
# $level is one of level-*, $day a day as 2036-01-01.
asked-later = { $level } à partir du { $day }
in-force-since = depuis le { $day }
in-force-from = à partir du { $day }
in-force-until = jusqu’au { $day }
# One letter each, no two the same.
letter-required = O
letter-recommended = R
letter-optional = F
column-norm = Référentiel
column-force = Où, et sa force
column-in-force = En vigueur
column-standing = Dans l’ensemble
row-place = Où
row-force = Force
row-whom = Pour qui
force-law = loi
force-binding = contraignant
force-comply_or_explain = appliquer ou expliquer
force-agreement = accord
force-contract = conditions commerciales
force-voluntary = volontaire
force-none = sans obligation
place-AU = Australie
place-CA = Canada
place-CZ = Tchéquie
place-DE = Allemagne
place-DK = Danemark
place-EU = UE
place-GB = Royaume-Uni
place-NL = Pays-Bas
place-NO = Norvège
place-US = États-Unis
place-industry = secteur privé
place-international = international

### The report: the score

# $percent, $low and $high are whole numbers.
score-exact = Score : { $percent } %. Chaque standard compte autant ; voici la part réussie de ce qui est obligatoire et s’applique :
score-range = Score : entre { $low } % et { $high } %, selon ce qui n’a pas pu être testé. Chaque standard compte autant ; voici la part réussie de ce qui est obligatoire et s’applique :
# $passed of $of checks, by weight.
score-share = { $passed } sur { $of }
score-share-untested = { $passed } sur { $of }, { $untested ->
    [one] { $untested } non testé
   *[other] { $untested } non testés
}
# $sum is a sum written out.
score-sum = { $sum } = { $percent } %
score-sum-low = au moins { $sum } = { $percent } %
score-sum-high = au plus { $sum } = { $percent } %
# The same where a norm has it made as Internet.nl does. $points and $percent are numbers, or two with a dash between them.
score-points-exact = Score : { $percent } %, compté comme le fait Internet.nl : les points de ce qui est obligatoire, en pourcentage du maximum possible, tronqués à l’entier pour chaque catégorie ; puis la moyenne des catégories, tronquée à son tour :
score-points-range = Score : entre { $low } % et { $high } %, selon ce qui n’a pas pu être testé, compté comme le fait Internet.nl : les points de ce qui est obligatoire, en pourcentage du maximum possible, tronqués à l’entier pour chaque catégorie ; puis la moyenne des catégories, tronquée à son tour :
score-points = { $passed } points sur { $of } : { $percent } %
score-lost-title = Où des points ont été perdus, au serveur qui en a le moins :
# $name is what Internet.nl calls it, $checks are ids of ours.
score-lost = { $name } ({ $checks }) : { $points } sur { $of }

### The report: its parts

section-overview = Vue d’ensemble
section-missing = Ce qui est obligatoire et manque
section-untested = Ce qui n’a pas pu être testé
section-warnings = Ce qui est réussi avec un avertissement
section-advice = Recommandations non suivies
section-checks = Tous les contrôles
section-listed = Tout ce qui est accepté
section-data = Données et coût

# $places is a list of endpoints, $more how many further ones are not named.
item-places = sur { $places }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
item-seen = Observé : { $evidence }
item-fix = Comment : { $fix }
item-who = Qui : { $who }. Effort : { $effort }.
# $checks is a list of ids.
item-fallen = Ces contrôles comptent alors aussi comme échoués : { $checks }.
item-todo = À faire : { $fix }

### The report: marks of single checks, short

mark-pass = réussi
mark-fail = échoué
mark-warn = avertissement
mark-info = info
mark-not_applicable = s. o.
mark-not_tested = non testé
mark-explained = expliqué

### The report: data and cost

# $source is a file or address, $time when it was made, $age how old it was when it was used.
data-line = { $source } : du { $time }, { $age } avant cette mesure
data-line-undated = { $source } : la date n’est pas indiquée
data-none = Aucune donnée extérieure n’a été utilisée.
age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
age-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
# $time is a number with its unit.
cost-line = La mesure a demandé { $time }, { $connections ->
    [one] { $connections } connexion
   *[other] { $connections } connexions
} et { $queries ->
    [one] { $queries } requête DNS
   *[other] { $queries } requêtes DNS
}.

### The report as a page

page-skip = Aller directement au rapport
# $name is the first subject, $more how many further reports the page holds.
page-title = { $name }{ $more ->
    [0] {""}
    [one] {" "}et { $more } autre rapport
   *[other] {" "}et { $more } autres rapports
} – Plimsoll
page-contents = Sur cette page
# $version is that of the program that made the page.
page-made = Page produite par Plimsoll { $version }. Elle ne charge rien et n’envoie rien.
page-errors = Ce qui n’a pas pu être fait
page-notes = Remarques
# $count is a number of entries that are not shown.
page-more = et { $count } de plus
section-score = Score
section-chain = De la racine aux adresses
section-rest = Ce qui est réussi et ce qui est sans objet
count-required = Contrôles obligatoires :
overview-caption = Qui satisfait à quoi, par référentiel
# $name is a subject with its test, $answer one of the words of cell-*.
overview-link = { $name } : { $answer }
score-caption = Le score par standard
checks-caption = Chaque contrôle et son verdict, par famille
column-name = Nom
column-check = Contrôle
column-verdict = Verdict
column-level = Niveau
column-standard = Standard
column-passed = Réussi
column-address = Adresse
column-service = Comportement
column-code = Point de code
column-class = Selon ce référentiel
class-good = bon
class-sufficient = suffisant
class-phase-out = à abandonner
class-insufficient = insuffisant
class-unrated = non évalué
card-found = Ce qui a été constaté
card-beside = Aussi observé
card-listed = Tout ce qui est accepté
card-evidence = Éléments de preuve
card-shared = (mesuré une seule fois pour plusieurs noms)
# $time is a time.
card-shared-at = (mesuré le { $time } pour un autre nom à cette adresse)
# $time is a time.
card-seen-at = (observé le { $time })
# $count is a number of characters.
evidence-cut = { $count ->
    [one] { $count } caractère de plus est omis ici ; le rapport en JSON contient tout.
   *[other] { $count } caractères de plus sont omis ici ; le rapport en JSON contient tout.
}
item-fallen-list = Ces contrôles comptent alors aussi comme échoués :

### How the mail is set up

section-mail = Comment la messagerie est organisée
mail-hosts = Qui reçoit les courriels
mail-spf = Qui peut en envoyer (SPF)
mail-dmarc = Ce qui est demandé pour les courriels falsifiés (DMARC)
mail-senders = Expéditeurs examinés
mail-vendors = Qui s’en charge
column-priority = Priorité
column-mail-host = Serveur de messagerie
column-mail-said = Ce qu’il a répondu
mail-hosts-caption = Les serveurs de messagerie, le préféré en premier, et ce que chaque adresse a répondu sur le port 25
mail-tags-caption = L’enregistrement qui s’applique, étiquette par étiquette
column-tag = Étiquette
column-means = Signification
# $how is null or nothing.
mail-none = { $how ->
    [null] Le nom déclare ne pas recevoir de courriels.
   *[other] Le nom n’a ni serveurs de messagerie ni adresse : personne ne reçoit ses courriels.
}
# $reason is a word from a closed list.
mail-unseen = Impossible d’observer qui reçoit les courriels : { reason-said }.
mail-implicit = Le nom n’a pas d’enregistrement MX, les courriels vont donc à ses propres adresses.
mail-no-priority = aucune
mail-no-addresses = aucune adresse
# $vendor is a name.
mail-run-by = ({ $vendor })
# $state is a word from a closed list, $version a version of TLS or "none", $reason a word from a closed list.
mail-said = { $state ->
    [tls] STARTTLS{ $version ->
        [none] {""}
       *[other] , { $version }
    }
    [old-tls] STARTTLS, avec un TLS trop ancien pour nous
    [no-tls] STARTTLS, mais aucune connexion protégée n’en résulte
    [plain] pas de STARTTLS
    [not-smtp] ne parle pas SMTP
    [closed] le port 25 est fermé : { reason-said }
   *[unseen] non observé : { reason-said }
}
# $greeting is what the server said first.
mail-greeting = accueille avec « { $greeting } »
# $count is a number of look-ups, $max how many are allowed, $atleast is yes or no.
mail-spf-cost = Sa lecture coûte { $atleast ->
    [yes] au moins {""}
   *[no] {""}
}{ $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
} DNS ; la limite est de { $max }.
mail-spf-cost-free = Sa lecture coûte { $atleast ->
    [yes] au moins {""}
   *[no] {""}
}{ $count ->
    [one] { $count } requête
   *[other] { $count } requêtes
} DNS.
# $count is a number of look-ups.
mail-spf-voids = { $count ->
    [one] { $count } d’entre elles ne trouve rien.
   *[other] { $count } d’entre elles ne trouvent rien.
}
# $addresses is a number of IPv4 addresses, $prefix the length of a prefix that has as many IPv6 addresses, or none.
mail-spf-space = Peuvent envoyer : { $addresses ->
    [0] aucune adresse IPv4
    [one] { $addresses } adresse IPv4
   *[other] { $addresses } adresses IPv4
} et { $prefix ->
    [none] aucune adresse IPv6
   *[other] autant d’adresses IPv6 qu’en compte un { $prefix }
}.
mail-spf-open = D’autres adresses, qu’on ne peut pas connaître à l’avance, peuvent envoyer.
mail-spf-legend = Entre crochets : les requêtes DNS que coûte un élément, avec tout ce à quoi il mène.
mail-spf-cut = Il y a plus d’enregistrements que ceux affichés ici.
# $state is a word from a closed list.
mail-spf-state = { $state ->
    [invalid] les destinataires ne peuvent pas lire cet enregistrement
    [several] plusieurs enregistrements : les destinataires n’en retiennent aucun
    [none] pas d’enregistrement SPF ici
    [unseen] n’a pas pu être observé
    [again] déjà lu plus haut
    [loop] ramène à son point de départ
   *[record] {""}
}
# $remark is a word from a closed list.
mail-spf-remark = { $remark ->
    [ptr] ptr ne doit plus être utilisé
    [pass-all] permet à tout le monde d’envoyer
    [neutral-all] ne dit rien de ceux qui ne sont pas nommés
    [after-all] se trouve après "all", où personne ne le lit
    [redirect-beside-all] est sans effet à côté de "all"
    [unknown] les destinataires ne le connaissent pas et l’ignorent
    [like-mechanism] contient "=" au lieu de ":", les destinataires l’ignorent donc
    [macro] dépend du message, on ne sait donc pas à quoi il mène
    [void] ne trouve rien
    [void-v4] ne trouve rien pour IPv4
    [void-v6] ne trouve rien pour IPv6
    [hosts] mène à plus de serveurs de messagerie que les destinataires n’en recherchent
    [no-name] n’est pas un nom que le DNS puisse contenir
   *[over] une requête DNS de trop : les destinataires s’arrêtent ici
}
# $name is the name that was asked, $records a number of records.
mail-dmarc-step = { $name } : { $records ->
    [0] aucun enregistrement
    [one] { $records } enregistrement
   *[other] { $records } enregistrements, dont aucun ne compte
}
mail-dmarc-silent = { $name } : pas de réponse
# $origin is a word from a closed list.
mail-dmarc-origin = { $origin ->
    [own] C’est l’enregistrement propre du domaine, et il s’applique.
    [organization] Cet enregistrement de l’organisation s’applique aux noms situés sous le sien.
    [suffix] C’est l’enregistrement du domaine sous lequel les noms sont enregistrés qui s’applique.
   *[none] Aucun enregistrement ne s’applique.
}
# $tag is a word from a closed list, $value its value.
mail-dmarc-says = { $tag ->
    [p] { $value ->
        [reject] refuser les courriels qui échouent
        [quarantine] mettre de côté les courriels qui échouent
       *[other] ne rien faire des courriels qui échouent
    }
    [sp] { $value ->
        [reject] pour les noms sous le domaine : refuser
        [quarantine] pour les noms sous le domaine : mettre de côté
       *[other] pour les noms sous le domaine : ne rien faire
    }
    [np] { $value ->
        [reject] pour les noms sous le domaine qui n’existent pas : refuser
        [quarantine] pour les noms sous le domaine qui n’existent pas : mettre de côté
       *[other] pour les noms sous le domaine qui n’existent pas : ne rien faire
    }
    [psd] { $value ->
        [y] d’autres enregistrent des noms sous ce domaine
       *[other] ce domaine appartient à une seule organisation
    }
    [t] simple essai : les destinataires doivent appliquer le degré inférieur
    [adkim] { $value ->
        [s] DKIM doit porter exactement ce nom
       *[other] DKIM peut porter n’importe quel nom de l’organisation
    }
    [aspf] { $value ->
        [s] SPF doit porter exactement ce nom
       *[other] SPF peut porter n’importe quel nom de l’organisation
    }
    [rua] les rapports quotidiens vont à { $value }
    [ruf] les rapports sur des messages isolés vont à { $value }
    [fo] quand des rapports sur des messages isolés sont souhaités : { $value }
    [old] « { $value } » appartient à l’ancienne norme et n’est plus lu
    [value] « { $value } » a une valeur qui ne convient pas et compte donc comme absent
    [repeated] « { $value } » figure plus d’une fois
   *[unknown] « { $value } » n’est pas connu et est ignoré
}
# $mailbox is a mail address, $address that of a server, $result a word from a closed list.
mail-sender = { $mailbox } depuis { $address } : { $result ->
    [pass] peut envoyer (pass)
    [fail] ne peut pas envoyer (fail)
    [softfail] ne peut sans doute pas envoyer (softfail)
    [neutral] rien n’en est dit (neutral)
    [none] il n’y a pas d’enregistrement SPF (none)
    [temperror] quelque chose n’a pas répondu (temperror)
    [permerror] les destinataires ne peuvent pas lire l’enregistrement (permerror)
   *[unknown] n’a pas pu être déterminé
}
mail-sender-own = Ce serveur reçoit les courriels du domaine.
# $term is a term of a record, $domain the domain that has it.
mail-sender-matched = Décidé par "{ $term }" dans l’enregistrement de { $domain }.
# $problem is a word from a closed list, $about the name that it is about.
mail-sender-problem = { $problem ->
    [unanswered] La requête pour { $about } reste sans réponse.
    [lookups] Il faut plus de requêtes DNS que la limite ne le permet.
    [voids] Trop de requêtes DNS ne trouvent rien.
    [hosts] { $about } mène à trop de serveurs de messagerie.
    [syntax] L’enregistrement de { $about } est illisible.
    [several] { $about } a plusieurs enregistrements.
   *[no-record] { $about } n’a pas d’enregistrement.
}
# $text is what the domain says.
mail-sender-says = Le domaine déclare : « { $text } »
# $vendor is a name, $role a word from a closed list, $name the name in the records that shows it.
mail-vendor = { $vendor } { $role ->
    [receives] reçoit les courriels
    [sends] envoie des courriels
   *[dns] héberge les noms
} (reconnu à { $name }).
# $names is a list of names.
item-provider = Demandez-le à votre prestataire : { $names }.

### The drawing of the way from the root to the addresses

# $name is the subject, $zones a number of zones.
chain-title = Comment { $name } est délégué, signé et servi
chain-desc = { $zones ->
    [one] { $zones } zone,
   *[other] { $zones } zones, à partir de la racine,
} chacune avec ce que sa zone parente dit de ses clés, puis les clés elles-mêmes ; ensuite les serveurs de noms et les adresses. Le texte à côté du dessin dit la même chose.
chain-same = Le dessin est le même que dans un rapport précédent de cette page.
chain-root = zone racine
chain-secure = signée, et les signatures sont valides
chain-insecure = non protégée par DNSSEC
chain-bogus = la validation échoue
chain-unknown = statut indéterminé
chain-anchors = Ancres de confiance
chain-no-anchors = aucune ancre de confiance n’a été fournie
chain-signers = Enregistrements DS chez la zone parente
chain-no-signers = aucun enregistrement DS chez la zone parente
chain-keys = Clés
chain-no-keys = aucune clé n’a été observée
chain-unfit = aucune clé actuelle de la zone ne lui correspond
chain-pointed = un enregistrement DS la désigne
chain-anchored = une ancre de confiance la désigne
chain-revoked = révoquée
chain-servers = Serveurs de noms
# $names is a list of names or addresses.
chain-names = { $names }
chain-parent-only = (seule la zone parente le nomme)
chain-child-only = (seule la zone elle-même le nomme)
chain-answers = répond
chain-lame = ne répond pas pour la zone ({ lame-said })
# $reason is a word from a closed list.
chain-silent = { $reason ->
    [timeout] pas de réponse
    [refused] refusé
    [unreachable] injoignable
    [rate_limited] nous a demandé de ralentir
    [malformed] réponse illisible
    [our_side] impossible d’ici
    [guarded] une adresse à laquelle nous ne nous connectons pas
    [opted_out] non interrogé, selon le souhait du propriétaire
    [budget] non interrogé, faute de temps
   *[other] n’a pas pu être observé
}
chain-not-asked = non interrogé
chain-no-addresses = aucune adresse
chain-no-answer = pas de réponse
# $name and $target are names, $rtype CNAME or DNAME.
chain-alias = { $name } est un alias de { $target } ({ $rtype })
chain-two-ways = les deux familles d’adresses suivent des chemins différents
# $count is a number of entries that are not drawn.
chain-more = + { $count } de plus
chain-more-zones = { $count ->
    [one] + { $count } zone de plus
   *[other] + { $count } zones de plus
}
# $at is a name and a record type, $why a word from a closed list.
chain-breaks = La chaîne se rompt à { $at } : { chain-why }
chain-ends = La chaîne s’arrête à { $at } : { chain-why }
chain-why = { $why ->
    [unsigned] la zone parente prouve que rien n’est signé en dessous
    [opt-out] la preuve de la zone parente laisse place à des noms non signés
    [unsupported-algorithm] uniquement des algorithmes que les résolveurs ne connaissent pas
    [unsupported-digest] uniquement des empreintes que les résolveurs ne connaissent pas
    [iterations] trop d’itérations NSEC3
    [no-anchor] il n’y a pas d’ancre de confiance
    [unanswered] pas de réponse
    [not-asked] la requête n’a pas été faite
    [too-complex] en juger demande une quantité de travail déraisonnable
    [missing-signature] il n’y a pas de signature
    [expired] la signature a expiré
    [not-yet-valid] la signature n’est pas encore valable
    [bad-signature] la signature ne correspond pas aux données
    [no-key-for-signature] aucune clé ne correspond à la signature
    [bad-signature-fields] la signature contredit les données
    [no-key-for-delegation] aucune clé n’est celle que désigne la zone parente
    [key-set-not-signed] la clé que désigne la zone parente n’a pas signé les clés
    [missing-keys] il n’y a pas de clés
    [no-key-for-anchor] aucune clé ne correspond à l’ancre de confiance
    [missing-denial] son absence n’est pas prouvée
    [missing-wildcard-proof] rien ne prouve que le joker (wildcard) puisse être utilisé
    [missing-delegation-proof] la zone parente ne l’a pas et ne prouve pas non plus qu’elle n’en a pas
    [bad-alias] l’alias n’est pas ce qu’il devrait être
   *[other] { $why }
}

### A check's page

explain-question = La question
explain-why = Pourquoi c’est important
explain-measured = Ce qui est mesuré, et comment
explain-findings = Ce qui peut être constaté
explain-norms = Sur quoi il se fonde
explain-parameters = Ce qu’un référentiel peut fixer
explain-levels = Ce que demande « { $policy } »
explain-fix = Comment corriger
# $id is a check's id.
explain-since = Contrôle { $id }, depuis la version { $version }.
explain-removed = Contrôle { $id }, abandonné dans la version { $version }.
explain-parents = Dépend de : { $checks }.
# $keyword is MUST, SHOULD or the like, $date a month.
norm-line = { $norm } ({ $keyword }), en vigueur depuis { $date }
parameter-line = { $name } = { $value } : { $about }
level-line = { $test } : { $level }
explain-not-asked = N’est demandé dans aucun test.
explain-list = Les contrôles. "plimsoll explain ID" en présente un.
# What a finding means for the verdict.
outcome-pass = réussi
outcome-fail = échoué
outcome-warn = avertissement
outcome-info = info
outcome-note = remarque
outcome-not_applicable = sans objet
outcome-not_tested = non testé

### While measuring

stage-names = adresses
stage-name-servers = serveurs de noms
stage-web = serveurs web
stage-mail = serveurs de messagerie
stage-proofs = preuves DNSSEC
# $done of $total subjects.
progress-total = { $done } noms mesurés sur { $total }
progress-waiting = en attente

### Results without a report

# $name is the subject.
no-such-name = le nom { $name } n’existe pas : on ne peut y trouver ni site web, ni messagerie, ni rien d’autre ; vérifiez son orthographe
nothing-measured = rien n’a pu être mesuré pour { $name } : { $reason ->
    [timeout] des serveurs de noms sur le chemin ne répondent pas ({ $detail })
    [our_side] cette machine n’a pas d’accès aux serveurs de noms ; "plimsoll doctor" dit ce qui manque
    [guarded] ses serveurs de noms ont des adresses auxquelles nous ne nous connectons pas ; s’il s’agit de votre propre réseau, autorisez la plage avec --allow-net
    [opted_out] le propriétaire a demandé à ne pas être mesuré
    [budget] le temps prévu pour un test est épuisé ; donnez un --timeout plus long
   *[other] aucun serveur de noms n’a donné de réponse utilisable ({ $detail })
}

### Data that is kept

# $source are files, $made tells their age, $count, $v4 and $v6 are numbers of entries.
status-vrps = Charges utiles RPKI : { $count } charges utiles ROA validées (VRP), { $made }, de { $source }
status-routes = Routes : { $v4 } préfixes IPv4 et { $v6 } préfixes IPv6, { $made }, de { $source }
status-roots = Racines : { $count } certificats, intégrés ({ $version })
status-made = données du { $time }, il y a { $age }
status-undated = d’âge inconnu
status-no-vrps = Charges utiles RPKI : aucune, les contrôles RPKI ne peuvent donc pas être testés ; importez-les avec "plimsoll data import --vrps FILE"
status-no-routes = Routes : aucune, la validité des routes ne peut donc pas être testée ; importez-les avec "plimsoll data import --routes FILE --routes FILE", pour IPv4 et IPv6

### Whether this machine can measure

doctor-good = ok
doctor-lacking = absent
doctor-broken = problème
doctor-configuration = Configuration : { $file }
doctor-no-configuration = Configuration : pas de fichier, tout est réglé d’origine
doctor-configuration-broken = Configuration : { $why }
doctor-clock = Horloge : { $time }
doctor-clock-wrong = Horloge : { $time }, une date antérieure à la construction de ce programme ; mettez-la à l’heure, sinon signatures et certificats seront mal jugés
doctor-network = Réseau : { $why }
# $way is "IPv4, UDP" or the like.
doctor-root = Serveurs racine par { $way } : { $address } a répondu en { $ms } ms
doctor-no-root = Serveurs racine par { $way } : { $reason ->
    [timeout] pas de réponse ; vérifiez si un pare-feu bloque le port 53
    [our_side] impossible d’ici ({ $detail })
    [refused] refusé ; vérifiez si un pare-feu bloque le port 53
    [guarded] { $detail } ; autorisez la plage avec --allow-net
    [no_data] { $detail }
   *[other] { $reason } ({ $detail }) ; vérifiez si quelque chose répond à leur place sur le chemin
}
doctor-language = Langue : { $name } ({ $tag })
doctor-width = Terminal : { $width } colonnes
doctor-no-terminal = Terminal : aucun, les rapports sont écrits sur 80 colonnes

### The lab

demo-starts = Un Internet miniature démarre sur cette machine, et douze de ses noms sont testés. Rien ne quitte la machine.
demo-meets = satisfait au référentiel
demo-fails = n’y satisfait pas
demo-up = Les rapports sont à l’adresse { $at } - ouvrez-la dans un navigateur. Ctrl-C met fin à la démonstration.
demo-written = Les rapports sont dans { $at }.
demo-next = Ensuite : "plimsoll test example.nl" teste un nom d’Internet, "plimsoll lab list" donne la liste de tous les noms du laboratoire.

lab-up = Le laboratoire est prêt avec { $names } noms, après { $seconds } s. Ctrl-C y met fin.
lab-files = Les fichiers qui y mènent sont dans { $folder }. Un autre programme en a aussi besoin pour s’y retrouver.
lab-how = Pour y tester un nom :
lab-how-long = La même chose en toutes lettres :
lab-list-hint = "plimsoll lab list" dit ce qui ne va pas avec chaque nom.
lab-agree = { $domains } domaines, { $verdicts } verdicts, tous concordants ({ $seconds } s, dont { $start } s de démarrage)
lab-differ = { $domains } domaines, { $verdicts } verdicts, { $disagreements } discordants ({ $seconds } s, dont { $start } s de démarrage)
lab-head-name = Nom
lab-head-test = Test
lab-head-check = Contrôle
lab-head-expected = Attendu
lab-head-found = Constaté
lab-count = { $test } : { $names } noms, { $verdicts } verdicts
lab-unguarded = { $count } connexions ou datagrammes sont partis vers des adresses qui ne doivent pas être atteintes

lab-theme-models = Modèles
lab-theme-ipv6 = IPv6
lab-theme-dnssec = Signatures du DNS
lab-theme-algorithms = Algorithmes de DNSSEC
lab-theme-servers = Serveurs de noms
lab-theme-https = HTTPS
lab-theme-tls = TLS
lab-theme-redirects = De http à https
lab-theme-hsts = HSTS
lab-theme-headers = Champs d’en-tête
lab-theme-security-txt = security.txt
lab-theme-certificates = Certificats
lab-theme-caa = Qui peut émettre des certificats
lab-theme-dane = Certificats désignés par le DNS
lab-theme-routes = Routes
lab-theme-hostile = Noms qui cherchent à nuire
lab-theme-http = Versions de HTTP et enregistrements HTTPS
lab-theme-mail-models = Messagerie : modèles
lab-theme-mx = Messagerie : qui reçoit
lab-theme-smtp = Messagerie : ce que disent les serveurs
lab-theme-spf = Messagerie : SPF
lab-theme-dmarc = Messagerie : DMARC
lab-theme-dkim = Messagerie : DKIM
lab-theme-mta-sts = Messagerie : MTA-STS
lab-theme-mail-records = Messagerie : rapports et logos
lab-theme-mail-dane = Messagerie : DANE
lab-theme-mail-hosts = Messagerie : les hôtes qui reçoivent
lab-theme-mail-hostile = Messagerie : serveurs et enregistrements qui cherchent à nuire

### Which suppliers stand behind what fails

suppliers-head = { $count ->
    [one] { $count } nom a été jugé
   *[other] { $count } noms ont été jugés
} selon « { $policy } ». Sur { $failures ->
    [one] { $failures } échec
   *[other] { $failures } échecs
}, { $one ->
    [0] aucun ne peut être corrigé par un seul prestataire
    [one] { $one } peut être corrigé par un seul prestataire
   *[other] { $one } peuvent être corrigés chacun par un seul prestataire
} ; dans { $own ->
    [one] { $own } cas
   *[other] { $own } cas
}, le propriétaire, ou quelqu’un qui n’est pas connu, y a sa part.
suppliers-none = Aucun prestataire de plusieurs noms n’a quoi que ce soit à corriger.
suppliers-more = { $count ->
    [one] { $count } autre prestataire figure
   *[other] { $count } autres prestataires figurent
} dans le tableau de --format json et csv.
suppliers-role-dns = serveurs de noms
suppliers-role-web = site web
suppliers-role-mail = courriels entrants
suppliers-role-sends = courriels envoyés pour le propriétaire
suppliers-role-network = réseau
suppliers-row = { $name } ({ $role }), derrière { $serves ->
    [one] { $serves } nom
   *[other] { $serves } noms
}
suppliers-lever = { $pass ->
    [0] échoue pour { $fails ->
        [one] { $fails } nom, que d’autres
       *[other] { $fails } noms, que d’autres
    } doivent aider à corriger
    [one] { $pass } nom réussirait
   *[other] { $pass } noms réussiraient
} ({ $level }) : { $names }{ $more ->
    [0] { "" }
   *[other] , et { $more } de plus
}
suppliers-meet = Si tout cela était corrigé, { $count ->
    [one] { $count } nom satisferait
   *[other] { $count } noms satisferaient
} à tout ce qui est obligatoire.

### Registered reasons not to comply

standing-explained = { $name } ne satisfait pas au référentiel « { $norm } », et explique pourquoi : { $count ->
    [one] { $count } contrôle obligatoire n’est pas satisfait, pour une raison enregistrée et valable
   *[other] { $count } contrôles obligatoires ne sont pas satisfaits, chacun pour une raison enregistrée et valable
}.
cell-explained = expliqué
section-explained = Non satisfait, pour une raison enregistrée
card-explanation = Raison enregistrée
# $date is the last day on which it holds, $owner who stands for it, $ground one of those below, $reason what they wrote.
explained-until = Expliqué jusqu’au { $date } par { $owner }, { $ground } : { $reason }.
explained-expired = L’explication a expiré le { $date } ({ $owner }, { $ground }) : { $reason }. Satisfaites à l’exigence, ou décidez de nouveau.
# $check is the id of another check.
explained-with = Ce contrôle n’est pas satisfait parce que { $check } ne l’est pas, et c’est sur lui que porte cette explication.
# $text is what they wrote.
explained-evidence = Preuve : { $text }.
explained-risk = Risque d’ici là : { $text }.
explained-compensation = Mesure prise à la place : { $text }.
explained-review = À réexaminer le { $date }.
ground-no-offer = offre insuffisante sur le marché
ground-not-safe-enough = pas assez sûr ou fiable dans ce cas
ground-great-weight = autre raison de grand poids

# The register itself, on a terminal. $entry is what it is about, $date a day.
register-empty = Le registre ne contient aucune explication.
register-holds = valable jusqu’au { $date }
register-not-yet = valable à partir du { $date }
register-expired = expirée le { $date }
register-review = à réexaminer depuis le { $date }
register-gaps = ne dit rien de { $gaps }, qu’un lecteur demandera
register-owner = { $owner }, { $ground } : { $reason }
register-good = { $count ->
    [0] Le registre est utilisable ; il ne contient aucune explication.
    [one] Le registre est utilisable : { $count } explication.
   *[other] Le registre est utilisable : { $count } explications.
}
register-added = Ajouté à { $file } : { $entry }, jusqu’au { $date }.
