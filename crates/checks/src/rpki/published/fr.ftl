title = Les adresses du site web sont protégées par des ROA (RPKI)
    .mail = Les adresses des serveurs de messagerie sont protégées par des ROA (RPKI)
question = Le détenteur des adresses du site web a-t-il dit qui peut les annoncer ?
    .mail = Le détenteur des adresses des serveurs de messagerie a-t-il dit qui peut les annoncer ?
why = Les réseaux se disent les uns aux autres quelles adresses sont joignables par eux, et par erreur ou à dessein n’importe qui peut revendiquer les vôtres. Si une autorisation d’origine de route (ROA) est déposée, les autres réseaux voient qu’une telle annonce est fausse et la refusent ; sans elle, vos visiteurs peuvent être menés ailleurs.
    .mail = Les réseaux se disent les uns aux autres quelles adresses sont joignables par eux, et par erreur ou à dessein n’importe qui peut revendiquer les vôtres. Si une autorisation d’origine de route (ROA) est déposée, les autres réseaux voient qu’une telle annonce est fausse et la refusent ; sans elle, vos courriels peuvent être menés ailleurs.

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
       *[other] Refaites la mesure dès que les adresses pourront être trouvées.
    }

fix = Demandez au détenteur des adresses, le plus souvent votre hébergeur, de créer une ROA pour chaque préfixe annoncé : avec l’AS qui l’annonce, et sans longueur maximale au-delà de ce qui est annoncé. Une organisation qui détient ses propres adresses le fait dans le portail de son registre, tel que le RIPE NCC.
fix-who = { -who-network }
fix-effort = { -effort-hours }
