title = The name servers are several, and behave
question = Would the zone survive the loss of one server, and do its servers behave?
why = If your only name server fails, your site and your mail are gone. And a server that answers everybody's questions is used to attack others in your name.

enough-servers = { $servers ->
    [one] one name server
   *[other] { $servers } name servers
} with { $addresses ->
    [one] one address
   *[other] { $addresses } addresses
}
too-few-servers = { $servers ->
    [one] only one name server
   *[other] only { $servers } name servers
}; { $min_servers } are asked for
too-few-addresses = { $addresses ->
    [one] the name servers share one address
   *[other] the name servers have only { $addresses } addresses between them
}; { $min_servers } are asked for
no-tcp = does not answer over TCP ({ reason-said }), so large answers cannot be had
no-edns = does not know EDNS (answer { $rcode })
serials-differ = the servers have different versions of the zone: { $serials }
open-resolver = answers the questions of strangers about any name, so it can be used to attack others
transfer-allowed = gives the whole zone to anybody who asks
one-network = all name servers are in one network as seen from here: { $network }
spread = { $networks ->
    [one] the name servers are in one network
   *[other] the name servers are in { $networks } networks
} as seen from here{ $systems ->
    [none] {""}
   *[other] {" "}({ $systems })
}

fix = Have at least two name servers on separate networks, open UDP and TCP port 53 on each, let them answer only for their own zones, and allow transfers only between them.
fix-who = { -who-dns-operator }
fix-effort = { -effort-hours }
