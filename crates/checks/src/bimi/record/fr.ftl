title = Un logo à côté de vos courriels (BIMI)
question = Le domaine publie-t-il un logo que les logiciels de messagerie peuvent afficher à côté de ses courriels ?
why = Certains logiciels de messagerie affichent le logo des expéditeurs dont les courriels sont protégés par DMARC. Il s’agit d’être reconnu, non de sécurité.

present = un logo est publié
absent = aucun logo n’est publié
declined = le domaine dit qu’il ne veut pas qu’un logo soit affiché
several = il y a plus d’un enregistrement BIMI ({ $count } au total), les destinataires les ignorent donc tous
invalid = l’enregistrement BIMI est invalide : { $why ->
    [no-logo] il ne dit pas où se trouve le logo ("l")
    [url] une de ses adresses n’est pas une adresse https
    [repeated] une étiquette y figure deux fois
   *[field] un de ses éléments n’est pas une étiquette
}
bogus = DNSSEC prouve que la réponse pour l’enregistrement est fausse, il ne peut donc pas compter
dmarc-too-weak = les destinataires n’affichent pas de logo, car DMARC ne demande pas que tous les courriels qui échouent soient refusés ou mis de côté
# $status is a status code of HTTP or "none".
not-fetched = le logo à { $url } ne peut pas être récupéré{ $status ->
    [none] {""}
   *[other] {" "}(statut { $status })
}
no-logo = ce qui se trouve à { $url } n’est pas un logo que les destinataires lisent : { $why ->
    [too-large] il est beaucoup trop volumineux
    [doctype] il contient une déclaration de type de document
    [not-xml] ce n’est pas du XML bien formé
   *[not-svg] ce n’est pas du SVG
}
logo-profile = le logo enfreint une règle du profil SVG Tiny PS : { $rule ->
    [size] il dépasse 32 Kio
    [version] sa version n’est pas "1.2"
    [profile] son "baseProfile" n’est pas "tiny-ps"
    [title] il n’a pas de titre
    [place] son élément extérieur a une position ("x" ou "y")
    [script] il contient un script
    [animation] quelque chose y bouge
    [image] il contient une image
    [outside] il renvoie à quelque chose d’extérieur
    [square] il n’est pas carré
   *[element] il contient un élément que le profil ne prévoit pas
}
certified = l’enregistrement nomme aussi un certificat pour le logo (VMC ou CMC)
not-certified = l’enregistrement ne nomme pas de certificat pour le logo, sans lequel les grands destinataires ne l’affichent pas

fix = Publiez un enregistrement TXT à default._bimi sous votre domaine qui nomme un logo carré en SVG Tiny PS et, pour la plupart des destinataires, un certificat (VMC ou CMC) pour ce logo.
fix-who = { -who-organisation }
fix-effort = { -effort-days }
