title = Senders can report trouble with TLS (TLS-RPT)
question = Do senders know where to report that they could not deliver over TLS?
why = Where DANE or MTA-STS is in force, mail stays away when a certificate is wrong. With TLS-RPT senders tell you so within a day, and you also learn when somebody interferes with connections.

# $addresses are addresses to which reports go.
present = reports go to { $addresses }
absent = there is no TLS-RPT record
several = there is more than one TLS-RPT record (in all { $count }), so that senders pass over all of them
invalid = the TLS-RPT record is invalid: { $why ->
    [no-address] it names no address ("rua")
    [repeated] a field stands in it twice
   *[field] a part of it is no field
}
bad-address = an address in the record cannot be used: "{ $address }" ({ $why ->
    [empty] nothing stands between two commas
    [no-scheme] "mailto:" is missing
    [scheme] only "mailto:" and "https:" are known
    [character] it has a character that no address has; perhaps a comma is missing
    [host] the host is no domain name
   *[address] it is no mail address
})
bogus = DNSSEC proves the answer for the record to be wrong, so it cannot be counted
unknown-field = the field "{ $field }" is not known and is passed over
no-mail = the domain takes no mail, so there is nothing to report

fix = Publish a TXT record at _smtp._tls below your domain: v=TLSRPTv1; rua=mailto:tls-reports@example.nl. Let somebody read the reports, or a service evaluate them.
fix-who = { -who-mail-operator }
fix-effort = { -effort-minutes }
