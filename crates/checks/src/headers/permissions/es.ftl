title = El sitio renuncia a las capacidades que no necesita (Permissions-Policy)
question = ¿Renuncia el sitio a las capacidades del navegador que no necesita?
why = Una página puede pedir la cámara, el micrófono o el lugar donde está un visitante. Lo que no usa lo puede desactivar, para que un script ajeno o un anuncio en su página no lo pida en nombre de usted.

# $count is how many abilities are limited, $features names them.
stated = { $count ->
    [one] se limita una capacidad del navegador
   *[other] se limitan { $count } capacidades del navegador
}: { $features }
# $count is 0 and $features empty.
absent = ninguna Permissions-Policy limita las capacidades del navegador
invalid = la cabecera Permissions-Policy no es un diccionario de campos estructurados (RFC 9651), así que los navegadores la pasan por alto entera
    .fix = Escríbala así: "camera=(), geolocation=(self), fullscreen=(self "https://partner.example")": nombres en minúsculas, separados por comas, y orígenes entre comillas dobles.
# $features names abilities.
open = cualquier sitio en un marco de la página puede pedir esto: { $features }
# $features names abilities.
ignored = el valor tiene una forma que los navegadores pasan por alto: { $features }
feature-policy = la cabecera Feature-Policy es una precursora de Permissions-Policy que los navegadores están abandonando

fix = Envíe una Permissions-Policy que desactive lo que el sitio no usa, por ejemplo "camera=(), microphone=(), geolocation=(), payment=(), usb=()".
fix-who = { -who-developer }
fix-effort = { -effort-hours }
