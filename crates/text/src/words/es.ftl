# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/en.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = su proveedor de alojamiento web
-who-dns-operator = quien administra sus servidores de nombres
-who-registrar = su registrador de dominios
-who-mail-operator = quien administra sus servidores de correo
-who-network = su proveedor de red o de alojamiento
-who-developer = quien desarrolla su sitio web
-who-server = quien administra el servidor, por ejemplo su proveedor de alojamiento
-who-organisation = su propia organización

### How long it takes somebody who can.

-effort-minutes = minutos
-effort-hours = horas
-effort-days = días
-effort-project = un proyecto

### Verdicts

verdict-pass = superada
verdict-fail = no superada
verdict-warn = superada con una advertencia
verdict-info = informativa
verdict-not_applicable = no procede
verdict-not_tested = no se pudo comprobar
verdict-explained = justificada

### Levels

level-required = obligatorio
level-recommended = recomendado
level-optional = opcional

### Findings that every check may have

# $reason is a word from a closed list.
unseen = no se pudo ver: { reason-said }
    .fix = { $reason ->
        [timeout] Vuelva a medir más tarde. Si sigue igual, compruebe si un cortafuegos descarta nuestras consultas.
        [refused] Vuelva a medir más tarde. Si sigue igual, compruebe si el servicio está en marcha y escucha en esta dirección.
        [unreachable] Vuelva a medir más tarde o desde otro lugar.
        [closed] Vuelva a medir más tarde. Si sigue igual, busque en el registro de actividad del servidor por qué corta la conexión.
        [rate_limited] Vuelva a medir más tarde, o deje que el servidor acepte durante un tiempo más consultas nuestras.
        [blocked] Deje pasar nuestras direcciones por la protección, o evalúe esto a mano con un navegador.
        [malformed] Busque en el registro de actividad del servidor qué envió.
        [too_large] Evalúe esto a mano, o haga más pequeña la respuesta.
        [too_complex] Evalúe esto a mano, o simplifique la configuración.
        [our_side] Mida desde un lugar que lo tenga, o arréglelo aquí: "plimsoll doctor" dice qué falta.
        [no_data] Facilite los datos y vuelva a medir: "plimsoll data status" dice cuáles hay.
        [guarded] Si es su propia red, permita el rango con --allow-net y vuelva a medir.
        [opted_out] Pregunte al titular.
        [budget] Vuelva a medir con un --timeout más largo.
        [unresolved] Haga que el nombre lleve a una dirección y vuelva a medir.
        [no_control] Vuelva a medir más tarde o desde otro lugar.
       *[other] Corrija primero aquello de lo que depende y vuelva a medir.
    }
# $how is null or nothing.
no-mail = { $how ->
    [null] el nombre indica que no recibe correo, así que no hay servidor de correo que comprobar
   *[other] nadie recibe correo para el nombre, así que no hay servidor de correo que comprobar
}
no-address = el host no tiene dirección, así que no hay a qué conectarse
left-out = { $count ->
    [one] quedó una dirección más sin examinar
   *[other] quedaron { $count } direcciones más sin examinar
}
hosts-left-out = { $count ->
    [one] quedó un servidor de correo más sin examinar
   *[other] quedaron { $count } servidores de correo más sin examinar
}
# The same where a part could not be seen: $what is its name, "TLS 1.0" for instance.
unseen-of = { $what } { unseen }
# The reasons for which a thing was not seen; other messages refer to it. $reason is a word from a closed list.
reason-said = { $reason ->
    [timeout] no hubo respuesta en el tiempo que esperamos
    [refused] se rechazó la conexión
    [unreachable] la red indica que no se puede llegar a la dirección
    [closed] el otro extremo cerró la conexión
    [rate_limited] nos pidieron ir más despacio
    [blocked] recibimos un bloqueo o una prueba en lugar de lo que reciben los visitantes
    [malformed] la respuesta no se puede leer
    [too_large] la respuesta es mayor de lo que guardamos
    [too_complex] evaluarlo costaría más trabajo de lo razonable
    [our_side] a nuestro lado le falta lo necesario
    [no_data] no se facilitaron los datos que hacen falta
    [guarded] es una dirección a la que no nos conectamos
    [opted_out] el titular pidió que no se le mida
    [budget] se agotó el tiempo o el número de consultas de una prueba
    [unresolved] el nombre no se resuelve
    [no_control] tampoco respondió nada más, así que el problema puede estar de nuestro lado
    [parent] no se pudo evaluar aquello de lo que depende
   *[other] por un motivo desconocido
}
# How a server fails to answer for a zone; other messages refer to it. $answer is a word from a closed list or a response code.
lame-said = { $answer ->
    [not-authoritative] sin respuesta autoritativa
    [NOERROR] sin registro SOA en la respuesta
   *[other] { $answer }
}
parent = no procede, porque falta aquello de lo que depende

### Lists of everything that a server accepts

