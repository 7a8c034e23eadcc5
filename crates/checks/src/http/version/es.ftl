title = Versiones nuevas de HTTP
question = ¿Qué versiones de HTTP habla el sitio?
why = HTTP/2 y HTTP/3 traen las páginas más deprisa, sobre todo con conexiones lentas y móviles. HTTP/3 soporta además el paso del wifi a la red móvil. Anunciar una versión que no responde hace esperar a los visitantes.

http-2 = se habla HTTP/2
no-http-2 = no se habla HTTP/2, así que cada página llega por HTTP/1, más antiguo
# $status is the status code of the response.
http-3 = HTTP/3 está anunciado y funciona: el servidor respondió con el código de estado { $status }
no-http-3 = HTTP/3 no está anunciado, ni en la página ni en el DNS
# $reason is a word from a closed list.
http-3-silent = HTTP/3 está anunciado, pero { $reason ->
    [refused] nadie escucha en el puerto UDP 443
    [unreachable] no se puede llegar al puerto UDP 443
   *[timeout] no llegó respuesta del puerto UDP 443
}
http-3-broken = HTTP/3 está anunciado y algo responde, pero { $reason ->
    [closed] el servidor terminó la conexión antes de responder a la petición
    [too_large] envió más de lo que leería cualquier navegador
    [timeout] no llegó respuesta a la petición
   *[malformed] lo que dijo no se puede leer como HTTP/3
}
# $places are hosts and ports, the host empty for the site's own.
http-3-elsewhere = HTTP/3 está anunciado en otro lugar, que no se probó: { $places }
alt-svc-invalid = la cabecera Alt-Svc no es conforme, así que los navegadores la pasan por alto
no-address = el nombre no tiene dirección

fix = Active HTTP/2 (nginx: http2 on; Apache: Protocols h2 http/1.1). Para HTTP/3, haga que el servidor web o la red que tiene delante escuche en el puerto UDP 443, abra ese puerto en el cortafuegos y envíe entonces: Alt-Svc: h3=":443"; ma=86400
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
