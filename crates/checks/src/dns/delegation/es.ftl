title = La delegación concuerda con la zona
question = ¿Envía la zona superior a la gente a servidores que de verdad sirven la zona?
why = La zona que está por encima de la suya indica al mundo a qué servidores de nombres preguntar. Si nombra servidores que no responden por usted, algunas personas y algunos correos no lo encuentran, y otros esperan.

consistent = todos los servidores de nombres a los que se pudo preguntar responden por la zona
# $answer is a response code or a few words.
lame = no responde por la zona ({ lame-said })
silent = no responde ({ reason-said }), aunque otros sí
no-glue = está dentro de la zona, pero la zona superior no da ninguna dirección para él
no-address = no tiene dirección
alias = es un alias (CNAME), y el nombre de un servidor de nombres no puede serlo
only-at-parent = lo nombra la zona superior, pero no la propia zona
only-at-child = lo nombra la propia zona, pero no la zona superior
glue-differs = tiene en la zona superior otras direcciones ({ $glue }) que en la zona ({ $addresses })
parent-and-child-on-the-same-servers = la zona superior y la zona están en los mismos servidores, así que no se pueden ver los registros propios de la zona superior

fix = Dé al registrador los mismos servidores de nombres, con las mismas direcciones, que figuran en la zona, y quite los que no la sirven.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