# In whose order it chooses; stands behind a sentence. $order is a word from a closed list.
list-order = { $order ->
    [server] , en el orden propio del servidor
    [client] ; el servidor sigue el orden del cliente
    [unknown] , en el orden en que eligió
   *[none] {""}
}
# Whether that is all. $complete is "yes" or "no".
list-rest = { $complete ->
    [no] ; puede haber más, pues no llegaron todas las respuestas
   *[yes] {""}
}

### Findings about the page that speaks for a site

# $url is where the visit ended, $hops the number of redirects before it.
redirected = esto se leyó después de { $hops ->
    [one] una redirección
   *[other] { $hops } redirecciones
}, en { $url }
# $url is on another site.
elsewhere = este nombre solo lleva a otro sitio y no muestra nada propio: pruebe en su lugar { $url }
# $status is a status code of HTTP, 400 or more.
error-page = la página es un aviso de error (código de estado { $status })

### Tests

test-web = sitio web
test-mail = correo
test-dns = servidores de nombres
test-conn = conexión

### Families of checks, and standards that have no family of their own name

family-ipv6 = IPv6
family-dnssec = DNSSEC
family-dns = Servidores de nombres
family-dane = DANE
family-https = HTTPS
family-http = HTTP
family-tls = TLS
family-cert = Certificados
family-caa = Quién puede emitir certificados (CAA)
family-headers = Lo que la página indica a los navegadores
family-security-txt = Dónde avisar de vulnerabilidades (security.txt)
family-rpki = Rutas (RPKI)
family-mx = Servidores de correo
family-spf = SPF
family-dkim = DKIM
family-dmarc = DMARC
family-starttls = STARTTLS
family-mta-sts = MTA-STS
family-mail = El correo en tránsito
family-tls-rpt = Informes de TLS (TLS-RPT)
family-bimi = BIMI
family-eai = Direcciones de correo en cualquier escritura
family-idn = Nombres en cualquier escritura
family-forms = Formularios
family-accessibility = Accesibilidad
family-ssh = SSH
family-conn = Su conexión

standard-csp = Content-Security-Policy
standard-tls-pqc = Claves que resisten a la computación cuántica
standard-web_ipv6 = IPv6
standard-web_dnssec = DNSSEC
standard-web_https = HTTPS
standard-web_rpki = Rutas (RPKI)
standard-mail_ipv6 = IPv6
standard-mail_dnssec = DNSSEC
standard-mail_auth = DMARC, DKIM y SPF
standard-mail_starttls = STARTTLS y DANE
standard-mail_rpki = Rutas (RPKI)
standard-xfo = Inserción en marcos
standard-xcto = Tipos de contenido
standard-referrer-policy = Referrer-Policy
standard-isolation-headers = Aislamiento
standard-cookies = Cookies

### The report: its head

# $id is the policy's id, $version its version, $title its title.
report-norm = Norma: { $title } ({ $id }, versión { $version })
# $time is a time, $place the vantage, $version that of the program that measured.
report-measured = Medición: { $time } desde "{ $place }", con Plimsoll { $version }
report-typed = Solicitado como: { $typed }
report-no-ipv4 = Este lugar no tiene IPv4: no se pudo comprobar lo que lo necesita.
report-no-ipv6 = Este lugar no tiene IPv6: no se pudo comprobar lo que lo necesita.
# $pace is "none" or the name of a file.
report-pace = Ritmo: { $pace ->
    [none] sin pausas y sin límites por servidor; solo para redes propias
   *[other] { $pace }
}
report-allowed = Rangos de direcciones permitidos aunque son especiales: { $nets }

### The report: one sentence

# $name is the subject, $norm the norm's title, $count a number of checks.
standing-meets = { $name } cumple "{ $norm }": { $count ->
    [one] superó la única comprobación obligatoria que procede
   *[other] superó las { $count } comprobaciones obligatorias que proceden
}.
standing-fails = { $name } no cumple "{ $norm }": { $count ->
    [one] no superó una comprobación obligatoria
   *[other] no superó { $count } comprobaciones obligatorias
}.
standing-unknown = Aún no se puede decir si { $name } cumple "{ $norm }": { $count ->
    [one] no se pudo hacer una comprobación obligatoria
   *[other] no se pudieron hacer { $count } comprobaciones obligatorias
}, y ninguna dio un resultado negativo.
standing-nothing = "{ $norm }" no exige nada que proceda en { $name }.
standing-also-untested = { $count ->
    [one] Además, no se pudo hacer una comprobación obligatoria.
   *[other] Además, no se pudieron hacer { $count } comprobaciones obligatorias.
}

# The same in a table.
cell-meets = cumple
cell-fails = no cumple
cell-unknown = no se sabe
cell-nothing = nada obligatorio

### One subject under several norms

