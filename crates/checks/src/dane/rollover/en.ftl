title = The next key is in the DNS already (DANE)
question = Do the DANE records of the mail servers stand for the next key already, or for the authority that will sign it?
why = When a mail server changes its key, mail from senders that go by DANE stops until the new record is known everywhere. A record for the next key, published in good time, makes the change a non-event.

# $record is a record: usage, selector, matching type, beginning of the data.
prepared = beside the record of the key that is in use stands another, { $record }, for a key that is not in use yet
authority = the record { $record } stands for the authority, so that a new key needs no new record
not-prepared = the records stand for the key that is in use and for no other
no-records = there are no TLSA records that count

fix = Before you change the key, make the new one, publish its TLSA record beside the old one, and wait for twice the TTL. Or keep the same key when you renew the certificate: then the record stays right. A record of usage 2 for your authority does it too, as long as that authority does not change.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
