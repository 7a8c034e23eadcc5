title = A logo beside your mail (BIMI)
question = Does the domain publish a logo that mail programs can show beside its mail?
why = Some mail programs show the logo of senders whose mail is protected by DMARC. It is a matter of being recognised, not of security.

present = a logo is published
absent = no logo is published
declined = the domain says that it wants no logo shown
several = there is more than one BIMI record (in all { $count }), so that receivers pass over all of them
invalid = the BIMI record is invalid: { $why ->
    [no-logo] it does not say where the logo is ("l")
    [url] an address in it is no https address
    [repeated] a tag stands in it twice
   *[field] a part of it is no tag
}
bogus = DNSSEC proves the answer for the record to be wrong, so it cannot be counted
dmarc-too-weak = receivers show no logo, since DMARC does not ask for all failing mail to be refused or set aside
# $status is a status code of HTTP or "none".
not-fetched = the logo at { $url } cannot be fetched{ $status ->
    [none] {""}
   *[other] {" "}(status { $status })
}
no-logo = what stands at { $url } is no logo that receivers read: { $why ->
    [too-large] it is far too large
    [doctype] it has a document type declaration
    [not-xml] it is no well-formed XML
   *[not-svg] it is no SVG
}
logo-profile = the logo breaks a rule of the profile SVG Tiny PS: { $rule ->
    [size] it is larger than 32 KiB
    [version] its version is not "1.2"
    [profile] its "baseProfile" is not "tiny-ps"
    [title] it has no title
    [place] its outermost element has a place ("x" or "y")
    [script] it has a script
    [animation] something in it moves
    [image] it has an image inside
    [outside] it refers to something outside itself
    [square] it is not square
   *[element] it has an element that the profile does not have
}
certified = the record also names a certificate for the logo (VMC or CMC)
not-certified = the record names no certificate for the logo, without which the large receivers do not show it

fix = Publish a TXT record at default._bimi below your domain that names a square logo in SVG Tiny PS and, for most receivers, a certificate (VMC or CMC) for it.
fix-who = { -who-organisation }
fix-effort = { -effort-days }
