title = El certificado está en registros públicos
question = ¿Muestran los registros públicos el certificado, de modo que se note un certificado emitido por error?
why = Todo certificado en el que confían los navegadores debe estar en registros públicos, para que usted pueda enterarse cuando alguien obtuvo uno para su nombre. Los navegadores rechazan los certificados que no lo demuestran.

# $logs is how many different logs vouch for the certificate, $min_logs how many are asked for.
logged = { $logs ->
    [one] un registro público avala
   *[other] { $logs } registros públicos avalan
} el certificado "{ $certificate }"
too-few = { $logs ->
    [one] solo un registro público avala
   *[other] solo { $logs } registros públicos avalan
} el certificado "{ $certificate }"; los navegadores piden { $min_logs }
not-logged = ningún registro público avala el certificado "{ $certificate }": ni dentro de él, ni en la respuesta adjunta, ni en la negociación
not-public = los navegadores no confían por sí mismos en el certificado "{ $certificate }", así que nada pide que esté en registros públicos
unreadable = llegó una lista de marcas de tiempo de registros públicos que no se puede leer
# $at is the time in the timestamp.
odd-time = la marca de tiempo de un registro público { $why ->
    [future] está en el futuro: { $at }
    [early] es mucho más antigua que el certificado: { $at }
   *[none] no es una fecha del calendario
}

fix = Haga emitir de nuevo el certificado; toda CA en la que confían los navegadores incluye en sus certificados las marcas de tiempo de los registros públicos. Si la suya las omitió, pregunte por qué.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
