title = Mail cannot be read or diverted on its way
question = Can senders make sure that mail reaches the right servers, encrypted, whoever stands between?
why = STARTTLS alone protects against those who only listen. Whoever can change what passes can switch it off or put a server in between, and the sender notices nothing. DANE and MTA-STS let senders insist: one of them is enough.

dane = senders that go by DANE insist on the right servers, encrypted: the MX records are signed, and each server matches its TLSA records
mta-sts = senders that go by MTA-STS insist on the right servers, encrypted: the policy is enforced, and each server meets it
# $servers is a list of servers.
unprotected = neither DANE nor MTA-STS protects mail to all servers; DANE: { $dane ->
    [partly] not at { $servers }
    [mx-insecure] the MX records are not signed, so senders do not look for it
   *[absent] there is none
}; MTA-STS: { $policy ->
    [testing] the policy is only being tested
    [broken] the policy is not in force, or a server does not meet it
    [no-tls] a server offers no TLS
   *[absent] there is none
}

fix = Sign the zone of the domain and those of its mail servers, and publish a TLSA record for each mail server (dane/present). Where that cannot be done, as with some large providers, publish an MTA-STS policy with mode enforce (mta-sts/policy); begin with mode testing and read the TLS reports for some weeks.
fix-who = { -who-mail-operator }

fix-effort = { -effort-days }
