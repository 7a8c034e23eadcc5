title = Seules des versions actuelles de TLS sont prises en charge
question = Quelles versions de SSL et de TLS le serveur prend-il en charge ?
why = TLS est la serrure de la connexion. Les versions antérieures à 1.2 ont des faiblesses connues, et quiconque se trouve entre votre serveur et l’autre côté peut tenter d’en faire utiliser une.

tls-1-3-accepted = TLS 1.3 est pris en charge
tls-1-2-accepted = TLS 1.2 est pris en charge
    .fix = Si le référentiel demande TLS 1.3 seul, désactivez TLS 1.2. { -set-versions }
no-tls-1-3 = TLS 1.3 n’est pas pris en charge
    .fix = Ajoutez TLS 1.3 : il est plus sûr, et plus rapide. Toutes les bibliothèques de ces dernières années l’ont (OpenSSL 1.1.1, GnuTLS 3.6.5, Windows Server 2022) ; s’il ne peut pas être activé, c’est que le logiciel doit être renouvelé. { -set-versions }
no-tls-1-2 = TLS 1.2 n’est pas pris en charge
    .fix = Ajoutez TLS 1.2 pour les clients qui n’ont rien de plus récent, si le référentiel le demande. { -set-versions }
tls-1-1-accepted = TLS 1.1, qu’aucun client ne doit plus utiliser, est pris en charge
    .fix = Désactivez TLS 1.1. { -set-versions }
tls-1-0-accepted = TLS 1.0, qu’aucun client ne doit plus utiliser, est pris en charge
    .fix = Désactivez TLS 1.0. { -set-versions }
ssl-3-0-accepted = SSL 3.0, dont le chiffrement peut être cassé (POODLE), est pris en charge
    .fix = Désactivez SSL 3.0 sans attendre ; plus rien n’en a besoin. { -set-versions }
ssl-2-0-accepted = SSL 2.0 est pris en charge ; il permet de casser le chiffrement de tout serveur qui a la même clé (DROWN)
    .fix = Désactivez SSL 2.0 sans attendre, sur chaque serveur qui utilise la même clé, puis remplacez la clé et le certificat. Un logiciel qui l’a encore a des décennies : renouvelez-le. { -set-versions }

fix = Faites parler au serveur TLS 1.3 et TLS 1.2, et rien de plus ancien. { -set-versions }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
