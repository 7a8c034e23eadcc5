title = DMARC reports reach somebody
question = Do reports about mail in the domain's name reach somebody?
why = The reports show who sends in your name: services that you had forgotten, and criminals. Without them you cannot make the policy stricter without losing mail of your own.

# $addresses are addresses to which reports go.
reports = reports go to { $addresses }
no-reports = the record names no address for reports ("rua")
bad-address = an address of "{ $tag }" cannot be used: "{ $address }" ({ $why ->
    [empty] nothing stands between two commas
    [no-scheme] "mailto:" is missing
    [scheme] only "mailto:" and "https:" are known
    [character] it has a character that no address has; perhaps a comma is missing
    [host] the host is no domain name
   *[address] it is no mail address
})
not-authorised = { $host } belongs to another organization and does not say that it takes reports about the domain, so none are sent there ("{ $tag }"; looked for at { $name })
no-record = no record applies to the domain
external = { $host } agrees to take the reports
over-web = reports to "{ $address }" ("{ $tag }") would go over the web, which hardly any receiver does
size-limit = the limit to the size of reports ("!{ $limit }") belonged to the former version of the standard and is passed over by receivers of today
failure-reports = reports about single messages go to { $addresses }

fix = Name an address that somebody reads or a service evaluates: rua=mailto:dmarc@example.nl. Where reports go to another organization, that organization has to publish the record that was looked for.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
