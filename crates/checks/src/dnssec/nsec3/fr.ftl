title = NSEC3 est utilisé comme le demande le référentiel
question = Les paramètres de NSEC3 sont-ils ceux que demande le référentiel ?
why = Des tours de hachage supplémentaires ne protègent rien et font travailler les résolveurs ; au-delà d’une limite, ceux-ci cessent de croire la zone.

no-iterations = NSEC3 est utilisé sans itérations supplémentaires
iterations = NSEC3 est utilisé avec { $iterations ->
    [one] { $iterations } itération supplémentaire
   *[other] { $iterations } itérations supplémentaires
} ; il n’en faut aucune
too-many-iterations = NSEC3 est utilisé avec { $iterations ->
    [one] { $iterations } itération supplémentaire
   *[other] { $iterations } itérations supplémentaires
} ; au-delà de { $iterations_max }, les résolveurs cessent de croire la zone
salt = un sel de { $octets ->
    [one] { $octets } octet
   *[other] { $octets } octets
} est utilisé, ce qui n’apporte rien
opt-out = opt-out est utilisé : des noms non signés peuvent être glissés dans la zone, ce dont seules les très grandes zones ont besoin
nsec = la zone utilise NSEC, qui n’a pas ces paramètres

fix = Réglez les paramètres NSEC3 sur 0 itération et aucun sel (1 0 0 -), ou utilisez NSEC.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
