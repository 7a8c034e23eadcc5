//! Who may issue certificates for the name?

mod present;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &present::CHECK,
    judge: present::judge,
}];
