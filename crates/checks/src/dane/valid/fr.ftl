title = Les certificats correspondent à ce qu’en dit le DNS (DANE)
question = Les certificats que le serveur envoie correspondent-ils à ce qu’en dit le DNS ?
why = Qui se fie aux enregistrements du DNS prend pour un imposteur un serveur dont le certificat ne correspond pas, et s’en détourne. Des enregistrements oubliés lors du renouvellement d’un certificat nuisent plus que leur absence.

# $certificate is the name of a certificate, $record a record: usage, selector, matching type, beginning of the data.
matches = le certificat « { $certificate } » correspond à l’enregistrement TLSA { $record } ({ $usage })
# $records is a list of records, $wanted a whole record.
no-match = le certificat « { $certificate } » ne correspond à aucun des enregistrements TLSA qui comptent ({ $records }) ; cet enregistrement correspondrait : { $wanted }
outranked = le certificat « { $certificate } » ne correspond qu’à l’enregistrement TLSA { $record }, rendu sans effet par un autre à côté avec une empreinte plus forte ({ $usage })
    .fix = Publiez des enregistrements avec le même type d’empreinte pour tous les certificats en service : la plupart n’utilisent que SHA-256 (type de correspondance 1). Si SHA-512 s’y trouve aussi, il doit s’y trouver pour chacun d’eux.
# $authority is the name of a root certificate.
authority-not-sent = l’enregistrement TLSA { $record } nomme l’autorité « { $authority } », dont le serveur n’envoie pas le certificat
    .fix = Faites envoyer aussi par le serveur le certificat de l’autorité que nomme l’enregistrement, bien que ce soit une racine : les clients qui suivent l’usage 2 n’ont pas de liste de racines où chercher. Ou publiez un enregistrement d’usage 3.
# $host is a domain name.
name-mismatch = l’enregistrement TLSA { $record } correspond, mais le certificat « { $certificate } » ne porte pas le nom { $host }, comme l’exigent les usages 0, 1 et 2
expired = l’enregistrement TLSA { $record } correspond, mais le certificat « { $certificate } » était valable jusqu’au { $until }
    .fix = Renouvelez le certificat. Avec l’usage 2, l’enregistrement peut rester.
not-yet-valid = l’enregistrement TLSA { $record } correspond, mais le certificat « { $certificate } » n’est valable qu’à partir du { $from }
path-broken = l’enregistrement TLSA { $record } correspond, mais le chemin qu’il exige se rompt au certificat « { $certificate } » : { $why ->
    [missing-issuer] le certificat de son émetteur n’est pas envoyé
    [self-signed] il est signé avec sa propre clé
    [unknown-root] il mène à une racine qui n’est pas de confiance
    [signature-wrong] sa signature n’est pas celle de l’émetteur
    [signature-broken] la fonction de hachage sur laquelle repose sa signature est cassée
    [not-a-ca] il en a signé un autre, mais n’est pas celui d’une autorité
    [may-not-sign] il en a signé un autre, mais n’en a pas le droit
    [usage] il n’est pas prévu pour des serveurs
    [name-not-allowed] une autorité au-dessus de lui ne peut pas se porter garante de ses noms
   *[other] { $why }
}
no-records = il n’y a pas d’enregistrements TLSA qui comptent, il n’y a donc rien à comparer

fix = Publiez un enregistrement pour chaque certificat du serveur, y compris ceux pour d’autres types de clé. Changez une clé dans cet ordre : publiez l’enregistrement de la nouvelle clé à côté de l’ancien, attendez deux fois le TTL, installez le nouveau certificat, vérifiez qu’il correspond, retirez l’ancien enregistrement. Renouvelez avec la même clé quand vous le pouvez ; rien ne change alors. Vérifiez ce point après chaque renouvellement.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
