title = Addresses of pages are kept from other sites (Referrer-Policy)
question = Does the site keep its addresses from other sites that its visitors go on to?
why = An address can tell what somebody read, searched for or applied for. Without a limit, the browser passes it on to every other site that your pages link to or load something from.

# $policy is a value of the field in all of these.
good = other sites learn no more than the site's name: { $policy }
tolerated = the policy is stated and could be stricter: { $policy }
leaks = other sites, or anybody on the way, may learn more than they should: { $policy }
absent = no Referrer-Policy is stated; today's browsers then pass on the site's name only, older ones the whole address
# $values are values that no browser knows.
without-effect = browsers know none of these values and do as if no policy were stated: { $values }
# $values are values that no browser knows.
unknown-values = browsers pass over a value that they do not know: { $values }
in-page = the page itself states the policy, in a meta element that takes the place of the header: { $policy }

fix = Send "Referrer-Policy: no-referrer" or "same-origin" with every page; "strict-origin-when-cross-origin" where partners need to know from which site visitors come.
fix-who = { -who-web-hoster }
fix-effort = { -effort-minutes }
