//! Can the answers of the name servers be trusted?

mod algorithm;
mod automation;
#[cfg(test)]
mod cases;
mod key_set;
mod nsec3;
mod signed;
mod valid;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &signed::CHECK,
        judge: signed::judge,
    },
    Entry {
        check: &valid::CHECK,
        judge: valid::judge,
    },
    Entry {
        check: &algorithm::CHECK,
        judge: algorithm::judge,
    },
    Entry {
        check: &nsec3::CHECK,
        judge: nsec3::judge,
    },
    Entry {
        check: &automation::CHECK,
        judge: automation::judge,
    },
];
