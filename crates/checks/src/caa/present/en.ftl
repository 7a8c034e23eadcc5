title = Only named authorities may issue certificates (CAA)
question = Does the name say which authorities may issue certificates for it?
why = Without this, any certificate authority in the world may be talked into issuing a certificate for your name, and its holder can pass for you.

# $issuers are domain names of authorities.
present = certificates may be issued by: { $issuers }
absent = there are no CAA records, so any authority may issue certificates for the name
no-issue = the CAA records have no "issue" property, so any authority may issue certificates for the name
invalid = a CAA record does not conform ({ $why ->
    [short] it is cut short
    [tag] its property has no name, or one with characters other than letters and digits
    [issuer] what it says of who may issue does not fit the grammar
   *[iodef] its address for reports is none that can be used
}), so authorities may refuse to issue at all
unknown-critical = a CAA record marks "{ $property }" as critical, which authorities do not know, so none may issue
bogus = there are CAA records, but DNSSEC proves the answer to be wrong, so they cannot be counted
unknown-property = a CAA record has the property "{ $property }", which is passed over
nobody-may-issue = the CAA records forbid every authority to issue certificates for the name
inherited = the CAA records of { $from } count, as the name has none of its own
bound-to-account = certificates may be issued only to the account { $account }
reports-to = attempts that are refused are to be reported to { $url }

fix = Publish a CAA record for each authority you use, such as: example.nl. CAA 0 issue "letsencrypt.org"
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
