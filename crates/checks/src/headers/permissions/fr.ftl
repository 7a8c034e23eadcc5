title = Le site renonce aux fonctions dont il n’a pas besoin (Permissions-Policy)
question = Le site renonce-t-il aux fonctions du navigateur dont il n’a pas besoin ?
why = Une page peut demander la caméra, le microphone ou la position d’un visiteur. Vous pouvez désactiver ce que vous n’utilisez pas, afin qu’un script étranger ou une publicité dans votre page ne puisse pas le demander en votre nom.

# $count is how many abilities are limited, $features names them.
stated = { $count ->
    [one] { $count } fonction du navigateur est limitée
   *[other] { $count } fonctions du navigateur sont limitées
} : { $features }
# $count is 0 and $features empty.
absent = aucune fonction du navigateur n’est limitée par une Permissions-Policy
invalid = l’en-tête Permissions-Policy n’est pas un dictionnaire de champs structurés (RFC 9651), les navigateurs l’ignorent donc en entier
    .fix = Écrivez-le ainsi : "camera=(), geolocation=(self), fullscreen=(self "https://partner.example")" : noms en minuscules, virgules entre eux, origines entre guillemets droits.
# $features names abilities.
open = tout site placé dans un cadre de la page peut demander ceci : { $features }
# $features names abilities.
ignored = la valeur a une forme que les navigateurs ignorent : { $features }
feature-policy = l’en-tête Feature-Policy est un précurseur de Permissions-Policy que les navigateurs abandonnent

fix = Envoyez une Permissions-Policy qui désactive ce que le site n’utilise pas, par exemple "camera=(), microphone=(), geolocation=(), payment=(), usb=()".
fix-who = { -who-developer }
fix-effort = { -effort-hours }