# $name is a subject with its test.
section-compared = Por norma: { $name }
compared-whom = Cada norma tiene su columna, obligue o no a este nombre: léala como 'si se evaluara así'.
compared-caption = Qué pide cada norma a { $name }, y cuál fue el veredicto
compared-later = se exige más en adelante
compared-later-title = A partir de una fecha posterior
compared-only = Aquí se omiten los informes según cada norma: pida uno con --policy ID, o todos con --format html.
not-asked = no se pide
# $level is one of level-*, $day a day as 2036-01-01.
asked-later = { $level } desde el { $day }
in-force-since = desde el { $day }
in-force-from = a partir del { $day }
in-force-until = hasta el { $day }
# One letter each, no two the same.
letter-required = O
letter-recommended = R
letter-optional = P
column-norm = Norma
column-force = Dónde, y con qué fuerza
column-in-force = En vigor
column-standing = En conjunto
row-place = Dónde
row-force = Fuerza
row-whom = A quién
force-law = ley
force-binding = vinculante
force-comply_or_explain = cumplir o explicar
force-agreement = acuerdo
force-contract = condiciones contractuales
force-voluntary = voluntaria
force-none = sin obligación
place-AU = Australia
place-CA = Canadá
place-CZ = Chequia
place-DE = Alemania
place-DK = Dinamarca
place-EU = UE
place-GB = Reino Unido
place-NL = Países Bajos
place-NO = Noruega
place-US = Estados Unidos
place-industry = sector privado
place-international = internacional

### The report: the score

# $percent, $low and $high are whole numbers.
score-exact = Puntuación: { $percent } %. Cada estándar cuenta lo mismo; esto se superó de lo que es obligatorio y procede:
score-range = Puntuación: entre { $low } % y { $high } %, según lo que no se pudo comprobar. Cada estándar cuenta lo mismo; esto se superó de lo que es obligatorio y procede:
# $passed of $of checks, by weight.
score-share = { $passed } de { $of }
score-share-untested = { $passed } de { $of }, { $untested } sin comprobar
# $sum is a sum written out.
score-sum = { $sum } = { $percent } %
score-sum-low = al menos { $sum } = { $percent } %
score-sum-high = como máximo { $sum } = { $percent } %
# The same where a norm has it made as Internet.nl does. $points and $percent are numbers, or two with a dash between them.
score-points-exact = Puntuación: { $percent } %, calculada como lo hace Internet.nl: los puntos de lo obligatorio, en porcentaje del máximo posible, truncados a un número entero por categoría; después la media de las categorías, truncada de nuevo:
score-points-range = Puntuación: entre { $low } % y { $high } %, según lo que no se pudo comprobar, calculada como lo hace Internet.nl: los puntos de lo obligatorio, en porcentaje del máximo posible, truncados a un número entero por categoría; después la media de las categorías, truncada de nuevo:
score-points = { $passed } de { $of } puntos: { $percent } %
score-lost-title = Dónde se perdieron puntos, en el servidor que menos tiene:
# $name is what Internet.nl calls it, $checks are ids of ours.
score-lost = { $name } ({ $checks }): { $points } de { $of }

### The report: its parts

section-overview = Resumen
section-missing = Lo que es obligatorio y falta
section-untested = Lo que no se pudo comprobar
section-warnings = Lo que se superó con una advertencia
section-advice = Recomendaciones que no se siguen
section-checks = Todas las comprobaciones
section-listed = Todo lo que se acepta
section-data = Datos y recursos

# $places is a list of endpoints, $more how many further ones are not named.
item-places = en { $places }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
item-seen = Visto: { $evidence }
item-fix = Cómo: { $fix }
item-who = Quién: { $who }. Esfuerzo: { $effort }.
# $checks is a list of ids.
item-fallen = Por esto tampoco se dan por superadas: { $checks }.
item-todo = Qué hacer: { $fix }

### The report: marks of single checks, short

mark-pass = superada
mark-fail = no superada
mark-warn = advertencia
mark-info = información
mark-not_applicable = no procede
mark-not_tested = sin comprobar
mark-explained = justificada

### The report: data and cost

# $source is a file or address, $time when it was made, $age how old it was when it was used.
data-line = { $source }: creado el { $time }, { $age } antes de esta medición
data-line-undated = { $source }: no indica cuándo se creó
data-none = No se usaron datos de fuera.
age-minutes = { $n ->
    [one] un minuto
   *[other] { $n } minutos
}
age-hours = { $n ->
    [one] una hora
   *[other] { $n } horas
}
age-days = { $n ->
    [one] un día
   *[other] { $n } días
}
# $time is a number with its unit.
cost-line = La medición llevó { $time }, { $connections ->
    [one] una conexión
   *[other] { $connections } conexiones
} y { $queries ->
    [one] una consulta DNS
   *[other] { $queries } consultas DNS
}.

### The report as a page

