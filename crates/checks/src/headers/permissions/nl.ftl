title = De site geeft mogelijkheden op die zij niet nodig heeft (Permissions-Policy)
question = Geeft de site mogelijkheden van de browser op die zij niet nodig heeft?
why = Een pagina kan vragen om de camera, de microfoon of de plaats waar een bezoeker is. Wat u niet gebruikt kunt u uitzetten, zodat een vreemd script of een advertentie in uw pagina er niet in uw naam om kan vragen.

# $count is how many abilities are limited, $features names them.
stated = { $count ->
    [one] één mogelijkheid van de browser is beperkt
   *[other] { $count } mogelijkheden van de browser zijn beperkt
}: { $features }
# $count is 0 and $features empty.
absent = geen mogelijkheid van de browser wordt beperkt door een Permissions-Policy
invalid = de Permissions-Policy-header is geen dictionary van structured fields (RFC 9651), dus browsers slaan hem in zijn geheel over
    .fix = Schrijf hem als "camera=(), geolocation=(self), fullscreen=(self "https://partner.example")": namen in kleine letters, komma's ertussen, origins tussen dubbele aanhalingstekens.
# $features names abilities.
open = elke site in een frame van de pagina mag hierom vragen: { $features }
# $features names abilities.
ignored = de waarde heeft een vorm die browsers overslaan: { $features }
feature-policy = de Feature-Policy-header is een voorloper van Permissions-Policy waar browsers mee stoppen

fix = Stuur een Permissions-Policy die uitzet wat de site niet gebruikt, bijvoorbeeld "camera=(), microphone=(), geolocation=(), payment=(), usb=()".
fix-who = { -who-developer }
fix-effort = { -effort-hours }
