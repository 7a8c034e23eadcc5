title = Le certificat mène à une racine de confiance
question = Les certificats que le serveur envoie mènent-ils à une racine de confiance, sans qu’aucun soit révoqué ?
why = Les navigateurs arrêtent les visiteurs par un avertissement quand ils ne peuvent pas faire confiance au certificat. Qui s’habitue à fermer ces avertissements ne remarquera pas non plus un imposteur.
    .mail = Les expéditeurs qui vérifient les certificats, par exemple en raison de votre politique MTA-STS, ne remettent pas de courriels à un serveur dont le certificat ne leur inspire pas confiance.

# $root is the name of the root certificate.
trusted = les certificats mènent à la racine de confiance « { $root } »
# $found: complete where fetching it completes the way to $root, short where it does not, no where it was not found.
# $more is how many further ones are missing above it.
missing-intermediate = le certificat de l’émetteur « { $issuer } » n’est pas envoyé, « { $certificate } » ne mène donc nulle part{ $found ->
    [complete]  ; il existe à { $url }, et avec lui{ $more ->
        [0] {""}
        [one] {" "}et { $more } autre au-dessus de lui
       *[other] {" "}et { $more } autres au-dessus de lui
    } les certificats mènent à la racine de confiance « { $root } », le serveur doit donc l’envoyer
    [short]  ; il existe à { $url }, mais même avec lui les certificats ne mènent à aucune racine de confiance
   *[no] { $url ->
        [none] {""}
       *[other] {" "}(disponible à { $url })
    }
}
    .fix = { $found ->
        [short] Faites émettre le certificat par une autorité de certification publiquement reconnue, et installez-le avec les certificats intermédiaires.
       *[other] Installez le certificat du serveur avec les certificats intermédiaires de son émetteur, dans un seul fichier, celui du serveur en premier (« chaîne complète », full chain). N’envoyez pas la racine.
    }
self-signed = le certificat « { $certificate } » est signé avec sa propre clé ; personne ne s’en porte garant
    .fix = Faites émettre le certificat par une autorité de certification publiquement reconnue. Plusieurs le font gratuitement et automatiquement (ACME, RFC 8555).
unknown-root = les certificats aboutissent à la racine « { $certificate } », qui n’est pas parmi les racines de confiance
    .fix = Faites émettre le certificat par une autorité de certification publiquement reconnue.
expired = le certificat « { $certificate } » était valable jusqu’au { $until }
    .fix = Renouvelez le certificat expiré, et automatisez désormais son renouvellement. S’il s’agit d’un certificat intermédiaire, installez l’actuel de votre émetteur.
not-yet-valid = le certificat « { $certificate } » n’est valable qu’à partir du { $from }
bad-signature = la signature du certificat « { $certificate } » ({ $algorithm }) ne compte pas : { $why ->
    [broken] la fonction de hachage sur laquelle elle repose est cassée
    [unsupported] les clients ne vérifient pas les signatures de ce type
   *[wrong] elle n’a pas été faite par l’émetteur dont le certificat se trouve au-dessus
}
not-a-ca = le certificat « { $certificate } » en a signé un autre, mais n’en a pas le droit
path-length = il y a sous « { $certificate } » plus d’autorités qu’il n’en autorise
wrong-use = le certificat « { $certificate } » n’est pas prévu pour cet usage : { $why ->
    [usage] son usage étendu de clé (extended key usage) ne mentionne pas les serveurs TLS
    [key-usage] son usage de clé (key usage) n’autorise rien de ce dont TLS a besoin
    [leaf-is-ca] c’est le certificat d’une autorité, pas d’un serveur
    [leaf-may-sign] ce n’est pas celui d’une autorité, et pourtant sa clé peut signer des certificats
   *[constraints-in-leaf] il a des contraintes de noms, que seule une autorité peut avoir
}
name-not-allowed = une autorité au-dessus de « { $certificate } » ne peut pas se porter garante du nom « { $name } »
not-understood = le certificat « { $certificate } » a un élément critique que les clients ne comprennent pas : { $what }
no-policy = une autorité exige une politique de certification, et « { $certificate } » ne s’y conforme pas
weak-key = la clé du certificat « { $certificate } » ({ $kind }) est si faible que les clients la refusent
malformed = le certificat « { $certificate } » est mal formé, les clients le refusent donc : { $what ->
    [not-der] un élément n’est pas du DER
    [extension] son extension { $extension } est incorrecte
    [extension-twice] son extension { $extension } y figure deux fois
    [extensions-without-version-3] il a des extensions, mais n’est pas de la version 3
    [signature-algorithms-differ] il nomme deux algorithmes de signature différents
    [signature-parameters] les paramètres de son algorithme de signature sont incorrects
    [serial-too-long] son numéro de série dépasse 20 octets
    [no-issuer] son émetteur n’a pas de nom
    [version] il n’est pas de la version 3
    [no-subject] ni son sujet ni une liste critique de noms ne dit pour qui il est
   *[no-certificate] ce qui a été envoyé comme certificat du serveur n’en est pas un
}
distrusted = la racine « { $certificate } » n’inspire confiance que pour les certificats émis jusqu’au { $after } ; celui-ci est plus récent
    .fix = Passez à une autre autorité de certification : la confiance accordée à celle-ci est en train d’être retirée.
