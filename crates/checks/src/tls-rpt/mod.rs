//! Does the domain hear when senders cannot reach it safely?

mod record;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &record::CHECK,
    judge: record::judge,
}];
