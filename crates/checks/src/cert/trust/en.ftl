title = The certificate leads to a trusted root
question = Do the certificates that the server sends lead to a root that is trusted, and is none revoked?
why = Browsers stop visitors with a warning when they cannot trust the certificate. Who learns to click such warnings away will not notice an impostor either.
    .mail = Senders that check certificates, because of your MTA-STS policy for instance, do not deliver to a server whose certificate they cannot trust.

# $root is the name of the root certificate.
trusted = the certificates lead to the trusted root "{ $root }"
# $found: complete where fetching it completes the way to $root, short where it does not, no where it was not found.
# $more is how many further ones are missing above it.
missing-intermediate = the certificate of the issuer "{ $issuer }" is not sent, so "{ $certificate }" leads nowhere{ $found ->
    [complete] ; it exists at { $url }, and with it{ $more ->
        [0] {""}
        [one] {" "}and one more above it
       *[other] {" "}and { $more } more above it
    } the certificates lead to the trusted root "{ $root }", so the server has to send it
    [short] ; it exists at { $url }, but even with it the certificates lead to no trusted root
   *[no] { $url ->
        [none] {""}
       *[other] {" "}(to be had at { $url })
    }
}
    .fix = { $found ->
        [short] Have the certificate issued by a publicly trusted CA, and install it together with the intermediate certificates.
       *[other] Install the server's certificate together with the intermediate certificates of its issuer, in one file, the server's own first ("full chain"). Do not send the root.
    }
self-signed = the certificate "{ $certificate }" is signed with its own key; nobody vouches for it
    .fix = Have the certificate issued by a publicly trusted CA. There are several that do so free of charge and by themselves (ACME, RFC 8555).
unknown-root = the certificates end in the root "{ $certificate }", which is not among those that are trusted
    .fix = Have the certificate issued by a publicly trusted CA.
expired = the certificate "{ $certificate }" was valid until { $until }
    .fix = Renew the certificate that has expired, and have it renewed by itself from now on. If it is an intermediate, install the present one of your issuer.
not-yet-valid = the certificate "{ $certificate }" is valid only from { $from } on
bad-signature = the signature on the certificate "{ $certificate }" ({ $algorithm }) does not count: { $why ->
    [broken] the hash function it rests on is broken
    [unsupported] clients do not verify signatures of this kind
   *[wrong] it was not made by the issuer whose certificate stands above it
}
not-a-ca = the certificate "{ $certificate }" signed another one, but may not do so
path-length = there are more CAs below "{ $certificate }" than it allows
wrong-use = the certificate "{ $certificate }" is not meant for this use: { $why ->
    [usage] its extended key usage does not name TLS servers
    [key-usage] its key usage allows nothing that TLS needs
    [leaf-is-ca] it is the certificate of a CA, not of a server
    [leaf-may-sign] it is no CA's, and yet its key may sign certificates
   *[constraints-in-leaf] it has name constraints, which only a CA may have
}
name-not-allowed = a CA above "{ $certificate }" may not vouch for the name "{ $name }"
not-understood = the certificate "{ $certificate }" has a critical part that clients do not understand: { $what }
no-policy = a CA demands a certificate policy, and "{ $certificate }" does not keep to it
weak-key = the key of the certificate "{ $certificate }" ({ $kind }) is so weak that clients refuse it
malformed = the certificate "{ $certificate }" is not well-formed, so clients refuse it: { $what ->
    [not-der] something in it is no DER
    [extension] its extension { $extension } is wrong
    [extension-twice] its extension { $extension } stands there twice
    [extensions-without-version-3] it has extensions, but is not of version 3
    [signature-algorithms-differ] it names two different signature algorithms
    [signature-parameters] the parameters of its signature algorithm are wrong
    [serial-too-long] its serial number has more than 20 octets
    [no-issuer] its issuer has no name
    [version] it is not of version 3
    [no-subject] it says neither in its subject nor in a critical list of names for whom it is
   *[no-certificate] what was sent as the server's certificate is none
}
distrusted = the root "{ $certificate }" is trusted only for certificates issued until { $after }; this one is newer
    .fix = Change to another CA: trust in this one is being withdrawn.
revoked = the issuer has revoked the certificate since { $at }; reason: { $reason ->
    [key-compromise] the key came into wrong hands
    [ca-compromise] the CA's key came into wrong hands
    [affiliation-changed] the owner's details changed
    [superseded] there is a newer certificate
    [cessation-of-operation] it is no longer needed
    [certificate-hold] it is on hold
    [privilege-withdrawn] the right to it was withdrawn
   *[none] not stated
}
    .fix = Make a new key, have a new certificate issued for it and install that at once. Find out why the old one was revoked.
