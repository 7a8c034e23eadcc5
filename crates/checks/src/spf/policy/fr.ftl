title = L’enregistrement SPF écarte ceux qu’il ne nomme pas
question = L’enregistrement SPF écarte-t-il ceux qu’il ne nomme pas, et en nomme-t-il assez peu ?
why = Un enregistrement qui laisse passer tout le monde, ou ne dit rien de ceux qu’il ne nomme pas, ne protège pas mieux votre nom que s’il n’y en avait pas.

# $said is what "all" means: fail, softfail, neutral or pass; $addresses is a number of IPv4 addresses, $v6_prefix the length of a prefix that has as many IPv6 addresses.
accepted = { $said ->
    [fail] ceux qui ne sont pas nommés sont écartés (-all)
    [softfail] ceux qui ne sont pas nommés sont suspects (~all)
    [neutral] rien n’est dit de ceux qui ne sont pas nommés (?all)
   *[other] tout le monde peut envoyer (+all)
} ; peuvent envoyer : { $addresses ->
    [0] aucune adresse IPv4
    [one] { $addresses } adresse IPv4
   *[other] { $addresses } adresses IPv4
} et { $v6_prefix ->
    [none] aucune adresse IPv6
   *[other] autant d’adresses IPv6 qu’en compte un { $v6_prefix }
}
too-weak = { $said ->
    [fail] l’enregistrement écarte ceux qu’il ne nomme pas (-all), ce que ce référentiel n’accepte pas
    [softfail] l’enregistrement déclare suspects ceux qu’il ne nomme pas (~all), ce que ce référentiel n’accepte pas
    [neutral] l’enregistrement ne dit rien de ceux qu’il ne nomme pas (?all)
   *[other] l’enregistrement laisse envoyer tout le monde (+all)
}
    .fix = Terminez l’enregistrement par "-all", ou par "~all" tant que vous n’êtes pas sûr qu’il nomme tous ceux qui envoient pour vous.
no-all = l’enregistrement n’a ni "all" ni "redirect" à la fin, rien n’est donc dit de ceux qu’il ne nomme pas
    .fix = Terminez l’enregistrement par "-all", ou par "~all" tant que vous n’êtes pas sûr qu’il nomme tous ceux qui envoient pour vous.
everybody = l’enregistrement laisse le monde entier envoyer au nom du domaine
    .fix = Nommez les adresses qui envoient pour vous, et terminez l’enregistrement par "-all". Si l’enregistrement d’un prestataire laisse passer tout le monde, retirez son include et interrogez ce prestataire.
too-wide = peuvent envoyer : { $addresses ->
    [one] { $addresses } adresse IPv4
   *[other] { $addresses } adresses IPv4
}, à peu près autant qu’en compte un { $prefix }
    .fix = Nommez les adresses qui envoient pour vous, pas les réseaux où elles se trouvent.
too-wide-v6 = autant d’adresses IPv6 qu’en compte un { $prefix } peuvent envoyer
    .fix = Nommez les adresses qui envoient pour vous, pas les réseaux où elles se trouvent.
open = d’autres adresses, qu’on ne peut pas connaître à l’avance, peuvent envoyer : des macros, ptr ou des réponses que nous n’avons pas reçues en décident
unreadable = les destinataires ne peuvent pas lire l’enregistrement, rien de ce qu’il dit ne compte donc
    .fix = Corrigez d’abord l’enregistrement.
bogus = DNSSEC prouve que la réponse pour { $name } est fausse, les destinataires qui la vérifient renoncent donc à l’enregistrement
    .fix = Demandez à qui gère cette zone d’en corriger les signatures.

fix = Terminez l’enregistrement par "-all", ou par "~all" tant que vous n’êtes pas sûr qu’il nomme tous ceux qui envoient pour vous. Pour un domaine qui n’envoie pas de courriels : "v=spf1 -all".
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
