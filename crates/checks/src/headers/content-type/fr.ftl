title = Les navigateurs ne devinent pas le type d’un fichier
question = Le site empêche-t-il les navigateurs de deviner le type des fichiers qu’ils reçoivent ?
why = Là où les navigateurs peuvent deviner, une image ou un texte que quelqu’un dépose sur votre site peut se révéler être un script, qui agit alors en votre nom.

no-sniff = les navigateurs sont invités à ne pas deviner le type d’un fichier
absent = aucun en-tête X-Content-Type-Options n’est envoyé, les navigateurs peuvent donc deviner le type d’un fichier
# $value is the first value, as sent.
without-effect = X-Content-Type-Options commence par une autre valeur que nosniff, et les navigateurs l’ignorent : { $value }
no-type = la page est envoyée sans en-tête Content-Type, les navigateurs doivent donc deviner
    .fix = Envoyez un Content-Type avec chaque réponse qui a un corps ; pour les pages, "text/html; charset=utf-8".

fix = Envoyez "X-Content-Type-Options: nosniff" avec chaque réponse, et pour chacune le bon Content-Type.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
