title = Le DNS dit quels certificats sont les bons (DANE)
question = Le DNS dit-il, sous signature, quels certificats du serveur sont les bons ?
why = N’importe laquelle de quelques centaines d’autorités de certification peut être trompée ou contrainte et émettre un certificat pour votre nom. Avec DANE, vous dites vous-même, dans votre propre zone signée, quel certificat est le bon. Les navigateurs n’en tiennent pas encore compte ; pour un site web, c’est donc un plus.
    .mail = Sans cela, un expéditeur ne peut pas savoir si c’est bien à votre serveur de messagerie qu’il parle, ni si la protection a été retirée en chemin. Avec DANE, vous dites dans votre propre zone signée quel certificat est le bon ; de grands fournisseurs de messagerie en tiennent compte.

# $name is the name of the records, $records a list of records: usage, selector, matching type, beginning of the data.
present = des enregistrements TLSA se trouvent à { $name } : { $records }
absent = il n’y a pas d’enregistrements TLSA à { $name }
bogus = la réponse sur les enregistrements TLSA à { $name } échoue à la validation ({ chain-why }) ; les clients qui suivent DANE ne se connecteront pas
    .fix = Faites signer la zone à nouveau, preuves d’absence comprises, et vérifiez avec un résolveur validant que la requête pour le nom de ces enregistrements obtient une réponse : une zone signée seulement en partie provoque ce défaut.
insecure = les enregistrements TLSA pour { $name } se trouvent dans une zone non signée, ils ne comptent donc pas
    .fix = Publiez les enregistrements dans une zone signée, ou faites signer la zone à laquelle mène l’alias.
none-usable = aucun des enregistrements TLSA à { $name } n’est utilisable par un client
other-usages-only = les enregistrements TLSA à { $name } ont des usages que les clients de ce service n’acceptent pas
    .fix = Publiez des enregistrements d’usage 3, ou d’usage 2. Pour la messagerie, les usages 0 et 1 ne sont pas acceptés, car les serveurs de messagerie n’ont pas de liste commune de racines de confiance (RFC 7672 §3.1.3).
unusable = l’enregistrement { $record } est ignoré : { $why ->
    [usage] son usage n’est pas compris entre 0 et 3
    [usage-not-taken] les clients de ce service n’acceptent pas son usage
    [selector] son sélecteur n’est ni 0 ni 1
    [matching-type] son type de correspondance n’est pas compris entre 0 et 2
    [length] son empreinte n’a pas la longueur propre à son type
    [not-a-certificate] ce qu’il contient n’est pas un certificat entier
   *[not-a-key] ce qu’il contient n’est pas une clé publique entière
}
outranked = l’enregistrement { $record } est ignoré, car un autre avec une empreinte plus forte se trouve à côté pour le même usage et le même sélecteur
# $target is a domain name.
at-target = le nom est un alias, et ce sont les enregistrements de { $target } qui comptent
mx-insecure = les enregistrements MX qui nomment cet hôte ne sont pas signés, les expéditeurs ne cherchent donc pas les enregistrements TLSA (RFC 7672 §2.2.1)

fix = Publiez un enregistrement TLSA pour la clé de votre certificat, dans une zone signée : _443._tcp.example.nl. TLSA 3 1 1 et le SHA-256 de la clé publique, en hexadécimal. Gardez la clé quand vous renouvelez le certificat. Avant de passer à une nouvelle clé, publiez son enregistrement à côté de l’ancien, et attendez que l’ancienne réponse ait quitté tous les caches (deux fois son TTL).
    .mail = Publiez un enregistrement TLSA pour la clé de votre certificat, dans une zone signée : _25._tcp.mx.example.nl. TLSA 3 1 1 et le SHA-256 de la clé publique, en hexadécimal. Gardez la clé quand vous renouvelez le certificat. Avant de passer à une nouvelle clé, publiez son enregistrement à côté de l’ancien, et attendez que l’ancienne réponse ait quitté tous les caches (deux fois son TTL).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
