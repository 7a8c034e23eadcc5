title = On sait clairement qui reçoit les courriels du nom
question = Le nom dit-il clairement qui reçoit ses courriels, ou que personne ne les reçoit ?
why = Un nom qui ne dit rien voit ses courriels arriver à son serveur web, où personne ne les lit, ou bien ils attendent des jours avant que l’expéditeur apprenne qu’ils n’ont pas pu être remis. Un nom qui ne reçoit pas de courriels peut le dire en un seul enregistrement.

# $hosts are host names, separated by commas.
named = les courriels sont reçus par { $hosts }
null = le nom déclare ne pas recevoir de courriels (MX nul)
null-beside-others = un MX nul, qui dit que le nom ne reçoit pas de courriels, se trouve à côté d’autres enregistrements MX ; ce qu’en font les expéditeurs varie
    .fix = Retirez le MX nul si le nom doit recevoir des courriels, et tous les autres enregistrements MX dans le cas contraire.
broken = les enregistrements MX sont illisibles
    .fix = Écrivez chaque enregistrement MX sous la forme d’un nombre et d’un nom d’hôte.
bogus = la réponse du DNS sur ses serveurs de messagerie échoue à la validation et ne peut donc pas compter
    .fix = Corrigez d’abord les signatures DNSSEC (dnssec/valid) : les résolveurs qui les vérifient refusent la réponse.
implicit = n’a pas d’enregistrement MX, les courriels vont donc aux adresses du nom lui-même
nothing = n’a ni enregistrement MX ni adresse : personne ne reçoit ses courriels, et il ne le dit pas
preference = le MX nul porte le nombre { $number } ; la RFC 7505 écrit 0

fix = Publiez un enregistrement MX qui nomme le serveur de messagerie. Si le nom ne doit pas recevoir de courriels, publiez un MX nul (0 et un point) et rien d’autre : l’expéditeur est alors prévenu aussitôt.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
