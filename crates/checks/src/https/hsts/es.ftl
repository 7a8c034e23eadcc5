title = Se indica a los navegadores que usen solo HTTPS (HSTS)
question = ¿Indica el sitio a los navegadores que vuelvan solo por HTTPS, y durante tiempo suficiente?
why = Sin ello, la primera petición de cada visita puede salir sin protección, y alguien en la misma red puede retener a sus visitantes en una copia falsificada y sin proteger del sitio.

# $age_s is what the site sends, $min_age_s what is asked for, both in seconds; $age_days and $min_age_days the same in days.
long-enough = los navegadores recuerdan durante { $age_days ->
    [one] un día
   *[other] { $age_days } días
} que deben usar solo HTTPS; se piden { $min_age_days }
too-short = los navegadores recuerdan solo durante { $age_s ->
    [one] un segundo
   *[other] { $age_s } segundos
} ({ $age_days ->
    [one] un día
   *[other] { $age_days } días
}) que deben usar solo HTTPS; se piden { $min_age_s } ({ $min_age_days ->
    [one] un día
   *[other] { $min_age_days } días
})
    .fix = Envíe "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" con cada respuesta por HTTPS.
absent = no se envía ninguna cabecera Strict-Transport-Security
    .fix = Envíe "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" con cada respuesta por HTTPS. Empiece con un tiempo corto y auméntelo cuando vea que nada se rompe.
invalid = la cabecera Strict-Transport-Security no es válida ({ $why ->
    [no-max-age] falta max-age
    [bad-max-age] el valor de max-age no es una serie de cifras
    [directive-twice] una directiva aparece dos veces
   *[grammar] no se ajusta a la gramática
}), así que los navegadores la ignoran
    .fix = Envíe exactamente una cabecera: "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains", sin comillas ni otros signos alrededor.
untrusted = la cabecera se envía, pero por una conexión en cuyo certificado los navegadores no confían, así que la ignoran
    .fix = Consiga primero un certificado en el que los navegadores confíen para este nombre; entonces la cabecera surtirá efecto.
no-sub-domains = la cabecera omite includeSubDomains: los nombres por debajo de este no están protegidos
preload-without-effect = la cabecera pide la precarga, pero la lista de los navegadores solo la acepta con includeSubDomains y un max-age de un año
several = se envían varias cabeceras Strict-Transport-Security; los navegadores solo usan la primera

fix = Envíe "Strict-Transport-Security: max-age=31536000; includeSubDomains" con cada respuesta por HTTPS. Empiece con un tiempo corto y auméntelo cuando vea que nada se rompe.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
