//! Are the groups with which the server exchanges keys strong enough?

mod finite;
mod named;

use std::collections::{BTreeMap, BTreeSet};

use facts::{HelloAbout, Need};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Sheet, Tag};
use wire::tls::{
    code::{Group, KeyExchangeKind, Version},
    reading::{Standing, suite},
};

use super::{
    Legacy, Seen, at_each_address,
    classes::{self, Class, class, list},
    listed::{LISTED, item, narrow},
};
use crate::View;

const STRONG: Tag = Tag::pass("strong");
const UNRATED: Tag = Tag::info("unrated");
const PHASE_OUT: Tag = Tag::warn("phase-out");
const INSUFFICIENT: Tag = Tag::fail("insufficient");
const OWN_PRIME: Tag = Tag::fail("own-prime");
const NOT_EPHEMERAL: Tag = Tag::fail("not-ephemeral");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/key-exchange",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("NCSC-NL TLS 2025-05", "3.3.3", Keyword::Must, "2025-05"),
        Norm::new("RFC 7919", "4", Keyword::Should, "2016-08"),
        Norm::new("RFC 9325", "4.1", Keyword::Should, "2022-11"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list("good", "groups that are best, by their registered names"),
        list("sufficient", "groups that are good enough"),
        list(
            "phase_out",
            "groups that give a warning; all that are in no list fail",
        ),
        list("unrated", "groups of which the norm says nothing"),
        Parameter {
            name: "own_prime_min_bits",
            kind: Kind::Number,
            about: "shortest prime of a server's own that is good enough, in bits; 0: none is",
        },
    ],
    findings: &[
        STRONG,
        UNRATED,
        PHASE_OUT,
        INSUFFICIENT,
        OWN_PRIME,
        NOT_EPHEMERAL,
        LISTED,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges curves, hybrids and finite fields at each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let ranks = classes::groups(&sheet.rule().parameters);
    at_each_address(see, sheet, |seen, sheet| {
        let mut fine = true;
        match seen.reading.version(Version::TLS_1_3) {
            Standing::Accepted(_) => fine &= named::judge(seen, true, &ranks, sheet),
            Standing::Refused => {}
            Standing::Unknown(why) => {
                fine = false;
                sheet
                    .unseen(&seen.place, &why)
                    .arg("what", Version::TLS_1_3.to_string());
            }
        }
        match seen.legacy() {
            Legacy::Spoken(version) => {
                // In SSL 3.0 nobody names groups.
                if version > Version::SSL_3_0 {
                    fine &= named::judge(seen, false, &ranks, sheet);
                }
                fine &= finite::judge(seen, version, &ranks, sheet);
            }
            Legacy::None => {}
            Legacy::Unknown(why) => {
                fine = false;
                sheet.unseen(&seen.place, &why);
            }
        }
        if fine {
            strong(seen, sheet);
        }
        list_groups(seen, Version::TLS_1_3, &ranks, sheet);
        if let Legacy::Spoken(version) = seen.legacy() {
            list_groups(seen, version, &ranks, sheet);
            finite::list(seen, version, &ranks, sheet);
        }
    });
}

/// All groups that hellos name at a version, where all were asked for.
fn list_groups(seen: &Seen<'_>, version: Version, ranks: &BTreeMap<u16, Class>, sheet: &mut Sheet<'_>) {
    if let Some(accepted) = seen.accepted(HelloAbout::Groups, version) {
        let groups = narrow(&accepted.points).map(Group);
        let items = groups.map(|group| item(group.0, group.name(), ranks)).collect();
        seen.say_accepted(sheet, version, &accepted, items).arg(
            "kind",
            if version < Version::TLS_1_3 {
                "curves"
            } else {
                "groups"
            },
        );
    }
}

/// Nothing is wrong: what is accepted, or that nothing of the kind is.
fn strong(seen: &Seen<'_>, sheet: &mut Sheet<'_>) {
    let mut groups = seen.reading.groups(true);
    groups.extend(seen.reading.groups(false));
    let ephemeral = !groups.is_empty()
        || seen.reading.choices().any(|(_, choice)| {
            let parts = suite(choice.suite).and_then(|suite| suite.parts());
            parts.is_some_and(|parts| parts.key_exchange.is_forward_secret())
        });
    if ephemeral {
        let names: BTreeSet<String> = groups.iter().map(Group::to_string).collect();
        let names: Vec<String> = names.into_iter().collect();
        sheet.say(&seen.place, STRONG).evidence(names.join(", "));
        return;
    }
    // Finite fields were refused, else something would be wrong or not known.
    match seen.no_curves() {
        Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
        _ => drop(sheet.say(&seen.place, NOT_EPHEMERAL)),
    }
}

fn is_finite(kind: KeyExchangeKind) -> bool {
    matches!(kind, KeyExchangeKind::Dhe | KeyExchangeKind::DhAnon)
}
