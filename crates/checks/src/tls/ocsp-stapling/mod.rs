//! Does the server prove itself, with a stapled OCSP response, that its certificate is not revoked?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::x509::{Certificate, ocsp::Staple};

use crate::{
    View,
    view::{Presented, best_staple, presented},
};

const GOOD: Tag = Tag::pass("good");
const REVOKED: Tag = Tag::fail("revoked");
const OF_NO_USE: Tag = Tag::fail("of-no-use");
const PROMISED: Tag = Tag::fail("promised");
const ABSENT: Tag = Tag::info("absent");
const NO_RESPONDER: Tag = Tag::not_applicable("no-responder");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/ocsp-stapling",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6066", "8", Keyword::May, "2011-01"),
        Norm::new("RFC 7633", "4.2.3", Keyword::Must, "2015-10"),
        Norm::new("RFC 6960", "3.2", Keyword::Must, "2013-06"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[
        GOOD,
        REVOKED,
        OF_NO_USE,
        PROMISED,
        ABSENT,
        NO_RESPONDER,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each certificate that the server at each address has for itself.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    see.each_endpoint(sheet, |endpoint, place, sheet| {
        let all = presented(endpoint, endpoint.host);
        if all.is_empty() {
            endpoint.say_no_tls(place, sheet);
        }
        for presented in &all {
            judge_certificate(see, presented, place, sheet);
        }
    });
}

fn judge_certificate(see: &View<'_>, presented: &Presented<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let chain = wire::x509::chain(presented.chain().iter().map(|der| der.0.as_slice()));
    let Some(leaf) = chain.leaf() else {
        sheet.not_tested(place, Reason::Malformed);
        return;
    };
    if presented.staples.is_empty() {
        without(leaf, presented.asked_for_staple, place, sheet);
        return;
    }
    let Some(issuer) = see.issuer_of(leaf, &chain) else {
        // Nobody can verify it then; that the issuer's certificate is missing is the finding of cert/trust.
        sheet.not_tested(place, Reason::NoData);
        return;
    };
    if let Some(best) = best_staple(&presented.staples, leaf, issuer, see.facts.started_at) {
        say(&best, leaf, place, sheet);
    }
}

fn without(leaf: &Certificate, asked: bool, place: &Place, sheet: &mut Sheet<'_>) {
    if !asked {
        sheet.not_tested(place, Reason::NoData);
        return;
    }
    let tag = if leaf.extensions.must_staple {
        PROMISED
    } else if leaf.extensions.ocsp_urls.is_empty() {
        NO_RESPONDER
    } else {
        ABSENT
    };
    sheet
        .say(place, tag)
        .arg("certificate", leaf.known_as())
        .evidence(leaf.fingerprint.to_string());
}

fn say(staple: &Staple, leaf: &Certificate, place: &Place, sheet: &mut Sheet<'_>) {
    let why = match staple {
        Staple::Good {
            this_update,
            next_update,
        } => {
            let until = next_update.map_or("-".to_owned(), |until| until.to_string());
            sheet
                .say(place, GOOD)
                .arg("as_of", this_update.to_string())
                .arg("until", until);
            return;
        }
        Staple::Revoked { at, .. } => {
            sheet
                .say(place, REVOKED)
                .arg("at", at.to_string())
                .evidence(leaf.fingerprint.to_string());
            return;
        }
        Staple::Unknown => "unknown",
        Staple::Stale { .. } => "stale",
        Staple::NoAnswer(_) => "no-answer",
        Staple::OtherCertificate => "other-certificate",
        Staple::NotVerified => "not-verified",
        Staple::Malformed => "malformed",
    };
    sheet
        .say(place, OF_NO_USE)
        .arg("why", why)
        .evidence(leaf.fingerprint.to_string());
}
