title = The routes to the website are valid (RPKI)
    .mail = The routes to the mail servers are valid (RPKI)
question = Are the website's addresses announced only by those who may?
    .mail = Are the mail servers' addresses announced only by those who may?
why = Many networks refuse routes that contradict what the holder of the addresses has put on record. If your own route is invalid, part of your visitors cannot reach the site; if it is somebody else's, they may reach an impostor.
    .mail = Many networks refuse routes that contradict what the holder of the addresses has put on record. If your own route is invalid, part of your mail cannot reach you; if it is somebody else's, they may receive it.

# $prefix and $origin are the route: the announced prefix and the AS that announces it. $vrps are the validated ROA
# payloads that cover it, $routes other routes, $more how many further ones are not named. $max_length_bits is the
# longest prefix that counts, $min_peers the fewest peers that must have seen a route.
valid = the route { $prefix } from { $origin } is valid: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
invalid-origin = the route { $prefix } from { $origin } is invalid: the ROAs name other networks: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .fix = If { $origin } announces { $prefix } on your behalf, let the holder of the addresses create a ROA for it. If nobody knows it, somebody else is announcing these addresses: tell your network provider today.
invalid-length = the route { $prefix } from { $origin } is invalid: the ROAs allow this network only shorter prefixes: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .fix = Let the holder of the addresses create a ROA for { $prefix } and { $origin } itself, or let the network announce the shorter prefix.
invalid-as0 = the route { $prefix } from { $origin } is invalid: the ROAs say that nobody announces it: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .fix = If the addresses are meant to be reached, let their holder create a ROA for { $prefix } and { $origin }, and withdraw the one for AS0.
invalid-as-set = the route { $prefix } from { $origin } is invalid: it ends in a set of networks, which no ROA can authorise, and the addresses are covered by { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .fix = Let the network announce the prefix without aggregation into an AS set (RFC 9774), with one origin that a ROA names.
not-found = no ROA covers the whole of the route { $prefix } from { $origin }, so it is neither valid nor invalid
    .fix = Let the holder of the addresses create a ROA for the whole of { $prefix } and { $origin }.
not-routed = the table of routes has no route to this address
too-specific = left aside, because prefixes longer than /{ $max_length_bits } are hardly carried: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
few-peers = left aside, because seen by fewer peers than { $min_peers }: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
less-specific-valid = less specific routes that are valid: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
less-specific-invalid = less specific routes that are invalid: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
less-specific-not-found = less specific routes that no ROA covers: { $routes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
no-address = there is no address to judge
unseen =
    .fix = { $reason ->
        [no_data] Run "plimsoll data update", or give validated ROA payloads with --vrps FILE and the routes of both address families with --routes FILE (RIS whois dumps). Then measure again.
       *[other] Measure again once the addresses can be looked up.
    }

fix = Bring the announcements and the ROAs into line: each announced prefix with the AS that announces it, and no others.
fix-who = { -who-network }
fix-effort = { -effort-hours }
