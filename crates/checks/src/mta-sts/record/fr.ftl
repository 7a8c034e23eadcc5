title = Le domaine annonce une politique MTA-STS
question = Le domaine annonce-t-il une politique MTA-STS ?
why = Entre serveurs, les courriels ne sont chiffrés que si personne sur le trajet ne l’empêche. Avec MTA-STS, votre domaine dit aux expéditeurs de remettre les courriels en TLS à un serveur au certificat valable, ou pas du tout.

present = une politique est annoncée, avec l’identifiant { $id }
absent = aucune politique n’est annoncée
several = il y a plus d’un enregistrement MTA-STS ({ $count } au total), les expéditeurs considèrent donc que le domaine n’a pas de politique
invalid = l’enregistrement MTA-STS est invalide, les expéditeurs considèrent donc que le domaine n’a pas de politique : { $why ->
    [no-id] il n’a pas d'"id"
    [id] son "id" n’est pas fait de 1 à 32 lettres et chiffres
    [repeated] un champ y figure deux fois
   *[field] un de ses éléments n’est pas un champ
}
bogus = DNSSEC prouve que la réponse pour l’enregistrement est fausse, il ne peut donc pas compter
unknown-field = le champ "{ $field }" n’est pas connu et est ignoré
no-mail = le domaine ne reçoit pas de courriels, il n’y a donc rien à protéger

fix = Publiez un enregistrement TXT à _mta-sts sous votre domaine, par exemple v=STSv1; id=20260601; et la politique à https://mta-sts.example.nl/.well-known/mta-sts.txt. Changez l’id chaque fois que la politique change.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
