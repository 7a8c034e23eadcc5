title = Les courriels ne peuvent être ni lus ni détournés en chemin
question = Les expéditeurs peuvent-ils s’assurer que les courriels parviennent aux bons serveurs, chiffrés, quel que soit l’intermédiaire ?
why = STARTTLS seul protège contre ceux qui ne font qu’écouter. Qui peut modifier ce qui passe peut le désactiver ou interposer un serveur, sans que l’expéditeur remarque rien. DANE et MTA-STS permettent aux expéditeurs d’être exigeants : l’un des deux suffit.

dane = les expéditeurs qui suivent DANE exigent les bons serveurs, chiffrés : les enregistrements MX sont signés, et chaque serveur correspond à ses enregistrements TLSA
mta-sts = les expéditeurs qui suivent MTA-STS exigent les bons serveurs, chiffrés : la politique est appliquée, et chaque serveur la respecte
# $servers is a list of servers.
unprotected = ni DANE ni MTA-STS ne protège les courriels vers tous les serveurs ; DANE : { $dane ->
    [partly] pas sur { $servers }
    [mx-insecure] les enregistrements MX ne sont pas signés, les expéditeurs ne le cherchent donc pas
   *[absent] il n’y en a pas
} ; MTA-STS : { $policy ->
    [testing] la politique n’est qu’à l’essai
    [broken] la politique n’est pas en vigueur, ou un serveur ne la respecte pas
    [no-tls] un serveur ne propose pas TLS
   *[absent] il n’y en a pas
}

fix = Signez la zone du domaine et celles de ses serveurs de messagerie, et publiez un enregistrement TLSA pour chaque serveur de messagerie (dane/present). Si cela n’est pas possible, comme chez certains grands prestataires, publiez une politique MTA-STS avec mode enforce (mta-sts/policy) ; commencez par mode testing et lisez les rapports TLS pendant quelques semaines.
fix-who = { -who-mail-operator }

fix-effort = { -effort-days }
