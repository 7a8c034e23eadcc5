//! Does the domain ask senders for TLS with a certificate that is right?

mod policy;
mod record;

use crate::Entry;

/// The record and the policy: what protection of mail in transit builds on.
pub(crate) static RECORD: &Entry = &Entry {
    check: &record::CHECK,
    judge: record::judge,
};
/// See [`RECORD`].
pub(crate) static POLICY: &Entry = &Entry {
    check: &policy::CHECK,
    judge: policy::judge,
};

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
