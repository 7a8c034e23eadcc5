title = La politique MTA-STS protège les courriels entrants
question = La politique MTA-STS protège-t-elle les courriels en route vers le domaine ?
why = Une politique qu’on ne peut pas récupérer, qui n’est qu’à l’essai ou qui ne correspond pas à vos serveurs de messagerie ne protège rien ; une politique erronée et stricte empêche les courriels d’arriver.

# $days is a number of days.
enforce = les expéditeurs ne doivent remettre les courriels qu’en TLS avec un certificat valable ; ils gardent la politique pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
testing = la politique n’est qu’à l’essai : les expéditeurs signalent les défauts et remettent quand même les courriels
none = la politique dit qu’il n’y en a plus ("mode: none")
no-host = le nom n’a pas d’adresse, la politique ne peut donc pas être récupérée
certificate = le serveur de la politique a un certificat auquel les expéditeurs ne font pas confiance, ils considèrent donc que le domaine n’a pas de politique : { $why ->
    [name] il porte un autre nom
    [expired] il a expiré
    [not-yet-valid] il n’est pas encore valable
    [revoked] il a été révoqué
    [self-signed] il est signé avec sa propre clé
    [missing-issuer] un certificat intermédiaire n’est pas envoyé avec lui
   *[other] il ne mène à aucune racine de confiance
}
redirected = la politique est remplacée par une redirection vers { $location }, que les expéditeurs ne suivent pas
status = la requête pour la politique obtient le statut { $status }
invalid = la politique est invalide, les expéditeurs considèrent donc que le domaine n’en a pas : { $why ->
    [too-large] elle dépasse 64 Kio
    [line] "{ $value }" n’est pas un champ
    [no-version] la version est absente
    [version] la version "{ $value }" n’est pas "STSv1"
    [no-mode] le mode est absent
    [mode] le mode "{ $value }" n’est ni enforce, ni testing, ni none
    [no-max-age] "max_age" est absent
    [max-age] "max_age" ne peut pas être "{ $value }" ; c’est un nombre de secondes, au plus 31557600
    [no-mx] elle ne nomme aucun serveur de messagerie
   *[mx] "{ $value }" n’est pas un nom de serveurs de messagerie
}
# $patterns are names of servers in the policy.
mx-not-covered = la politique ne couvre pas ce serveur de messagerie ; elle couvre { $patterns }
mx-certificate = les expéditeurs refusent de remettre des courriels à ce serveur de messagerie, car ils ne font pas confiance à son certificat : { $why ->
    [name] il porte un autre nom
    [expired] il a expiré
    [not-yet-valid] il n’est pas encore valable
    [revoked] il a été révoqué
    [self-signed] il est signé avec sa propre clé
    [missing-issuer] un certificat intermédiaire n’est pas envoyé avec lui
   *[other] il ne mène à aucune racine de confiance
}
mx-certificate-later = dès que la politique sera appliquée, les expéditeurs refuseront de remettre des courriels à ce serveur de messagerie, car ils ne font pas confiance à son certificat : { $why ->
    [name] il porte un autre nom
    [expired] il a expiré
    [not-yet-valid] il n’est pas encore valable
    [revoked] il a été révoqué
    [self-signed] il est signé avec sa propre clé
    [missing-issuer] un certificat intermédiaire n’est pas envoyé avec lui
   *[other] il ne mène à aucune racine de confiance
}
content-type = la politique n’est pas envoyée en texte brut mais en "{ $type }", ce que certains expéditeurs refusent
# $age_s and $min_s are numbers of seconds.
short-lived = les expéditeurs ne doivent garder la politique que peu de temps ("max_age: { $age_s }", en secondes) ; { $min_s } ou plus protègent contre quelqu’un qui s’interpose pendant quelques jours
pattern-unused = le nom "{ $pattern }" dans la politique ne correspond à aucun des serveurs de messagerie
repeated-field = le champ "{ $field }" figure plus d’une fois dans la politique ; le premier compte
unknown-field = le champ "{ $field }" n’est pas connu et est ignoré
line-ends = certaines lignes de la politique se terminent par un retour chariot seul, que les expéditeurs peuvent ne pas prendre pour une fin

fix = Servez la politique en text/plain par HTTPS, sans redirections, avec un certificat pour le nom mta-sts sous votre domaine. Nommez-y chaque serveur de messagerie, commencez par "mode: testing", lisez les rapports TLS pendant quelques semaines, puis mettez "mode: enforce" et un "max_age" de plusieurs semaines ou mois.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