page-skip = Ir directamente al informe
# $name is the first subject, $more how many further reports the page holds.
page-title = { $name }{ $more ->
    [0] {""}
    [one] {" "}y un informe más
   *[other] {" "}y { $more } informes más
} – Plimsoll
page-contents = En esta página
# $version is that of the program that made the page.
page-made = Creado por Plimsoll { $version }. Esta página no carga nada y no envía nada.
page-errors = Lo que no se pudo hacer
page-notes = Observaciones
# $count is a number of entries that are not shown.
page-more = y { $count } más
section-score = Puntuación
section-chain = De la raíz a las direcciones
section-rest = Lo que se superó y lo que no procede
count-required = Comprobaciones obligatorias, por veredicto:
overview-caption = Quién cumple qué, por norma
# $name is a subject with its test, $answer one of the words of cell-*.
overview-link = { $name }: { $answer }
score-caption = La puntuación por estándar
checks-caption = Cada comprobación con su veredicto, por familia
column-name = Nombre
column-check = Comprobación
column-verdict = Veredicto
column-level = Nivel
column-standard = Estándar
column-passed = Superadas
column-address = Dirección
column-service = Lo que hizo
column-code = Código
column-class = Según esta norma
class-good = bien
class-sufficient = suficiente
class-phase-out = por retirar
class-insufficient = insuficiente
class-unrated = sin calificar
card-found = Lo que se encontró
card-beside = También se vio
card-listed = Todo lo que se acepta
card-evidence = Evidencia
card-shared = (medido una vez para varios nombres)
# $time is a time.
card-shared-at = (medido el { $time } para otro nombre en esta dirección)
# $time is a time.
card-seen-at = (visto el { $time })
# $count is a number of characters.
evidence-cut = { $count ->
    [one] Aquí se omite un carácter más; el informe en JSON lo contiene todo.
   *[other] Aquí se omiten { $count } caracteres más; el informe en JSON los contiene todos.
}
item-fallen-list = Por esto tampoco se dan por superadas:

### How the mail is set up

