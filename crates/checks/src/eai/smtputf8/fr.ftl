title = Les serveurs de messagerie acceptent les adresses dans toutes les écritures
question = Chaque serveur de messagerie reçoit-il les courriels pour des adresses dans toutes les écritures (SMTPUTF8) ?
why = Les adresses de courriel peuvent s’écrire dans toutes les écritures, avec des accents, en grec, en arabe ou en chinois. Un serveur de messagerie sans SMTPUTF8 renvoie ces courriels, et exclut les personnes qui écrivent ainsi.

offered = le serveur accepte les adresses dans toutes les écritures (SMTPUTF8)
absent = le serveur ne propose pas SMTPUTF8, il n’accepte donc pas de courriels depuis ou vers des adresses hors ASCII
lost-inside = le serveur propose SMTPUTF8 à découvert et ne le propose plus dans TLS, où cela compte
without-8bitmime = le serveur propose SMTPUTF8 sans 8BITMIME, qui va avec ; les serveurs de messagerie attentifs n’en font pas usage
only-inside = SMTPUTF8 n’est proposé que dans TLS, ce qui convient

fix = Activez SMTPUTF8 (RFC 6531) pour les courriels entrants, sur chaque hôte MX et sur tout ce que les courriels traversent derrière lui. { -set-smtputf8 }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
