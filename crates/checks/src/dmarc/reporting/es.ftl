title = Los informes de DMARC llegan a alguien
question = ¿Llegan a alguien los informes sobre el correo enviado en nombre del dominio?
why = Los informes muestran quién envía en su nombre: servicios que había olvidado, y delincuentes. Sin ellos no puede hacer más estricta la política sin perder correo propio.

# $addresses are addresses to which reports go.
reports = los informes van a { $addresses }
no-reports = el registro no nombra ninguna dirección para informes ("rua")
bad-address = una dirección de "{ $tag }" no se puede usar: "{ $address }" ({ $why ->
    [empty] no hay nada entre dos comas
    [no-scheme] falta "mailto:"
    [scheme] solo se conocen "mailto:" y "https:"
    [character] tiene un carácter que ninguna dirección tiene; quizá falta una coma
    [host] el host no es un nombre de dominio
   *[address] no es una dirección de correo
})
not-authorised = { $host } pertenece a otra organización y no dice que acepte informes sobre el dominio, así que no se le envía ninguno ("{ $tag }"; buscado en { $name })
no-record = no se aplica al dominio ningún registro
external = { $host } acepta recibir los informes
over-web = los informes a "{ $address }" ("{ $tag }") irían por la web, algo que casi ningún receptor hace
size-limit = el límite de tamaño de los informes ("!{ $limit }") era de la versión anterior del estándar, y los receptores actuales lo pasan por alto
failure-reports = los informes sobre mensajes concretos van a { $addresses }

fix = Nombre una dirección que alguien lea o que un servicio analice: rua=mailto:dmarc@example.nl. Si los informes van a otra organización, esa organización tiene que publicar el registro que se buscó.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
