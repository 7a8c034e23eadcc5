# Words of annexes to tenders, and of the questions that lead to them.

### The eight questions

question-1 = ¿Qué compra? Puede dar varias respuestas.
question-2 = ¿Cuánto vale durante toda su duración, en euros y sin impuestos? Basta con un intervalo.
question-3 = ¿Quién compra?
question-4 = ¿En qué país tiene su sede quien compra? Dos letras, como ES, MX o CL.
question-5 = ¿Qué datos trata? Puede dar varias respuestas.
question-6 = ¿Quién lo usa? Puede dar varias respuestas.
question-7 = ¿Cuántos meses dura el contrato, incluidas las prórrogas posibles?
question-8 = ¿Qué proveedor y qué nombres de dominio hay hoy? Nada, si es nuevo.

dialogue-start = Ocho preguntas. Responda con el número o con la palabra; separe varias respuestas con comas. Una línea vacía toma lo que está entre corchetes, "<" vuelve atrás.
dialogue-of = Pregunta { $number } de 8
dialogue-default = [{ $default }]
dialogue-nothing-before = Esta es la primera pregunta.
dialogue-needed = Responda, por favor: esta pregunta no tiene respuesta predeterminada.
dialogue-supplier = El proveedor de hoy y después los nombres, separados por comas: Ejemplo SA, example.nl, example.com
dialogue-none = ninguno

### What is bought

object-api = Interfaz para programas (API)
object-bulk-mail-service = Correo masivo (boletines, avisos, facturas)
object-cdn = Distribución de contenidos (CDN)
object-certificates = Certificados
object-cloud-service = Nube (cómputo, almacenamiento, plataformas)
object-collaboration-software = Software de colaboración (mensajes, reuniones, documentos)
object-connectivity = Acceso a Internet y conexiones de red
object-dns-hosting = DNS (servidores de nombres)
object-domain-registration = Nombres de dominio
object-identity-service = Servicio de inicio de sesión
object-iot-device = Dispositivos conectados (cámaras, sensores, medidores)
object-mail-relay = Pasarela de correo
object-mail-service = Correo electrónico
object-monitoring = Supervisión de nombres y certificados
object-network-equipment = Equipos de red
object-ot-system = Instalaciones industriales
object-remote-access = Acceso remoto
object-resolver-service = Resolución de DNS
object-saas = Software como servicio (SaaS)
object-soc-service = Supervisión de la seguridad
object-software-development = Software (hecho a medida o adaptado)
object-web-application = Aplicación web
object-website-hosting = Sitio web (desarrollo, alojamiento, mantenimiento)
object-wifi-service = Wifi
object-workplace = Puesto de trabajo
object-workplace-software = Software de oficina

### Who buys

sector-central-government = Gobierno central
sector-regional-government = Gobierno regional: provincia, región, estado
sector-municipality = Municipio
sector-public-body = Otra entidad con una función pública
sector-education = Educación
sector-health = Sanidad
sector-utility = Energía, agua, transporte, servicios postales
sector-digital-provider = Proveedor de servicios digitales (DNS, nube, centro de datos, red)
sector-finance = Sector financiero
sector-business = Otra empresa
sector-nonprofit = Asociación o fundación

### Data

data-none = Sin datos de personas, nada secreto
data-personal = Datos personales
data-special = Categorías especiales de datos personales: salud, creencias, biometría
data-payment-cards = Tarjetas de pago
data-confidential = Datos confidenciales de la organización
data-state-secret = Secretos de Estado

### Users

users-public = El público
users-customers = Clientes
users-staff = Personal propio
users-children = Menores
users-machines = Otros sistemas

### Value

value-exact = { $from } EUR
value-range = de { $from } a { $to } EUR
value-least = { $from } EUR o más
value-unknown = aún no se conoce

### Dates and numbers

