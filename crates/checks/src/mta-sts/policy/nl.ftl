title = Het MTA-STS-beleid beschermt binnenkomende mail
question = Beschermt het MTA-STS-beleid mail op weg naar het domein?
why = Een beleid dat niet op te halen is, alleen wordt getest of niet bij uw mailservers past, beschermt niets; een beleid dat streng is en niet klopt, houdt mail tegen.

# $days is a number of days.
enforce = verzenders mogen alleen over TLS met een geldig certificaat bezorgen; zij bewaren het beleid { $days ->
    [one] een dag
   *[other] { $days } dagen
}
testing = het beleid wordt alleen getest: verzenders melden fouten en bezorgen toch
none = het beleid zegt dat er geen beleid meer is ("mode: none")
no-host = de naam heeft geen adres, waardoor het beleid niet is op te halen
certificate = de server van het beleid heeft een certificaat dat verzenders niet vertrouwen, waardoor zij aannemen dat het domein geen beleid heeft: { $why ->
    [name] het staat voor een andere naam
    [expired] het is verlopen
    [not-yet-valid] het is nog niet geldig
    [revoked] het is ingetrokken
    [self-signed] het is met zijn eigen sleutel ondertekend
    [missing-issuer] een tussencertificaat wordt niet meegestuurd
   *[other] het leidt naar geen vertrouwd stamcertificaat
}
redirected = het beleid wordt beantwoord met een doorverwijzing naar { $location }, die verzenders niet volgen
status = het beleid wordt beantwoord met status { $status }
invalid = het beleid is ongeldig, waardoor verzenders aannemen dat het domein er geen heeft: { $why ->
    [too-large] het is groter dan 64 KiB
    [line] "{ $value }" is geen veld
    [no-version] de versie ontbreekt
    [version] de versie "{ $value }" is niet "STSv1"
    [no-mode] de modus ontbreekt
    [mode] de modus "{ $value }" is niet enforce, testing of none
    [no-max-age] "max_age" ontbreekt
    [max-age] "max_age" kan niet "{ $value }" zijn; het is een aantal seconden tot en met 31557600
    [no-mx] het noemt geen mailserver
   *[mx] "{ $value }" is geen naam van mailservers
}
# $patterns are names of servers in the policy.
mx-not-covered = het beleid dekt deze mailserver niet; het dekt { $patterns }
mx-certificate = verzenders weigeren bij deze mailserver te bezorgen, omdat zij het certificaat niet vertrouwen: { $why ->
    [name] het staat voor een andere naam
    [expired] het is verlopen
    [not-yet-valid] het is nog niet geldig
    [revoked] het is ingetrokken
    [self-signed] het is met zijn eigen sleutel ondertekend
    [missing-issuer] een tussencertificaat wordt niet meegestuurd
   *[other] het leidt naar geen vertrouwd stamcertificaat
}
mx-certificate-later = zodra het beleid wordt afgedwongen, weigeren verzenders bij deze mailserver te bezorgen, omdat zij het certificaat niet vertrouwen: { $why ->
    [name] het staat voor een andere naam
    [expired] het is verlopen
    [not-yet-valid] het is nog niet geldig
    [revoked] het is ingetrokken
    [self-signed] het is met zijn eigen sleutel ondertekend
    [missing-issuer] een tussencertificaat wordt niet meegestuurd
   *[other] het leidt naar geen vertrouwd stamcertificaat
}
content-type = het beleid wordt niet als platte tekst verstuurd maar als "{ $type }", wat sommige verzenders weigeren
# $age_s and $min_s are numbers of seconds.
short-lived = verzenders hoeven het beleid maar kort te bewaren ("max_age: { $age_s }", in seconden); { $min_s } of meer beschermt tegen wie er enkele dagen tussen zit
pattern-unused = de naam "{ $pattern }" in het beleid past bij geen van de mailservers
repeated-field = het veld "{ $field }" staat meer dan eens in het beleid; het eerste telt
unknown-field = het veld "{ $field }" is onbekend en wordt overgeslagen
line-ends = sommige regels van het beleid eindigen met alleen een carriage return, die verzenders niet als einde hoeven op te vatten

fix = Bied het beleid als text/plain aan over HTTPS, zonder doorverwijzingen, met een certificaat voor de naam mta-sts onder uw domein. Noem er elke mailserver in, begin met "mode: testing", lees enkele weken de TLS-rapporten en kies dan "mode: enforce" met een "max_age" van weken of maanden.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
