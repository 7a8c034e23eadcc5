title = The certificate is in force
question = Is the certificate in force, will it be for a while yet, and was it not issued for too long?
why = On the day after it ends, every visitor gets a warning instead of your site. Short lifetimes limit the harm when a key is stolen, and make sure that renewing runs by itself.
    .mail = After its last day it proves nothing any more, and senders that check certificates stop delivering. Short lifetimes limit the harm when a key is stolen, and make sure that renewing runs by itself.

# $until is a time, $days the whole days left, or since.
in-force = the certificate is valid until { $until }, for another { $days ->
    [one] day
   *[other] { $days } days
}
expired = the certificate was valid until { $until }, { $days ->
    [one] one day
   *[other] { $days } days
} ago
not-yet-valid = the certificate is valid only from { $from } on
    .fix = Check the clock of the machine that asked for the certificate, or install the one that is valid now.
too-long = the certificate was issued for { $days ->
    [one] one day
   *[other] { $days } days
}; at most { $max_days } were allowed on the day from which it is valid
    .fix = Have the certificate issued anew with a shorter lifetime, and tell your CA: it broke the rules by which it is trusted.
longer-than-advised = the certificate was issued for { $days ->
    [one] one day
   *[other] { $days } days
}; the norm advises at most { $max_days }
    .fix = Have the certificate issued for a shorter time, and renewed by itself (ACME, RFC 8555).
ends-soon = the certificate is valid only until { $until }, for another { $days ->
    [one] day
   *[other] { $days } days
}
issuer-ends-soon = the certificate of the issuer "{ $certificate }" is valid only until { $until }, and takes the server's with it
    .fix = Install the present intermediate certificate of your issuer, or have the server's certificate issued anew.
dane-ee = a mail server's certificate that its TLSA records stand for: its name, its dates and its issuer count for nothing here

fix = Renew the certificate, and have it renewed by itself from now on (ACME, RFC 8555): lifetimes become shorter, down to 47 days in 2029. Watch the renewal, so that somebody notices when it fails.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
