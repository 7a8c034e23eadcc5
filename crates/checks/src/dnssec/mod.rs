//! Can the answers of the name servers be trusted?

mod algorithm;
mod automation;
#[cfg(test)]
mod cases;
mod judging;
mod key_set;
#[path = "mx-signed/mod.rs"]
mod mx_signed;
#[path = "mx-valid/mod.rs"]
mod mx_valid;
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
        check: &mx_signed::CHECK,
        judge: mx_signed::judge,
    },
    Entry {
        check: &mx_valid::CHECK,
        judge: mx_valid::judge,
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
