//! Do the mail servers take mail for addresses in all scripts?

mod smtputf8;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &smtputf8::CHECK,
    judge: smtputf8::judge,
}];
