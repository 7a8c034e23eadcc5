title = Compression des pages en HTTPS
question = La page est-elle envoyée compressée en HTTPS ?
why = La longueur d’une page compressée peut trahir un secret qu’elle contient à quelqu’un qui parvient à la faire demander de nombreuses fois par le navigateur de votre visiteur (attaque BREACH). Les pages sans secret, et celles qui les masquent bien, n’y perdent rien.

# $codings are names such as gzip and br.
compressed = la page est envoyée compressée ({ $codings }) : ce n’est sûr que si les pages qui contiennent des secrets ne répètent pas ce qu’envoie un visiteur
not-compressed = la page est envoyée sans compression
no-address = le nom n’a pas d’adresse

fix = Ne compressez pas les pages qui contiennent un secret et répètent un élément de la requête, ou changez le secret à chaque réponse (jetons CSRF masqués), ou ajoutez une longueur aléatoire. Les feuilles de style, les scripts et les images peuvent rester compressés.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
