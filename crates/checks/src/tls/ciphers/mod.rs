//! Are all cipher suites that the server accepts strong enough?

use std::collections::{BTreeMap, BTreeSet};

use facts::{HelloAbout, Need};
use verdict::{Check, Keyword, Life, ListItem, Norm, Sheet, Tag};
use wire::tls::{
    code::{Ssl2Kind, Suite, Version},
    reading::{Standing, suite},
};

use super::{
    Seen, at_each_address,
    classes::{self, Class, class, list},
    listed::{Accepted, LISTED, item},
};
use crate::View;

const STRONG: Tag = Tag::pass("strong");
const UNRATED: Tag = Tag::info("unrated");
const PHASE_OUT: Tag = Tag::warn("phase-out");
const INSUFFICIENT: Tag = Tag::fail("insufficient");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/ciphers",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.3.2", Keyword::Must, "2025-05"),
        Norm::new("RFC 9325", "4.1", Keyword::MustNot, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list("good", "suites that are best, by their registered names"),
        list("sufficient", "suites that are good enough"),
        list(
            "phase_out",
            "suites that give a warning; all that are in no list fail",
        ),
        list("unrated", "suites of which the norm says nothing"),
    ],
    findings: &[STRONG, UNRATED, PHASE_OUT, INSUFFICIENT, LISTED, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the suites of each version at each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let ranks = classes::suites(&sheet.rule().parameters);
    at_each_address(see, sheet, |seen, sheet| {
        let versions = seen.reading.versions();
        let mut fine = true;
        for version in &versions {
            fine &= judge_version(seen, *version, &ranks, sheet);
        }
        // A version that may be spoken may bring worse suites with it.
        if !versions.iter().any(|version| seen.has_worse(*version, &ranks)) {
            fine &= seen.no_other_version(sheet);
        }
        if fine {
            let suites = versions.iter().flat_map(|version| seen.reading.suites(*version));
            let names: BTreeSet<String> = suites.map(name).collect();
            sheet
                .say(&seen.place, STRONG)
                .evidence(names.into_iter().collect::<Vec<_>>().join(", "));
        }
        for version in versions.iter().rev() {
            list_version(seen, *version, &ranks, sheet);
        }
    });
}

/// All suites of a version, where all were asked for.
fn list_version(seen: &Seen<'_>, version: Version, ranks: &BTreeMap<u16, Class>, sheet: &mut Sheet<'_>) {
    let accepted = if version == Version::SSL_2_0 && seen.survey.listed {
        // There the server names its kinds, and the client chooses (SSL 2.0 §2.5).
        let points = seen.reading.ssl2_kinds();
        Some(Accepted {
            own_order: (points.len() > 1).then_some(false),
            complete: !points.is_empty(),
            points,
        })
    } else {
        seen.accepted(HelloAbout::Suites, version)
    };
    let Some(accepted) = accepted else { return };
    let item = |number: &u32| match suite(*number) {
        Some(suite) => item(suite.0, suite.name(), ranks),
        None => ListItem {
            name: name(*number),
            code: format!("0x{number:06X}"),
            class: Class::Insufficient.key().to_owned(),
        },
    };
    let items = accepted.points.iter().map(item).collect();
    seen.say_accepted(sheet, version, &accepted, items);
}

/// False where something is wrong or not known.
fn judge_version(
    seen: &Seen<'_>,
    version: Version,
    ranks: &BTreeMap<u16, Class>,
    sheet: &mut Sheet<'_>,
) -> bool {
    let mut fine = true;
    let accepted = seen.reading.suites(version);
    for (tag, of) in [
        (INSUFFICIENT, Class::Insufficient),
        (PHASE_OUT, Class::PhaseOut),
        (UNRATED, Class::Unrated),
    ] {
        let names: Vec<String> = accepted
            .iter()
            .filter(|number| rank(ranks, **number) == of)
            .map(|number| name(*number))
            .collect();
        if !names.is_empty() {
            fine &= of == Class::Unrated;
            sheet
                .say(&seen.place, tag)
                .arg("version", version.to_string())
                .arg("suites", names.join(", "))
                .arg("count", names.len());
            continue;
        }
        let set: BTreeSet<u32> = every(version)
            .filter(|number| rank(ranks, *number) == of)
            .collect();
        // Nothing hangs on a suite of which the norm says nothing.
        if version > Version::SSL_2_0
            && of != Class::Unrated
            && let Standing::Unknown(why) = seen.reading.any_suite(version, &set)
        {
            fine = false;
            // What is worse is known already: the rest would not change that.
            if of == Class::Insufficient || !seen.has_worse(version, ranks) {
                sheet.unseen(&seen.place, &why).arg("what", version.to_string());
            }
        }
    }
    fine
}

impl Seen<'_> {
    fn has_worse(&self, version: Version, ranks: &BTreeMap<u16, Class>) -> bool {
        let accepted = self.reading.suites(version);
        accepted
            .iter()
            .any(|number| rank(ranks, *number) == Class::Insufficient)
    }
}

/// Suites that servers choose from at `version`.
pub(super) fn every(version: Version) -> impl Iterator<Item = u32> {
    let all: Box<dyn Iterator<Item = Suite>> = if version >= Version::TLS_1_3 {
        Box::new(Suite::all_1_3())
    } else {
        Box::new(Suite::all_before_1_3())
    };
    all.filter(move |suite| suite.parts().is_some_and(|parts| parts.chosen_in(version)))
        .map(|suite| u32::from(suite.0))
}

fn rank(ranks: &BTreeMap<u16, Class>, number: u32) -> Class {
    // The cipher kinds of SSL 2.0 stand in no list.
    suite(number).map_or(Class::Insufficient, |suite| class(ranks, suite.0))
}

fn name(number: u32) -> String {
    match suite(number) {
        Some(suite) => suite.to_string(),
        None => Ssl2Kind(number).to_string(),
    }
}
