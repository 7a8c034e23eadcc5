title = El servidor elige la mejor suite de cifrado
question = ¿Elige el servidor una suite mejor cuando el cliente ofrece primero una peor?
why = El software antiguo o mal hecho suele pedir primero el cifrado más débil. Un servidor que decide por sí mismo da a cada cliente lo mejor de lo que ambas partes pueden hacer.

# $chosen and $over are suites, $version is a version of TLS.
better-first = con { $version } el servidor elige { $chosen }, aunque antes se le ofreció { $over }
worse-chosen = con { $version } el servidor elige { $chosen }, aunque también se le ofreció { $over }
nothing-to-phase-out = en las versiones anteriores a TLS 1.3 no se acepta ninguna suite por retirar, así que el orden da igual
nothing-better = en las versiones anteriores a TLS 1.3 no se acepta ninguna suite suficientemente buena, así que no hay nada que preferir
only-tls-1-3 = solo se habla TLS 1.3, cuyas suites son todas suficientemente buenas

fix = Quite las suites que deben retirarse; entonces el orden ya no importa. Mientras las necesite, deje que decida el servidor, con las mejores suites primero. { -set-order } – HAProxy lo hace así salvo que se configure "prefer-client-ciphers".
fix-who = { -who-server }
fix-effort = { -effort-minutes }