section-mail = Cómo está configurado el correo
mail-hosts = Quién lo recibe
mail-spf = Quién puede enviarlo (SPF)
mail-dmarc = Qué se pide para el correo falsificado (DMARC)
mail-senders = Remitentes por los que se preguntó
mail-vendors = Quién lo gestiona
column-priority = Prioridad
column-mail-host = Servidor de correo
column-mail-said = Lo que respondió
mail-hosts-caption = Los servidores de correo, el preferido primero, y lo que respondió cada dirección en el puerto 25
mail-tags-caption = El registro que se aplica, etiqueta por etiqueta
column-tag = Etiqueta
column-means = Qué significa
# $how is null or nothing.
mail-none = { $how ->
    [null] El nombre indica que no recibe correo.
   *[other] El nombre no tiene servidores de correo ni dirección: nadie recibe su correo.
}
# $reason is a word from a closed list.
mail-unseen = No se pudo ver quién recibe el correo: { reason-said }.
mail-implicit = El nombre no tiene registros MX, así que el correo va a sus propias direcciones.
mail-no-priority = ninguna
mail-no-addresses = sin dirección
# $vendor is a name.
mail-run-by = ({ $vendor })
# $state is a word from a closed list, $version a version of TLS or "none", $reason a word from a closed list.
mail-said = { $state ->
    [tls] STARTTLS{ $version ->
        [none] {""}
       *[other] , { $version }
    }
    [old-tls] STARTTLS, con un TLS demasiado antiguo para nosotros
    [no-tls] STARTTLS, pero no se llega a una conexión protegida
    [plain] sin STARTTLS
    [not-smtp] no habla SMTP
    [closed] el puerto 25 está cerrado: { reason-said }
   *[unseen] no se pudo ver: { reason-said }
}
# $greeting is what the server said first.
mail-greeting = saluda con "{ $greeting }"
# $count is a number of look-ups, $max how many are allowed, $atleast is yes or no.
mail-spf-cost = Leerlo cuesta { $atleast ->
    [yes] al menos {""}
   *[no] {""}
}{ $count ->
    [one] una consulta
   *[other] { $count } consultas
}; se permiten { $max }.
mail-spf-cost-free = Leerlo cuesta { $atleast ->
    [yes] al menos {""}
   *[no] {""}
}{ $count ->
    [one] una consulta
   *[other] { $count } consultas
}.
# $count is a number of look-ups.
mail-spf-voids = { $count ->
    [one] Una de ellas no encuentra nada.
   *[other] { $count } de ellas no encuentran nada.
}
# $addresses is a number of IPv4 addresses, $prefix the length of a prefix that has as many IPv6 addresses, or none.
mail-spf-space = Direcciones que pueden enviar: { $addresses ->
    [0] ninguna de IPv4
    [one] una de IPv4
   *[other] { $addresses } de IPv4
} y { $prefix ->
    [none] ninguna de IPv6
   *[other] tantas de IPv6 como tiene un { $prefix }
}.
mail-spf-open = Pueden enviar además otras direcciones que no se pueden conocer de antemano.
mail-spf-legend = Entre corchetes: las consultas que cuesta una parte, con todo aquello a lo que lleva.
mail-spf-cut = Hay más registros de los que se muestran aquí.
# $state is a word from a closed list.
mail-spf-state = { $state ->
    [invalid] los receptores no pueden leer este registro
    [several] varios registros: los receptores no toman ninguno
    [none] aquí no hay registro SPF
    [unseen] no se pudo ver
    [again] ya se leyó más arriba
    [loop] vuelve al punto de partida
   *[record] {""}
}
# $remark is a word from a closed list.
mail-spf-remark = { $remark ->
    [ptr] ptr ya no debe usarse
    [pass-all] deja enviar a cualquiera
    [neutral-all] no dice nada de quienes no se nombran
    [after-all] está después de "all", donde nadie lo lee
    [redirect-beside-all] no tiene efecto junto a "all"
    [unknown] los receptores no lo conocen y lo pasan por alto
    [like-mechanism] tiene "=" en lugar de ":", así que los receptores lo pasan por alto
    [macro] depende del mensaje, así que no se sabe qué hay detrás
    [void] no encuentra nada
    [void-v4] no encuentra nada para IPv4
    [void-v6] no encuentra nada para IPv6
    [hosts] lleva a más servidores de correo de los que los receptores consultan
    [no-name] no es un nombre que quepa en el DNS
   *[over] una consulta de más: los receptores se detienen aquí
}
# $name is the name that was asked, $records a number of records.
mail-dmarc-step = { $name }: { $records ->
    [0] ningún registro
    [one] un registro
   *[other] { $records } registros, de los que ninguno cuenta
}
mail-dmarc-silent = { $name }: sin respuesta
# $origin is a word from a closed list.
mail-dmarc-origin = { $origin ->
    [own] Este es el registro propio del dominio, y se aplica.
    [organization] Este registro de la organización se aplica a los nombres que están por debajo.
    [suffix] Se aplica este registro del dominio bajo el que se registran los nombres.
   *[none] No se aplica ningún registro.
}
# $tag is a word from a closed list, $value its value.
mail-dmarc-says = { $tag ->
    [p] { $value ->
        [reject] rechazar el correo que no supera la verificación
        [quarantine] apartar el correo que no supera la verificación
       *[other] no hacer nada con el correo que no supera la verificación
    }
    [sp] { $value ->
        [reject] para los nombres por debajo del dominio: rechazar
        [quarantine] para los nombres por debajo del dominio: apartar
       *[other] para los nombres por debajo del dominio: no hacer nada
    }
    [np] { $value ->
        [reject] para los nombres por debajo del dominio que no existen: rechazar
        [quarantine] para los nombres por debajo del dominio que no existen: apartar
       *[other] para los nombres por debajo del dominio que no existen: no hacer nada
    }
    [psd] { $value ->
        [y] otros registran nombres por debajo de este dominio
       *[other] este dominio es propio de una organización
    }
    [t] solo a modo de ensayo: los receptores deben aplicar un grado menos
    [adkim] { $value ->
        [s] DKIM tiene que ser de este mismo nombre
       *[other] DKIM puede ser de cualquier nombre de la organización
    }
    [aspf] { $value ->
        [s] SPF tiene que ser de este mismo nombre
       *[other] SPF puede ser de cualquier nombre de la organización
    }
    [rua] los informes diarios van a { $value }
    [ruf] los informes sobre mensajes concretos van a { $value }
    [fo] cuándo se quieren informes sobre mensajes concretos: { $value }
    [old] "{ $value }" es del estándar antiguo y ya no se lee
    [value] "{ $value }" tiene un valor que no encaja, así que cuenta como no dicho
    [repeated] "{ $value }" aparece más de una vez
   *[unknown] "{ $value }" no se conoce y se pasa por alto
}
# $mailbox is a mail address, $address that of a server, $result a word from a closed list.
mail-sender = { $mailbox } desde { $address }: { $result ->
    [pass] puede enviar (pass)
    [fail] no puede enviar (fail)
    [softfail] probablemente no puede enviar (softfail)
    [neutral] no se dice nada al respecto (neutral)
    [none] no hay registro SPF (none)
    [temperror] algo no respondió (temperror)
    [permerror] los receptores no pueden leer el registro (permerror)
   *[unknown] no se pudo saber
}
mail-sender-own = Este servidor recibe el correo del dominio.
# $term is a term of a record, $domain the domain that has it.
mail-sender-matched = Lo decide "{ $term }" en el registro de { $domain }.
# $problem is a word from a closed list, $about the name that it is about.
mail-sender-problem = { $problem ->
    [unanswered] No hay respuesta sobre { $about }.
    [lookups] Requiere más consultas de las permitidas.
    [voids] Demasiadas consultas no encuentran nada.
    [hosts] { $about } lleva a demasiados servidores de correo.
    [syntax] El registro de { $about } no se puede leer.
    [several] { $about } tiene varios registros.
   *[no-record] { $about } no tiene registro.
}
# $text is what the domain says.
mail-sender-says = El dominio dice: "{ $text }"
# $vendor is a name, $role a word from a closed list, $name the name in the records that shows it.
mail-vendor = { $vendor } { $role ->
    [receives] recibe el correo
    [sends] envía correo
   *[dns] aloja los nombres
} (se ve por { $name }).
# $names is a list of names.
item-provider = Pídalo a su proveedor: { $names }.

### The drawing of the way from the root to the addresses