not-revoked = the stapled OCSP response says that the certificate is not revoked, as of { $as_of }
staple-of-no-use = the stapled OCSP response is of no use: { $why ->
    [unknown] the responder does not know the certificate
    [stale] it is out of date
    [no-answer] it is an error message
    [other-certificate] it is about another certificate
    [not-verified] it is not signed by the issuer or somebody the issuer vouches for
   *[malformed] it cannot be read
}
revoked-by-list = the certificate "{ $certificate }" is on its issuer's list of revoked certificates, since { $at }; reason: { $reason ->
    [key-compromise] the key came into wrong hands
    [ca-compromise] the CA's key came into wrong hands
    [affiliation-changed] the owner's details changed
    [superseded] there is a newer certificate
    [cessation-of-operation] it is no longer needed
    [certificate-hold] it is on hold
    [privilege-withdrawn] the right to it was withdrawn
   *[none] not stated
}
    .fix = { $role ->
        [issuer] Have a new certificate issued: the CA has withdrawn the intermediate certificate that yours rests on. Install it with the intermediate that comes with it.
       *[server] Make a new key, have a new certificate issued for it and install that at once. Find out why the old one was revoked.
    }
not-listed = { $certificates ->
    [one] one certificate was looked up in its issuer's list of revoked certificates as of { $as_of }, and is not on it
   *[other] { $certificates } certificates were looked up in their issuers' lists of revoked certificates, the eldest as of { $as_of }, and none is on them
}
list-of-no-use = the list of revoked certificates at { $url } is of no use for the certificate "{ $certificate }": { $why ->
    [unseen] { $reason ->
        [refused] the server there does not give it
       *[other] it could not be had ({ reason-said })
    }
    [other-issuer] it is not made by the issuer of the certificate
    [not-verified] it is not signed with the key of the certificate's issuer
    [not-understood] it has a critical part that clients do not understand ({ $detail })
    [delta] it has only what has changed since another list
    [scope] by its own words it is about other certificates
    [some-reasons] it tells of revocations for some reasons only
    [outdated] a newer one should have been there since { $detail }
    [not-yet] it is dated { $detail }, which is yet to come
   *[malformed] it cannot be read
}
out-of-order = the certificates are not sent in the order that TLS asks for, each followed by its issuer's; some clients fail on that
profile = the certificate "{ $certificate }" departs from a rule for issuers that clients do not enforce: { $rule ->
    [no-authority-key-id] it does not say which key of its issuer signed it (authorityKeyIdentifier)
    [no-subject-key-id] a CA's certificate without an identifier of its key (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints of a CA is not critical
    [no-key-usage] a CA's certificate without keyUsage
    [no-extended-key-usage] it does not say that it is for TLS servers (extKeyUsage)
    [path-length-without-ca] it limits the CAs below it, but is no CA
    [name-constraints-not-critical] nameConstraints is not critical
    [serial-not-positive] its serial number is zero or negative
    [time-form] a year before 2050 is written as GeneralizedTime
    [common-name-not-among-names] its common name is not among its alternative names, or is written otherwise there
    [policy-constraints-not-critical] policyConstraints is not critical
    [constraint-leading-dot] a name constraint begins with a dot
    [names-critical] its list of names is critical, though it has a subject
    [underscore] one of its names has an underscore and so is no host name
    [any-use] it may be used for everything, not only for TLS servers
    [extended-key-usage-critical] extKeyUsage is critical
   *[modulus-size] the length of its RSA key is no multiple of eight bits
}
rule-broken = the certificate "{ $certificate }" breaks a rule for issuers, and strict clients refuse it: { $rule ->
    [no-authority-key-id] it does not say which key of its issuer signed it (authorityKeyIdentifier)
    [no-subject-key-id] a CA's certificate without an identifier of its key (subjectKeyIdentifier)
    [basic-constraints-not-critical] basicConstraints of a CA is not critical
    [no-key-usage] a CA's certificate without keyUsage
    [no-extended-key-usage] it does not say that it is for TLS servers (extKeyUsage)
    [path-length-without-ca] it limits the CAs below it, but is no CA
    [name-constraints-not-critical] nameConstraints is not critical
    [serial-not-positive] its serial number is zero or negative
    [time-form] a year before 2050 is written as GeneralizedTime
    [common-name-not-among-names] its common name is not among its alternative names, or is written otherwise there
    [policy-constraints-not-critical] policyConstraints is not critical
    [constraint-leading-dot] a name constraint begins with a dot
    [names-critical] its list of names is critical, though it has a subject
    [underscore] one of its names has an underscore and so is no host name
    [any-use] it may be used for everything, not only for TLS servers
    [extended-key-usage-critical] extKeyUsage is critical
   *[modulus-size] the length of its RSA key is no multiple of eight bits
}
    .fix = Tell your CA; if that is your own office, let it set up its certificates as RFC 5280 §4.2 says. Then have the certificate issued anew. Many programs let it pass, but those in Python 3.13 and later, for one, do not.
redirect-target = visitors are sent on to { $target }, whose certificate is not trusted
dane-ee = a mail server's certificate that its TLSA records stand for: its name, its dates and its issuer count for nothing here

fix = Have the certificate issued by a publicly trusted CA, and install it together with the intermediate certificates, the server's own first. Check it with a fresh client: one that was used before may know more certificates than others.
fix-who = { -who-web-hoster }
    .mail = { -who-mail-operator }
fix-effort = { -effort-hours }
