//! Is mail protected on its way to the servers that take it?

mod available;

use crate::Entry;

/// Whether TLS can be had: what protection of mail in transit builds on.
pub(crate) static AVAILABLE: &Entry = &Entry {
    check: &available::CHECK,
    judge: available::judge,
};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &available::CHECK,
    judge: available::judge,
}];
