title = Le certificat est en cours de validité
question = Le certificat est-il valable, le restera-t-il un certain temps, et n’a-t-il pas été émis pour trop longtemps ?
why = Le lendemain de son expiration, chaque visiteur voit un avertissement au lieu de votre site. Des durées courtes limitent les dégâts quand une clé est volée, et garantissent que le renouvellement se fait tout seul.
    .mail = Après son dernier jour, il ne prouve plus rien, et les expéditeurs qui vérifient les certificats cessent de remettre les courriels. Des durées courtes limitent les dégâts quand une clé est volée, et garantissent que le renouvellement se fait tout seul.

# $until is a time, $days the whole days left, or since.
in-force = le certificat est valable jusqu’au { $until }, soit encore { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
expired = le certificat était valable jusqu’au { $until }, il y a { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
not-yet-valid = le certificat n’est valable qu’à partir du { $from }
    .fix = Vérifiez l’horloge de la machine qui a demandé le certificat, ou installez celui qui est valable maintenant.
too-long = le certificat a été émis pour { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; maximum autorisé, en jours, à la date où il devient valable : { $max_days }
    .fix = Faites réémettre le certificat pour une durée plus courte, et prévenez votre autorité de certification : elle a enfreint les règles sur lesquelles repose la confiance qu’on lui accorde.
longer-than-advised = le certificat a été émis pour { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; maximum conseillé par le référentiel, en jours : { $max_days }
    .fix = Faites émettre le certificat pour une durée plus courte, et automatisez son renouvellement (ACME, RFC 8555).
ends-soon = le certificat n’est plus valable que jusqu’au { $until }, soit encore { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
issuer-ends-soon = le certificat de l’émetteur « { $certificate } » n’est plus valable que jusqu’au { $until }, et entraîne avec lui celui du serveur
    .fix = Installez le certificat intermédiaire actuel de votre émetteur, ou faites réémettre le certificat du serveur.
dane-ee = ce certificat d’un serveur de messagerie est garanti par des enregistrements TLSA : son nom, ses dates et son émetteur ne comptent pas ici

fix = Renouvelez le certificat, et automatisez désormais son renouvellement (ACME, RFC 8555) : les durées raccourcissent, jusqu’à 47 jours en 2029. Surveillez le renouvellement, afin que quelqu’un remarque un échec.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
