title = De delegatie past bij de zone
question = Stuurt de bovenliggende zone mensen naar servers die de zone echt bedienen?
why = De zone boven de uwe vertelt de wereld welke nameservers zij moet bevragen. Noemt die servers die niet voor u antwoorden, dan kunnen sommige mensen en berichten u niet vinden, en moeten andere wachten.

consistent = alle nameservers die konden worden bevraagd, antwoorden voor de zone
# $answer is a response code or a few words.
lame = antwoordt niet voor de zone ({ lame-said })
silent = antwoordt niet ({ reason-said }), terwijl andere dat wel doen
no-glue = ligt binnen de zone, maar de bovenliggende zone geeft er geen adres voor
no-address = heeft geen adres
alias = is een alias (CNAME), en dat mag de naam van een nameserver niet zijn
only-at-parent = wordt genoemd door de bovenliggende zone, maar niet door de zone zelf
only-at-child = wordt genoemd door de zone zelf, maar niet door de bovenliggende zone
glue-differs = heeft bij de bovenliggende zone andere adressen ({ $glue }) dan in de zone ({ $addresses })
parent-and-child-on-the-same-servers = de zone en de bovenliggende zone staan op dezelfde servers, dus zijn de records van de bovenliggende zone niet te zien

fix = Geef de registrar dezelfde nameservers op, met dezelfde adressen, als in de zone staan, en haal weg wat de zone niet bedient.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
