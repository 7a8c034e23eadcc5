title = NSEC3 se usa como pide la norma
question = ¿Son los parámetros de NSEC3 los que pide la norma?
why = Las rondas de hash adicionales no protegen nada y dan trabajo a los resolvedores; por encima de un límite, estos dejan de creer a la zona.

no-iterations = NSEC3 se usa sin iteraciones adicionales
iterations = NSEC3 se usa con { $iterations ->
    [one] una iteración adicional
   *[other] { $iterations } iteraciones adicionales
}; se pide que no haya ninguna
too-many-iterations = NSEC3 se usa con { $iterations ->
    [one] una iteración adicional
   *[other] { $iterations } iteraciones adicionales
}; por encima de { $iterations_max }, los resolvedores dejan de creer a la zona
salt = se usa una sal de { $octets ->
    [one] un octeto
   *[other] { $octets } octetos
}, que no aporta nada
opt-out = se usa opt-out: se pueden colar nombres sin firmar, algo que solo necesitan zonas muy grandes
nsec = la zona usa NSEC, que no tiene esos parámetros

fix = Fije los parámetros de NSEC3 en 0 iteraciones y sin sal (1 0 0 -), o use NSEC.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
