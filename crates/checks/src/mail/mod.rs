//! Is mail protected on its way to the domain?

mod transport;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[Entry {
    check: &transport::CHECK,
    judge: transport::judge,
}];
