title = Browsers gebruiken alleen HTTPS (HSTS)
question = Vertelt de site browsers alleen over HTTPS terug te komen?
why = Zonder dit kan het eerste verzoek van elk bezoek onbeveiligd zijn.
good = browsers onthouden het lang genoeg
bad = browsers onthouden maar { $age_s } seconden om alleen HTTPS te gebruiken
worse = er wordt geen Strict-Transport-Security gestuurd
remark = includeSubDomains ontbreekt: namen hieronder zijn niet beschermd
fix = Stuur "Strict-Transport-Security: max-age=31536000; includeSubDomains" met elk antwoord over HTTPS.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
