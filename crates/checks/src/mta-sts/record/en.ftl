title = The domain announces an MTA-STS policy
question = Does the domain announce an MTA-STS policy?
why = Mail between servers is encrypted only if nobody on the way prevents it. With MTA-STS your domain tells senders to deliver over TLS to a server with a valid certificate, or not at all.

present = a policy is announced, with the id { $id }
absent = no policy is announced
several = there is more than one MTA-STS record (in all { $count }), so that senders take the domain to have no policy
invalid = the MTA-STS record is invalid, so that senders take the domain to have no policy: { $why ->
    [no-id] it has no "id"
    [id] its "id" is not 1 to 32 letters and digits
    [repeated] a field stands in it twice
   *[field] a part of it is no field
}
bogus = DNSSEC proves the answer for the record to be wrong, so it cannot be counted
unknown-field = the field "{ $field }" is not known and is passed over
no-mail = the domain takes no mail, so there is nothing to protect

fix = Publish a TXT record at _mta-sts below your domain, such as v=STSv1; id=20260601; and the policy at https://mta-sts.example.nl/.well-known/mta-sts.txt. Change the id whenever the policy changes.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
