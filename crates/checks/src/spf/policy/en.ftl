title = The SPF record turns away whoever it does not name
question = Does the SPF record turn away whoever it does not name, and name few enough?
why = A record that lets everybody in, or says nothing about those it does not name, protects your name no better than none.

# $said is what "all" means: fail, softfail, neutral or pass; $addresses is a number of IPv4 addresses, $v6_prefix the length of a prefix that has as many IPv6 addresses.
accepted = { $said ->
    [fail] whoever is not named is turned away (-all)
    [softfail] whoever is not named is suspect (~all)
    [neutral] nothing is said of those who are not named (?all)
   *[other] everybody may send (+all)
}; { $addresses ->
    [0] no IPv4 address
    [one] one IPv4 address
   *[other] { $addresses } IPv4 addresses
} and { $v6_prefix ->
    [none] no IPv6 address
   *[other] IPv6 addresses as many as a { $v6_prefix } has
} may send
too-weak = { $said ->
    [fail] the record turns away whoever it does not name (-all), which this norm does not take
    [softfail] the record calls whoever it does not name suspect (~all), which this norm does not take
    [neutral] the record says nothing of those it does not name (?all)
   *[other] the record lets everybody send (+all)
}
    .fix = End the record with "-all", or with "~all" as long as you are not sure that it names all who send for you.
no-all = the record has neither "all" nor "redirect" at its end, so nothing is said of those it does not name
    .fix = End the record with "-all", or with "~all" as long as you are not sure that it names all who send for you.
everybody = the record lets everybody in the world send in the name of the domain
    .fix = Name the addresses that send for you, and end the record with "-all". If a supplier's record lets everybody in, take its include away and ask them.
too-wide = { $addresses ->
    [one] one IPv4 address
   *[other] { $addresses } IPv4 addresses
} may send, about as many as a { $prefix } has
    .fix = Name the addresses that send for you, not the networks they are in.
too-wide-v6 = as many IPv6 addresses may send as a { $prefix } has
    .fix = Name the addresses that send for you, not the networks they are in.
open = further addresses may send that cannot be known beforehand: macros, ptr or answers we did not get decide
unreadable = receivers cannot read the record, so nothing it says counts
    .fix = Correct the record first.
bogus = DNSSEC proves the answer for { $name } to be wrong, so receivers that check it give up on the record
    .fix = Ask whoever runs that zone to mend its signatures.

fix = End the record with "-all", or with "~all" as long as you are not sure that it names all who send for you. For a domain that sends no mail: "v=spf1 -all".
fix-who = { -who-mail-operator }
fix-effort = { -effort-hours }
