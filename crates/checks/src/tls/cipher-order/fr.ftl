title = Le serveur choisit la meilleure suite cryptographique
question = Le serveur choisit-il une meilleure suite quand le client en propose d’abord une moins bonne ?
why = Des logiciels anciens ou mal faits demandent souvent d’abord le chiffrement le plus faible. Un serveur qui décide lui-même donne à chaque client le meilleur de ce que les deux côtés savent faire.

# $chosen and $over are suites, $version is a version of TLS.
better-first = avec { $version }, le serveur choisit { $chosen }, bien que { $over } ait été proposée avant
worse-chosen = avec { $version }, le serveur choisit { $chosen }, bien que { $over } ait aussi été proposée
nothing-to-phase-out = avant TLS 1.3, aucune suite à abandonner n’est acceptée, l’ordre ne fait donc pas de différence
nothing-better = avant TLS 1.3, aucune suite suffisante n’est acceptée, il n’y a donc rien à préférer
only-tls-1-3 = seul TLS 1.3 est pris en charge, et toutes ses suites sont suffisantes

fix = Retirez les suites à abandonner ; l’ordre n’a alors plus d’importance. Tant que vous en avez besoin, laissez le serveur décider, les meilleures suites en premier. { -set-order } – HAProxy le fait, sauf si "prefer-client-ciphers" est défini.
fix-who = { -who-server }
fix-effort = { -effort-minutes }
