title = The certificate is in force
question = Is the certificate in force, and for a while yet?
why = On the day after it ends, every visitor gets a warning.
good = the certificate is in force
soon = the certificate is valid for { $days ->
    [one] one more day
   *[other] { $days } more days
}
bad = the certificate has expired
fix = Renew the certificate, and have it renewed by itself from now on.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
