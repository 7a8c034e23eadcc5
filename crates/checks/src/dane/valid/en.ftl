title = The certificates match what the DNS says of them (DANE)
question = Do the certificates that the server sends match what the DNS says of them?
why = Whoever goes by the records in the DNS takes a server whose certificate does not match for an impostor, and stays away. Records that were forgotten when a certificate was renewed do more harm than none.

# $certificate is the name of a certificate, $record a record: usage, selector, matching type, beginning of the data.
matches = the certificate "{ $certificate }" matches the TLSA record { $record } ({ $usage })
# $records is a list of records, $wanted a whole record.
no-match = the certificate "{ $certificate }" matches none of the TLSA records that count ({ $records }); this record would match: { $wanted }
outranked = the certificate "{ $certificate }" matches only the TLSA record { $record }, which is put out of force by one with a stronger digest beside it ({ $usage })
    .fix = Publish records with the same kind of digest for all certificates that are in use: most take SHA-256 (matching type 1) alone. Where SHA-512 stands there too, it must stand there for each of them.
# $authority is the name of a root certificate.
authority-not-sent = the TLSA record { $record } names the authority "{ $authority }", whose certificate the server does not send
    .fix = Let the server send the certificate of the authority that the record names as well, though it is a root: clients that go by usage 2 have no list of roots in which they could look. Or publish a record of usage 3.
# $host is a domain name.
name-mismatch = the TLSA record { $record } fits, but the certificate "{ $certificate }" is not for the name { $host }, as usages 0, 1 and 2 ask
expired = the TLSA record { $record } fits, but the certificate "{ $certificate }" was valid until { $until }
    .fix = Renew the certificate. With usage 2 the record can stay.
not-yet-valid = the TLSA record { $record } fits, but the certificate "{ $certificate }" is valid only from { $from } on
path-broken = the TLSA record { $record } fits, but the path that it asks for does not hold at the certificate "{ $certificate }": { $why ->
    [missing-issuer] the certificate of its issuer is not sent
    [self-signed] it is signed with its own key
    [unknown-root] it leads to a root that is not trusted
    [signature-wrong] its signature is not that of the issuer
    [signature-broken] the hash function that its signature rests on is broken
    [not-a-ca] it signed another one, but is no authority's
    [may-not-sign] it signed another one, but may not
    [usage] it is not meant for servers
    [name-not-allowed] an authority above it may not vouch for its names
   *[other] { $why }
}
no-records = there are no TLSA records that count, so there is nothing to compare

fix = Publish a record for each certificate that the server has, those for other kinds of key among them. Change a key in this order: publish the record of the new key beside the old one, wait for twice the TTL, install the new certificate, see that it matches, take the old record away. Renew with the same key where you can; then nothing changes. Watch this after each renewal.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
