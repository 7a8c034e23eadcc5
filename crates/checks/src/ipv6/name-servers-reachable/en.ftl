title = Name servers answer over IPv6
question = Do the name servers answer over IPv6?
why = An address that is published but does not answer makes everybody wait, and shuts out those who have only IPv6.

answers = answers over IPv6
# $reason is a word such as timeout or refused.
silent = does not answer over IPv6 ({ reason-said }), though others do answer
no-address = no name server has an IPv6 address to ask

fix = Let the name server listen on its IPv6 address and let UDP and TCP port 53 through, or take the address out of the zone and out of the glue.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
