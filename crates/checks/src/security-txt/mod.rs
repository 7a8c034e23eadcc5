//! Can somebody who finds a hole find out whom to tell?

mod file;
mod present;
mod valid;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &present::CHECK,
        judge: present::judge,
    },
    Entry {
        check: &valid::CHECK,
        judge: valid::judge,
    },
];
