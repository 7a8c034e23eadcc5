title = Browsers are told to use HTTPS only (HSTS)
question = Does the site tell browsers to come back over HTTPS only?
why = Without it, the first request of each visit may go out unprotected.
good = browsers remember for long enough
bad = browsers remember for only { $age_s } seconds to use HTTPS only
worse = no Strict-Transport-Security header is sent
remark = the header leaves out includeSubDomains: names below this one are not protected
fix = Send "Strict-Transport-Security: max-age=31536000; includeSubDomains" with every response over HTTPS.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
