//! Does the domain say who may send mail in its name (RFC 7208), so that receivers can go by it?

mod lookups;
mod policy;
mod present;
mod shown;
mod syntax;

use facts::{Reason, Unseen};
use verdict::{Sheet, Tag};
use wire::mail::spf::{Node, NodeState};

use crate::{
    Entry, View,
    view::{dns::bare, spf::SpfView},
};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &present::CHECK,
        judge: present::judge,
    },
    Entry {
        check: &syntax::CHECK,
        judge: syntax::judge,
    },
    Entry {
        check: &lookups::CHECK,
        judge: lookups::judge,
    },
    Entry {
        check: &policy::CHECK,
        judge: policy::judge,
    },
];

/// Data of a bogus zone stands behind what would be judged.
const BOGUS: Tag = Tag::fail("bogus");
/// Receivers give up on the record itself, so that nothing it says counts.
const UNREADABLE: Tag = Tag::fail("unreadable");

/// The tree, where there is a record of the domain's own to judge; says what there is to say where there is not.
fn readable<'v>(see: &'v View<'_>, sheet: &mut Sheet<'_>) -> Option<(&'v SpfView, &'v Node)> {
    let place = see.host();
    let spf = see.spf();
    let Some((spf, root)) = spf.and_then(|spf| Some((spf, spf.tree.root()?))) else {
        sheet.not_tested(&place, Reason::Malformed);
        return None;
    };
    if let Some(why) = see.unseen_spf(root) {
        sheet.unseen(&place, &why);
        return None;
    }
    if root.spf().is_none() {
        sheet
            .say(&place, UNREADABLE)
            .evidence(root.text().unwrap_or_default());
        return None;
    }
    Some((spf, root))
}

/// Says so where data of a bogus zone stands behind the tree: receivers that validate get no answer there.
fn say_bogus(see: &View<'_>, spf: &SpfView, sheet: &mut Sheet<'_>) -> bool {
    for (name, rtype) in &spf.bogus {
        sheet
            .say(&see.host(), BOGUS)
            .arg("name", bare(name))
            .evidence(format!("{} {rtype}", bare(name)));
    }
    !spf.bogus.is_empty()
}

/// Why a part of the tree is not known, where one is not.
fn untold(see: &View<'_>, spf: &SpfView) -> Option<Unseen> {
    if spf.tree.is_cut {
        return Some(Unseen {
            reason: Reason::TooComplex,
            detail: None,
        });
    }
    spf.tree.nodes.iter().find_map(|node| see.unseen_spf(node))
}

/// Whether a receiver gives up on a record of the tree, whoever sends.
fn is_broken(state: &NodeState) -> bool {
    matches!(
        state,
        NodeState::NoRecord { .. } | NodeState::Several(_) | NodeState::Invalid { .. }
    )
}
