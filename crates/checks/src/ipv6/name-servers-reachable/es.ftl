title = Los servidores de nombres responden por IPv6
question = ¿Responden los servidores de nombres por IPv6?
why = Una dirección publicada que no responde hace esperar a todos y deja fuera a quienes solo tienen IPv6.

answers = responde por IPv6
# $reason is a word such as timeout or refused.
silent = no responde por IPv6 ({ reason-said }), aunque otros sí responden
no-address = ningún servidor de nombres tiene una dirección IPv6 a la que preguntar

fix = Haga que el servidor de nombres escuche en su dirección IPv6 y deje pasar el puerto 53 por UDP y TCP, o quite la dirección de la zona y de los registros glue.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
