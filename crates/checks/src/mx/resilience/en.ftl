title = Mail finds a server that takes it
question = Will mail find a server that takes it, and another when the first is down?
why = Mail waits while no server takes it, and after some days it goes back to the sender. What is written wrongly in the MX records works with some senders and not with others.

# $hosts are host names, separated by commas.
several = { $hosts } take mail
# $host is a host name.
single = only { $host } takes mail; while it is down, mail waits at the senders, who try again for some days
# $target is a host name.
alias = the MX record names an alias (CNAME) of { $target }, which is not allowed; some senders refuse it
    .fix = Name { $target } itself in the MX record.
address-literal = the MX record has an address where a host name belongs; most senders cannot do anything with it
    .fix = Give the address a host name, and name that in the MX record.
without-address = the MX record names a host without an address, so nobody can deliver there
    .fix = Publish an address for the host, or take the MX record out.
# $addresses are addresses, separated by commas.
unusable = the host has addresses that nobody on the Internet can use: { $addresses }
    .fix = Take these addresses out of the DNS that others see.
# $hosts are numbers with host names, separated by commas.
order = senders try the hosts in this order: { $hosts }
no-reverse = the address does not lead back to a name (no PTR record); that matters above all where it sends mail too
# $how is null or nothing.
no-mail = { $how ->
    [null] the name says that it takes no mail
   *[other] nobody takes mail for the name
}

fix = Let each MX record name a host that has addresses of its own, and have at least two such hosts in different places.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
