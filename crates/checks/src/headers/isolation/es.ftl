title = La ventana de la página está separada de otros sitios
question = ¿Mantiene el sitio su ventana y sus datos separados de otros sitios en el mismo navegador?
why = Una página que abre la suya, o que la suya abre, conserva una referencia a su ventana: puede llevarla a otro lugar cuando nadie mira, y con algunos procesadores incluso leer lo que contiene. Los sitios pueden pedir al navegador que corte ese vínculo.

isolated = la página está aislada de las ventanas y los datos de otros sitios (Cross-Origin-Opener-Policy y Cross-Origin-Embedder-Policy)
window-apart = la ventana de la página está aislada de las ventanas de otros sitios (Cross-Origin-Opener-Policy)
open = otros sitios pueden conservar una referencia a la ventana de la página, porque ninguna Cross-Origin-Opener-Policy lo impide
# $header is the name of the field.
without-effect = los navegadores no conocen el valor de { $header } y lo pasan por alto
    .fix = Escriba el valor como una sola palabra en minúsculas y sin comillas, y envíe la cabecera una vez: "Cross-Origin-Opener-Policy: same-origin".
# $who is same-origin, same-site or cross-origin.
resource = la página indica quién puede cargarla (Cross-Origin-Resource-Policy): { $who }

fix = Envíe "Cross-Origin-Opener-Policy: same-origin" con cada página, o "same-origin-allow-popups" si el sitio trabaja con ventanas de otros, como un servicio de inicio de sesión.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
