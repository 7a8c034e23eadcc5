title = Andere sites kunnen deze site niet binnen hun eigen pagina's tonen
question = Zegt de site wie haar pagina's binnen een eigen pagina mag tonen?
why = Iemand kan uw pagina onzichtbaar over een eigen pagina leggen en uw bezoekers op knoppen laten drukken die zij niet zien: bestellen, bevestigen, verwijderen. Een pagina die niet mag worden ingebed, kan zo niet worden misbruikt.

# $who is nobody, same-origin or listed; $sources are the sources the policy names.
by-csp = { $who ->
    [nobody] geen enkele pagina mag deze pagina inbedden (frame-ancestors)
    [same-origin] alleen pagina's van dezelfde site mogen deze pagina inbedden (frame-ancestors)
   *[listed] alleen genoemde pagina's mogen deze pagina inbedden (frame-ancestors): { $sources }
}
# $who is nobody or same-origin; $values is empty.
by-x-frame-options = { $who ->
    [nobody] geen enkele pagina mag deze pagina inbedden (X-Frame-Options)
   *[same-origin] alleen pagina's van dezelfde site mogen deze pagina inbedden (X-Frame-Options)
}
# $sources are the sources that let everybody in.
anyone = het beleid noemt wie de pagina mag inbedden, maar dat kan iedereen zijn: { $sources }
    .fix = Noem in frame-ancestors eigen hosts of die van partners, of 'self', of 'none'. Een schema, "*" of "*." voor een openbaar achtervoegsel houdt niemand tegen.
absent = er wordt geen frame-ancestors en geen X-Frame-Options gestuurd: elke site mag de pagina inbedden
# $values are the values, in lower case.
without-effect = browsers kennen deze waarde van X-Frame-Options niet en laten elke site de pagina inbedden: { $values }
    .fix = Stuur frame-ancestors in Content-Security-Policy en noem daar wie de pagina mag inbedden. ALLOW-FROM werd nooit breed ondersteund en is verdwenen; DENY en SAMEORIGIN zijn de enige waarden.
# $values are the values, in lower case.
conflicting = X-Frame-Options heeft waarden die elkaar tegenspreken ({ $values }); de browsers van nu weigeren dan elke inbedding, oudere kozen er een
    .fix = Stuur één X-Frame-Options-header met één waarde. Vaak voegen de applicatie en de webserver ervoor er allebei een toe.
# $who may frame by the policy, $other by the other field: nobody, same-origin, listed, anyone.
differs = X-Frame-Options zegt iets anders ({ $other }) dan frame-ancestors ({ $who }); browsers volgen frame-ancestors
# $sources are sources that begin with http:.
plain-ancestor = sites zonder HTTPS mogen de pagina inbedden, en daarin kan iedereen onderweg iets veranderen: { $sources }

fix = Stuur "Content-Security-Policy: frame-ancestors 'none'" mee met elke pagina, of 'self' als uw eigen pagina's haar inbedden. "X-Frame-Options: DENY" zegt hetzelfde tegen oude browsers.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
