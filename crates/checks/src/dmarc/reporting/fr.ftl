title = Les rapports DMARC parviennent à quelqu’un
question = Les rapports sur les courriels au nom du domaine parviennent-ils à quelqu’un ?
why = Les rapports montrent qui envoie en votre nom : des services que vous aviez oubliés, et des malfaiteurs. Sans eux, vous ne pouvez pas rendre la politique plus stricte sans perdre vos propres courriels.

# $addresses are addresses to which reports go.
reports = les rapports vont à { $addresses }
no-reports = l’enregistrement ne nomme pas d’adresse pour les rapports ("rua")
bad-address = une adresse de "{ $tag }" est inutilisable : "{ $address }" ({ $why ->
    [empty] il n’y a rien entre deux virgules
    [no-scheme] "mailto:" est absent
    [scheme] seuls "mailto:" et "https:" sont connus
    [character] elle contient un caractère qu’aucune adresse n’a ; il manque peut-être une virgule
    [host] l’hôte n’est pas un nom de domaine
   *[address] ce n’est pas une adresse de courriel
})
not-authorised = { $host } appartient à une autre organisation et ne dit pas qu’il accepte les rapports sur le domaine, aucun n’y est donc envoyé ("{ $tag }" ; recherché à { $name })
no-record = aucun enregistrement ne s’applique au domaine
external = { $host } consent à recevoir les rapports
over-web = les rapports à "{ $address }" ("{ $tag }") passeraient par le web, ce que presque aucun destinataire ne fait
size-limit = la limite de taille des rapports ("!{ $limit }") appartenait à la version précédente de la norme et est ignorée par les destinataires actuels
failure-reports = les rapports sur des messages isolés vont à { $addresses }

fix = Indiquez une adresse que quelqu’un lit ou qu’un service exploite : rua=mailto:dmarc@example.nl. Si les rapports vont à une autre organisation, c’est elle qui doit publier l’enregistrement recherché.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
