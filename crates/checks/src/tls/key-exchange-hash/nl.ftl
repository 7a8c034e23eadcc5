title = De sleuteluitwisseling wordt met een sterke hash ondertekend
question = Ondertekent de server zijn deel van de sleuteluitwisseling met een sterke hash?
why = Met zijn handtekening bewijst de server dat de sleutel van hemzelf komt en niet van iemand onderweg. Met MD5 of SHA-1 is zo'n handtekening te vervalsen.

# $scheme is the name of a way to sign.
strong = bij TLS 1.2 ondertekent de server zijn deel van de sleuteluitwisseling alleen met sterke hashes
sha-224 = bij TLS 1.2 ondertekent de server met { $scheme } als de client daarom vraagt; de hash is korter dan hij zou moeten zijn
forbidden = bij TLS 1.2 ondertekent de server met { $scheme } als de client daarom vraagt; zulke handtekeningen zijn te vervalsen
no-tls-1-2 = TLS 1.2 wordt niet gesproken; TLS 1.3 staat alleen sterke hashes toe
not-signed = bij TLS 1.2 heeft de server geen suite waarin hij zijn deel van de sleuteluitwisseling ondertekent
# $version is a version of TLS, $count a number; the signature algorithms follow as a table.
listed = bij { $version } ondertekent de server met { $count ->
    [one] één algoritme
   *[other] { $count } algoritmen
}{ list-order }{ list-rest }

fix = Laat de server alleen met SHA-256, SHA-384 of SHA-512 ondertekenen. Huidige bibliotheken doen dat vanzelf (OpenSSL 3.0 met het gewone beveiligingsniveau), dus begin met het vernieuwen van de software. { -set-signatures }
fix-who = { -who-server }
fix-effort = { -effort-hours }
