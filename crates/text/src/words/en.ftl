# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/en.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = your web hosting provider
-who-dns-operator = whoever runs your name servers
-who-registrar = your registrar
-who-mail-operator = whoever runs your mail servers
-who-network = your network or hosting provider
-who-developer = whoever builds your website
-who-organisation = your own organisation

### How long it takes somebody who can.

-effort-minutes = minutes
-effort-hours = hours
-effort-days = days
-effort-project = a project

### Verdicts

verdict-pass = passed
verdict-fail = failed
verdict-warn = passed with a warning
verdict-info = for information
verdict-not_applicable = does not apply
verdict-not_tested = could not be tested
verdict-explained = explained

### Levels

level-required = required
level-recommended = recommended
level-optional = optional

### Findings that every check may have

# $reason is a word from a closed list.
unseen = could not be seen: { $reason ->
    [timeout] no answer within the time we wait
    [refused] the connection was refused
    [unreachable] the network says that the address cannot be reached
    [closed] the other side closed the connection
    [rate_limited] we were asked to slow down
    [blocked] we got a block or a challenge instead of what visitors get
    [malformed] the answer cannot be read
    [too_large] the answer is larger than we keep
    [too_complex] judging it would take more work than is reasonable
    [our_side] our own side lacks what is needed
    [no_data] the data that this needs was not given
    [guarded] the address is one that we do not connect to
    [opted_out] the owner asked not to be measured
    [budget] the time or the number of questions for one test was used up
    [unresolved] the name does not resolve
    [no_control] nothing else answered either, so the trouble may be on our side
    [parent] what it builds on could not be judged
   *[other] for an unknown reason
}
parent = does not apply, because what it builds on is missing

### Findings about the page that speaks for a site

# $url is where the visit ended, $hops the number of redirects before it.
redirected = this was read after { $hops ->
    [one] one redirect
   *[other] { $hops } redirects
}, at { $url }
# $url is on another site.
elsewhere = this name only leads to another site and shows nothing itself: test { $url } instead
# $status is a status code of HTTP, 400 or more.
error-page = the page is one that tells of an error (status { $status })
