title = Otros sitios no pueden mostrar este dentro del suyo
question = ¿Indica el sitio quién puede mostrar sus páginas dentro de las suyas?
why = Alguien puede poner su página, invisible, encima de una página propia y lograr que sus visitantes pulsen botones que no ven: pedir, confirmar, borrar. De una página que no se puede mostrar en un marco no se puede abusar así.

# $who is nobody, same-origin or listed; $sources are the sources the policy names.
by-csp = { $who ->
    [nobody] ninguna página puede mostrar esta dentro de ella (frame-ancestors)
    [same-origin] solo las páginas del mismo sitio pueden mostrar esta dentro de ellas (frame-ancestors)
   *[listed] solo las páginas nombradas pueden mostrar esta dentro de ellas (frame-ancestors): { $sources }
}
# $who is nobody or same-origin; $values is empty.
by-x-frame-options = { $who ->
    [nobody] ninguna página puede mostrar esta dentro de ella (X-Frame-Options)
   *[same-origin] solo las páginas del mismo sitio pueden mostrar esta dentro de ellas (X-Frame-Options)
}
# $sources are the sources that let everybody in.
anyone = la política nombra quién puede mostrar la página en un marco, pero eso puede ser cualquiera: { $sources }
    .fix = Nombre en frame-ancestors hosts propios o de socios, o 'self', o 'none'. Un esquema, "*" o "*." ante un sufijo público no deja fuera a nadie.
absent = no se envía ni frame-ancestors ni X-Frame-Options: cualquier sitio puede mostrar la página en un marco
# $values are the values, in lower case.
without-effect = los navegadores no conocen este valor de X-Frame-Options y dejan que cualquier sitio muestre la página en un marco: { $values }
    .fix = Envíe frame-ancestors en Content-Security-Policy y enumere ahí quién puede mostrar la página en un marco. No todos los navegadores conocieron ALLOW-FROM, y ya ha desaparecido; DENY y SAMEORIGIN son los únicos valores.
# $values are the values, in lower case.
conflicting = X-Frame-Options tiene valores que se contradicen ({ $values }); los navegadores actuales rechazan entonces todo marco, los antiguos tomaban uno de ellos
    .fix = Envíe una sola cabecera X-Frame-Options con un solo valor. A menudo la añaden tanto la aplicación como el servidor web que tiene delante.
# $who may frame by the policy, $other by the other field: nobody, same-origin, listed, anyone.
differs = X-Frame-Options dice algo distinto ({ $other }) que frame-ancestors ({ $who }); los navegadores siguen frame-ancestors
# $sources are sources that begin with http:.
plain-ancestor = pueden mostrar la página en un marco sitios sin HTTPS, en los que cualquiera en el camino puede introducir contenido: { $sources }

fix = Envíe "Content-Security-Policy: frame-ancestors 'none'" con cada página, o 'self' si sus propias páginas la muestran en un marco. "X-Frame-Options: DENY" dice lo mismo a los navegadores antiguos.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
