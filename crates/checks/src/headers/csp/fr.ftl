title = Les navigateurs savent quels scripts appartiennent au site (Content-Security-Policy)
question = Le site dit-il aux navigateurs quels scripts et quels autres contenus peuvent agir dans ses pages ?
why = Si quelqu’un parvient à glisser son propre script dans l’une de vos pages, ce script peut lire ce que vos visiteurs saisissent et agir en leur nom. Une politique permet au navigateur de n’exécuter que ce que vous y avez mis vous-même.

restricts = la politique ne laisse s’exécuter que des scripts issus d’endroits ou porteurs de marques que le site a choisis
absent = aucune Content-Security-Policy n’est envoyée
only-reported = une politique n’est envoyée que pour produire des rapports (Content-Security-Policy-Report-Only) ; les navigateurs n’imposent rien
    .fix = Envoyez la politique en tant que Content-Security-Policy dès que les rapports ne signalent plus rien dont votre site ait besoin.
scripts-unrestricted = la politique ne dit rien des scripts : elle ne contient ni script-src ni default-src
inline-script = tout script qui entre dans la page s’exécute, car la politique autorise 'unsafe-inline'
    .fix = Déplacez les scripts dans des fichiers, ou marquez chacun d’un nonce ('nonce-…', nouveau à chaque réponse) ou d’une empreinte ('sha256-…') ; retirez ensuite 'unsafe-inline', que les navigateurs ignorent à côté de ces marques.
inline-handlers = tout script placé dans un attribut, tel que onclick, s’exécute, car la politique y autorise 'unsafe-inline'
    .fix = Attachez les gestionnaires d’événements depuis des fichiers de script et mettez script-src-attr à 'none', ou omettez-le.
# $sources are sources of the policy in all of these.
any-host = des scripts de n’importe quel hôte d’Internet s’exécutent : { $sources }
    .fix = Remplacez les schémas et "*" par 'self' et les hôtes que vous utilisez ou, mieux, par des nonces avec 'strict-dynamic'.
any-registrant = des scripts s’exécutent depuis des noms que chacun peut obtenir, sous un suffixe public : { $sources }
    .fix = Nommez l’hôte entier au lieu de tout ce qui se trouve sous un suffixe public.
data-scripts = un script peut se trouver dans l’adresse elle-même, et quiconque glisse un élément script dans la page peut alors se passer d’hôte : { $sources }
    .fix = Retirez data: de la liste qui s’applique aux scripts.
base-bypass = les scripts sont marqués de nonces ou d’empreintes, mais rien ne limite l’élément base : un élément falsifié mène les adresses relatives de vos propres scripts vers un autre site
    .fix = Ajoutez "base-uri 'none'" ou "base-uri 'self'".
# $nonce is the nonce.
nonce-reused = le même nonce est arrivé avec plusieurs réponses, un attaquant peut donc le connaître : { $nonce }
    .fix = Créez un nouveau nonce aléatoire pour chaque réponse ; retirez des caches partagés les pages qui en contiennent un.
# $characters is the length without filling, $least what is asked for.
nonce-short = le nonce compte { $characters ->
    [one] { $characters } caractère
   *[other] { $characters } caractères
} et pourrait être deviné ; il en faut { $least } pour contenir 128 bits
eval = les scripts peuvent transformer du texte en code ('unsafe-eval') : une petite erreur dans l’un d’eux devient une faille
open-host = des scripts s’exécutent depuis un hôte où des inconnus peuvent déposer les leurs, ou qui propose une bibliothèque exécutant ce que dit la page : { $sources }
    .fix = Gardez ces scripts sur un hôte à vous, ou nommez le fichier exact, ou utilisez des nonces avec 'strict-dynamic'.
# $sources are directives with a source.
plain-http = la politique autorise du contenu sans HTTPS : { $sources }
    .fix = Écrivez https:// dans la source, ou omettez le schéma.
base-open = rien ne limite l’élément base (base-uri) : un élément falsifié mène les adresses relatives de la page vers un autre site
    .fix = Ajoutez "base-uri 'none'" ou "base-uri 'self'".
forms-open = rien ne limite la destination des formulaires (form-action) : un formulaire falsifié peut envoyer à un autre site ce que saisissent les visiteurs
    .fix = Ajoutez "form-action 'self'" et, si nécessaire, les hôtes qui reçoivent vos formulaires.
# $directives are names of directives.
content-open = d’autres contenus peuvent venir de n’importe où : { $directives }
inline-style = les styles placés dans la page elle-même sont autorisés ; un attaquant peut s’en servir pour changer l’apparence de la page
in-page = la politique ne se trouve que dans un élément meta de la page, où elle arrive tard et ne peut pas limiter l’affichage dans un cadre
# $parts are parts of the policy.
ignored = les navigateurs ignorent des éléments de la politique qu’ils ne connaissent pas ou qui y figurent deux fois : { $parts }
unquoted = des mots-clés sans leurs apostrophes sont pris pour des noms d’hôtes : { $parts }
    .fix = Mettez les mots-clés, les nonces et les empreintes entre apostrophes droites : 'self', 'none', 'nonce-…'.
# $parts are names of directives.
given-up = la politique contient des directives que les navigateurs ont abandonnées : { $parts }

fix = Commencez par "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", d’abord en tant que Content-Security-Policy-Report-Only, et ajoutez ce dont vos pages ont besoin. Le mieux est script-src avec un nonce et 'strict-dynamic'.
fix-who = { -who-developer }
fix-effort = { -effort-days }
