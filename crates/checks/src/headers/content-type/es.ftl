title = Los navegadores no adivinan el tipo de un archivo
question = ¿Impide el sitio que los navegadores adivinen qué tipo de archivo recibieron?
why = Si los navegadores pueden adivinar, una imagen o un texto que alguien suba a su sitio puede resultar ser un script, que entonces actúa en nombre de usted.

no-sniff = se indica a los navegadores que no adivinen el tipo de un archivo
absent = no se envía ninguna cabecera X-Content-Type-Options, así que los navegadores pueden adivinar el tipo de un archivo
# $value is the first value, as sent.
without-effect = X-Content-Type-Options empieza con un valor distinto de nosniff, y los navegadores lo pasan por alto: { $value }
no-type = la página se envía sin cabecera Content-Type, así que los navegadores tienen que adivinar
    .fix = Envíe un Content-Type con cada respuesta que tenga cuerpo; para las páginas, "text/html; charset=utf-8".

fix = Envíe "X-Content-Type-Options: nosniff" con cada respuesta, y el Content-Type correcto con cada una de ellas.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
