//! Is TLS set up so that it protects?

#[path = "ocsp-stapling/mod.rs"]
mod ocsp_stapling;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &ocsp_stapling::CHECK,
    judge: ocsp_stapling::judge,
}];
