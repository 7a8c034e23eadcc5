title = Les autres sites ne peuvent pas afficher celui-ci à l’intérieur du leur
question = Le site dit-il qui peut afficher ses pages à l’intérieur d’une autre page ?
why = Quelqu’un peut poser votre page, rendue invisible, par-dessus une page à lui et faire appuyer vos visiteurs sur des boutons qu’ils ne voient pas : commander, confirmer, supprimer. Une page qui ne peut pas être mise dans un cadre échappe à cet abus.

# $who is nobody, same-origin or listed; $sources are the sources the policy names.
by-csp = { $who ->
    [nobody] aucune page ne peut afficher celle-ci dans un cadre (frame-ancestors)
    [same-origin] seules les pages du même site peuvent afficher celle-ci dans un cadre (frame-ancestors)
   *[listed] seules les pages nommées peuvent afficher celle-ci dans un cadre (frame-ancestors) : { $sources }
}
# $who is nobody or same-origin; $values is empty.
by-x-frame-options = { $who ->
    [nobody] aucune page ne peut afficher celle-ci dans un cadre (X-Frame-Options)
   *[same-origin] seules les pages du même site peuvent afficher celle-ci dans un cadre (X-Frame-Options)
}
# $sources are the sources that let everybody in.
anyone = la politique nomme qui peut mettre la page dans un cadre, mais cela vise tout le monde : { $sources }
    .fix = Nommez dans frame-ancestors vos propres hôtes ou ceux de partenaires, ou 'self', ou 'none'. Un schéma, "*" ou "*." devant un suffixe public n’écarte personne.
absent = ni frame-ancestors ni X-Frame-Options n’est envoyé : tout site peut mettre la page dans un cadre
# $values are the values, in lower case.
without-effect = les navigateurs ne connaissent pas cette valeur de X-Frame-Options et laissent tout site mettre la page dans un cadre : { $values }
    .fix = Envoyez frame-ancestors dans Content-Security-Policy et indiquez-y qui peut mettre la page dans un cadre. ALLOW-FROM n’a jamais été connu de tous les navigateurs et a disparu ; DENY et SAMEORIGIN sont les seules valeurs.
# $values are the values, in lower case.
conflicting = X-Frame-Options a des valeurs qui se contredisent ({ $values }) ; les navigateurs actuels refusent alors tout cadre, de plus anciens retenaient l’une d’elles
    .fix = Envoyez un seul champ X-Frame-Options avec une seule valeur. Souvent, l’application et le serveur web placé devant elle en ajoutent chacun un.
# $who may frame by the policy, $other by the other field: nobody, same-origin, listed, anyone.
differs = X-Frame-Options dit autre chose ({ $other }) que frame-ancestors ({ $who }) ; les navigateurs suivent frame-ancestors
# $sources are sources that begin with http:.
plain-ancestor = des sites sans HTTPS peuvent mettre la page dans un cadre, et n’importe qui sur le trajet peut y glisser du contenu : { $sources }

fix = Envoyez "Content-Security-Policy: frame-ancestors 'none'" avec chaque page, ou 'self' là où vos propres pages la mettent dans un cadre. "X-Frame-Options: DENY" dit la même chose aux vieux navigateurs.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
