title = HTTPS records in the DNS
question = Does the DNS say beforehand how the site is best reached?
why = An HTTPS record tells a browser, with the address, that your site speaks HTTPS and which versions, so the first visit is safe and quick. It can also carry the key with which a browser hides the name of your site from onlookers (ECH). A record that is wrong sends visitors astray.

# $priority is a number, $protocols are names such as h2 and h3.
present = an HTTPS record offers { $protocols } (priority { $priority })
absent = there are no HTTPS records
bogus = DNSSEC proves the answer about HTTPS records to be wrong, so it cannot be used
# $why is a word from a closed list, $parameter the name of a parameter or empty.
malformed = an HTTPS record does not conform, so browsers pass all of them over ({ $why ->
    [short] it ends in the middle
    [target] its target is no domain name
    [order] its parameters are not in order, or one stands there twice
    [mandatory-absent] it calls the parameter { $parameter } mandatory and does not have it
    [nothing-offered] it rules out the usual protocol and offers no other
   *[value] the value of the parameter { $parameter } cannot be read
})
nowhere = the HTTPS record says that there is no such service at this name
aliases-without-end = the HTTPS records are aliases that do not end
alias-only = the HTTPS record is an alias of a name that has no such record
# $keys are names of parameters.
mandatory-unknown = an HTTPS record wants parameters understood that browsers do not know, so they pass it over: { $keys }
# $addresses are IP addresses.
hints-elsewhere = an HTTPS record hints at addresses that the name does not have: { $addresses }
# $protocol is h2 or h3.
protocol-not-spoken = the HTTPS record promises { $protocol }, which the server does not speak here
# $why is a word from a closed list.
ech-unusable = an HTTPS record has keys for a hidden name (ECH) that no browser can use ({ $why ->
    [extension] they want an extension understood that nobody knows
    [public-name] their public name is no host name
    [public-key] the key does not have the length that belongs to its kind
   *[version] they are of another version than that of RFC 9849
})
# $target are domain names, one after the other.
alias = the HTTPS record is an alias of { $target }
alias-and-service = an alias stands beside other HTTPS records, which then mean nothing
# $to is a host with its port.
elsewhere = an HTTPS record leads to { $to }, which was not looked at
# $names are domain names.
ech = browsers can hide the name of the site (ECH) behind: { $names }

fix = Publish a record that says what your web server does, such as: example.nl. HTTPS 1 . alpn="h3,h2". Leave out ipv4hint and ipv6hint unless they follow every change of the addresses by themselves.
fix-who = { -who-dns-operator }
fix-effort = { -effort-minutes }
