//! Can receivers see that a message really comes from the domain?

mod present;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &present::CHECK,
    judge: present::judge,
}];
