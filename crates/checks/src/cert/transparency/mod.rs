//! Do public logs show the certificate, so that a certificate issued in error is noticed?

mod found;

use facts::{Need, Reason};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::x509::ocsp;

use self::found::Found;
use crate::{
    View,
    view::{Presented, presented},
};

const LOGGED: Tag = Tag::pass("logged");
const TOO_FEW: Tag = Tag::fail("too-few");
const NOT_LOGGED: Tag = Tag::fail("not-logged");
const NOT_PUBLIC: Tag = Tag::not_applicable("not-public");
const UNREADABLE: Tag = Tag::note("unreadable");
const ODD_TIME: Tag = Tag::note("odd-time");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/transparency",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 6962", "3.3", Keyword::Must, "2013-06"),
        Norm::new("Chrome CT Policy", "", Keyword::Must, "2022-04"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        Parameter {
            name: "logs",
            kind: Kind::Words,
            about: "how many logs are asked for: '181 3' for three from a lifetime of 181 days on",
        },
        Parameter {
            name: "early_days",
            kind: Kind::Number,
            about: "a timestamp that is older than the certificate by more days than this is remarked on",
        },
    ],
    findings: &[
        LOGGED,
        TOO_FEW,
        NOT_LOGGED,
        NOT_PUBLIC,
        UNREADABLE,
        ODD_TIME,
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
    // Only CAs that browsers trust have promised to log.
    if !see.roots_are_public() || !see.leads_to_root(&chain) {
        sheet
            .say(place, NOT_PUBLIC)
            .arg("certificate", leaf.known_as())
            .evidence(leaf.fingerprint.to_string());
        return;
    }
    let issuer = see.issuer_of(leaf, &chain);
    let in_staples = presented
        .staples
        .iter()
        .filter_map(|staple| ocsp::timestamps(staple, leaf, issuer?));
    let mut found = Found::default();
    found.read(leaf.extensions.timestamps.iter().cloned(), true);
    found.read(in_staples.chain(presented.timestamps.iter().cloned()), false);
    found.remark(leaf, see.facts.started_at, place, sheet);
    found.judge(leaf, presented.asked_for_timestamps, place, sheet);
}
