//! Is each certificate that the server sends signed in a way that cannot be forged?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};

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

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/signature",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.3.5", Keyword::Must, "2025-05"),
        Norm::new("CA/B BR", "7.1.3.2", Keyword::Must, "2026-03"),
        Norm::new("RFC 8446", "4.4.2.4", Keyword::Must, "2018-08"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list(
            "good",
            "ways of signing that are good: 'RSA with SHA-256', 'RSASSA-PSS with SHA-256', 'Ed25519'",
        ),
        list("sufficient", "ways of signing that are good enough"),
        list("phase_out", "ways of signing that should be replaced: a warning"),
        list(
            "unrated",
            "ways of signing that the norm does not rate; every other way is insufficient",
        ),
        ISSUERS,
    ],
    findings: &[
        GOOD,
        SUFFICIENT,
        PHASE_OUT,
        INSUFFICIENT,
        UNRATED,
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

/// Judges the signature on each certificate that was sent, in whichever handshake.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    each_certificate(see, sheet, judge_signature);
}

fn judge_signature(sent: &Sent, place: &Place, sheet: &mut Sheet<'_>) {
    let algorithm = sent.certificate.signature_algorithm.to_string();
    let tag = match class(&sheet.rule().parameters, |entry| entry == algorithm) {
        Class::Good => GOOD,
        Class::Sufficient => SUFFICIENT,
        Class::PhaseOut => PHASE_OUT,
        Class::Unrated => UNRATED,
        Class::Insufficient => INSUFFICIENT,
    };
    sheet
        .say(place, tag)
        .arg("certificate", sent.certificate.known_as())
        .arg("role", sent.role())
        .arg("algorithm", algorithm)
        .evidence(evidence(&sent.certificate));
}
