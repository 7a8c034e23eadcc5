//! Does the domain show its logo beside its mail?

mod record;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &record::CHECK,
    judge: record::judge,
}];
