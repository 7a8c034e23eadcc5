//! Does the domain ask senders for TLS with a certificate that is right?

mod policy;
mod record;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &record::CHECK,
        judge: record::judge,
    },
    Entry {
        check: &policy::CHECK,
        judge: policy::judge,
    },
];

#[cfg(test)]
mod cases;
