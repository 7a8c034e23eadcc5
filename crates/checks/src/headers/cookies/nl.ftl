title = Cookies zijn beschermd
question = Zijn de cookies die de site bij een eerste bezoek plaatst beschermd?
why = Een cookie is vaak het bewijs dat iemand is ingelogd. Wie hem leest, onderweg of met een script, kan verdergaan in naam van die persoon.

none = bij een eerste bezoek wordt geen cookie geplaatst
# $count is how many cookies are set.
protected = { $count ->
    [one] de cookie die wordt geplaatst is beschermd
   *[other] alle { $count } cookies die worden geplaatst zijn beschermd
}
# $names are names of cookies in all of these.
not-secure = browsers sturen deze cookies ook zonder HTTPS mee, omdat Secure ontbreekt: { $names }
readable = scripts in de pagina kunnen deze cookies lezen, die voor een sessie lijken te staan, omdat HttpOnly ontbreekt: { $names }
# $why is a word from a closed list.
refused = browsers bewaren deze cookies niet: { $names } ({ $why ->
    [secure-prefix] een naam die met __Secure- begint heeft Secure nodig
    [host-prefix] een naam die met __Host- begint heeft Secure en Path=/ nodig, zonder Domain
    [http-prefix] een naam die met __Http- of __Host-Http- begint heeft Secure en HttpOnly nodig
    [nameless-prefix] een cookie zonder naam heeft een waarde die op zo'n naam lijkt
    [none-without-secure] SameSite=None heeft Secure nodig
    [secure-from-plain] Secure wordt gezet zonder HTTPS
    [foreign-domain] Domain noemt iets waar deze host niet bij hoort
    [partitioned-without-secure] Partitioned heeft Secure nodig
   *[other] { $why }
})
no-same-site = deze cookies zeggen niet of verzoeken van andere sites ze meekrijgen (SameSite), en browsers gaan daar verschillend mee om: { $names }
no-cookie = browsers laten een Set-Cookie-header in zijn geheel vallen: er staan stuurtekens in, niets, of meer dan 4.096 tekens

fix = Plaats elke cookie met "Secure; HttpOnly; SameSite=Lax" en een naam die met "__Host-" begint; laat HttpOnly alleen weg als een eigen script de cookie moet lezen.
fix-who = { -who-developer }
fix-effort = { -effort-hours }
