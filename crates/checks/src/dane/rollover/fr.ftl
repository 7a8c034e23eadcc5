title = La prochaine clé est déjà dans le DNS (DANE)
question = Les enregistrements DANE des serveurs de messagerie désignent-ils déjà la prochaine clé, ou l’autorité qui la signera ?
why = Quand un serveur de messagerie change de clé, les courriels des expéditeurs qui suivent DANE s’arrêtent jusqu’à ce que le nouvel enregistrement soit connu partout. Un enregistrement pour la prochaine clé, publié à temps, fait que le changement passe inaperçu.

# $record is a record: usage, selector, matching type, beginning of the data.
prepared = à côté de l’enregistrement de la clé en service s’en trouve un autre, { $record }, pour une clé qui n’est pas encore en service
authority = l’enregistrement { $record } désigne l’autorité, une nouvelle clé ne demande donc pas de nouvel enregistrement
not-prepared = les enregistrements désignent la clé en service et aucune autre
no-records = il n’y a pas d’enregistrements TLSA qui comptent

fix = Avant de changer la clé, créez la nouvelle, publiez son enregistrement TLSA à côté de l’ancien, et attendez deux fois le TTL. Ou gardez la même clé quand vous renouvelez le certificat : l’enregistrement reste alors exact. Un enregistrement d’usage 2 pour votre autorité convient aussi, tant que cette autorité ne change pas.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
