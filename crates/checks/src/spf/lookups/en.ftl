title = Reading the SPF record stays within the limits
question = Does reading the SPF record cost receivers no more look-ups than they may make?
why = Receivers stop at a fixed number of look-ups and then treat the record as an error: part of your mail loses its protection or is refused, often without anybody noticing.

# $count and $max are numbers of look-ups.
within = the SPF record costs { $count ->
    [one] one look-up
   *[other] { $count } look-ups
}; { $max } are allowed
too-many = the SPF record costs { $count ->
    [one] one look-up
   *[other] { $count } look-ups
} with everything it includes; receivers stop after { $max }
    .fix = Take away suppliers you do not use, give single ones a name below yours to send from, and put ip4 and ip6 in place of a and mx. The evidence shows what each part costs.
loop = the SPF record leads back to { $domain }, where it came from
    .fix = Take the include or redirect away that closes the circle.
# $term is the mx, $count how many mail servers there are.
too-many-hosts = "{ $term }" leads to { $count ->
    [one] one mail server
   *[other] { $count } mail servers
}; receivers give up above { $max }
    .fix = Name the addresses with ip4 and ip6 in place of "{ $term }".
void = { $count ->
    [one] one look-up of the SPF record finds
   *[other] { $count } look-ups of the SPF record find
} nothing; receivers may give up after { $max }
    .fix = Take away the names in the evidence that do not exist any more.
# $family is IPv4 or IPv6.
void-for-one-family = for senders with an { $family } address { $count ->
    [one] one look-up finds
   *[other] { $count } look-ups find
} nothing; some receivers give up after { $max }
lower-bound = the record has macros that only a real message fills in; it costs at least so many look-ups: { $count }
unreadable = receivers cannot read the record, so nothing can be counted
    .fix = Correct the record first.
bogus = DNSSEC proves the answer for { $name } to be wrong, so receivers that check it give up on the record
    .fix = Ask whoever runs that zone to mend its signatures.

fix = Take away suppliers you do not use, give single ones a name below yours to send from, and put ip4 and ip6 in place of a and mx.
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
