title = La zone avertit sa zone parente quand les clés changent
question = La zone avertit-elle d’elle-même sa zone parente quand ses clés changent ?
why = Les clés doivent être changées de temps en temps. Si la zone parente l’apprend d’elle-même, personne ne peut oublier de la prévenir, et votre nom ne disparaît pas par inadvertance.

absent = la zone n’a pas d’enregistrements CDS ni CDNSKEY
in-sync = les enregistrements CDS correspondent aux enregistrements DS chez la zone parente
change-wanted = les enregistrements CDS demandent d’autres enregistrements DS que ceux de la zone parente
delete-wanted = les enregistrements CDS demandent à la zone parente de retirer les enregistrements DS, ce qui rend la zone non signée
servers-differ = les serveurs de noms ont des enregistrements CDS différents : { $servers }
cds-and-cdnskey-disagree = les enregistrements CDS et CDNSKEY ne concordent pas

fix = Faites publier des enregistrements CDS et CDNSKEY par votre logiciel DNS, et demandez à votre registre ou à votre bureau d’enregistrement s’il en tient compte.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
