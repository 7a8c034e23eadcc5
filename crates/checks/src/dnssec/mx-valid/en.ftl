title = The DNSSEC signatures of the mail servers' names hold
question = Do the answers about the mail servers' addresses validate?
why = If a signature does not hold, everybody whose provider checks signatures, by now a third of the world, cannot find your mail servers: its mail to you waits and then goes back.

# $question is a name and a record type, $at likewise the link that broke, $zone a zone, $why a word.
secure = { $question } is signed, and the signatures hold
bogus = { $question } does not validate: { $why ->
    [expired] the signature of { $at } is over
    [not-yet-valid] the signature of { $at } is not valid yet
    [missing-signature] { $at } is not signed
    [bad-signature] the signature of { $at } does not fit the data
    [no-key-for-signature] no key of the zone fits the signature of { $at }
    [bad-signature-fields] the signature of { $at } contradicts the data
    [no-key-for-delegation] no key of { $at } is the one that its parent points to
    [key-set-not-signed] the key that the parent points to has not signed { $at }
    [missing-keys] the parent says that the zone is signed, but { $at } is missing
    [no-key-for-anchor] no key of { $at } fits the trust anchor
    [missing-denial] the absence of { $at } is not proven
    [missing-wildcard-proof] { $at } comes from a wildcard, and nothing proves that it may
    [missing-delegation-proof] the parent neither has { $at } nor proves that it has none
    [bad-alias] the alias at { $at } is not what it should be
   *[other] { $why } at { $at }
}
alias-not-signed = { $question } leads by an alias to { $at }, which is not signed
insecure-answer = { $question } is signed, but the proof leaves room for unsigned names ({ chain-why })
not-signed = { $question } lies in a zone that is not signed
# $expired is yes or no, $by_s a number of seconds.
wrong-code = the servers say that { $at } does not exist, and their own signed proof says that it does: some resolvers refuse such answers, others believe them
outside-times = the signature of { $at } { $expired ->
    [yes] has been over for { $by_s ->
        [one] one second
       *[other] { $by_s } seconds
    }
   *[no] is not valid for another { $by_s ->
        [one] one second
       *[other] { $by_s } seconds
    }
}; it holds only where clocks are trusted less than strictly
a-server-is-wrong = one server's answer for { $at } does not validate ({ chain-why }); that of another does

fix = Have the zone signed anew, and see that signatures are renewed by themselves well before they end. After a change of keys, compare the DS record at the parent with the zone's keys.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