# $name is the subject, $zones a number of zones.
chain-title = Cómo se delega, se firma y se sirve { $name }
chain-desc = { $zones ->
    [one] Una zona,
   *[other] { $zones } zonas, desde la raíz hacia abajo,
} cada una con lo que la zona superior dice de sus claves y con las claves mismas; después, los servidores de nombres y las direcciones. Lo mismo está escrito como texto junto al dibujo.
chain-same = El dibujo es el mismo que en un informe anterior de esta página.
chain-root = zona raíz
chain-secure = firmada, y las firmas son válidas
chain-insecure = sin protección de DNSSEC
chain-bogus = no se valida
chain-unknown = no se pudo saber
chain-anchors = Anclas de confianza
chain-no-anchors = no se facilitó ninguna ancla de confianza
chain-signers = Registros DS en la zona superior
chain-no-signers = sin registro DS en la zona superior
chain-keys = Claves
chain-no-keys = no se vieron claves
chain-unfit = ahora ninguna clave de la zona es esta
chain-pointed = un registro DS apunta a ella
chain-anchored = un ancla de confianza apunta a ella
chain-revoked = revocada
chain-servers = Servidores de nombres
# $names is a list of names or addresses.
chain-names = { $names }
chain-parent-only = (solo lo nombra la zona superior)
chain-child-only = (solo lo nombra la propia zona)
chain-answers = responde
chain-lame = no responde por la zona ({ lame-said })
# $reason is a word from a closed list.
chain-silent = { $reason ->
    [timeout] sin respuesta
    [refused] conexión rechazada
    [unreachable] no se puede llegar
    [rate_limited] nos pidió ir más despacio
    [malformed] la respuesta no se puede leer
    [our_side] no es posible desde aquí
    [guarded] una dirección a la que no nos conectamos
    [opted_out] no se le preguntó, por deseo del titular
    [budget] no se le preguntó a tiempo
   *[other] no se pudo ver
}
chain-not-asked = no se le preguntó
chain-no-addresses = sin direcciones
chain-no-answer = sin respuesta
# $name and $target are names, $rtype CNAME or DNAME.
chain-alias = { $name } es un alias de { $target } ({ $rtype })
chain-two-ways = las dos familias de direcciones siguen caminos distintos
# $count is a number of entries that are not drawn.
chain-more = + { $count } más
chain-more-zones = { $count ->
    [one] + una zona más
   *[other] + { $count } zonas más
}
# $at is a name and a record type, $why a word from a closed list.
chain-breaks = La cadena se rompe en { $at }: { chain-why }
chain-ends = La cadena termina en { $at }: { chain-why }
chain-why = { $why ->
    [unsigned] la zona superior demuestra que por debajo no hay nada firmado
    [opt-out] la prueba de la zona superior deja lugar a nombres sin firmar
    [unsupported-algorithm] solo hay algoritmos que los resolvedores no conocen
    [unsupported-digest] solo hay resúmenes que los resolvedores no conocen
    [iterations] demasiadas iteraciones de NSEC3
    [no-anchor] no hay ancla de confianza
    [unanswered] sin respuesta
    [not-asked] no se preguntó
    [too-complex] evaluarlo cuesta más trabajo de lo razonable
    [missing-signature] no hay firma
    [expired] la firma ha caducado
    [not-yet-valid] la firma aún no es válida
    [bad-signature] la firma no corresponde a los datos
    [no-key-for-signature] ninguna clave corresponde a la firma
    [bad-signature-fields] la firma contradice los datos
    [no-key-for-delegation] ninguna clave es aquella a la que apunta la zona superior
    [key-set-not-signed] la clave a la que apunta la zona superior no ha firmado las claves
    [missing-keys] no hay claves
    [no-key-for-anchor] ninguna clave corresponde al ancla de confianza
    [missing-denial] su ausencia no está demostrada
    [missing-wildcard-proof] nada demuestra que se pueda usar el comodín
    [missing-delegation-proof] la zona superior ni lo tiene ni demuestra que no exista
    [bad-alias] el alias no es lo que debería ser
   *[other] { $why }
}

### A check's page

explain-question = La pregunta
explain-why = Por qué importa
explain-measured = Qué se mide, y cómo
explain-findings = Qué se puede encontrar
explain-norms = En qué se basa
explain-parameters = Qué puede fijar una norma
explain-levels = Cuánto lo exige "{ $policy }"
explain-fix = Cómo corregirlo
# $id is a check's id.
explain-since = Comprobación { $id }, desde la versión { $version }.
explain-removed = Comprobación { $id }, retirada en la versión { $version }.
explain-parents = Depende de: { $checks }.
# $keyword is MUST, SHOULD or the like, $date a month.
norm-line = { $norm } ({ $keyword }), en vigor desde { $date }
parameter-line = { $name } = { $value }: { $about }
level-line = { $test }: { $level }
explain-not-asked = No se pide en ninguna prueba.
explain-list = Las comprobaciones. "plimsoll explain ID" muestra una de ellas.
# What a finding means for the verdict.
outcome-pass = superada
outcome-fail = no superada
outcome-warn = advertencia
outcome-info = información
outcome-note = observación
outcome-not_applicable = no procede
outcome-not_tested = sin comprobar

