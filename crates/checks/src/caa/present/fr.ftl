title = Seules les autorités nommées peuvent émettre des certificats (CAA)
question = Le nom dit-il quelles autorités peuvent émettre des certificats pour lui ?
why = Sans cela, n’importe quelle autorité de certification du monde peut se laisser convaincre d’émettre un certificat pour votre nom, et son détenteur peut se faire passer pour vous.

# $issuers are domain names of authorities.
present = peuvent émettre des certificats : { $issuers }
absent = il n’y a pas d’enregistrements CAA, toute autorité peut donc émettre des certificats pour le nom
no-issue = les enregistrements CAA n’ont pas de propriété "issue", toute autorité peut donc émettre des certificats pour le nom
invalid = un enregistrement CAA n’est pas conforme ({ $why ->
    [short] il est tronqué
    [tag] sa propriété n’a pas de nom, ou un nom avec d’autres caractères que des lettres et des chiffres
    [issuer] ce qu’il dit de qui peut émettre ne respecte pas la grammaire
   *[iodef] son adresse pour les rapports est inutilisable
}), les autorités peuvent donc refuser toute émission
unknown-critical = un enregistrement CAA marque comme critique "{ $property }", que les autorités ne connaissent pas, aucune ne peut donc émettre
bogus = il y a des enregistrements CAA, mais DNSSEC prouve que la réponse est fausse, ils ne peuvent donc pas compter
unknown-property = un enregistrement CAA a la propriété "{ $property }", qui est ignorée
nobody-may-issue = les enregistrements CAA interdisent à toute autorité d’émettre des certificats pour le nom
inherited = ce sont les enregistrements CAA de { $from } qui comptent, car le nom n’en a pas lui-même
bound-to-account = des certificats ne peuvent être émis que pour le compte { $account }
reports-to = les tentatives refusées doivent être signalées à { $url }

fix = Publiez un enregistrement CAA pour chaque autorité que vous utilisez, par exemple : example.nl. CAA 0 issue "letsencrypt.org"
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
