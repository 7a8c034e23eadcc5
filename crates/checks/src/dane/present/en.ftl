title = The DNS says which certificates are the right ones (DANE)
question = Does the DNS say, signed, which certificates of the server are the right ones?
why = Any of some hundred certificate authorities can be deceived or forced into issuing a certificate for your name. With DANE you say yourself, in your own signed zone, which certificate is the right one. Browsers do not go by it yet, so for a website this is an extra.
    .mail = Without it a sender cannot tell whether your mail server is the one it speaks to, and whether protection was taken away on the way. With DANE you say in your own signed zone which certificate is the right one; large mail providers go by it.

# $name is the name of the records, $records a list of records: usage, selector, matching type, beginning of the data.
present = TLSA records stand at { $name }: { $records }
absent = there are no TLSA records at { $name }
bogus = the answer about TLSA records at { $name } does not validate ({ chain-why }); clients that go by DANE will not connect
    .fix = Sign the zone anew, proofs of absence included, and see with a validating resolver that the name of the records is answered: a zone that is signed only in part does this.
insecure = the TLSA records for { $name } stand in a zone that is not signed, so that they count for nothing
    .fix = Publish the records in a signed zone, or have the zone signed to which the alias leads.
none-usable = none of the TLSA records at { $name } can be used by any client
other-usages-only = the TLSA records at { $name } have usages that clients of this service do not take
    .fix = Publish records of usage 3, or of usage 2. For mail usages 0 and 1 are not taken, because mail servers have no common list of trusted roots (RFC 7672 §3.1.3).
unusable = the record { $record } is ignored: { $why ->
    [usage] its usage is not one of 0 to 3
    [usage-not-taken] clients of this service do not take its usage
    [selector] its selector is neither 0 nor 1
    [matching-type] its matching type is not one of 0 to 2
    [length] its digest has not the length of its kind
    [not-a-certificate] what it holds is not a whole certificate
   *[not-a-key] what it holds is not a whole public key
}
outranked = the record { $record } is ignored, because one with a stronger digest stands beside it for the same usage and selector
# $target is a domain name.
at-target = the name is an alias, and the records of { $target } count
mx-insecure = the MX records that name this host are not signed, so senders do not look for these records (RFC 7672 §2.2.1)

fix = Publish a TLSA record for the key of your certificate, in a signed zone: _443._tcp.example.nl. TLSA 3 1 1 and the SHA-256 of the public key, in hexadecimal. Keep the key when you renew the certificate. Before you change to a new key, publish its record beside the old one, and wait until the old answer has left all caches (twice its TTL).
    .mail = Publish a TLSA record for the key of your certificate, in a signed zone: _25._tcp.mx.example.nl. TLSA 3 1 1 and the SHA-256 of the public key, in hexadecimal. Keep the key when you renew the certificate. Before you change to a new key, publish its record beside the old one, and wait until the old answer has left all caches (twice its TTL).
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