### While measuring

stage-names = direcciones
stage-name-servers = servidores de nombres
stage-web = servidores web
stage-mail = servidores de correo
stage-proofs = pruebas de DNSSEC
# $done of $total subjects.
progress-total = { $done } de { $total } nombres medidos
progress-waiting = en espera

### Results without a report

# $name is the subject.
no-such-name = el nombre { $name } no existe: con él no se encuentra ni un sitio web, ni correo, ni nada; compruebe si está bien escrito
nothing-measured = no se pudo medir nada de { $name }: { $reason ->
    [timeout] los servidores de nombres que llevan a él no responden ({ $detail })
    [our_side] este equipo no tiene cómo llegar a los servidores de nombres; "plimsoll doctor" dice qué falta
    [guarded] sus servidores de nombres tienen direcciones a las que no nos conectamos; si es su propia red, permita el rango con --allow-net
    [opted_out] el titular pidió que no se le mida
    [budget] se agotó el tiempo de una prueba; indique un --timeout más largo
   *[other] ningún servidor de nombres dio una respuesta utilizable ({ $detail })
}

### Data that is kept

# $source are files, $made tells their age, $count, $v4 and $v6 are numbers of entries.
status-vrps = VRP: { $count } datos de ROA validados, { $made }, de { $source }
status-routes = Rutas: { $v4 } prefijos de IPv4 y { $v6 } de IPv6, { $made }, de { $source }
status-roots = Raíces: { $count } certificados, incluidos en el programa ({ $version })
status-made = con fecha { $time }, hace { $age }
status-undated = de antigüedad desconocida
status-no-vrps = VRP: ninguno, así que no se pueden hacer las comprobaciones de RPKI; tráigalos con "plimsoll data import --vrps FILE"
status-no-routes = Rutas: ninguna, así que no se puede comprobar si las rutas son válidas; tráigalas con "plimsoll data import --routes FILE --routes FILE", para IPv4 e IPv6

### Whether this machine can measure

doctor-good = bien
doctor-lacking = falta
doctor-broken = problema
doctor-configuration = Configuración: { $file }
doctor-no-configuration = Configuración: sin archivo, todo está como viene de serie
doctor-configuration-broken = Configuración: { $why }
doctor-clock = Reloj: { $time }
doctor-clock-wrong = Reloj: { $time }, anterior a la creación de este programa; póngalo en hora, o las firmas y los certificados se evaluarán mal
doctor-network = Red: { $why }
# $way is "IPv4, UDP" or the like.
doctor-root = Servidores raíz por { $way }: { $address } respondió en { $ms } ms
doctor-no-root = Servidores raíz por { $way }: { $reason ->
    [timeout] sin respuesta; compruebe si un cortafuegos bloquea el puerto 53
    [our_side] no es posible desde aquí ({ $detail })
    [refused] conexión rechazada; compruebe si un cortafuegos bloquea el puerto 53
    [guarded] { $detail }; permita el rango con --allow-net
    [no_data] { $detail }
   *[other] { $reason } ({ $detail }); compruebe si algo en el camino responde en su lugar
}
doctor-language = Idioma: { $name } ({ $tag })
doctor-width = Terminal: { $width } columnas
doctor-no-terminal = Terminal: ninguna, los informes se escriben a 80 columnas

### The lab

demo-starts = Arranca en este equipo una Internet en miniatura y se prueban doce de sus nombres. Nada sale del equipo.
demo-meets = cumple la norma
demo-fails = no la cumple
demo-up = Los informes están en { $at } - ábralo en un navegador. Ctrl-C lo termina.
demo-written = Los informes están en { $at }.
demo-next = Siguiente paso: "plimsoll test example.nl" prueba un nombre de Internet, "plimsoll lab list" enumera todos los nombres del laboratorio.

lab-up = El laboratorio está en marcha con { $names } nombres, tras { $seconds } s. Ctrl-C lo termina.
lab-files = Los archivos que llevan a él están en { $folder }. Otro programa también los necesita para encontrar el camino.
lab-how = Para probar un nombre en él:
lab-how-long = Lo mismo, completo:
lab-list-hint = "plimsoll lab list" dice qué tiene mal cada nombre.
lab-agree = { $domains } dominios, { $verdicts } veredictos, todos coinciden ({ $seconds } s, de los cuales { $start } s para arrancar)
lab-differ = { $domains } dominios, { $verdicts } veredictos, { $disagreements } no coinciden ({ $seconds } s, de los cuales { $start } s para arrancar)
lab-head-name = Nombre
lab-head-test = Prueba
lab-head-check = Comprobación
lab-head-expected = Esperado
lab-head-found = Encontrado
lab-count = { $test }: { $names } nombres, { $verdicts } veredictos
lab-unguarded = { $count } conexiones o datagramas fueron a direcciones a las que no se debe llegar

