//! Groups that messages name: curves, hybrids, and the finite fields of TLS 1.3.

use std::collections::{BTreeMap, BTreeSet};

use verdict::Sheet;
use wire::tls::{
    code::{Group, GroupKind},
    reading::Standing,
};

use super::{Class, INSUFFICIENT, PHASE_OUT, Seen, UNRATED, class};

/// Groups that a message names, in TLS 1.3 or before; false where something is wrong or not known.
pub(super) fn judge(
    seen: &Seen<'_>,
    modern: bool,
    ranks: &BTreeMap<u16, Class>,
    sheet: &mut Sheet<'_>,
) -> bool {
    let accepted = seen.reading.groups(modern);
    let version = if modern { "TLS 1.3" } else { "TLS 1.2" };
    let mut fine = true;
    let mut worse = false;
    for (tag, of) in [
        (INSUFFICIENT, Class::Insufficient),
        (PHASE_OUT, Class::PhaseOut),
        (UNRATED, Class::Unrated),
    ] {
        let names: Vec<String> = accepted
            .iter()
            .filter(|group| class(ranks, group.0) == of)
            .map(Group::to_string)
            .collect();
        if !names.is_empty() {
            fine &= of == Class::Unrated;
            worse = true;
            sheet
                .say(&seen.place, tag)
                .arg("version", version)
                .arg("groups", names.join(", "))
                .arg("count", names.len());
            continue;
        }
        let set: BTreeSet<u16> = every(modern).filter(|group| class(ranks, *group) == of).collect();
        // What is worse is known already: the rest would not change that.
        if !set.is_empty()
            && of != Class::Unrated
            && !worse
            && let Standing::Unknown(why) = seen.reading.any_group(modern, &set)
        {
            fine = false;
            sheet.unseen(&seen.place, &why).arg("what", version);
        }
    }
    fine
}

fn every(modern: bool) -> impl Iterator<Item = u16> {
    Group::named()
        .filter(move |group| match group.kind() {
            Some(GroupKind::Explicit) => !modern,
            Some(GroupKind::PrimeCurve | GroupKind::BinaryCurve) => modern || !is_of_1_3(*group),
            Some(_) => modern,
            None => false,
        })
        .map(|group| group.0)
}

/// Curves that have another number in TLS 1.3 (RFC 8734).
fn is_of_1_3(group: Group) -> bool {
    (Group::BRAINPOOLP256R1TLS13..=Group::BRAINPOOLP512R1TLS13).contains(&group)
}
