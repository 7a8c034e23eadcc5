//! Is the key of each certificate that the server sends strong enough?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Parameters, Place, Sheet, Tag};
use wire::x509::{Key, KeyKind};

use super::{
    each::{Class, ISSUERS, ONE_HANDSHAKE, Sent, class, each_certificate},
    evidence,
};
use crate::View;

const GOOD: Tag = Tag::pass("good");
const SUFFICIENT: Tag = Tag::pass("sufficient");
const PHASE_OUT: Tag = Tag::warn("phase-out");
const INSUFFICIENT: Tag = Tag::fail("insufficient");
const UNRATED: Tag = Tag::info("unrated");
const BAD_EXPONENT: Tag = Tag::fail("bad-exponent");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/key",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.3.2", Keyword::Must, "2025-05"),
        Norm::new("CA/B BR", "6.1.5", Keyword::Must, "2026-03"),
        Norm::new("RFC 8017", "3.1", Keyword::Must, "2016-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list(
            "good",
            "kinds of keys that are good; 'RSA 3072': of that many bits or more",
        ),
        list("sufficient", "kinds of keys that are good enough"),
        list("phase_out", "kinds of keys that should be replaced: a warning"),
        list(
            "unrated",
            "kinds of keys that the norm does not rate; every other kind is insufficient",
        ),
        ISSUERS,
        Parameter {
            name: "rsa_exponent_min",
            kind: Kind::Number,
            about: "the smallest public exponent of an RSA key that passes",
        },
    ],
    findings: &[
        GOOD,
        SUFFICIENT,
        PHASE_OUT,
        INSUFFICIENT,
        UNRATED,
        BAD_EXPONENT,
        ONE_HANDSHAKE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

const fn list(name: &'static str, about: &'static str) -> Parameter {
    Parameter {
        name,
        kind: Kind::Words,
        about,
    }
}

/// Judges the key of each certificate that was sent, in whichever handshake.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    each_certificate(see, sheet, judge_key);
}

fn judge_key(sent: &Sent, place: &Place, sheet: &mut Sheet<'_>) {
    let parameters = &sheet.rule().parameters;
    let key = &sent.certificate.key;
    let tag = match class(parameters, |entry| fits(entry, &key.kind)) {
        Class::Good => GOOD,
        Class::Sufficient => SUFFICIENT,
        Class::PhaseOut => PHASE_OUT,
        Class::Unrated => UNRATED,
        Class::Insufficient => INSUFFICIENT,
    };
    let mut say = |tag, name, value: String| {
        sheet
            .say(place, tag)
            .arg("certificate", sent.certificate.known_as())
            .arg("role", sent.role())
            .arg(name, value)
            .evidence(evidence(&sent.certificate));
    };
    say(tag, "kind", key.kind.to_string());
    if let Some(exponent) = bad_exponent(parameters, key) {
        say(BAD_EXPONENT, "exponent", exponent.to_string());
    }
}

/// Whether `kind` is what a policy calls `entry`: its name, or for RSA and DSA the name with the fewest bits.
fn fits(entry: &str, kind: &KeyKind) -> bool {
    let at_least = |name: &str, bits: u32| {
        let fewest = entry.strip_prefix(name).and_then(|rest| rest.strip_prefix(' '));
        fewest
            .and_then(|fewest| fewest.trim().parse::<u32>().ok())
            .is_some_and(|fewest| bits >= fewest)
    };
    match kind {
        KeyKind::Rsa { bits, .. } => at_least("RSA", *bits),
        KeyKind::Dsa(bits) => at_least("DSA", *bits),
        other => entry == other.to_string(),
    }
}

/// The public exponent of an RSA key, where it makes the key useless: even, or smaller than the policy allows. With 1,
/// everybody can sign.
fn bad_exponent(parameters: &Parameters, key: &Key) -> Option<u64> {
    let least = u64::try_from(parameters.number("rsa_exponent_min")).unwrap_or(0);
    key.rsa_exponent()
        .filter(|exponent| !key.rsa_exponent_is_odd() || *exponent < least)
}
