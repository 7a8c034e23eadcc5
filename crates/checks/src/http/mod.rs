//! Which HTTP is spoken, and what the DNS says about that beforehand?

#[path = "https-record/mod.rs"]
mod https_record;
mod records;
mod version;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &version::CHECK,
        judge: version::judge,
    },
    Entry {
        check: &https_record::CHECK,
        judge: https_record::judge,
    },
];
