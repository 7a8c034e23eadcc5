title = Le site est le même en IPv6 et en IPv4
question = Les visiteurs obtiennent-ils le même site en IPv6 qu’en IPv4 ?
why = Les visiteurs ne choisissent pas entre IPv4 et IPv6, c’est leur appareil qui le fait. Si les deux mènent à des serveurs différents, certains voient une vieille page, une erreur ou un autre certificat, et personne ne s’en aperçoit au bureau.

# $percent is how alike the pages are, $min_percent what is asked for; $ipv4 and $ipv6 are what each family showed.
alike = la page est la même qu’en IPv4 (ressemblance de { $percent } %)
other-status = le code de statut est { $ipv6 } en IPv6 et { $ipv4 } en IPv4
other-page = la visite aboutit à { $ipv6 } en IPv6 et à { $ipv4 } en IPv4
other-certificate = le certificat porte d’autres noms en IPv6 qu’en IPv4
other-content = la page diffère de celle obtenue en IPv4 : ressemblance de { $percent } %, minimum demandé : { $min_percent } %
no-ipv6-address = le nom n’a pas d’adresse IPv6 que nous ayons examinée
no-ipv4-address = le nom n’a pas d’adresse IPv4 que nous ayons examinée

fix = Faites mener les enregistrements A et AAAA du nom aux mêmes serveurs, ou donnez à tous les serveurs les mêmes réglages, le même contenu et les mêmes certificats. Essayez les deux avec "curl -4" et "curl -6".
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
