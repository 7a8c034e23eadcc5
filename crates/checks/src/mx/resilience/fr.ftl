title = Les courriels trouvent un serveur qui les reçoit
question = Les courriels trouvent-ils un serveur qui les reçoit, et un autre quand le premier est en panne ?
why = Les courriels attendent tant qu’aucun serveur ne les reçoit et, après quelques jours, ils retournent à l’expéditeur. Une erreur d’écriture dans les enregistrements MX passe chez certains expéditeurs et pas chez d’autres.

# $hosts are host names, separated by commas.
several = { $hosts } reçoivent les courriels
# $host is a host name.
single = seul { $host } reçoit les courriels ; quand il est en panne, ils attendent chez les expéditeurs, qui réessaient pendant quelques jours
# $target is a host name.
alias = l’enregistrement MX nomme un alias (CNAME) de { $target }, ce qui n’est pas permis ; certains expéditeurs le refusent
    .fix = Nommez { $target } lui-même dans l’enregistrement MX.
address-literal = l’enregistrement MX contient une adresse à la place d’un nom d’hôte ; la plupart des expéditeurs ne peuvent rien en faire
    .fix = Donnez à l’adresse un nom d’hôte, et inscrivez-le dans l’enregistrement MX.
without-address = l’enregistrement MX nomme un hôte sans adresse, personne ne peut donc y remettre de courriels
    .fix = Publiez une adresse pour l’hôte, ou retirez l’enregistrement MX.
# $addresses are addresses, separated by commas.
unusable = l’hôte a des adresses que personne sur Internet ne peut utiliser : { $addresses }
    .fix = Retirez ces adresses du DNS que voient les autres.
# $hosts are numbers with host names, separated by commas.
order = les expéditeurs essaient les hôtes dans cet ordre : { $hosts }
no-reverse = l’adresse ne ramène pas à un nom (pas d’enregistrement PTR) ; cela compte surtout si elle sert aussi à envoyer des courriels
# $how is null or nothing.
no-mail = { $how ->
    [null] le nom déclare ne pas recevoir de courriels
   *[other] personne ne reçoit de courriels pour ce nom
}

fix = Faites nommer par chaque enregistrement MX un hôte qui a ses propres adresses, et ayez au moins deux hôtes de ce type en des lieux différents.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
