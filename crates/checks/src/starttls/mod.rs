//! Is mail protected on its way to the servers that take it?

mod available;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &available::CHECK,
    judge: available::judge,
}];
