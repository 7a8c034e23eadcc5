title = Les courriels peuvent être signés (DKIM)
question = Le domaine publie-t-il des clés avec lesquelles ses courriels sont signés ?
why = Une signature DKIM montre qu’un message vient de votre domaine et n’a pas été modifié en chemin. Sans elle, les courriels transférés échouent aux vérifications, et une politique DMARC stricte vous fait perdre vos propres courriels.

# $source is "given", "vendor" or "usual".
key-found = le sélecteur "{ $selector }" contient une clé de signature : { $kind }, { $bits ->
    [one] { $bits } bit
   *[other] { $bits } bits
}
# $selectors are names, $vendors are names of companies or "none".
probable = il y a des noms sous "_domainkey", donc sans doute des clés, sous d’autres sélecteurs que ceux essayés ({ $selectors })
absent = il n’y a rien sous "_domainkey", donc pas de clés ; sélecteurs essayés : { $selectors }{ $vendors ->
    [none] {""}
   *[other] {" "}(des courriels sont envoyés par { $vendors })
}
weak-key = la clé du sélecteur "{ $selector }" est si courte ({ $kind }, { $bits ->
    [one] { $bits } bit
   *[other] { $bits } bits
}) que d’autres peuvent la calculer et signer en votre nom
bogus = DNSSEC prouve que la réponse pour { $name } est fausse, elle ne peut donc pas compter
short-key = la clé du sélecteur "{ $selector }" est courte ({ $kind }, { $bits ->
    [one] { $bits } bit
   *[other] { $bits } bits
})
test-flag = la clé du sélecteur "{ $selector }" est marquée comme étant à l’essai ("t=y"), les destinataires traitent donc les courriels signés comme s’ils ne l’étaient pas
only-unusable = aucune des clés trouvées n’est utilisable ; il peut y en avoir d’autres sous d’autres sélecteurs que ceux essayés ({ $selectors })
any-name = les serveurs de noms ne nient aucun nom sous "_domainkey", on ne peut donc pas en déduire s’il y a des clés ; il n’y en a aucune sous les sélecteurs essayés ({ $selectors }){ $vendors ->
    [none] {""}
   *[other]  ; des courriels sont envoyés par { $vendors }
}
unreliable = les serveurs de noms disent que "_domainkey" n’existe pas, mais le disent aussi de { $name }, sous lequel se trouvent des enregistrements ; il n’y a pas de clé sous les sélecteurs essayés ({ $selectors })
non-sender = le domaine déclare ne pas envoyer de courriels (SPF "-all", DMARC "reject"), il n’a donc pas besoin de clés
revoked = la clé du sélecteur "{ $selector }" a été révoquée
broken-key = l’enregistrement du sélecteur "{ $selector }" n’est pas une clé utilisable par les destinataires : { $why ->
    [list] ce n’est pas une liste d’étiquettes
    [repeated] une étiquette y figure deux fois
    [version] sa version est incorrecte, ou n’est pas en tête
    [no-key] la clé est absente
    [kind] elle est d’un type que les destinataires ne connaissent pas
    [base64] la clé n’est pas en base64
    [hash] elle n’autorise que des empreintes qui ne sont plus acceptées
    [service] elle n’est pas destinée aux courriels
   *[octets] la clé n’est pas du type qu’elle annonce
}
several = plus d’un enregistrement se trouve sous le sélecteur "{ $selector }" ({ $count } au total), personne ne sait donc lequel compte
wrong-denial = les serveurs de noms disent que "_domainkey" n’existe pas alors que des clés se trouvent en dessous, ce qui peut les cacher à certains destinataires

fix = Faites signer, par tous ceux qui envoient pour vous, avec une clé au nom de votre domaine, et publiez les clés publiques qu’ils vous donnent : RSA de 2048 bits ou plus, ou Ed25519 en complément. S’il y a des clés sous des sélecteurs qui n’ont pas été essayés, indiquez-les avec --selector.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
