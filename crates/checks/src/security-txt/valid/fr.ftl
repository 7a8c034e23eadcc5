title = Le security.txt est lisible et fiable
question = Le security.txt peut-il être lu, et peut-on s’y fier ?
why = Un fichier avec une adresse fausse, une date dépassée ou des lignes que les programmes ne peuvent pas lire égare ceux qui découvrent une faille, ou les adresse à quelqu’un qui n’en est plus chargé.

# $url is where the file was read.
valid = le security.txt à { $url } est valide
# $type is the Content-Type, as sent.
wrong-type = le fichier n’est pas envoyé en text/plain ; type envoyé : { $type ->
    [none] aucun
   *[other] { $type }
}
    .fix = Envoyez le fichier avec "Content-Type: text/plain; charset=utf-8".
# $charset is the character set, as sent.
wrong-charset = le fichier est envoyé dans le jeu de caractères { $charset } ; ce doit être utf-8
    .fix = Envoyez le fichier avec "Content-Type: text/plain; charset=utf-8".
no-charset = le Content-Type ne nomme pas le jeu de caractères ; c’est alors utf-8 qui vaut
not-utf8 = des parties du fichier ne sont pas en UTF-8
# $lines are numbers of lines, $why says what is wrong with the first: a word from a closed list.
bad-lines = lignes que les programmes ne peuvent pas lire : { $lines } (la première : { $why ->
    [byte-order-mark] une marque d’ordre des octets (BOM) avant le texte
    [no-colon] ni un champ ni un commentaire
    [bad-name] pas le nom d’un champ
    [space-in-name] un espace dans le nom du champ
    [no-value] un champ sans valeur
    [control-character] un caractère de contrôle
   *[other] { $why }
})
# $lines are numbers of lines, $why is spacing or open-end for the first.
loose-lines = lignes qui ne respectent pas la grammaire, bien que les programmes puissent les lire : { $lines } (la première : { $why ->
    [spacing] pas exactement un espace après le deux-points
   *[open-end] la dernière ligne n’a pas de saut de ligne
})
# $why is a word from a closed list.
broken-signature = le cadre de la signature est défectueux, les programmes ne peuvent donc pas la vérifier ({ $why ->
    [not-first] quelque chose se trouve avant sa première ligne
    [bad-header] un en-tête autre que Hash
    [no-empty-line] pas de ligne vide avant le texte
    [not-escaped] une ligne commence par un tiret sans être échappée
    [no-signature] la signature après le texte est absente
    [no-end] la ligne de fin est absente
    [bad-armor] la signature ne peut pas être décodée
   *[after-end] quelque chose se trouve après la ligne de fin
})
    .fix = Signez de nouveau le fichier terminé, avec "gpg --clearsign", et ne le modifiez plus ensuite.
signed = le fichier est signé ; nous ne vérifions pas de qui est la signature
not-signed = le fichier n’est pas signé (la RFC 9116 le recommande)
# $octets is the size.
large = le fichier dépasse ce que les lecteurs sont tenus d’accepter : plus de 32 ko, de 1 000 lignes ou de 2 048 caractères dans un champ (taille : { $octets })
no-contact = le champ Contact est absent
    .fix = Ajoutez "Contact: mailto:security@your-domain" ou "Contact: https://…", le moyen préféré en premier.
# $field is its name, $line where it stands, $why a word from a closed list.
bad-value = la valeur de { $field } à la ligne { $line } est inutilisable : { $why ->
    [no-scheme] ce n’est pas une adresse avec un schéma, comme https://
    [bare-mail] une adresse de courriel doit être précédée de mailto:
    [bare-phone] un numéro de téléphone doit être précédé de tel:
    [not-https] une adresse web doit commencer par https://
    [character] elle contient un caractère qui ne figure dans aucune adresse
    [empty] rien ne suit le schéma
    [bad-mail] aucune adresse de courriel ne suit mailto:
   *[bad-phone] aucun numéro de téléphone ne suit tel:
}
no-expires = le champ Expires est absent
    .fix = Ajoutez "Expires: 2027-01-31T12:00:00Z" avec une date à moins d’un an, et notez son renouvellement dans un agenda.
# $count is how many there are.
several-expires = le champ Expires figure { $count } fois ; il ne peut figurer qu’une fois
# $value is as written.
bad-expires = la valeur de Expires n’est pas une date avec heure écrite selon la RFC 3339 : { $value }
    .fix = Écrivez-la sous la forme 2027-01-31T12:00:00Z, avec les secondes et avec Z ou un décalage tel que +01:00.
# $at is the time in all of these, $days the days between it and the measurement.
expired = le fichier a expiré { $days ->
    [0] il y a moins d’un jour
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
} ({ $at })
    .fix = Relisez le fichier, vérifiez que tout y est encore exact, et fixez un nouvel Expires.
expires-soon = le fichier expire dans { $days ->
    [0] moins d’un jour
    [one] { $days } jour
   *[other] { $days } jours
} ({ $at })
far-ahead = le fichier n’expire que dans { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ({ $at }) ; moins d’un an est recommandé, afin qu’il ne vieillisse pas
# $url is the address that was asked.
not-canonical = le fichier indique ses propres adresses (Canonical), mais pas celle à laquelle il a été demandé, { $url } ; les lecteurs ne devraient pas s’y fier ici
    .fix = Ajoutez "Canonical: " et cette adresse, ou retirez le champ.
canonical-elsewhere = le fichier indique l’adresse vers laquelle il a été redirigé (Canonical), mais pas celle à laquelle il a été demandé : { $url }
    .fix = Ajoutez "Canonical: " et cette adresse.
# $count is how many there are.
several-languages = le champ Preferred-Languages figure { $count } fois ; il ne peut figurer qu’une fois, avec des virgules entre les langues
# $tags are as written.
bad-language = n’est pas une étiquette de langue : { $tags }
    .fix = Écrivez des étiquettes telles que en, nl ou fr-BE, séparées par des virgules.
# $line is where it stands.
csaf-elsewhere = le champ CSAF à la ligne { $line } ne mène pas à un fichier nommé provider-metadata.json
# $names are names of fields.
unknown-fields = champs qui ne sont pas enregistrés, et que les lecteurs ignorent : { $names }
no-file = il n’y a pas de fichier à juger
# $url is on another site.
elsewhere = le fichier se trouve sur un autre site, que nous n’interrogeons pas : { $url }

fix = Corrigez les lignes nommées ici ; un générateur comme celui de securitytxt.org écrit le fichier dans la bonne forme.
fix-who = { -who-organisation }
fix-effort = { -effort-minutes }
