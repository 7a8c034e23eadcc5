title = The website's addresses are protected by ROAs (RPKI)
    .mail = The mail servers' addresses are protected by ROAs (RPKI)
question = Has the holder of the website's addresses said who may announce them?
    .mail = Has the holder of the mail servers' addresses said who may announce them?
why = Networks tell each other which addresses can be reached through them, and by mistake or on purpose anybody can claim yours. With a route origin authorisation (ROA) on record, other networks see that such a claim is false and refuse it; without one, your visitors can be led elsewhere.
    .mail = Networks tell each other which addresses can be reached through them, and by mistake or on purpose anybody can claim yours. With a route origin authorisation (ROA) on record, other networks see that such a claim is false and refuse it; without one, your mail can be led elsewhere.

# $vrps are validated ROA payloads: prefix, the longest length allowed where that is another, and the AS. $more is how
# many further ones are not named, $announced how many routes there are, $routes are those routes.
published = a validated ROA covers this address: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
missing = no validated ROA covers this address{ $announced ->
    [0] {""}
   *[other] , which is announced as { $routes }
}{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
only-as0 = the only ROAs for this address name AS0: they say that nobody announces it
    .fix = If the address is meant to be reached, create a ROA with the AS that announces it, and withdraw the one for AS0.
wider-than-announced = longer prefixes are authorised than are announced here, so a forged route to this address could pass for valid: { $vrps }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .fix = Lower the maximum length of the ROA to that of the announced prefix, and create a ROA of its own for each longer prefix that is really announced (RFC 9319).
no-address = there is no address to judge
unseen =
    .fix = { $reason ->
        [no_data] Run "plimsoll data update", or give a table of validated ROA payloads, as routinator or rpki-client writes it, with --vrps FILE. Then measure again.
       *[other] Measure again once the addresses can be looked up.
    }

fix = Ask whoever holds the addresses, most often your hosting provider, to create a ROA for each prefix that is announced: with the AS that announces it, and no maximum length beyond what is announced. An organisation that holds its own addresses does this in the portal of its registry, such as the RIPE NCC.
fix-who = { -who-network }
fix-effort = { -effort-hours }
