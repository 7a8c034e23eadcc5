title = Le certificat est en cours de validité
question = Le certificat est-il valable, et le restera-t-il un certain temps ?
why = Le lendemain de son expiration, chaque visiteur voit un avertissement.
good = le certificat est en cours de validité
soon = le certificat est encore valable pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
bad = le certificat a expiré
fix = Renouvelez le certificat, et automatisez désormais son renouvellement.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
