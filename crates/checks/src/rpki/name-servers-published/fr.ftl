title = Les adresses des serveurs de noms sont protégées par des ROA (RPKI)
question = Le détenteur des adresses des serveurs de noms a-t-il dit qui peut les annoncer ?
why = Chaque visite et chaque courriel commencent par une question à vos serveurs de noms. Qui détourne leurs adresses vers un autre réseau, par erreur ou à dessein, décide de la réponse. Une autorisation d’origine de route (ROA) permet aux autres réseaux de voir qu’une telle annonce est fausse et de la refuser.

# $vrps are validated ROA payloads: prefix, the longest length allowed where that is another, and the AS. $more is how
# many further ones are not named, $announced how many routes there are, $routes are those routes.
published = une ROA validée couvre cette adresse : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
missing = aucune ROA validée ne couvre cette adresse{ $announced ->
    [0] {""}
   *[other] , qui est annoncée par { $routes }
}{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
only-as0 = les seules ROA pour cette adresse nomment AS0 : elles disent que personne ne l’annonce
    .fix = Si l’adresse doit être joignable, créez une ROA avec l’AS qui l’annonce, et retirez celle pour AS0.
wider-than-announced = des préfixes plus longs que ceux annoncés ici sont autorisés, une route falsifiée vers cette adresse pourrait donc passer pour valide : { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}
    .fix = Réduisez la longueur maximale de la ROA à celle du préfixe annoncé, et créez une ROA distincte pour chaque préfixe plus long réellement annoncé (RFC 9319).
no-address = il n’y a pas d’adresse à juger
unseen =
    .fix = { $reason ->
        [no_data] Lancez "plimsoll data update", ou donnez une table de charges utiles ROA validées, telle que routinator ou rpki-client l’écrit, avec --vrps FILE. Refaites ensuite la mesure.
       *[other] Refaites la mesure dès que les adresses des serveurs de noms pourront être trouvées.
    }

fix = Demandez à qui gère vos serveurs de noms de créer, ou de faire créer, une ROA pour chaque préfixe par lequel leurs adresses sont annoncées : avec l’AS qui l’annonce, et sans longueur maximale au-delà de ce qui est annoncé.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
