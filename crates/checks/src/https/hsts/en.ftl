title = Browsers are told to use HTTPS only (HSTS)
question = Does the site tell browsers to come back over HTTPS only, and for long enough?
why = Without it, the first request of each visit may go out unprotected, and somebody on the same network can keep your visitors on a forged, unsecured copy of the site.

# $age_s is what the site sends, $min_age_s what is asked for, both in seconds; $age_days and $min_age_days the same in days.
long-enough = browsers remember for { $age_days ->
    [one] one day
   *[other] { $age_days } days
} to use HTTPS only; { $min_age_days } are asked for
too-short = browsers remember for only { $age_s ->
    [one] one second
   *[other] { $age_s } seconds
} ({ $age_days ->
    [one] one day
   *[other] { $age_days } days
}) to use HTTPS only; { $min_age_s } ({ $min_age_days ->
    [one] one day
   *[other] { $min_age_days } days
}) are asked for
    .fix = Send "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" with every response over HTTPS.
absent = no Strict-Transport-Security header is sent
    .fix = Send "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains" with every response over HTTPS. Begin with a short time and raise it once nothing breaks.
invalid = the Strict-Transport-Security header is not valid ({ $why ->
    [no-max-age] max-age is missing
    [bad-max-age] the value of max-age is no row of digits
    [directive-twice] a directive stands there twice
   *[grammar] it does not fit the grammar
}), so browsers ignore it
    .fix = Send exactly one header: "Strict-Transport-Security: max-age={ $min_age_s }; includeSubDomains", without quotes or other signs around it.
untrusted = the header is sent, but over a connection whose certificate browsers do not trust, so they ignore it
    .fix = See to a certificate first that browsers trust for this name; then the header takes effect.
no-sub-domains = the header leaves out includeSubDomains: names below this one are not protected
preload-without-effect = the header asks for preloading, but the browsers' list takes it only with includeSubDomains and a max-age of a year
several = several Strict-Transport-Security headers are sent; browsers use only the first

fix = Send "Strict-Transport-Security: max-age=31536000; includeSubDomains" with every response over HTTPS. Begin with a short time and raise it once nothing breaks.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
