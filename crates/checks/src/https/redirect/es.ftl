title = A los visitantes sin HTTPS se los lleva a HTTPS
question = ¿Se lleva enseguida a HTTPS al visitante que llega sin HTTPS?
why = Muchos visitantes aún empiezan sin HTTPS, por un enlace antiguo o por un nombre tecleado. Quien está en la misma red puede retenerlos ahí y mostrarles un sitio falsificado, salvo que ya la primera respuesta lleve al sitio protegido.

# $to is an address or a host name, $status the status code of the response.
redirects = la primera respuesta lleva a { $to }
port-80-closed = no se puede llegar a nada sin HTTPS: el puerto 80 no responde, el 443 sí
nothing-served = no se sirve nada sin HTTPS: el puerto 80 responde { $status } sin contenido
not-redirected = el puerto 80 responde { $status } y no lleva a HTTPS
still-plain = la primera respuesta lleva a { $to }, todavía sin HTTPS
other-host-first = la primera respuesta lleva a otro host, { $to }, antes de haber llegado por HTTPS al nombre propio del sitio
bad-location = la respuesta redirige, pero su cabecera Location no se puede leer
other-name = la primera respuesta cambia además el nombre, a { $to }: así los navegadores nunca reciben HSTS para el nombre tecleado
    .fix = Redirija primero a https en el mismo nombre, y de ahí al otro nombre.
nothing-answers = nada responde en esta dirección
no-address = el nombre no tiene dirección

fix = Responda a cada petición en el puerto 80 con el código 301 y una cabecera Location que lleve al mismo nombre y la misma ruta con https delante. Cambie el nombre, si lo desea, solo después.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
