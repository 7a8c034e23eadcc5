//! Is the zone signed, and does its parent say so?

use facts::{Need, Reason};
use verdict::{Check, Life, Sheet, Tag};

use super::{
    judging::signed::{self, Zone},
    key_set, valid,
};
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/signed",
    since: "0.1.0",
    life: Life::Stable,
    norms: signed::NORMS,
    needs: &[Need::Address, Need::Mx, Need::NameServers, Need::Denial],
    parents: &[],
    parameters: &[],
    findings: &[
        signed::SIGNED,
        signed::NOT_SIGNED,
        signed::PARENT_NOT_SIGNED,
        signed::KEYS_WITHOUT_DS,
        signed::LEADS_TO_BOGUS,
        signed::UNSUPPORTED,
        signed::ITERATIONS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the chain from the anchor down to the zone that holds the name.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some(zone) = sheet.seen(&place, &see.facts.dns.zone) else {
        return;
    };
    let Some(chain) = see.dns.zone_validation() else {
        sheet.not_tested(&place, Reason::NoData);
        return;
    };
    let zone = Zone {
        place,
        apex: &zone.apex,
        chain,
        questions: valid::questions(see),
        has_keys: key_set::has_keys(see),
    };
    signed::judge(see, &zone, sheet);
}