revoked = l’émetteur a révoqué le certificat depuis le { $at } ; raison : { $reason ->
    [key-compromise] la clé est tombée entre de mauvaises mains
    [ca-compromise] la clé de l’autorité est tombée entre de mauvaises mains
    [affiliation-changed] les données du propriétaire ont changé
    [superseded] il y a un certificat plus récent
    [cessation-of-operation] il n’est plus nécessaire
    [certificate-hold] il est suspendu
    [privilege-withdrawn] le droit à ce certificat a été retiré
   *[none] non précisée
}
    .fix = Créez une nouvelle clé, faites émettre un nouveau certificat pour elle et installez-le aussitôt. Cherchez pourquoi l’ancien a été révoqué.
not-revoked = la réponse OCSP agrafée dit que le certificat n’est pas révoqué, à la date du { $as_of }
staple-of-no-use = la réponse OCSP agrafée est inutilisable : { $why ->
    [unknown] le répondeur ne connaît pas le certificat
    [stale] elle est périmée
    [no-answer] c’est un message d’erreur
    [other-certificate] elle concerne un autre certificat
    [not-verified] elle n’est signée ni par l’émetteur ni par quelqu’un dont l’émetteur se porte garant
   *[malformed] elle est illisible
}
revoked-by-list = le certificat « { $certificate } » figure sur la liste des certificats révoqués de son émetteur, depuis le { $at } ; raison : { $reason ->
    [key-compromise] la clé est tombée entre de mauvaises mains
    [ca-compromise] la clé de l’autorité est tombée entre de mauvaises mains
    [affiliation-changed] les données du propriétaire ont changé
    [superseded] il y a un certificat plus récent
    [cessation-of-operation] il n’est plus nécessaire
    [certificate-hold] il est suspendu
    [privilege-withdrawn] le droit à ce certificat a été retiré
   *[none] non précisée
}
    .fix = { $role ->
        [issuer] Faites émettre un nouveau certificat : l’autorité a révoqué le certificat intermédiaire sur lequel repose le vôtre. Installez-le avec le certificat intermédiaire qui l’accompagne.
       *[server] Créez une nouvelle clé, faites émettre un nouveau certificat pour elle et installez-le aussitôt. Cherchez pourquoi l’ancien a été révoqué.
    }
