title = Las direcciones de las páginas no llegan a otros sitios (Referrer-Policy)
question = ¿Oculta el sitio sus direcciones a los otros sitios a los que pasan sus visitantes?
why = Una dirección puede revelar qué leyó, buscó o solicitó alguien. Sin un límite, el navegador la transmite a cada sitio ajeno al que enlazan sus páginas o del que cargan algo.

# $policy is a value of the field in all of these.
good = otros sitios no conocen más que el nombre del sitio: { $policy }
tolerated = la política está indicada y podría ser más estricta: { $policy }
leaks = otros sitios, o cualquiera en el camino, pueden saber más de lo debido: { $policy }
absent = no se indica ninguna Referrer-Policy; los navegadores actuales transmiten entonces solo el nombre del sitio, los antiguos la dirección completa
# $values are values that no browser knows.
without-effect = los navegadores no conocen ninguno de estos valores y actúan como si no se indicara ninguna política: { $values }
# $values are values that no browser knows.
unknown-values = los navegadores pasan por alto un valor que no conocen: { $values }
in-page = la propia página indica la política, en un elemento meta que ocupa el lugar de la cabecera: { $policy }

fix = Envíe "Referrer-Policy: no-referrer" o "same-origin" con cada página; "strict-origin-when-cross-origin" si los socios necesitan saber de qué sitio vienen los visitantes.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
