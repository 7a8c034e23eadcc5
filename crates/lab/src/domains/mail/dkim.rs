//! DKIM: the keys with which mail is signed.

use wire::dns::Name;

use super::{super::List, Lesson, teach};
use crate::{
    dns::{Question, Reply},
    domain::Domain,
    mail::DKIM_KEY,
};

/// RSA keys that are too short, of which nobody has kept the private half.
const RSA_1024: &str = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7DqWl3n27fZb4mBBfxGm+b9JnSYeAKZsa0NaE+0TpcGJHmw6TOEaqDGx3WPJA\
    7Bpx6+YwlvloIt8BlPFyoBD5Ywys014p8ij4Stjp4FyYeweWnZhqX0ySOR7DmALag24ONrplcft0Dd82WCVx/xBLYaNYPaTVxfgP\
    0yPiUy2OrwIDAQAB";
const RSA_512: &str = "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAMfCKBTmHF8iTC1qI/M5aEqCHOjak9rt/HHHiTAmOyOXgDGEzy59zTdPRoDaMi4nII5o\
    NU5PfiGb9Dr1GugHJEECAwEAAQ==";
/// The public key of RFC 8463 §A.2.
const ED25519: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

pub(in super::super) fn add(list: &mut List) {
    teach(list, KEYS);
    teach(list, NAMES);
}

#[rustfmt::skip]
const KEYS: &[Lesson] = &[
    ("dkim-none.test",
     "There is no DKIM key: nobody can sign mail of this domain.",
     "Er is geen DKIM-sleutel: niemand kan mail van dit domein ondertekenen.",
     |domain| { domain.txt("mail._domainkey", &[]); }),
    ("dkim-ed25519.test",
     "The key is of Ed25519, which is short and strong, and which not all receivers know yet.",
     "De sleutel is van Ed25519: kort en sterk, en nog niet bij alle ontvangers bekend.",
     |domain| key(domain, &format!("v=DKIM1; k=ed25519; p={ED25519}"))),
    ("dkim-short.test",
     "The key is RSA of 1024 bits, which RFC 8301 still allows and calls too short.",
     "De sleutel is RSA van 1024 bits, wat RFC 8301 nog toestaat en te kort noemt.",
     |domain| key(domain, &format!("v=DKIM1; k=rsa; p={RSA_1024}"))),
    ("dkim-weak.test",
     "The key is RSA of 512 bits: others can work out its private half in hours.",
     "De sleutel is RSA van 512 bits: anderen rekenen het geheime deel in een paar uur uit.",
     |domain| key(domain, &format!("v=DKIM1; k=rsa; p={RSA_512}"))),
    ("dkim-revoked.test",
     "The only key that is found is revoked: its record is there, and empty.",
     "De enige sleutel die te vinden is, is ingetrokken: het record is er, en is leeg.",
     |domain| key(domain, "v=DKIM1; p=")),
    ("dkim-tried.test",
     "The key is marked as tried out, so that receivers treat signed mail as if it were not signed.",
     "De sleutel is als proef gemerkt, zodat ontvangers ondertekende mail behandelen alsof die niet ondertekend is.",
     |domain| key(domain, &format!("v=DKIM1; k=rsa; t=y; p={DKIM_KEY}"))),
    ("dkim-broken.test",
     "The record holds something that is no key.",
     "Het record bevat iets dat geen sleutel is.",
     |domain| key(domain, "v=DKIM1; k=rsa; p=AAAA")),
    ("dkim-two.test",
     "Two records stand under one selector, and receivers cannot tell which one counts.",
     "Onder één selector staan twee records, en ontvangers weten niet welk telt.",
     |domain| { domain.txt("mail._domainkey", &[&format!("v=DKIM1; k=rsa; p={DKIM_KEY}"), &format!("v=DKIM1; k=ed25519; p={ED25519}")]); }),
];

#[rustfmt::skip]
const NAMES: &[Lesson] = &[
    ("dkim-alias.test",
     "The key is an alias of one that the provider looks after, so that it can be changed there.",
     "De sleutel is een alias van die van de provider, zodat die hem daar kan wisselen.",
     |domain| { domain.txt("mail._domainkey", &[]).record("selector1._domainkey", "CNAME", &["mail._domainkey.post.test."]); }),
    ("dkim-hidden.test",
     "The key stands under a selector that nobody can guess; that names below _domainkey exist can be seen all the same.",
     "De sleutel staat onder een selector die niemand kan raden; dat er onder _domainkey iets staat, is toch te zien.",
     |domain| { hide(domain); }),
    ("dkim-wildcard.test",
     "A wildcard answers for every name, so that nobody can tell whether there are keys.",
     "Een wildcard antwoordt voor elke naam, zodat niemand kan zien of er sleutels zijn.",
     |domain| { domain.txt("mail._domainkey", &[]).txt("*._domainkey", &["wildcard"]); }),
    ("dkim-denied.test",
     "The zone is not signed, and its servers deny _domainkey although there is a key below it (RFC 8020).",
     "De zone is niet ondertekend, en haar servers ontkennen _domainkey terwijl er een sleutel onder staat (RFC 8020).",
     |domain| { domain.zone.keys.clear(); denies(domain); }),
    ("dkim-denied-hidden.test",
     "The same with a key that nobody can guess: its servers also deny other names with records below, so nothing is proven.",
     "Hetzelfde met een sleutel die niemand kan raden: de servers ontkennen ook andere namen met records eronder, dus niets is bewezen.",
     |domain| { domain.zone.keys.clear(); denies(domain); hide(domain); }),
    ("dkim-denied-signed.test",
     "The same in a signed zone: the denial comes with a proof that the name exists, and so it does not validate.",
     "Hetzelfde in een ondertekende zone: de ontkenning komt met een bewijs dat de naam bestaat, en klopt dus niet.",
     |domain| { denies(domain); hide(domain); }),
];

fn key(domain: &mut Domain, text: &str) {
    domain.txt("mail._domainkey", &[text]);
}

/// Puts the key where nobody looks for it.
fn hide(domain: &mut Domain) {
    let text = format!("v=DKIM1; k=rsa; p={DKIM_KEY}");
    domain
        .txt("mail._domainkey", &[])
        .txt("x7q2n5._domainkey", &[&text]);
}

/// The servers take names without records for names that do not exist, whatever stands below.
fn denies(domain: &mut Domain) {
    domain.manner(|manner| manner.meddle = Some(deny_empty));
}

fn deny_empty(question: &Question, reply: &mut Reply) {
    /// Name error (RFC 1035 §4.1.1).
    const NXDOMAIN: u8 = 3;
    let emptied = |label: &str| has_first_label(&question.name, label);
    if reply.answer.is_empty() && (emptied("_domainkey") || emptied("_tls")) {
        reply.rcode = NXDOMAIN;
    }
}

fn has_first_label(name: &Name, label: &str) -> bool {
    name.first().as_slice().eq_ignore_ascii_case(label.as_bytes())
}
