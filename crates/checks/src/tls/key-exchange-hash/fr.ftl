title = L’échange de clés est signé avec un hachage fort
question = Le serveur signe-t-il sa part de l’échange de clés avec un hachage fort ?
why = Par sa signature, le serveur prouve que la clé vient de lui et non de quelqu’un sur le trajet. Avec MD5 ou SHA-1, une telle signature peut être falsifiée.

# $scheme is the name of a way to sign.
strong = dans TLS 1.2, le serveur ne signe sa part de l’échange de clés qu’avec des hachages forts
sha-224 = dans TLS 1.2, le serveur signe avec { $scheme } quand le client le demande ; ce hachage est plus court qu’il ne devrait
forbidden = dans TLS 1.2, le serveur signe avec { $scheme } quand le client le demande ; de telles signatures peuvent être falsifiées
no-tls-1-2 = TLS 1.2 n’est pas pris en charge ; TLS 1.3 n’autorise que des hachages forts
not-signed = dans TLS 1.2, le serveur n’a aucune suite dans laquelle il signe sa part de l’échange de clés
# $version is a version of TLS, $count a number; the signature algorithms follow as a table.
listed = avec { $version }, le serveur signe avec { $count ->
    [one] { $count } algorithme
   *[other] { $count } algorithmes
}{ list-order }{ list-rest }

fix = Ne laissez le serveur signer qu’avec SHA-256, SHA-384 ou SHA-512. Les bibliothèques actuelles le font d’elles-mêmes (OpenSSL 3.0 à son niveau de sécurité habituel), commencez donc par mettre à jour le logiciel. { -set-signatures }
fix-who = { -who-server }
fix-effort = { -effort-hours }
