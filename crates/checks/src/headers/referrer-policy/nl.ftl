title = Adressen van pagina's blijven verborgen voor andere sites (Referrer-Policy)
question = Houdt de site haar adressen verborgen voor andere sites waar haar bezoekers naartoe gaan?
why = Aan een adres is te zien wat iemand las, zocht of aanvroeg. Zonder grens geeft de browser het door aan elke andere site waar uw pagina's naar verwijzen of iets van laden.

# $policy is a value of the field in all of these.
good = andere sites zien hoogstens de naam van de site: { $policy }
tolerated = het beleid is gesteld en kan strenger: { $policy }
leaks = andere sites, of iedereen onderweg, kunnen meer zien dan nodig is: { $policy }
absent = er is geen Referrer-Policy gesteld; de browsers van nu geven dan alleen de naam van de site door, oudere het hele adres
# $values are values that no browser knows.
without-effect = browsers kennen geen van deze waarden en doen alsof er geen beleid is gesteld: { $values }
# $values are values that no browser knows.
unknown-values = browsers slaan een waarde over die zij niet kennen: { $values }
in-page = de pagina stelt het beleid zelf, in een meta-element dat voor de header in de plaats komt: { $policy }

fix = Stuur "Referrer-Policy: no-referrer" of "same-origin" mee met elke pagina; "strict-origin-when-cross-origin" als partners moeten weten van welke site bezoekers komen.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
