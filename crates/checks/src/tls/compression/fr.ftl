title = TLS ne compresse pas ce qui est chiffré
question = Le serveur compresse-t-il ce qu’il chiffre ?
why = Avec la compression, la longueur de ce qui est envoyé dépend de son contenu. Un attaquant peut en déduire des secrets, comme un mot de passe ou le cookie d’une personne connectée.

none = TLS ne compresse pas, même quand le client le propose
impossible = seul TLS 1.3 est pris en charge, et il ne peut pas compresser
# $method is the name of the method or its number, $version a version of TLS.
compressed = avec { $version }, le serveur compresse ({ $method }) quand le client le propose ; des secrets peuvent être déduits de la longueur (CRIME)

fix = Désactivez la compression dans TLS ; celle des pages web (gzip, Brotli) est autre chose. Les bibliothèques actuelles la désactivent d’elles-mêmes (OpenSSL depuis 1.1.0). { -set-compression }
    .mail = Désactivez la compression dans TLS. Les bibliothèques actuelles la désactivent d’elles-mêmes (OpenSSL depuis 1.1.0). { -set-compression }
fix-who = { -who-server }
fix-effort = { -effort-minutes }
