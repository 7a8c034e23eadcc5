//! Does the name say who takes its mail, and will somebody be there?

mod null;
mod resilience;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &null::CHECK,
        judge: null::judge,
    },
    Entry {
        check: &resilience::CHECK,
        judge: resilience::judge,
    },
];
