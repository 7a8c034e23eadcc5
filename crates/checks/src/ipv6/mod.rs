//! Does everything work over IPv6?

mod reachable;
#[path = "same-site/mod.rs"]
mod same_site;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &reachable::CHECK,
        judge: reachable::judge,
    },
    Entry {
        check: &same_site::CHECK,
        judge: same_site::judge,
    },
];
