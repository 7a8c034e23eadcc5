title = El sitio web tiene una dirección IPv6
question = ¿Lleva el nombre a una dirección IPv6?
why = Algunos visitantes no tienen IPv4.
good = hay una dirección IPv6
bad = no hay ninguna dirección IPv6
fix = Dé al nombre un registro AAAA.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
