title = Il y a un enregistrement DMARC
question = Y a-t-il un enregistrement DMARC qui compte pour le domaine ?
why = N’importe qui peut inscrire votre domaine comme expéditeur d’un message. Sans enregistrement DMARC, aucun de ceux qui reçoivent un tel message ne sait ce que vous souhaitez qu’ils en fassent, et vous n’en apprenez jamais rien.

present = l’enregistrement à { $name } compte
absent = il n’y a pas d’enregistrement DMARC, ni au domaine ni à ceux au-dessus de lui qui comptent
several = il y a plus d’un enregistrement DMARC à { $name } ({ $count } au total), les destinataires les ignorent donc tous
no-request = l’enregistrement ne dit ni que faire des courriels qui échouent ni où vont les rapports, les destinataires le laissent donc de côté
repeated-tag = l’étiquette "{ $tag }" figure plus d’une fois dans l’enregistrement, les destinataires peuvent donc tenir l’enregistrement entier pour invalide
bogus = DNSSEC prouve que la réponse pour { $name } est fausse, elle ne peut donc pas compter
inherited = c’est l’enregistrement de { $from } qui compte, car le domaine lui-même n’en a pas
not-counted = l’enregistrement à { $name } était destiné à DMARC et ne compte pas : { $why ->
    [case] "DMARC1" doit être en majuscules
    [leading] un espace se trouve devant
    [quoted] un guillemet a été saisi avec le texte
    [separator] aucun point-virgule ne suit "v=DMARC1"
    [not-first] "v=DMARC1" doit être en tête
   *[version] sa version n’est pas "DMARC1"
}
unknown-tag = l’étiquette "{ $tag }" n’est pas connue et est ignorée
old-tag = l’étiquette "{ $tag }" (ici { $value }) appartenait à la version précédente de la norme et est ignorée par les destinataires actuels
bad-value = l’étiquette "{ $tag }" ne peut pas avoir la valeur "{ $value }", elle compte donc comme absente
stray-text = { $text ->
    [none] l’enregistrement contient des caractères autres que de l’ASCII imprimable
   *[other] "{ $text }" dans l’enregistrement n’est pas une étiquette et est ignoré
}

fix = Publiez exactement un enregistrement TXT à _dmarc sous votre domaine. Commencez par : v=DMARC1; p=none; rua=mailto:dmarc@example.nl. Lisez les rapports, veillez à ce que tous vos expéditeurs réussissent, puis passez p à quarantine et à reject.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
