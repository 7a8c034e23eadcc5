title = La próxima clave ya está en el DNS (DANE)
question = ¿Incluyen ya los registros DANE de los servidores de correo la próxima clave, o la autoridad que la firmará?
why = Cuando un servidor de correo cambia de clave, el correo de los remitentes que siguen DANE se detiene hasta que el registro nuevo se conoce en todas partes. Con un registro para la próxima clave, publicado con tiempo, el cambio pasa sin que nadie lo note.

# $record is a record: usage, selector, matching type, beginning of the data.
prepared = junto al registro de la clave en uso hay otro, { $record }, para una clave que aún no se usa
authority = el registro { $record } corresponde a la autoridad, de modo que una clave nueva no necesita un registro nuevo
not-prepared = los registros corresponden a la clave en uso y a ninguna otra
no-records = no hay registros TLSA que cuenten

fix = Antes de cambiar la clave, cree la nueva, publique su registro TLSA junto al anterior y espere el doble del TTL. O conserve la misma clave al renovar el certificado: entonces el registro sigue siendo correcto. También sirve un registro de uso 2 para su autoridad, mientras esa autoridad no cambie.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
