//! Does the site work over HTTPS, and only so?

mod hsts;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &hsts::CHECK,
    judge: hsts::judge,
}];
