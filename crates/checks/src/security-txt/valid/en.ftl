title = The security.txt can be read and relied on
question = Can the security.txt be read and relied on?
why = A file with a wrong address, a date that has passed or lines that programs cannot read sends finders of holes nowhere, or to somebody who is no longer in charge.

# $url is where the file was read.
valid = the security.txt at { $url } is valid
# $type is the Content-Type, as sent.
wrong-type = the file is not sent as text/plain but as { $type ->
    [none] nothing at all
   *[other] { $type }
}
    .fix = Send the file with "Content-Type: text/plain; charset=utf-8".
# $charset is the character set, as sent.
wrong-charset = the file is sent in the character set { $charset }; it has to be utf-8
    .fix = Send the file with "Content-Type: text/plain; charset=utf-8".
no-charset = the Content-Type does not name the character set; utf-8 is what then holds
not-utf8 = parts of the file are not UTF-8
# $lines are numbers of lines, $why says what is wrong with the first: a word from a closed list.
bad-lines = lines that programs cannot read: { $lines } (the first: { $why ->
    [byte-order-mark] a byte order mark before the text
    [no-colon] neither a field nor a comment
    [bad-name] not the name of a field
    [space-in-name] a space in the name of the field
    [no-value] a field without a value
    [control-character] a control character
   *[other] { $why }
})
# $lines are numbers of lines, $why is spacing or open-end for the first.
loose-lines = lines that do not follow the grammar, though programs can read them: { $lines } (the first: { $why ->
    [spacing] not exactly one space after the colon
   *[open-end] the last line has no line feed
})
# $why is a word from a closed list.
broken-signature = the frame of the signature is broken, so that programs cannot verify it ({ $why ->
    [not-first] something stands before its first line
    [bad-header] a header other than Hash
    [no-empty-line] no empty line before the text
    [not-escaped] a line that begins with a hyphen and is not escaped
    [no-signature] the signature after the text is missing
    [no-end] the end line is missing
    [bad-armor] the signature cannot be decoded
   *[after-end] something stands after the end line
})
    .fix = Sign the finished file anew, with "gpg --clearsign", and do not change it afterwards.
signed = the file is signed; we do not verify whose signature it is
not-signed = the file is not signed (RFC 9116 recommends it)
# $octets is the size.
large = the file is larger than readers need to accept: more than 32 kB, 1,000 lines or 2,048 characters in one field (size: { $octets })
no-contact = the field Contact is missing
    .fix = Add "Contact: mailto:security@your-domain" or "Contact: https://…", the preferred way first.
# $field is its name, $line where it stands, $why a word from a closed list.
bad-value = the value of { $field } on line { $line } cannot be used: { $why ->
    [no-scheme] it is no address with a scheme, such as https://
    [bare-mail] a mail address needs mailto: before it
    [bare-phone] a telephone number needs tel: before it
    [not-https] a web address has to begin with https://
    [character] it has a character that stands in no address
    [empty] nothing follows the scheme
    [bad-mail] no mail address follows mailto:
   *[bad-phone] no telephone number follows tel:
}
no-expires = the field Expires is missing
    .fix = Add "Expires: 2027-01-31T12:00:00Z" with a date less than a year ahead, and put its renewal into a calendar.
# $count is how many there are.
several-expires = the field Expires stands there { $count } times; it may stand there once
# $value is as written.
bad-expires = the value of Expires is not a date and time as RFC 3339 writes them: { $value }
    .fix = Write it as 2027-01-31T12:00:00Z, with seconds and with Z or an offset such as +01:00.
# $at is the time in all of these, $days the days between it and the measurement.
expired = the file expired { $days ->
    [0] less than a day ago
    [one] one day ago
   *[other] { $days } days ago
} ({ $at })
    .fix = Go through the file, see that everything in it still holds, and set Expires anew.
expires-soon = the file expires in { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
} ({ $at })
far-ahead = the file expires only in { $days ->
    [one] one day
   *[other] { $days } days
} ({ $at }); less than a year is recommended, so that it does not go stale
# $url is the address that was asked.
not-canonical = the file lists addresses of its own (Canonical), but not the one it was asked for at, { $url }; readers should not trust it here
    .fix = Add "Canonical: " and this address, or take the field out.
canonical-elsewhere = the file lists the address to which it was redirected (Canonical), but not the one it was asked for at: { $url }
    .fix = Add "Canonical: " and this address.
# $count is how many there are.
several-languages = the field Preferred-Languages stands there { $count } times; it may stand there once, with commas between the languages
# $tags are as written.
bad-language = not a language tag: { $tags }
    .fix = Write tags as en, nl or fr-BE, with commas between them.
# $line is where it stands.
csaf-elsewhere = the field CSAF on line { $line } does not lead to a file called provider-metadata.json
# $names are names of fields.
unknown-fields = fields that are not registered, and that readers pass over: { $names }
no-file = there is no file to judge
# $url is on another site.
elsewhere = the file lies on another site, which we do not ask: { $url }

fix = Mend the lines named here; a generator such as the one at securitytxt.org writes the file in the right form.
fix-who = { -who-organisation }
fix-effort = { -effort-minutes }
