title = The MTA-STS policy protects mail on its way in
question = Does the MTA-STS policy protect mail on its way to the domain?
why = A policy that cannot be fetched, only tests or does not fit your mail servers protects nothing; one that is wrong and strict keeps mail from arriving.

# $days is a number of days.
enforce = senders are to deliver over TLS with a valid certificate only; they keep the policy for { $days ->
    [one] a day
   *[other] { $days } days
}
testing = the policy is only being tested: senders report faults and deliver all the same
none = the policy says that there is none any more ("mode: none")
no-host = the name has no address, so that the policy cannot be fetched
certificate = the policy's server has a certificate that senders do not trust, so that they take the domain to have no policy: { $why ->
    [name] it stands for another name
    [expired] it has expired
    [not-yet-valid] it is not valid yet
    [revoked] it was revoked
    [self-signed] it is signed with its own key
    [missing-issuer] an intermediate certificate is not sent along
   *[other] it leads to no root that is trusted
}
redirected = the policy is answered with a redirect to { $location }, which senders do not follow
status = the policy is answered with status { $status }
invalid = the policy is invalid, so that senders take the domain to have none: { $why ->
    [too-large] it is larger than 64 KiB
    [line] "{ $value }" is no field
    [no-version] the version is missing
    [version] the version "{ $value }" is not "STSv1"
    [no-mode] the mode is missing
    [mode] the mode "{ $value }" is none of enforce, testing and none
    [no-max-age] "max_age" is missing
    [max-age] "max_age" cannot be "{ $value }"; it is a number of seconds up to 31557600
    [no-mx] it names no mail server
   *[mx] "{ $value }" is no name of mail servers
}
# $patterns are names of servers in the policy.
mx-not-covered = the policy does not cover this mail server; it covers { $patterns }
mx-certificate = senders refuse to deliver to this mail server, because they do not trust its certificate: { $why ->
    [name] it stands for another name
    [expired] it has expired
    [not-yet-valid] it is not valid yet
    [revoked] it was revoked
    [self-signed] it is signed with its own key
    [missing-issuer] an intermediate certificate is not sent along
   *[other] it leads to no root that is trusted
}
mx-certificate-later = once the policy is enforced, senders will refuse to deliver to this mail server, because they do not trust its certificate: { $why ->
    [name] it stands for another name
    [expired] it has expired
    [not-yet-valid] it is not valid yet
    [revoked] it was revoked
    [self-signed] it is signed with its own key
    [missing-issuer] an intermediate certificate is not sent along
   *[other] it leads to no root that is trusted
}
content-type = the policy is not sent as plain text but as "{ $type }", which some senders refuse
# $age_s and $min_s are numbers of seconds.
short-lived = senders are to keep the policy for a short time only ("max_age: { $age_s }", in seconds); { $min_s } or more protect against somebody who is in the way for some days
pattern-unused = the name "{ $pattern }" in the policy fits none of the mail servers
repeated-field = the field "{ $field }" stands more than once in the policy; the first counts
unknown-field = the field "{ $field }" is not known and is passed over
line-ends = some lines of the policy end with a carriage return alone, which senders may not take for an end

fix = Serve the policy as text/plain over HTTPS, without redirects, with a certificate for the name mta-sts below your domain. Name every mail server in it, begin with "mode: testing", read the TLS reports for some weeks, then set "mode: enforce" and a "max_age" of weeks or months.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
