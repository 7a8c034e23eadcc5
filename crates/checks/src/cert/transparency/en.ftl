title = The certificate is in public logs
question = Do public logs show the certificate, so that a certificate issued in error is noticed?
why = Every certificate that browsers trust must stand in public logs, so that you can find out when somebody got one for your name. Browsers refuse certificates without proof of it.

# $logs is how many different logs vouch for the certificate, $min_logs how many are asked for.
logged = { $logs ->
    [one] one log vouches
   *[other] { $logs } logs vouch
} for the certificate "{ $certificate }"
too-few = { $logs ->
    [one] only one log vouches
   *[other] only { $logs } logs vouch
} for the certificate "{ $certificate }"; browsers ask for { $min_logs }
not-logged = no log vouches for the certificate "{ $certificate }": neither in it, nor stapled, nor in the handshake
not-public = the certificate "{ $certificate }" is not one that browsers trust by themselves, so nothing asks for it to be in public logs
unreadable = a list of log timestamps came that cannot be read
# $at is the time in the timestamp.
odd-time = the timestamp of a log { $why ->
    [future] lies in the future: { $at }
    [early] is much older than the certificate: { $at }
   *[none] is no date of the calendar
}

fix = Have the certificate issued anew; every CA that browsers trust puts the timestamps of logs into its certificates. If yours left them out, ask why.
fix-who = { -who-web-hoster }
fix-effort = { -effort-hours }
