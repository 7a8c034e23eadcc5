title = Mail servers take addresses in all scripts
question = Does every mail server take mail for addresses in all scripts (SMTPUTF8)?
why = Mail addresses may be written in every script, with accents, in Greek, Arabic or Chinese. A mail server without SMTPUTF8 sends such mail back, and leaves out the people who write so.

offered = the server takes addresses in all scripts (SMTPUTF8)
absent = the server does not offer SMTPUTF8, so it takes no mail from or for addresses outside ASCII
lost-inside = the server offers SMTPUTF8 in the open and no longer inside TLS, where it counts
without-8bitmime = the server offers SMTPUTF8 without 8BITMIME, which belongs to it; mail servers that look closely make no use of it
only-inside = SMTPUTF8 is offered inside TLS only, which is all right

fix = Switch on SMTPUTF8 (RFC 6531) for mail that comes in, at every MX host and on everything that mail passes behind it. { -set-smtputf8 }
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
