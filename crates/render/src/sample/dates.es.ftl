title = El certificado está vigente
question = ¿Está vigente el certificado, y lo estará un tiempo más?
why = Al día siguiente de caducar, cada visitante recibe una advertencia.
good = el certificado está vigente
soon = el certificado es válido { $days ->
    [one] un día más
   *[other] { $days } días más
}
bad = el certificado ha caducado
fix = Renueve el certificado, y haga que en adelante se renueve solo.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