lab-theme-models = Modelos
lab-theme-ipv6 = IPv6
lab-theme-dnssec = Firmas del DNS
lab-theme-algorithms = Algoritmos de DNSSEC
lab-theme-servers = Servidores de nombres
lab-theme-https = HTTPS
lab-theme-tls = TLS
lab-theme-redirects = De http a https
lab-theme-hsts = HSTS
lab-theme-headers = Cabeceras
lab-theme-security-txt = security.txt
lab-theme-certificates = Certificados
lab-theme-caa = Quién puede emitir certificados
lab-theme-dane = Certificados que nombra el DNS
lab-theme-routes = Rutas
lab-theme-hostile = Nombres que intentan hacer daño
lab-theme-http = Versiones de HTTP, y registros HTTPS
lab-theme-mail-models = Correo: modelos
lab-theme-mx = Correo: quién lo recibe
lab-theme-smtp = Correo: lo que responden los servidores
lab-theme-spf = Correo: SPF
lab-theme-dmarc = Correo: DMARC
lab-theme-dkim = Correo: DKIM
lab-theme-mta-sts = Correo: MTA-STS
lab-theme-mail-records = Correo: informes y logotipos
lab-theme-mail-dane = Correo: DANE
lab-theme-mail-hosts = Correo: los hosts que lo reciben
lab-theme-mail-hostile = Correo: servidores y registros que intentan hacer daño

### Which suppliers stand behind what fails

suppliers-head = { $count ->
    [one] Se evaluó un nombre
   *[other] Se evaluaron { $count } nombres
} según { $policy }. De { $failures ->
    [one] un fallo
   *[other] { $failures } fallos
}, { $one ->
    [0] ninguno lo puede corregir un solo proveedor
    [one] uno lo puede corregir un solo proveedor
   *[other] { $one } los puede corregir en cada caso un solo proveedor
}; en { $own ->
    [one] uno
   *[other] { $own }
} interviene el titular, o alguien a quien no se conoce.
suppliers-none = Ningún proveedor de varios nombres tiene nada que corregir.
suppliers-more = { $count ->
    [one] Un proveedor más está
   *[other] { $count } proveedores más están
} en la tabla de --format json y csv.
suppliers-role-dns = servidores de nombres
suppliers-role-web = sitio web
suppliers-role-mail = correo entrante
suppliers-role-sends = correo enviado en nombre del titular
suppliers-role-network = red
suppliers-row = { $name } ({ $role }), detrás de { $serves ->
    [one] un nombre
   *[other] { $serves } nombres
}
suppliers-lever = { $pass ->
    [0] no se supera en { $fails ->
        [one] un nombre, y otros
       *[other] { $fails } nombres, y otros
    } deben ayudar a corregirlo
    [one] un nombre la superaría
   *[other] { $pass } nombres la superarían
} ({ $level }): { $names }{ $more ->
    [0] { "" }
   *[other] {" "}y { $more } más
}
suppliers-meet = Si se corrigiera todo esto, { $count ->
    [one] un nombre cumpliría
   *[other] { $count } nombres cumplirían
} todo lo obligatorio.

### Registered reasons not to comply

standing-explained = { $name } no cumple "{ $norm }", y lo justifica: { $count ->
    [one] no superó una comprobación obligatoria, con un motivo registrado que está vigente
   *[other] no superó { $count } comprobaciones obligatorias, cada una con un motivo registrado que está vigente
}.
cell-explained = lo justifica
section-explained = Lo que no se cumple, con un motivo registrado
card-explanation = Motivo registrado
# $date is the last day on which it holds, $owner who stands for it, $ground one of those below, $reason what they wrote.
explained-until = Justificado hasta el { $date } por { $owner }, { $ground }: { $reason }.
explained-expired = La justificación venció el { $date } ({ $owner }, { $ground }): { $reason }. Cumpla el requisito, o decida de nuevo.
# $check is the id of another check.
explained-with = No se cumple porque no se cumple { $check }, de lo que trata esta justificación.
# $text is what they wrote.
explained-evidence = Evidencia: { $text }.
explained-risk = Riesgo mientras tanto: { $text }.
explained-compensation = Lo que se hace en su lugar: { $text }.
explained-review = Debe revisarse de nuevo el { $date }.
ground-no-offer = oferta insuficiente en el mercado
ground-not-safe-enough = no es bastante seguro o fiable en este caso
ground-great-weight = otro motivo de gran peso

# The register itself, on a terminal. $entry is what it is about, $date a day.
register-empty = El registro no contiene justificaciones.
register-holds = vigente hasta el { $date }
register-not-yet = vigente a partir del { $date }
register-expired = venció el { $date }
register-review = pendiente de revisión desde el { $date }
register-gaps = no dice nada de { $gaps }, por lo que un lector preguntará
register-owner = { $owner }, { $ground }: { $reason }
register-good = { $count ->
    [0] El registro se puede usar; no contiene justificaciones.
    [one] El registro se puede usar: una justificación.
   *[other] El registro se puede usar: { $count } justificaciones.
}
register-added = Añadido a { $file }: { $entry }, hasta el { $date }.
