//! Does the certificate stand for the name that was asked for?

use facts::{AddressFacts, Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::x509::{Flaw, name::HostMatch};

use super::{DANE_EE, at_each_address, evidence, redirect_targets};
use crate::{Served, View};

const MATCHES: Tag = Tag::pass("matches");
const OTHER_NAMES: Tag = Tag::fail("other-names");
const NO_NAMES: Tag = Tag::fail("no-names");
const UNREADABLE_NAMES: Tag = Tag::fail("unreadable-names");
const WILDCARD_UNDER_SUFFIX: Tag = Tag::fail("wildcard-under-suffix");
const REDIRECT_TARGET: Tag = Tag::note("redirect-target");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "cert/name",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9525", "6.3", Keyword::Must, "2023-11"),
        Norm::new("RFC 9110", "4.3.4", Keyword::Must, "2022-06"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[],
    findings: &[
        MATCHES,
        OTHER_NAMES,
        NO_NAMES,
        UNREADABLE_NAMES,
        WILDCARD_UNDER_SUFFIX,
        REDIRECT_TARGET,
        DANE_EE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each certificate of the server's own at each address, whether or not it is trusted.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(
        see,
        sheet,
        |shown, place, sheet| {
            if !shown.again {
                judge_names(&shown.served, place, sheet);
            }
        },
        |address, place, sheet| targets(see, address, place, sheet),
    );
}

fn judge_names(served: &Served, place: &Place, sheet: &mut Sheet<'_>) {
    let (Some(answer), Some(leaf)) = (&served.name, served.chain.leaf()) else {
        sheet.not_tested(place, Reason::Malformed);
        return;
    };
    let shown = evidence(leaf);
    // Clients refuse the whole certificate then, and what could be read of it says little.
    if leaf.flaws.contains(&Flaw::Extension("subjectAltName".to_owned())) {
        sheet.say(place, UNREADABLE_NAMES).evidence(shown);
        return;
    }
    match answer {
        HostMatch::Matches { by, under_suffix } => {
            let tag = if *under_suffix {
                WILDCARD_UNDER_SUFFIX
            } else {
                MATCHES
            };
            sheet.say(place, tag).arg("by", by.as_str()).evidence(shown);
        }
        HostMatch::Differs { more: true, .. } => {
            sheet.not_tested(place, Reason::TooLarge);
        }
        HostMatch::Differs { offered, .. } => {
            let first: Vec<String> = offered.iter().take(NAMES_SHOWN).cloned().collect();
            sheet
                .say(place, OTHER_NAMES)
                .arg("names", first)
                .arg("count", offered.len())
                .evidence(shown);
        }
        HostMatch::NoNames { common_names } => {
            let shown_names = if common_names.is_empty() {
                vec!["-".to_owned()]
            } else {
                common_names.clone()
            };
            sheet
                .say(place, NO_NAMES)
                .arg("common_names", shown_names)
                .evidence(shown);
        }
    }
}

/// Names of the certificate that a finding lists; the certificate itself has them all.
const NAMES_SHOWN: usize = 10;

fn targets(see: &View<'_>, address: &AddressFacts, place: &Place, sheet: &mut Sheet<'_>) {
    for session in redirect_targets(address, &see.facts.subject.name) {
        let answer = see.served_elsewhere(session).name;
        if matches!(
            answer,
            Some(HostMatch::Differs { more: false, .. } | HostMatch::NoNames { .. })
        ) {
            sheet
                .say(place, REDIRECT_TARGET)
                .arg("target", session.server_name.as_str());
        }
    }
}
