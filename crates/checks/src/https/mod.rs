//! Does the site work over HTTPS, and only so?

mod available;
mod compression;
mod hsts;
mod redirect;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &available::CHECK,
        judge: available::judge,
    },
    Entry {
        check: &redirect::CHECK,
        judge: redirect::judge,
    },
    Entry {
        check: &hsts::CHECK,
        judge: hsts::judge,
    },
    Entry {
        check: &compression::CHECK,
        judge: compression::judge,
    },
];
