title = Les expéditeurs peuvent signaler des problèmes TLS (TLS-RPT)
question = Les expéditeurs savent-ils où signaler qu’ils n’ont pas pu remettre des courriels en TLS ?
why = Là où DANE ou MTA-STS est en vigueur, les courriels n’arrivent plus quand un certificat est incorrect. Avec TLS-RPT, les expéditeurs vous le disent en moins d’un jour, et vous apprenez aussi quand quelqu’un perturbe les connexions.

# $addresses are addresses to which reports go.
present = les rapports vont à { $addresses }
absent = il n’y a pas d’enregistrement TLS-RPT
several = il y a plus d’un enregistrement TLS-RPT ({ $count } au total), les expéditeurs les ignorent donc tous
invalid = l’enregistrement TLS-RPT est invalide : { $why ->
    [no-address] il ne nomme pas d’adresse ("rua")
    [repeated] un champ y figure deux fois
   *[field] un de ses éléments n’est pas un champ
}
bad-address = une adresse de l’enregistrement est inutilisable : "{ $address }" ({ $why ->
    [empty] il n’y a rien entre deux virgules
    [no-scheme] "mailto:" est absent
    [scheme] seuls "mailto:" et "https:" sont connus
    [character] elle contient un caractère qu’aucune adresse n’a ; il manque peut-être une virgule
    [host] l’hôte n’est pas un nom de domaine
   *[address] ce n’est pas une adresse de courriel
})
bogus = DNSSEC prouve que la réponse pour l’enregistrement est fausse, il ne peut donc pas compter
unknown-field = le champ "{ $field }" n’est pas connu et est ignoré
no-mail = le domaine ne reçoit pas de courriels, il n’y a donc rien à signaler

fix = Publiez un enregistrement TXT à _smtp._tls sous votre domaine : v=TLSRPTv1; rua=mailto:tls-reports@example.nl. Faites lire les rapports par quelqu’un, ou exploiter par un service.
fix-who = { -who-mail-operator }
fix-effort = { -effort-minutes }
