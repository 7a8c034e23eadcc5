title = Los navegadores saben qué scripts son del sitio (Content-Security-Policy)
question = ¿Indica el sitio a los navegadores qué scripts y qué otro contenido pueden ejecutarse en sus páginas?
why = Si alguien consigue introducir su propio script en una de sus páginas, este puede leer lo que teclean sus visitantes y actuar en su nombre. Con una política, el navegador ejecuta solo lo que usted mismo puso ahí.

restricts = la política deja ejecutar solo scripts de lugares o con marcas que el sitio ha elegido
absent = no se envía ninguna Content-Security-Policy
only-reported = se envía una política solo para informar (Content-Security-Policy-Report-Only); los navegadores no aplican nada
    .fix = Envíe la política como Content-Security-Policy cuando los informes ya no muestren nada que su sitio necesite.
scripts-unrestricted = la política no dice nada de los scripts: no contiene ni script-src ni default-src
inline-script = se ejecuta cualquier script que entre en la página, porque la política permite 'unsafe-inline'
    .fix = Pase los scripts a archivos, o marque cada uno con un nonce ('nonce-…', nuevo en cada respuesta) o con un hash ('sha256-…'); quite después 'unsafe-inline', que los navegadores ignoran junto a ellos.
inline-handlers = se ejecuta cualquier script en un atributo, como onclick, porque la política permite ahí 'unsafe-inline'
    .fix = Asocie los controladores de eventos desde archivos de script y ponga script-src-attr en 'none', u omítalo.
# $sources are sources of the policy in all of these.
any-host = se ejecutan scripts de cualquier host de Internet: { $sources }
    .fix = Sustituya los esquemas y "*" por 'self' y los hosts que usa o, mejor, por nonces con 'strict-dynamic'.
any-registrant = se ejecutan scripts de nombres que cualquiera puede obtener, bajo un sufijo público: { $sources }
    .fix = Nombre el host completo en lugar de todo lo que hay bajo un sufijo público.
data-scripts = un script puede estar en la propia dirección, así que quien introduce un elemento script en la página no necesita ningún host: { $sources }
    .fix = Quite data: de la lista que se aplica a los scripts.
base-bypass = los scripts están marcados con nonces o hashes, pero nada limita el elemento base: uno falsificado lleva a otro sitio las direcciones relativas de sus propios scripts
    .fix = Añada "base-uri 'none'" o "base-uri 'self'".
# $nonce is the nonce.
nonce-reused = el mismo nonce llegó con varias respuestas, así que un atacante puede conocerlo: { $nonce }
    .fix = Cree un nonce aleatorio nuevo para cada respuesta; saque de las cachés compartidas las páginas que contienen uno.
# $characters is the length without filling, $least what is asked for.
nonce-short = el nonce tiene { $characters ->
    [one] un carácter
   *[other] { $characters } caracteres
} y se podría adivinar; con { $least } caben 128 bits
eval = los scripts pueden convertir texto en código ('unsafe-eval'), así que un pequeño error en uno de ellos se vuelve un agujero
open-host = se ejecutan scripts de un host en el que desconocidos pueden poner los suyos, o que ofrece una biblioteca que ejecuta lo que diga una página: { $sources }
    .fix = Guarde esos scripts en un host propio, o nombre el archivo exacto, o use nonces con 'strict-dynamic'.
# $sources are directives with a source.
plain-http = la política permite contenido sin HTTPS: { $sources }
    .fix = Escriba https:// en la fuente, u omita el esquema.
base-open = nada limita el elemento base (base-uri): uno falsificado lleva a otro sitio las direcciones relativas de la página
    .fix = Añada "base-uri 'none'" o "base-uri 'self'".
forms-open = nada limita a dónde se envían los formularios (form-action): uno falsificado puede enviar a otro sitio lo que teclean los visitantes
    .fix = Añada "form-action 'self'" y, si hace falta, los hosts que reciben formularios suyos.
# $directives are names of directives.
content-open = otro contenido puede venir de cualquier parte: { $directives }
inline-style = se permiten estilos en la propia página; con ellos un atacante puede cambiar el aspecto de la página
in-page = la política está solo en un elemento meta de la página, donde llega tarde y no puede limitar los marcos
# $parts are parts of the policy.
ignored = los navegadores pasan por alto partes de la política que no conocen o que aparecen dos veces: { $parts }
unquoted = las palabras clave sin sus comillas se toman por nombres de host: { $parts }
    .fix = Ponga las palabras clave, los nonces y los hashes entre comillas simples: 'self', 'none', 'nonce-…'.
# $parts are names of directives.
given-up = la política tiene directivas que los navegadores han abandonado: { $parts }

fix = Empiece con "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", primero como Content-Security-Policy-Report-Only, y añada lo que necesiten sus páginas. Lo mejor es script-src con un nonce y 'strict-dynamic'.
fix-who = { -who-developer }
fix-effort = { -effort-days }
