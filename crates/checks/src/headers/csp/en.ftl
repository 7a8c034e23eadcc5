title = Browsers know which scripts belong to the site (Content-Security-Policy)
question = Does the site tell browsers which scripts and other content may run in its pages?
why = If somebody manages to get their own script into one of your pages, it can read what your visitors type and act in their name. A policy lets the browser run only what you put there yourself.

restricts = the policy lets scripts run only from places or with marks that the site has chosen
absent = no Content-Security-Policy is sent
only-reported = a policy is sent only for reporting (Content-Security-Policy-Report-Only); browsers enforce nothing
    .fix = Send the policy as Content-Security-Policy once the reports show nothing that your site needs.
scripts-unrestricted = the policy says nothing about scripts: neither script-src nor default-src is in it
inline-script = every script that gets into the page runs, because the policy allows 'unsafe-inline'
    .fix = Move scripts into files, or mark each with a nonce ('nonce-…', new for every response) or a hash ('sha256-…'); then take out 'unsafe-inline', which browsers ignore beside those.
inline-handlers = every script in an attribute, such as onclick, runs, because the policy allows 'unsafe-inline' there
    .fix = Attach handlers from script files and set script-src-attr to 'none', or leave it out.
# $sources are sources of the policy in all of these.
any-host = scripts from any host on the Internet run: { $sources }
    .fix = Replace schemes and "*" by 'self' and the hosts you use, or better by nonces with 'strict-dynamic'.
any-registrant = scripts run from names that anybody can get, below a public suffix: { $sources }
    .fix = Name the whole host instead of everything below a public suffix.
data-scripts = a script may stand in the address itself, so that whoever gets a script element into the page needs no host: { $sources }
    .fix = Take data: out of the list that applies to scripts.
base-bypass = scripts are marked with nonces or hashes, but nothing limits the base element: a forged one leads your own scripts' relative addresses to another site
    .fix = Add "base-uri 'none'" or "base-uri 'self'".
# $nonce is the nonce.
nonce-reused = the same nonce came with several responses, so that an attacker can know it: { $nonce }
    .fix = Make a new random nonce for every response; take pages that hold one out of shared caches.
# $characters is the length without filling, $least what is asked for.
nonce-short = the nonce has { $characters ->
    [one] one character
   *[other] { $characters } characters
} and could be guessed; { $least } hold 128 bits
eval = scripts may turn text into code ('unsafe-eval'), so that a small mistake in one of them becomes a hole
open-host = scripts run from a host at which strangers can put theirs, or that offers a library which runs what a page says: { $sources }
    .fix = Keep such scripts on a host of your own, or name the exact file, or use nonces with 'strict-dynamic'.
# $sources are directives with a source.
plain-http = the policy allows content without HTTPS: { $sources }
    .fix = Write https:// in the source, or leave the scheme out.
base-open = nothing limits the base element (base-uri): a forged one leads the page's relative addresses to another site
    .fix = Add "base-uri 'none'" or "base-uri 'self'".
forms-open = nothing limits where forms are sent (form-action): a forged form can send what visitors type to another site
    .fix = Add "form-action 'self'" and, where needed, the hosts that receive forms of yours.
# $directives are names of directives.
content-open = other content may come from anywhere: { $directives }
inline-style = style in the page itself is allowed; with it an attacker can change how the page looks
in-page = the policy stands in a meta element of the page only, where it comes late and cannot limit framing
# $parts are parts of the policy.
ignored = browsers pass over parts of the policy that they do not know, or that stand there twice: { $parts }
unquoted = keywords without their quotation marks are taken as names of hosts: { $parts }
    .fix = Put keywords, nonces and hashes in single quotation marks: 'self', 'none', 'nonce-…'.
# $parts are names of directives.
given-up = the policy has directives that browsers have given up: { $parts }

fix = Begin with "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", first as Content-Security-Policy-Report-Only, and add what your pages need. Best is script-src with a nonce and 'strict-dynamic'.
fix-who = { -who-developer }
fix-effort = { -effort-days }
