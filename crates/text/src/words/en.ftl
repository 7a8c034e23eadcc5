# Words that all checks and all reports share. A check's own words stand beside it: crates/checks/src/<check>/en.ftl.

### Who can mend a thing. Use them as terms: fix-who = { -who-web-hoster }

-who-web-hoster = your web hosting provider
-who-dns-operator = whoever runs your name servers
-who-registrar = your registrar
-who-mail-operator = whoever runs your mail servers
-who-network = your network or hosting provider
-who-developer = whoever builds your website
-who-server = whoever runs the server, your hosting provider for instance
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
unseen = could not be seen: { reason-said }
    .fix = { $reason ->
        [timeout] Measure again later. If it stays so, look whether a firewall drops our questions.
        [refused] Measure again later. If it stays so, look whether the service runs and listens at this address.
        [unreachable] Measure again later, or from another place.
        [closed] Measure again later. If it stays so, look in the log of the server why it ends the connection.
        [rate_limited] Measure again later, or let the server take more from us for a while.
        [blocked] Let our addresses through the protection, or judge this by hand in a browser.
        [malformed] Look in the log of the server what it sent.
        [too_large] Judge this by hand, or make the answer smaller.
        [too_complex] Judge this by hand, or make the set-up simpler.
        [our_side] Measure from a place that has it, or mend it here: "plimsoll doctor" says what is missing.
        [no_data] Give the data and measure again: "plimsoll data status" says which there are.
        [guarded] If this is your own network, allow the range with --allow-net and measure again.
        [opted_out] Ask the owner.
        [budget] Measure again with a longer --timeout.
        [unresolved] Let the name lead to an address, and measure again.
        [no_control] Measure again later, or from another place.
       *[other] Mend what it builds on first, and measure again.
    }
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
# The same where a part could not be seen: $what is its name, "TLS 1.0" for instance.
unseen-of = { $what } { unseen }
# The reasons for which a thing was not seen; other messages refer to it. $reason is a word from a closed list.
reason-said = { $reason ->
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
# How a server fails to answer for a zone; other messages refer to it. $answer is a word from a closed list or a response code.
lame-said = { $answer ->
    [not-authoritative] no authoritative answer
    [NOERROR] no SOA record in the answer
   *[other] { $answer }
}
parent = does not apply, because what it builds on is missing

### Lists of everything that a server accepts

# In whose order it chooses; stands behind a sentence. $order is a word from a closed list.
list-order = { $order ->
    [server] , in the server's own order
    [client] ; the server follows the order of the client
    [unknown] , in the order in which it chose
   *[none] {""}
}
# Whether that is all. $complete is "yes" or "no".
list-rest = { $complete ->
    [no] ; there may be more, since not all answers came
   *[yes] {""}
}

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

### Tests

test-web = website
test-mail = mail
test-dns = name servers
test-conn = connection

### Families of checks, and standards that have no family of their own name

family-ipv6 = IPv6
family-dnssec = DNSSEC
family-dns = Name servers
family-dane = DANE
family-https = HTTPS
family-http = HTTP
family-tls = TLS
family-cert = Certificates
family-caa = Who may issue certificates (CAA)
family-headers = What the page tells browsers
family-security-txt = Where to report weaknesses (security.txt)
family-rpki = Routes (RPKI)
family-mx = Mail servers
family-spf = SPF
family-dkim = DKIM
family-dmarc = DMARC
family-starttls = STARTTLS
family-mta-sts = MTA-STS
family-mail = Mail on its way
family-tls-rpt = TLS reports (TLS-RPT)
family-bimi = BIMI
family-eai = Mail addresses in all scripts
family-idn = Names in all scripts
family-forms = Forms
family-accessibility = Accessibility
family-ssh = SSH
family-conn = Your connection

standard-csp = Content-Security-Policy
standard-tls-pqc = Keys that withstand quantum computers
standard-web_ipv6 = IPv6
standard-web_dnssec = DNSSEC
standard-web_https = HTTPS
standard-web_rpki = Routes (RPKI)
standard-mail_ipv6 = IPv6
standard-mail_dnssec = DNSSEC
standard-mail_auth = DMARC, DKIM and SPF
standard-mail_starttls = STARTTLS and DANE
standard-mail_rpki = Routes (RPKI)
standard-xfo = Framing
standard-xcto = Content types
standard-referrer-policy = Referrer-Policy
standard-isolation-headers = Isolation
standard-cookies = Cookies

### The report: its head

# $id is the policy's id, $version its version, $title its title.
report-norm = Norm: { $title } ({ $id }, version { $version })
# $time is a time, $place the vantage, $version that of the program that measured.
report-measured = Measured: { $time } from "{ $place }", by Plimsoll { $version }
report-typed = Asked for as: { $typed }
report-no-ipv4 = This place has no IPv4: what needs it could not be tested.
report-no-ipv6 = This place has no IPv6: what needs it could not be tested.
# $pace is "none" or the name of a file.
report-pace = Pace: { $pace ->
    [none] no pauses and no limits per server; only for networks of one's own
   *[other] { $pace }
}
report-allowed = Address ranges allowed though they are special: { $nets }

### The report: one sentence

# $name is the subject, $norm the norm's title, $count a number of checks.
standing-meets = { $name } meets { $norm }: { $count ->
    [one] the one required check that applies passed
   *[other] all { $count } required checks that apply passed
}.
standing-fails = { $name } does not meet { $norm }: { $count ->
    [one] one required check failed
   *[other] { $count } required checks failed
}.
standing-unknown = It cannot be told yet whether { $name } meets { $norm }: { $count ->
    [one] one required check could not be tested
   *[other] { $count } required checks could not be tested
}, none failed.
standing-nothing = { $norm } requires nothing that applies to { $name }.
standing-also-untested = { $count ->
    [one] One more required check could not be tested.
   *[other] { $count } more required checks could not be tested.
}

# The same in a table.
cell-meets = meets
cell-fails = fails
cell-unknown = unknown
cell-nothing = nothing required

### One subject under several norms

# $name is a subject with its test.
section-compared = By norm: { $name }
compared-whom = Every norm has its column, whether or not it binds this name: read it as 'if it were judged so'.
compared-caption = What each norm asks of { $name }, and how it came out
compared-later = asked more of later
compared-later-title = From a later day on
compared-only = The reports under each norm are left out here: ask for one with --policy ID, or for all of them with --format html.
not-asked = not asked
# $level is one of level-*, $day a day as 2036-01-01.
asked-later = { $level } from { $day }
in-force-since = since { $day }
in-force-from = from { $day }
in-force-until = until { $day }
# One letter each, no two the same.
letter-required = R
letter-recommended = A
letter-optional = O
column-norm = Norm
column-force = Where, and its force
column-in-force = In force
column-standing = All together
row-place = Where
row-force = Force
row-whom = Whom
force-law = law
force-binding = binding
force-comply_or_explain = comply or explain
force-agreement = agreement
force-contract = terms of business
force-voluntary = voluntary
force-none = no duty
place-AU = Australia
place-CA = Canada
place-CZ = Czechia
place-DE = Germany
place-DK = Denmark
place-EU = EU
place-GB = United Kingdom
place-NL = Netherlands
place-NO = Norway
place-US = United States
place-industry = industry
place-international = international

### The report: the score

# $percent, $low and $high are whole numbers.
score-exact = Score: { $percent }%. Each standard counts alike; this passed of what is required and applies:
score-range = Score: between { $low }% and { $high }%, depending on what could not be tested. Each standard counts alike; this passed of what is required and applies:
# $passed of $of checks, by weight.
score-share = { $passed } of { $of }
score-share-untested = { $passed } of { $of }, { $untested } not tested
# $sum is a sum written out.
score-sum = { $sum } = { $percent }%
score-sum-low = at least { $sum } = { $percent }%
score-sum-high = at most { $sum } = { $percent }%
# The same where a norm has it made as Internet.nl does. $points and $percent are numbers, or two with a dash between them.
score-points-exact = Score: { $percent }%, counted as Internet.nl does: points of what is required, in percent of the most that they can be, cut to a whole number for each category; then the mean of the categories, cut again:
score-points-range = Score: between { $low }% and { $high }%, depending on what could not be tested, counted as Internet.nl does: points of what is required, in percent of the most that they can be, cut to a whole number for each category; then the mean of the categories, cut again:
score-points = { $passed } of { $of } points: { $percent }%
score-lost-title = Where points were lost, at the server that has the fewest:
# $name is what Internet.nl calls it, $checks are ids of ours.
score-lost = { $name } ({ $checks }): { $points } of { $of }

### The report: its parts

section-overview = Overview
section-missing = What is required and missing
section-untested = What could not be tested
section-warnings = What passed with a warning
section-advice = Advice not followed
section-checks = All checks
section-listed = Everything that is accepted
section-data = Data and cost

# $places is a list of endpoints, $more how many further ones are not named.
item-places = at { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
item-seen = Seen: { $evidence }
item-fix = How: { $fix }
item-who = Who: { $who }. Effort: { $effort }.
# $checks is a list of ids.
item-fallen = With this, these count as failed too: { $checks }.
item-todo = What to do: { $fix }

### The report: marks of single checks, short

mark-pass = passed
mark-fail = failed
mark-warn = warning
mark-info = info
mark-not_applicable = n/a
mark-not_tested = not tested
mark-explained = explained

### The report: data and cost

# $source is a file or address, $time when it was made, $age how old it was when it was used.
data-line = { $source }: made { $time }, { $age } before this was measured
data-line-undated = { $source }: it does not say when it was made
data-none = No data from outside was used.
age-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
age-days = { $n ->
    [one] one day
   *[other] { $n } days
}
# $time is a number with its unit.
cost-line = Measuring took { $time }, { $connections ->
    [one] one connection
   *[other] { $connections } connections
} and { $queries ->
    [one] one DNS question
   *[other] { $queries } DNS questions
}.

### The report as a page

page-skip = Skip to the report
# $name is the first subject, $more how many further reports the page holds.
page-title = { $name }{ $more ->
    [0] {""}
    [one] {" "}and one more report
   *[other] {" "}and { $more } more reports
} – Plimsoll
page-contents = On this page
# $version is that of the program that made the page.
page-made = Made by Plimsoll { $version }. This page loads nothing and sends nothing.
page-errors = What could not be done
page-notes = Remarks
# $count is a number of entries that are not shown.
page-more = and { $count } more
section-score = Score
section-chain = From the root to the addresses
section-rest = What passed, and what does not apply
count-required = Required checks:
overview-caption = Who meets what, by norm
# $name is a subject with its test, $answer one of the words of cell-*.
overview-link = { $name }: { $answer }
score-caption = The score by standard
checks-caption = Every check with its verdict, by family
column-name = Name
column-check = Check
column-verdict = Verdict
column-level = Level
column-standard = Standard
column-passed = Passed
column-address = Address
column-service = What it did
column-code = Code point
column-class = Under this norm
class-good = good
class-sufficient = sufficient
class-phase-out = to be phased out
class-insufficient = not good enough
class-unrated = not rated
card-found = What was found
card-beside = Also seen
card-listed = Everything that is accepted
card-evidence = Evidence
card-shared = (measured once for several names)
# $time is a time.
card-shared-at = (measured at { $time } for another name at this address)
# $time is a time.
card-seen-at = (seen { $time })
# $count is a number of characters.
evidence-cut = { $count ->
    [one] One more character is left out here; the report as JSON has it all.
   *[other] { $count } more characters are left out here; the report as JSON has them all.
}
item-fallen-list = With this, these count as failed too:

### How the mail is set up

section-mail = How the mail is set up
mail-hosts = Who takes it
mail-spf = Who may send it (SPF)
mail-dmarc = What is asked for forged mail (DMARC)
mail-senders = Senders asked about
mail-vendors = Who runs it
column-priority = Priority
column-mail-host = Mail server
column-mail-said = What it said
mail-hosts-caption = The mail servers, the most preferred first, and what each address said on port 25
mail-tags-caption = The record that applies, tag by tag
column-tag = Tag
column-means = What it means
# $how is null or nothing.
mail-none = { $how ->
    [null] The name says that it takes no mail.
   *[other] The name has neither mail servers nor an address: nobody takes its mail.
}
# $reason is a word from a closed list.
mail-unseen = Who takes the mail could not be seen: { reason-said }.
mail-implicit = The name has no MX records, so mail goes to its own addresses.
mail-no-priority = none
mail-no-addresses = no address
# $vendor is a name.
mail-run-by = ({ $vendor })
# $state is a word from a closed list, $version a version of TLS or "none", $reason a word from a closed list.
mail-said = { $state ->
    [tls] STARTTLS{ $version ->
        [none] {""}
       *[other] , { $version }
    }
    [old-tls] STARTTLS, with a TLS that is too old for us
    [no-tls] STARTTLS, but no protected connection comes of it
    [plain] no STARTTLS
    [not-smtp] does not speak SMTP
    [closed] port 25 is closed: { reason-said }
   *[unseen] not seen: { reason-said }
}
# $greeting is what the server said first.
mail-greeting = greets with "{ $greeting }"
# $count is a number of look-ups, $max how many are allowed, $atleast is yes or no.
mail-spf-cost = Reading it costs { $atleast ->
    [yes] at least {""}
   *[no] {""}
}{ $count ->
    [one] one look-up
   *[other] { $count } look-ups
}; { $max } are allowed.
mail-spf-cost-free = Reading it costs { $atleast ->
    [yes] at least {""}
   *[no] {""}
}{ $count ->
    [one] one look-up
   *[other] { $count } look-ups
}.
# $count is a number of look-ups.
mail-spf-voids = { $count ->
    [one] One of them finds nothing.
   *[other] { $count } of them find nothing.
}
# $addresses is a number of IPv4 addresses, $prefix the length of a prefix that has as many IPv6 addresses, or none.
mail-spf-space = { $addresses ->
    [0] No IPv4 address
    [one] One IPv4 address
   *[other] { $addresses } IPv4 addresses
} and { $prefix ->
    [none] no IPv6 address
   *[other] as many IPv6 addresses as a { $prefix } has
} may send.
mail-spf-open = Further addresses may send that cannot be known beforehand.
mail-spf-legend = In brackets: the look-ups that a part costs, with all that it leads to.
mail-spf-cut = There are more records than are shown here.
# $state is a word from a closed list.
mail-spf-state = { $state ->
    [invalid] receivers cannot read this record
    [several] several records: receivers take none
    [none] no SPF record here
    [unseen] could not be seen
    [again] read above already
    [loop] leads back to where it came from
   *[record] {""}
}
# $remark is a word from a closed list.
mail-spf-remark = { $remark ->
    [ptr] ptr is not to be used any more
    [pass-all] lets everybody send
    [neutral-all] says nothing of those who are not named
    [after-all] stands after "all", where nobody reads it
    [redirect-beside-all] has no effect beside "all"
    [unknown] receivers do not know this and pass over it
    [like-mechanism] has "=" in place of ":", so receivers pass over it
    [macro] depends on the message, so what lies behind it is not known
    [void] finds nothing
    [void-v4] finds nothing for IPv4
    [void-v6] finds nothing for IPv6
    [hosts] leads to more mail servers than receivers look up
    [no-name] is no name that the DNS can hold
   *[over] one look-up too many: receivers stop here
}
# $name is the name that was asked, $records a number of records.
mail-dmarc-step = { $name }: { $records ->
    [0] no record
    [one] one record
   *[other] { $records } records, of which none counts
}
mail-dmarc-silent = { $name }: no answer
# $origin is a word from a closed list.
mail-dmarc-origin = { $origin ->
    [own] This is the domain's own record, and it applies.
    [organization] This record of the organisation applies to the names below it.
    [suffix] This record of the domain that names are registered under applies.
   *[none] No record applies.
}
# $tag is a word from a closed list, $value its value.
mail-dmarc-says = { $tag ->
    [p] { $value ->
        [reject] refuse mail that fails
        [quarantine] set mail that fails aside
       *[other] do nothing about mail that fails
    }
    [sp] { $value ->
        [reject] for names below the domain: refuse
        [quarantine] for names below the domain: set aside
       *[other] for names below the domain: do nothing
    }
    [np] { $value ->
        [reject] for names below the domain that do not exist: refuse
        [quarantine] for names below the domain that do not exist: set aside
       *[other] for names below the domain that do not exist: do nothing
    }
    [psd] { $value ->
        [y] others register names below this domain
       *[other] this domain is an organisation's own
    }
    [t] only tried out: receivers are to go one step lower
    [adkim] { $value ->
        [s] DKIM has to be of this very name
       *[other] DKIM may be of any name of the organisation
    }
    [aspf] { $value ->
        [s] SPF has to be of this very name
       *[other] SPF may be of any name of the organisation
    }
    [rua] daily reports go to { $value }
    [ruf] reports of single messages go to { $value }
    [fo] when reports of single messages are wanted: { $value }
    [old] "{ $value }" is of the old standard, and no longer read
    [value] "{ $value }" has a value that does not fit, so it counts as not said
    [repeated] "{ $value }" stands there more than once
   *[unknown] "{ $value }" is not known, and passed over
}
# $mailbox is a mail address, $address that of a server, $result a word from a closed list.
mail-sender = { $mailbox } from { $address }: { $result ->
    [pass] may send (pass)
    [fail] may not send (fail)
    [softfail] probably may not send (softfail)
    [neutral] nothing is said of it (neutral)
    [none] there is no SPF record (none)
    [temperror] something did not answer (temperror)
    [permerror] receivers cannot read the record (permerror)
   *[unknown] could not be told
}
mail-sender-own = This server takes the domain's mail.
# $term is a term of a record, $domain the domain that has it.
mail-sender-matched = Decided by "{ $term }" in the record of { $domain }.
# $problem is a word from a closed list, $about the name that it is about.
mail-sender-problem = { $problem ->
    [unanswered] There is no answer to { $about }.
    [lookups] It takes more look-ups than are allowed.
    [voids] Too many look-ups find nothing.
    [hosts] { $about } leads to too many mail servers.
    [syntax] The record of { $about } cannot be read.
    [several] { $about } has several records.
   *[no-record] { $about } has no record.
}
# $text is what the domain says.
mail-sender-says = The domain says: "{ $text }"
# $vendor is a name, $role a word from a closed list, $name the name in the records that shows it.
mail-vendor = { $vendor } { $role ->
    [receives] takes the mail
    [sends] sends mail
   *[dns] serves the names
} (seen by { $name }).
# $names is a list of names.
item-provider = Ask your provider for it: { $names }.

### The drawing of the way from the root to the addresses

# $name is the subject, $zones a number of zones.
chain-title = How { $name } is delegated, signed and served
chain-desc = { $zones ->
    [one] One zone,
   *[other] { $zones } zones, from the root down,
} each with what its parent says of its keys and the keys themselves; then the name servers and the addresses. The same is written as text beside the drawing.
chain-same = The drawing is the same as in an earlier report on this page.
chain-root = root zone
chain-secure = signed, and the signatures hold
chain-insecure = not protected by DNSSEC
chain-bogus = does not validate
chain-unknown = could not be told
chain-anchors = Trust anchors
chain-no-anchors = no trust anchor was given
chain-signers = DS records at the parent
chain-no-signers = no DS record at the parent
chain-keys = Keys
chain-no-keys = no keys were seen
chain-unfit = no key of the zone is this one now
chain-pointed = a DS record points to it
chain-anchored = a trust anchor points to it
chain-revoked = revoked
chain-servers = Name servers
# $names is a list of names or addresses.
chain-names = { $names }
chain-parent-only = (only the parent names it)
chain-child-only = (only the zone itself names it)
chain-answers = answers
chain-lame = does not answer for the zone ({ lame-said })
# $reason is a word from a closed list.
chain-silent = { $reason ->
    [timeout] no answer
    [refused] refused
    [unreachable] cannot be reached
    [rate_limited] asked us to slow down
    [malformed] answer cannot be read
    [our_side] not possible from here
    [guarded] an address that we do not connect to
    [opted_out] not asked, as the owner wishes
    [budget] not asked in time
   *[other] could not be seen
}
chain-not-asked = not asked
chain-no-addresses = no addresses
chain-no-answer = no answer
# $name and $target are names, $rtype CNAME or DNAME.
chain-alias = { $name } is an alias of { $target } ({ $rtype })
chain-two-ways = the two address families take different ways
# $count is a number of entries that are not drawn.
chain-more = + { $count } more
chain-more-zones = { $count ->
    [one] + one more zone
   *[other] + { $count } more zones
}
# $at is a name and a record type, $why a word from a closed list.
chain-breaks = The chain breaks at { $at }: { chain-why }
chain-ends = The chain ends at { $at }: { chain-why }
chain-why = { $why ->
    [unsigned] the parent proves that nothing is signed below
    [opt-out] the parent's proof leaves room for unsigned names
    [unsupported-algorithm] only algorithms that resolvers do not know
    [unsupported-digest] only digests that resolvers do not know
    [iterations] too many NSEC3 iterations
    [no-anchor] there is no trust anchor
    [unanswered] no answer
    [not-asked] it was not asked
    [too-complex] judging it takes more work than is reasonable
    [missing-signature] there is no signature
    [expired] the signature is over
    [not-yet-valid] the signature is not valid yet
    [bad-signature] the signature does not fit the data
    [no-key-for-signature] no key fits the signature
    [bad-signature-fields] the signature contradicts the data
    [no-key-for-delegation] no key is the one that the parent points to
    [key-set-not-signed] the key that the parent points to has not signed the keys
    [missing-keys] there are no keys
    [no-key-for-anchor] no key fits the trust anchor
    [missing-denial] its absence is not proven
    [missing-wildcard-proof] nothing proves that the wildcard may be used
    [missing-delegation-proof] the parent neither has it nor proves that it has none
    [bad-alias] the alias is not what it should be
   *[other] { $why }
}

### A check's page

explain-question = The question
explain-why = Why it matters
explain-measured = What is measured, and how
explain-findings = What can be found
explain-norms = What it rests on
explain-parameters = What a policy can set
explain-levels = How much { $policy } asks for it
explain-fix = How to mend it
# $id is a check's id.
explain-since = Check { $id }, since version { $version }.
explain-removed = Check { $id }, given up in version { $version }.
explain-parents = Builds on: { $checks }.
# $keyword is MUST, SHOULD or the like, $date a month.
norm-line = { $norm } ({ $keyword }), in force since { $date }
parameter-line = { $name } = { $value }: { $about }
level-line = { $test }: { $level }
explain-not-asked = Not asked for in any test.
explain-list = The checks. "plimsoll explain ID" shows one of them.
# What a finding means for the verdict.
outcome-pass = passed
outcome-fail = failed
outcome-warn = warning
outcome-info = info
outcome-note = remark
outcome-not_applicable = does not apply
outcome-not_tested = not tested

### While measuring

stage-names = addresses
stage-name-servers = name servers
stage-web = web servers
stage-mail = mail servers
stage-proofs = DNSSEC proofs
# $done of $total subjects.
progress-total = { $done } of { $total } names measured
progress-waiting = waiting

### Results without a report

# $name is the subject.
no-such-name = the name { $name } does not exist: no website, mail or anything else can be found under it; look whether it is spelled right
nothing-measured = nothing could be measured of { $name }: { $reason ->
    [timeout] name servers on the way to it do not answer ({ $detail })
    [our_side] this machine has no way to the name servers; "plimsoll doctor" says what is missing
    [guarded] its name servers have addresses that we do not connect to; if this is your own network, allow the range with --allow-net
    [opted_out] the owner asked not to be measured
    [budget] the time for one test was used up; give a longer --timeout
   *[other] no name server gave an answer that can be used ({ $detail })
}

### Data that is kept

# $source are files, $made tells their age, $count, $v4 and $v6 are numbers of entries.
status-vrps = Payloads: { $count } validated ROA payloads, { $made }, from { $source }
status-routes = Routes: { $v4 } prefixes of IPv4 and { $v6 } of IPv6, { $made }, from { $source }
status-roots = Roots: { $count } certificates, built in ({ $version })
status-made = made { $time }, { $age } ago
status-undated = of unknown age
status-no-vrps = Payloads: none, so the checks of RPKI cannot be tested; bring them with "plimsoll data import --vrps FILE"
status-no-routes = Routes: none, so it cannot be tested whether routes are valid; bring them with "plimsoll data import --routes FILE --routes FILE", for IPv4 and IPv6

### Whether this machine can measure

doctor-good = ok
doctor-lacking = missing
doctor-broken = problem
doctor-configuration = Configuration: { $file }
doctor-no-configuration = Configuration: no file, everything is as built in
doctor-configuration-broken = Configuration: { $why }
doctor-clock = Clock: { $time }
doctor-clock-wrong = Clock: { $time }, which is before this program was built; set the clock, or signatures and certificates will be judged wrongly
doctor-network = Network: { $why }
# $way is "IPv4, UDP" or the like.
doctor-root = Root servers over { $way }: { $address } answered within { $ms } ms
doctor-no-root = Root servers over { $way }: { $reason ->
    [timeout] no answer; look whether a firewall stops port 53
    [our_side] not possible from here ({ $detail })
    [refused] refused; look whether a firewall stops port 53
    [guarded] { $detail }; allow the range with --allow-net
    [no_data] { $detail }
   *[other] { $reason } ({ $detail }); look whether something between here and there answers in their place
}
doctor-language = Language: { $name } ({ $tag })
doctor-width = Terminal: { $width } columns
doctor-no-terminal = Terminal: none, reports are written 80 columns wide

### The lab

demo-starts = A miniature Internet starts on this machine, and twelve of its names are tested. Nothing leaves the machine.
demo-meets = meets the norm
demo-fails = does not meet it
demo-up = The reports are at { $at } - open it in a browser. Ctrl-C ends it.
demo-written = The reports are in { $at }.
demo-next = Next: "plimsoll test example.nl" tests a name of the Internet, "plimsoll lab list" lists all names of the lab.

lab-up = The lab is up with { $names } names, after { $seconds } s. Ctrl-C ends it.
lab-files = The files that lead into it are in { $folder }. Another program needs them as well to find its way.
lab-how = Test a name in it:
lab-how-long = The same in full:
lab-list-hint = "plimsoll lab list" says what is wrong with each name.
lab-agree = { $domains } domains, { $verdicts } verdicts, all agree ({ $seconds } s, of which { $start } s to start)
lab-differ = { $domains } domains, { $verdicts } verdicts, { $disagreements } disagree ({ $seconds } s, of which { $start } s to start)
lab-head-name = Name
lab-head-test = Test
lab-head-check = Check
lab-head-expected = Key
lab-head-found = Found
lab-count = { $test }: { $names } names, { $verdicts } verdicts
lab-unguarded = { $count } connections or datagrams went to addresses that must not be reached

lab-theme-models = Models
lab-theme-ipv6 = IPv6
lab-theme-dnssec = Signatures of the DNS
lab-theme-algorithms = Algorithms of DNSSEC
lab-theme-servers = Name servers
lab-theme-https = HTTPS
lab-theme-tls = TLS
lab-theme-redirects = From http to https
lab-theme-hsts = HSTS
lab-theme-headers = Header fields
lab-theme-security-txt = security.txt
lab-theme-certificates = Certificates
lab-theme-caa = Who may issue certificates
lab-theme-dane = Certificates that the DNS names
lab-theme-routes = Routes
lab-theme-hostile = Names that try to do harm
lab-theme-http = Versions of HTTP, and HTTPS records
lab-theme-mail-models = Mail: models
lab-theme-mx = Mail: who takes it
lab-theme-smtp = Mail: what mail servers say
lab-theme-spf = Mail: SPF
lab-theme-dmarc = Mail: DMARC
lab-theme-dkim = Mail: DKIM
lab-theme-mta-sts = Mail: MTA-STS
lab-theme-mail-records = Mail: reports and logos
lab-theme-mail-dane = Mail: DANE
lab-theme-mail-hosts = Mail: the hosts that take it
lab-theme-mail-hostile = Mail: servers and records that try to do harm

### Which suppliers stand behind what fails

suppliers-head = { $count ->
    [one] One name was
   *[other] { $count } names were
} judged by { $policy }. Of { $failures ->
    [one] one failure
   *[other] { $failures } failures
} { $one ->
    [0] none can be mended by one supplier alone
    [one] one can be mended by one supplier alone
   *[other] { $one } can be mended by one supplier alone
}; in { $own ->
    [one] one
   *[other] { $own }
} the owner, or somebody who is not known, has a part.
suppliers-none = No supplier of several names has anything to mend.
suppliers-more = { $count ->
    [one] One further supplier is
   *[other] { $count } further suppliers are
} in the table of --format json and csv.
suppliers-role-dns = name servers
suppliers-role-web = website
suppliers-role-mail = incoming mail
suppliers-role-sends = mail sent for the owner
suppliers-role-network = network
suppliers-row = { $name } ({ $role }), behind { $serves ->
    [one] one name
   *[other] { $serves } names
}
suppliers-lever = { $pass ->
    [0] fails for { $fails ->
        [one] one name, which others
       *[other] { $fails } names, which others
    } must help to mend
    [one] one name would pass
   *[other] { $pass } names would pass
} ({ $level }): { $names }{ $more ->
    [0] { "" }
   *[other] , and { $more } more
}
suppliers-meet = Everything required would be met by { $count ->
    [one] one name
   *[other] { $count } names
} if all of this were mended.

### Registered reasons not to comply

standing-explained = { $name } does not meet { $norm }, and explains why: { $count ->
    [one] one required check is not met, with a registered reason that holds
   *[other] { $count } required checks are not met, each with a registered reason that holds
}.
cell-explained = explains
section-explained = Not met, with a registered reason
card-explanation = Registered reason
# $date is the last day on which it holds, $owner who stands for it, $ground one of those below, $reason what they wrote.
explained-until = Explained until { $date } by { $owner }, { $ground }: { $reason }.
explained-expired = The explanation expired on { $date } ({ $owner }, { $ground }): { $reason }. Meet the requirement, or decide anew.
# $check is the id of another check.
explained-with = It is not met because { $check } is not, which this explanation is about.
# $text is what they wrote.
explained-evidence = Evidence: { $text }.
explained-risk = Risk meanwhile: { $text }.
explained-compensation = Done instead: { $text }.
explained-review = To be looked at again on { $date }.
ground-no-offer = too little offer on the market
ground-not-safe-enough = not safe or sure enough in this case
ground-great-weight = another reason of great weight

# The register itself, on a terminal. $entry is what it is about, $date a day.
register-empty = The register holds no explanations.
register-holds = holds until { $date }
register-not-yet = holds from { $date }
register-expired = expired on { $date }
register-review = to be looked at again since { $date }
register-gaps = says nothing of { $gaps }, which a reader will ask for
register-owner = { $owner }, { $ground }: { $reason }
register-good = { $count ->
    [0] The register can be used; it holds no explanations.
    [one] The register can be used: one explanation.
   *[other] The register can be used: { $count } explanations.
}
register-added = Added to { $file }: { $entry }, until { $date }.
