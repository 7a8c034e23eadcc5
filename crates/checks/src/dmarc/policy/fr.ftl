title = Les courriels falsifiés doivent être refusés (politique DMARC)
question = Demande-t-on aux destinataires de refuser, ou de mettre de côté, les courriels qui prétendent seulement venir du domaine ?
why = Un enregistrement DMARC qui ne demande rien ne fait qu’observer. Des messages falsifiés en votre nom arrivent toujours dans les boîtes de réception des citoyens, des clients et des collègues.

enforced = il est demandé aux destinataires de { $request ->
    [reject] refuser
   *[quarantine] mettre de côté
} les courriels qui échouent ("{ $tag }={ $request }" à { $name })
too-weak = ce qui est demandé aux destinataires ne suffit pas : "{ $tag ->
    [rua] p=none
   *[other] { $tag }={ $request }
}" à { $name }
only-tried = "{ $tag }={ $request }" à { $name } n’est qu’un essai ("t=y") : les destinataires doivent appliquer le degré inférieur, ce qui ne suffit pas
no-record = aucun enregistrement ne s’applique au domaine
tried-out = à cause de "t=y", les destinataires doivent prendre "{ $request }" pour "{ $instead }"
partial = "pct={ $percent }" demandait que { $percent } % des courriels qui échouent soient traités ainsi ; les destinataires qui suivent la RFC 9989 les traitent tous ainsi, les plus anciens une partie
below-weaker = les noms situés sous le domaine sont moins protégés : "{ $tag }={ $request }"

fix = Cherchez dans les rapports qui envoie pour vous, veillez à ce que ces courriels réussissent SPF ou DKIM au nom de votre domaine, puis publiez p=quarantine et, après quelques semaines, p=reject. Un domaine qui n’envoie rien peut avoir p=reject tout de suite.
fix-who = { -who-organisation }
fix-effort = { -effort-project }
