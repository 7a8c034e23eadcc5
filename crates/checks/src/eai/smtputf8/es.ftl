title = Los servidores de correo aceptan direcciones en cualquier escritura
question = ¿Acepta cada servidor de correo mensajes para direcciones en cualquier escritura (SMTPUTF8)?
why = Las direcciones de correo pueden escribirse en cualquier escritura: con acentos, en griego, árabe o chino. Un servidor de correo sin SMTPUTF8 devuelve esos mensajes y deja fuera a las personas que escriben así.

offered = el servidor acepta direcciones en cualquier escritura (SMTPUTF8)
absent = el servidor no ofrece SMTPUTF8, así que no acepta correo de direcciones que no sean ASCII ni para ellas
lost-inside = el servidor ofrece SMTPUTF8 al descubierto y ya no dentro de TLS, donde cuenta
without-8bitmime = el servidor ofrece SMTPUTF8 sin 8BITMIME, que debe acompañarlo; los servidores de correo que se fijan en ello no lo usan
only-inside = SMTPUTF8 se ofrece solo dentro de TLS, lo que está bien

fix = Active SMTPUTF8 (RFC 6531) para el correo entrante, en cada host MX y en todo lo que el correo atraviesa detrás de él. { -set-smtputf8 }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
