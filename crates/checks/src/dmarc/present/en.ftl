title = There is a DMARC record
question = Is there a DMARC record that counts for the domain?
why = Anyone can write your domain as the sender of a message. Without a DMARC record nobody who receives such a message knows what you would have them do with it, and you never hear of it.

present = the record at { $name } counts
absent = there is no DMARC record, neither at the domain nor at those above it that count
several = there is more than one DMARC record at { $name } (in all { $count }), so that receivers pass over all of them
no-request = the record says neither what is to be done with failing mail nor where reports go, so receivers leave it aside
repeated-tag = the tag "{ $tag }" stands more than once in the record, so that receivers may take the whole record for invalid
bogus = DNSSEC proves the answer for { $name } to be wrong, so it cannot be counted
inherited = the record of { $from } counts, as the domain itself has none
not-counted = the record at { $name } was meant for DMARC and does not count: { $why ->
    [case] "DMARC1" has to stand in capitals
    [leading] a space stands before it
    [quoted] a quotation mark was typed along
    [separator] no semicolon follows "v=DMARC1"
    [not-first] "v=DMARC1" has to stand first
   *[version] its version is not "DMARC1"
}
unknown-tag = the tag "{ $tag }" is not known and is passed over
old-tag = the tag "{ $tag }" (here { $value }) belonged to the former version of the standard and is passed over by receivers of today
bad-value = the tag "{ $tag }" cannot have the value "{ $value }", so that it counts as not said
stray-text = { $text ->
    [none] the record has characters other than printable ASCII
   *[other] "{ $text }" in the record is no tag and is passed over
}

fix = Publish exactly one TXT record at _dmarc below your domain. Begin with: v=DMARC1; p=none; rua=mailto:dmarc@example.nl. Read the reports, see to it that all your senders pass, then raise p to quarantine and to reject.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