not-listed = { $certificates ->
    [one] un certificat a été cherché dans la liste des certificats révoqués de son émetteur, à la date du { $as_of }, et n’y figure pas
   *[other] { $certificates } certificats ont été cherchés dans les listes des certificats révoqués de leurs émetteurs, dont la plus ancienne date du { $as_of }, et aucun n’y figure
}
list-of-no-use = la liste des certificats révoqués à { $url } est inutilisable pour le certificat « { $certificate } » : { $why ->
    [unseen] { $reason ->
        [refused] le serveur ne la donne pas
       *[other] elle n’a pas pu être obtenue ({ reason-said })
    }
    [other-issuer] elle n’est pas de l’émetteur du certificat
    [not-verified] elle n’est pas signée avec la clé de l’émetteur du certificat
    [not-understood] elle a une partie critique que les clients ne comprennent pas ({ $detail })
    [delta] elle ne contient que ce qui a changé depuis une autre liste
    [scope] d’après elle-même, elle concerne d’autres certificats
    [some-reasons] elle n’annonce que les révocations faites pour certaines raisons
    [outdated] une nouvelle aurait dû être publiée le { $detail }
    [not-yet] elle est datée du { $detail }, qui est encore à venir
   *[malformed] elle est illisible
}
out-of-order = les certificats ne sont pas envoyés dans l’ordre que demande TLS, chacun suivi de celui de son émetteur ; certains clients échouent pour cette raison
profile = le certificat « { $certificate } » s’écarte d’une règle pour les émetteurs que les clients n’imposent pas : { $rule ->
    [no-authority-key-id] il ne dit pas quelle clé de son émetteur l’a signé (authorityKeyIdentifier)
    [no-subject-key-id] certificat d’une autorité sans identifiant de sa clé (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints d’une autorité n’est pas critique
    [no-key-usage] certificat d’une autorité sans keyUsage
    [no-extended-key-usage] il ne dit pas qu’il est destiné à des serveurs TLS (extKeyUsage)
    [path-length-without-ca] il limite les autorités situées sous lui, mais n’est pas celui d’une autorité
    [name-constraints-not-critical] nameConstraints n’est pas critique
    [serial-not-positive] son numéro de série est nul ou négatif
    [time-form] une année antérieure à 2050 est écrite en GeneralizedTime
    [common-name-not-among-names] son nom commun n’est pas parmi ses noms alternatifs, ou y est écrit autrement
    [policy-constraints-not-critical] policyConstraints n’est pas critique
    [constraint-leading-dot] une contrainte de nom commence par un point
    [names-critical] sa liste de noms est critique, alors qu’il a un sujet
    [underscore] l’un de ses noms contient un tiret bas et n’est donc pas un nom d’hôte
    [any-use] il peut servir à tout, pas seulement à des serveurs TLS
    [extended-key-usage-critical] extKeyUsage est critique
   *[modulus-size] la longueur de sa clé RSA n’est pas un multiple de huit bits
}
rule-broken = le certificat « { $certificate } » enfreint une règle pour les émetteurs, et les clients stricts le refusent : { $rule ->
    [no-authority-key-id] il ne dit pas quelle clé de son émetteur l’a signé (authorityKeyIdentifier)
    [no-subject-key-id] certificat d’une autorité sans identifiant de sa clé (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints d’une autorité n’est pas critique
    [no-key-usage] certificat d’une autorité sans keyUsage
    [no-extended-key-usage] il ne dit pas qu’il est destiné à des serveurs TLS (extKeyUsage)
    [path-length-without-ca] il limite les autorités situées sous lui, mais n’est pas celui d’une autorité
    [name-constraints-not-critical] nameConstraints n’est pas critique
    [serial-not-positive] son numéro de série est nul ou négatif
    [time-form] une année antérieure à 2050 est écrite en GeneralizedTime
    [common-name-not-among-names] son nom commun n’est pas parmi ses noms alternatifs, ou y est écrit autrement
    [policy-constraints-not-critical] policyConstraints n’est pas critique
    [constraint-leading-dot] une contrainte de nom commence par un point
    [names-critical] sa liste de noms est critique, alors qu’il a un sujet
    [underscore] l’un de ses noms contient un tiret bas et n’est donc pas un nom d’hôte
    [any-use] il peut servir à tout, pas seulement à des serveurs TLS
    [extended-key-usage-critical] extKeyUsage est critique
   *[modulus-size] la longueur de sa clé RSA n’est pas un multiple de huit bits
}
    .fix = Prévenez votre autorité de certification ; s’il s’agit de votre propre service, faites-lui établir ses certificats comme le dit la RFC 5280 §4.2. Faites ensuite réémettre le certificat. Beaucoup de programmes le tolèrent, mais pas, par exemple, ceux de Python 3.13 et suivants.
redirect-target = les visiteurs sont redirigés vers { $target }, dont le certificat n’inspire pas confiance
dane-ee = ce certificat d’un serveur de messagerie est garanti par des enregistrements TLSA : son nom, ses dates et son émetteur ne comptent pas ici

fix = Faites émettre le certificat par une autorité de certification publiquement reconnue, et installez-le avec les certificats intermédiaires, celui du serveur en premier. Vérifiez avec un client neuf : un client déjà utilisé peut connaître plus de certificats que les autres.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
