title = Les clés résistent aussi aux ordinateurs quantiques
question = Le serveur accepte-t-il des clés que des ordinateurs quantiques ne pourront pas retrouver plus tard ?
why = Qui enregistre aujourd’hui des connexions pourra les ouvrir quand les ordinateurs quantiques seront assez grands. Ce qui doit rester secret pendant des années a besoin, dès maintenant, d’un échange de clés qu’ils ne peuvent pas défaire ; les logiciels actuels le demandent déjà.

# $groups are names of groups.
accepted = les clés sont échangées d’une manière que les ordinateurs quantiques ne peuvent pas défaire, quand le client en est capable : { $groups }
preferred = le serveur fait ce choix même quand le client propose aussi une clé ordinaire
not-preferred = quand le client propose aussi une clé ordinaire, c’est elle que choisit le serveur
    .fix = Placez le groupe avec ML-KEM en tête de la liste du serveur. { -set-hybrids }
refused = les clés ne sont échangées que d’une manière qu’un ordinateur quantique pourra défaire plus tard
# $reason is a word from a closed list.
large-hello-dropped = un premier message de la taille qu’envoient les logiciels actuels { $reason ->
    [timeout] reste sans réponse
    [closed] amène le serveur à fermer la connexion
    [refused] amène le serveur à rompre la connexion
   *[other] n’est pas traité
}, alors qu’un plus petit est accepté ; les clés d’un échange post-quantique le rendent plus grand qu’un paquet
    .fix = Mettez à jour le logiciel du serveur, ou celui du pare-feu ou du répartiteur de charge placé devant lui : l’un d’eux croit complet, après un seul paquet, un premier message TLS (ClientHello). D’ici là, certains clients ne peuvent pas vous joindre, ou seulement lentement.
no-tls-1-3 = TLS 1.3 n’est pas pris en charge, et lui seul a un échange de clés que les ordinateurs quantiques ne peuvent pas défaire
    .fix = Activez d’abord TLS 1.3. { -set-versions } – Puis le groupe : { -set-hybrids }

fix = Proposez le groupe X25519MLKEM768. Les serveurs sous OpenSSL 3.5 ou suivants, Go 1.24 ou suivants et les grands CDN le font d’eux-mêmes, sauf si une liste de groupes que vous avez définie l’omet. { -set-hybrids }
fix-who = { -who-server }
fix-effort = { -effort-days }
