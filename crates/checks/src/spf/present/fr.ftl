title = Le domaine dit qui peut envoyer ses courriels (SPF)
question = Y a-t-il un enregistrement SPF, un seul, que les destinataires trouvent ?
why = Sans lui, les destinataires ne peuvent pas distinguer vos courriels de ceux que d’autres envoient en votre nom, et les vôtres passent plus souvent pour du spam.

present = il y a un enregistrement SPF, un seul
absent = il n’y a pas d’enregistrement SPF
    .fix = Publiez sur le domaine un enregistrement TXT qui commence par "v=spf1". Pour un domaine qui n’envoie pas de courriels : "v=spf1 -all".
# $count is how many there are.
several = il y a plus d’un enregistrement SPF ({ $count } au total), les destinataires n’en utilisent alors aucun
    .fix = Réunissez-les en un seul enregistrement qui commence par "v=spf1" et n’a qu’un "all", à la fin, et retirez les autres.
bogus = il y a un enregistrement SPF, mais DNSSEC prouve que la réponse est fausse, les destinataires qui la vérifient n’obtiennent donc rien
    .fix = Corrigez d’abord les signatures de la zone.
almost = un enregistrement TXT ressemble à un enregistrement SPF et n’en est pas un : il doit commencer par exactement "v=spf1", suivi d’un espace ou de la fin
old-type = il y a un enregistrement de l’ancien type SPF ; personne ne lit plus ce type depuis 2014, publiez-le donc en TXT

fix = Publiez sur le domaine un enregistrement TXT qui commence par "v=spf1". Pour un domaine qui n’envoie pas de courriels : "v=spf1 -all".
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