thousands = .
day-full = el { $day } de { $month } de { $year }
day-month = { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
months = { $months ->
    [one] un mes
   *[other] { $months } meses
}
every = { $days ->
    [1] cada día
    [7] cada semana
    [30] cada mes
   *[other] cada { $days } días
}

### The head

title = Anexo: estándares de seguridad en Internet
subject-line = Requisitos, criterios de adjudicación y medios de prueba para: { $objects }
about-objects = Objeto del contrato
about-value = Valor estimado, sin impuestos
about-sector = Entidad contratante
about-country = País
about-data = Datos
about-users = Usuarios
about-duration = Duración
about-supplier = Proveedor actual
about-domains = Nombres de dominio
about-day = Reglas vigentes
about-policies = Norma de medición

### 1 How this annex works

how = Cómo funciona este anexo
how-intro = Este anexo forma parte de los pliegos y, tras la adjudicación, del contrato. Establece qué estándares de seguridad en Internet debe cumplir el Servicio, cómo se acredita y qué consecuencias tiene no cumplirlos.
how-count = El anexo { $requirements ->
    [0] no establece requisitos
    [one] establece un requisito
   *[other] establece { $requirements } requisitos
} y { $awards ->
    [0] no fija criterios de adjudicación
    [one] fija un criterio de adjudicación
   *[other] fija { $awards } criterios de adjudicación
}. { $required ->
    [0] Ninguna norma que conozcamos exige alguno de los estándares.
    [one] Una norma exige uno de los estándares; los demás son recomendaciones.
   *[other] Hay normas que exigen { $required } de los estándares; los demás son recomendaciones.
}
how-no-norm = Para esta compra no conocemos ninguna norma que obligue a la entidad contratante o al proveedor. Todo lo que sigue es recomendación del catálogo de Plimsoll, según el peso de cada estándar. La entidad contratante decide qué pide.
term-requirement = Requisito (R)
term-requirement-means = Se excluye la oferta que no se comprometa a cumplirlo. Tras la adjudicación, es una obligación contractual.
term-award = Criterio de adjudicación (A)
term-award-means = La oferta que se comprometa a cumplirlo obtiene los puntos que indiquen los pliegos. Lo que se ha comprometido es una obligación contractual.
term-service = Servicio
term-service-means = Lo que se compra con este contrato, sea quien sea quien lo preste: el proveedor o aquellos en los que se apoye.
term-names = Nombres
term-names-means = Los nombres de dominio con los que se usa el Servicio o desde los que este envía correo: { $names }.
term-names-listed = { $names }, y los que la entidad contratante añada por escrito
term-names-later = los que las partes enumeren a la firma, y los que la entidad contratante añada por escrito
term-scan = Escaneo
term-scan-means = Una medición a través de Internet con el programa abierto Plimsoll, o con otro programa que evalúe según las mismas comprobaciones publicadas.
term-declaration = Declaración
term-declaration-means = Un documento firmado por quien tenga poder para obligar al proveedor, junto con las evidencias que en él se nombran.

### 2 Overview

overview = Resumen
overview-caption = Estándares de este anexo
column-number = N.º
column-standard = Estándar
column-ground = En virtud de
column-from = Desde
column-proof = Se acredita con
from-start = el inicio
proof-scan = escaneo
proof-declaration = declaración
proof-both = escaneo y declaración

### 3 and 4 Requirements and award criteria

requirements = Requisitos
requirements-intro = El Servicio cumplirá cada uno de los siguientes requisitos desde el inicio del contrato, salvo que se indique otra fecha, y durante toda su vigencia.
awards = Criterios de adjudicación
awards-intro = Las ofertas obtienen puntos por cada uno de los siguientes criterios. Los pliegos indican cuántos; una parte que se comprometa sin prueba no obtiene ninguno.
none = Ninguno.

entry-ground = En virtud de
entry-applies = Se aplica
entry-applies-start = desde el inicio del contrato
entry-applies-from = desde { $day }, durante la vigencia del contrato
entry-documents = Documentos
entry-actors = Quién debe actuar
entry-objects = Afecta a
entry-without = Qué falla sin esto
entry-rests-on = Se apoya en
entry-values = Valores que cuentan

clause-requirement = El Servicio cumplirá { $standard } ({ $documents }), en los términos siguientes.
clause-requirement-equivalent = El Servicio cumplirá { $standard } ({ $documents }), o una solución equivalente respecto de la cual el proveedor acredite que logra lo mismo, en los términos siguientes.
clause-award = El licitador indicará si el Servicio cumple { $standard } ({ $documents }), en los términos siguientes.
clause-award-equivalent = El licitador indicará si el Servicio cumple { $standard } ({ $documents }), o una solución equivalente respecto de la cual se acredite que logra lo mismo, en los términos siguientes.
clause-points = Puntos: [completar]
clause-instead = Basta con uno de estos: { $numbers }. Quien cumple uno de ellos cumple este criterio.
flag-yes = sí
flag-no = no

asks-caption = { $number } { $standard }: qué se pide y cómo se acredita
column-ask = Qué se pide
column-shown = Se acredita con
column-often = Cuándo
column-breach = Cuenta como incumplimiento
shown-scan = Escaneo:
shown-declaration = Declaración con evidencias
often-scan = a la firma, después { $every }
often-declaration = con la oferta, después cada { $months }
often-declaration-months = { $months ->
    [one] mes
    [12] año
   *[other] { $months } meses
}
breach-scan = veredicto «no superada» en { $scans ->
    [one] un escaneo
   *[other] { $scans } escaneos seguidos
}
breach-declaration = falta, llega tarde o no es veraz

### Grounds

force-law = ley
force-binding = regla vinculante
force-comply_or_explain = cumplir o explicar
force-agreement = acuerdo entre administraciones
force-contract = condición contractual
force-voluntary = voluntaria
force-none = sin obligación
ground-norm = { $norm } ({ $force })
ground-since = desde { $day }
ground-from = desde { $day }
ground-threshold-reached = para compras a partir de { $eur } EUR
ground-threshold-open = para compras a partir de { $eur } EUR; el valor deja abierto si esta lo es, por lo que se entiende que sí
ground-threshold-below = obligación a partir de { $eur } EUR; por debajo, como aquí, es una recomendación
ground-supplier = obliga al proveedor
ground-softened = orientación para entidades como esta
ground-advises = lo recomienda
ground-confirm = por confirmar
ground-tier-1 = Nuestra recomendación: debe figurar en todo contrato de este tipo
ground-tier-2 = Nuestra recomendación: pídase donde sea pertinente
ground-tier-3 = Nuestra recomendación
ground-need = Nuestra recomendación: { $why }
need-sensitive-data = los datos piden más cuidado del habitual
need-personal-data = se tratan datos personales
need-login = los usuarios inician sesión, y sus sesiones necesitan protección
need-referrer = las direcciones de las páginas pueden revelar de quién tratan
need-state-secret = se tratan secretos de Estado
need-automation = las claves cambian sin que nadie intervenga
need-management = los equipos se administran a distancia
need-exchange = se intercambian avisos con otros
need-tunnel = las oficinas y el personal se conectan desde fuera
need-long-life = tiene que seguir siendo seguro durante cinco años o más
need-long-secrecy = lo que se grabe hoy debe seguir siendo secreto cuando la computación cuántica pueda leerlo

### 5 General clauses

clauses = Cláusulas generales
clause-equivalence = Equivalencia
clause-equivalence-law = Donde este anexo nombra un estándar, se acepta una solución equivalente ({ $law }). El licitador acredita la equivalencia en su oferta por cualquier medio adecuado, como un informe de ensayo de un organismo reconocido. La entidad contratante resuelve según la finalidad del requisito y motiva la negativa.
clause-equivalence-none = Cuando un licitador ofrezca una solución que logre de otro modo la finalidad de un requisito, la entidad contratante la evalúa según esa finalidad. El licitador acredita en su oferta que la logra.
clause-measuring = Método de medición
clause-measuring-text = Lo que un escaneo puede mostrar se acredita por escaneo. Un escaneo pregunta lo que puede preguntar cualquier usuario de Internet; no ataca nada. Evalúa según las comprobaciones publicadas que se nombran en este anexo, con arreglo a la norma { $policies }. El resultado de una comprobación es superada, advertencia, no superada, información, no procede o sin comprobar. Solo «no superada» cuenta en contra del proveedor. Lo que no se pudo comprobar, por la causa que sea, no cuenta ni a favor ni en contra, y se mide de nuevo.
clause-measuring-repeat = Ambas partes pueden repetir un escaneo: { $command }. Las respuestas en bruto, la hora, el lugar de la medición y la versión del programa y de la norma se conservan durante { $months } y se entregan a la otra parte si las solicita.
clause-baseline = Medición inicial
clause-baseline-text = En los { $days } días naturales siguientes a la firma, y antes de poner nada en servicio, la entidad contratante encarga el escaneo de todos los Nombres. Ambas partes dan su conformidad al resultado, que se incorpora al expediente del contrato. Los requisitos que entonces no se cumplan se relacionan con la fecha en que se cumplirán; sin esa fecha, el plazo de subsanación corre de inmediato.
clause-scans = Escaneos durante el contrato
clause-scans-text = Los requisitos de los estándares que deben figurar en todo contrato ({ $first }) se escanean { $often }; los demás, { $seldom }. El proveedor deja pasar los escaneos y comunica a la entidad contratante, con una antelación mínima de cinco días hábiles, los cambios de nombres, direcciones, rutas del correo o subcontratistas.
clause-scans-none = Los requisitos que se pueden medir se escanean { $seldom }. El proveedor deja pasar los escaneos y comunica a la entidad contratante, con una antelación mínima de cinco días hábiles, los cambios de nombres, direcciones, rutas del correo o subcontratistas.
clause-repair = Subsanación
clause-repair-text = Cuando un escaneo muestre «no superada» en un requisito, el proveedor lo subsana a su costa: en { $required } días hábiles si una norma exige el estándar, y en { $other } días naturales en los demás casos. El plazo corre desde el día en que la entidad contratante envió el resultado. Una vulnerabilidad que se esté explotando se cierra sin demora, con independencia de estos plazos.
clause-breach = Incumplimiento
clause-breach-text = El proveedor incurre en incumplimiento, sin necesidad de requerimiento previo, cuando un mismo requisito no se supera en { $scans } escaneos seguidos, cuando ha vencido un plazo de subsanación o cuando una declaración resulta no ser veraz. La entidad contratante puede entonces retener el [completar] % de la cuota mensual hasta la subsanación, y puede resolver el contrato cuando el incumplimiento dure más de [completar] días naturales.
clause-declarations = Declaraciones y evidencias
clause-declarations-text = Lo que ningún escaneo puede mostrar se acredita por declaración: con la oferta y, después, cada { $every }. Previa solicitud, el proveedor entrega las evidencias en { $days } días hábiles. De mayor a menor fuerza, son evidencias: una medición del propio Servicio; una medición del mismo servicio en otro cliente; un informe de un evaluador independiente; un certificado acreditado cuyo alcance cubra el Servicio; un sello reconocido; una declaración firmada. La publicidad no lo es.
clause-explanations = Excepciones justificadas
clause-explanations-text = Cuando un requisito no se pueda cumplir durante un tiempo, el proveedor solicita por escrito una excepción, con el motivo, las evidencias, el riesgo, lo que se hace entretanto para contenerlo, quién responde de ella y el día en que termina. Motivos que cuentan: el mercado no lo ofrece o no lo bastante; en este caso no funciona con suficiente seguridad o fiabilidad; otro motivo de gran peso. Que el proveedor no lo ofrezca, que no se conociera, que cueste dinero, si no se aportan cifras, o que hasta ahora no haya ocurrido nada no son motivos. Se rechaza una excepción sin fecha de fin; pasada esa fecha, el requisito vuelve a contar.
clause-explanations-public = Cuando la entidad contratante se aparte de una norma que exige explicarlo, conserva esta documentación para su propia memoria anual.
clause-editions = Versiones nuevas
clause-editions-text = Cuando una norma, una directriz o una comprobación tenga una versión nueva, la entidad contratante lo anuncia. Una comprobación que sea nueva o más estricta que a la firma cuenta pasados { $days } días naturales. Una norma que empiece durante la vigencia del contrato cuenta desde su propia fecha.
clause-objections = Reclamaciones
clause-objections-text = El proveedor puede reclamar contra un resultado en { $object } días hábiles. En { $again } días naturales se repite entonces el escaneo desde otra red. Si los dos difieren (servidores que responden distinto según el lugar, filtros, puertos bloqueados), el resultado no cuenta hasta que se conozca la causa. Si coinciden, se mantiene. Si las partes siguen en desacuerdo, designan de común acuerdo a un perito independiente; paga quien resulte no tener razón.
clause-chain = Subcontratistas
clause-chain-text = El proveedor impone lo que pide este anexo a aquellos en los que se apoya para el Servicio, y responde de ellos como de sí mismo. Quién debe actuar figura en cada requisito: { $actors }.
clause-end = Fin del contrato
clause-end-text = Como mínimo { $days } días naturales antes del fin, el proveedor entrega lo necesario para seguir cumpliendo los requisitos: los datos de la zona, la configuración de DNS y DNSSEC, la del correo con selectores y direcciones, los certificados y las cuentas que hay detrás, y un último escaneo. Una zona firmada se traslada sin dejar de estar firmada en ningún momento. Los Nombres siguen siendo propiedad de la entidad contratante.

### 6 What cannot be measured

unmeasured = Lo que no se puede medir desde fuera
unmeasured-intro = Ningún escaneo muestra lo siguiente, o solo muestra una parte. Quien se fía solo de escaneos no sabe nada de ello.
unmeasured-none = Todos los requisitos se pueden medir desde fuera.
unmeasured-caption = Se acredita por declaración
column-evidence = Qué lo acredita
column-limits = Qué queda sin ver

### 7 Norms

norms = Normas
norms-intro = Las normas en que se basa este anexo, tal como estaban vigentes { $day }.
norms-caption = Normas
norms-none = No se conoce ninguna norma que alcance a esta compra.
column-norm = Norma
column-force = Fuerza
column-whom = A quién obliga
column-for = Se pide en
column-sure = Certeza
sure-high = leído en la fuente
sure-medium = de quienes escriben sobre ello
sure-low = probable; por confirmar

### 8 Notes

notes = Notas para la entidad contratante (suprimir antes de publicar)
notes-intro = Estas notas no forman parte de los pliegos.
note-confirm = Confirme en la propia norma antes de publicar: { $standard } según { $norm }. Lo que sabemos de ello no es seguro.
note-threshold = El valor deja abierto si se aplica { $norm }, que lo hace a partir de { $eur } EUR. Este anexo entiende que se aplica.
note-later = { $standard }: { $norm } lo pide desde { $day }, después del fin de este contrato.
note-silenced = { $standard } no se recomienda: { $norm } se pronuncia en contra.
note-fill = Complete: los puntos de los criterios de adjudicación, la parte que se puede retener y el plazo para la resolución (5.6), y los Nombres.
note-terms = Las cifras del capítulo 5 son propuestas nuestras, no ley.
note-law = Este anexo no es asesoramiento jurídico. Haga que lo revise quien responda de la licitación.
note-english = Las frases en inglés provienen del catálogo de Plimsoll, que aún no se ha traducido.

### Who has to act

actor-asset-owner = titular de la instalación
actor-browser-vendor = desarrollador del navegador
actor-bulk-sender = remitente de correo masivo
actor-ca = autoridad de certificación
actor-cdn = red de distribución de contenidos (CDN)
actor-certification-body = organismo de certificación
actor-cloud-provider = proveedor de servicios en la nube
actor-csirt = equipo de respuesta a incidentes
actor-device-maker = fabricante de dispositivos
actor-dns-operator = quien administra los servidores de nombres
actor-domain-owner = titular del dominio
actor-enterprise-it = departamento de informática
actor-equipment-vendor = fabricante de equipos
actor-hosting-provider = proveedor de alojamiento
actor-identity-provider = proveedor de identidad
actor-importer = importador
actor-integrator = integrador
actor-isp = proveedor de acceso a Internet
actor-ixp = punto de intercambio de Internet
actor-mail-client-vendor = desarrollador del programa de correo
actor-mail-provider = proveedor de correo
actor-mail-software-vendor = desarrollador de software de correo
actor-mailing-list-operator = quien administra listas de correo
actor-messaging-vendor = desarrollador de la mensajería
actor-network-equipment-vendor = fabricante de equipos de red
actor-network-operator = operador de la red
actor-organisation = la propia organización
actor-os-vendor = desarrollador del sistema operativo
actor-package-registry = repositorio de paquetes
actor-platform-vendor = desarrollador de la plataforma
actor-receiver-mailbox-provider = proveedor de buzones
actor-registrar = registrador de dominios
actor-registry = administrador del dominio de nivel superior
actor-resolver-operator = quien administra el resolvedor
actor-retailer = comercio
actor-rir = registro de direcciones
actor-router-vendor = fabricante de enrutadores
actor-sim-vendor = fabricante de tarjetas SIM
actor-soc-vendor = proveedor de supervisión de la seguridad
actor-software-vendor = desarrollador del software
actor-supplier = el proveedor, sea quien sea
actor-tester = evaluador
actor-time-provider = proveedor de hora
actor-vpn-vendor = fabricante de productos VPN
actor-web-developer = desarrollador web
actor-web-host = proveedor de alojamiento web
