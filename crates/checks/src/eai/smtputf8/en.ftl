title = Mail servers take addresses in all scripts
question = Does every mail server take mail for addresses in all scripts (SMTPUTF8)?
why = Mail addresses may be written in every script, with accents, in Greek, Arabic or Chinese. A mail server without SMTPUTF8 sends such mail back, and leaves out the people who write so.

offered = the server takes addresses in all scripts (SMTPUTF8)
absent = the server does not offer SMTPUTF8, so it takes no mail from or for addresses outside ASCII
lost-inside = the server offers SMTPUTF8 in the open and no longer inside TLS, where it counts
without-8bitmime = the server offers SMTPUTF8 without 8BITMIME, which belongs to it; mail servers that look closely make no use of it
only-inside = SMTPUTF8 is offered inside TLS only, which is all right
# $how is null or nothing.
no-mail = { $how ->
    [null] the name says that it takes no mail, so there is no mail server to test
   *[other] nobody takes mail for the name, so there is no mail server to test
}
no-address = the host has no address, so there is nothing to connect to
left-out = { $count ->
    [one] one further address was not looked at
   *[other] { $count } further addresses were not looked at
}
hosts-left-out = { $count ->
    [one] one further mail server was not looked at
   *[other] { $count } further mail servers were not looked at
}

fix = Switch on SMTPUTF8 (RFC 6531) for mail that comes in, at every MX host and on everything that mail passes behind it; Postfix, Exim, Exchange and others have it.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
