//! Is the zone delegated and served as it should be?

mod delegation;
mod resilience;
pub(crate) mod server;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &delegation::CHECK,
        judge: delegation::judge,
    },
    Entry {
        check: &resilience::CHECK,
        judge: resilience::judge,
    },
];
