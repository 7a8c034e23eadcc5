title = The domain says who may send its mail (SPF)
question = Is there one SPF record that receivers find?
why = Without it, receivers cannot tell your mail from mail that others send in your name, and yours is more often taken for spam.

present = there is one SPF record
absent = there is no SPF record
    .fix = Publish one TXT record at the domain that begins with "v=spf1". For a domain that sends no mail: "v=spf1 -all".
# $count is how many there are.
several = there is more than one SPF record ({ $count }), and receivers then use none of them
    .fix = Join them into one record that begins with "v=spf1" and has one "all" at its end, and take the others away.
bogus = there is an SPF record, but DNSSEC proves the answer to be wrong, so receivers that check it get nothing
    .fix = Mend the signatures of the zone first.
almost = a TXT record looks like an SPF record and is none: it must begin with exactly "v=spf1", then a space or the end
old-type = there is a record of the old type SPF; nobody reads that type since 2014, so publish it as TXT

fix = Publish one TXT record at the domain that begins with "v=spf1". For a domain that sends no mail: "v=spf1 -all".
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
