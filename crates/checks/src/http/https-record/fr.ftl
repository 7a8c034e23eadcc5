title = Enregistrements HTTPS dans le DNS
question = Le DNS dit-il d’avance comment atteindre au mieux le site ?
why = Un enregistrement HTTPS indique au navigateur, en même temps que l’adresse, que votre site parle HTTPS et en quelles versions ; la première visite est ainsi sûre et rapide. Il peut aussi porter la clé avec laquelle un navigateur cache aux curieux le nom de votre site (ECH). Un enregistrement erroné égare les visiteurs.

# $priority is a number, $protocols are names such as h2 and h3.
present = un enregistrement HTTPS propose { $protocols } (priorité { $priority })
absent = il n’y a pas d’enregistrements HTTPS
bogus = DNSSEC prouve que la réponse sur les enregistrements HTTPS est fausse, elle est donc inutilisable
# $why is a word from a closed list, $parameter the name of a parameter or empty.
malformed = un enregistrement HTTPS n’est pas conforme, les navigateurs les ignorent donc tous ({ $why ->
    [short] il s’arrête au milieu
    [target] sa cible n’est pas un nom de domaine
    [order] ses paramètres ne sont pas dans l’ordre, ou l’un d’eux y figure deux fois
    [mandatory-absent] il déclare obligatoire le paramètre { $parameter } et ne l’a pas
    [nothing-offered] il exclut le protocole habituel et n’en propose pas d’autre
   *[value] la valeur du paramètre { $parameter } est illisible
})
nowhere = l’enregistrement HTTPS dit qu’aucun service de ce type n’existe à ce nom
aliases-without-end = les enregistrements HTTPS sont des alias sans fin
alias-only = l’enregistrement HTTPS est un alias d’un nom qui n’a pas d’enregistrement de ce type
# $keys are names of parameters.
mandatory-unknown = un enregistrement HTTPS exige la prise en charge de paramètres que les navigateurs ne connaissent pas, ils l’ignorent donc : { $keys }
# $addresses are IP addresses.
hints-elsewhere = un enregistrement HTTPS suggère des adresses que le nom n’a pas : { $addresses }
# $protocol is h2 or h3.
protocol-not-spoken = l’enregistrement HTTPS promet { $protocol }, que le serveur ne prend pas en charge ici
# $why is a word from a closed list.
ech-unusable = un enregistrement HTTPS a, pour cacher le nom (ECH), des clés qu’aucun navigateur ne peut utiliser ({ $why ->
    [extension] elles exigent une extension que personne ne connaît
    [public-name] leur nom public n’est pas un nom d’hôte
    [public-key] la clé n’a pas la longueur propre à son type
   *[version] elles sont d’une autre version que celle de la RFC 9849
})
# $target are domain names, one after the other.
alias = l’enregistrement HTTPS est un alias de { $target }
alias-and-service = un alias se trouve à côté d’autres enregistrements HTTPS, qui ne signifient alors plus rien
# $to is a host with its port.
elsewhere = un enregistrement HTTPS mène à { $to }, qui n’a pas été examiné
# $names are domain names.
ech = les navigateurs peuvent cacher le nom du site (ECH) derrière : { $names }

fix = Publiez un enregistrement qui dit ce que fait votre serveur web, par exemple : example.nl. HTTPS 1 . alpn="h3,h2". Omettez ipv4hint et ipv6hint, sauf s’ils suivent d’eux-mêmes chaque changement d’adresse.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
