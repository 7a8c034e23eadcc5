//! What the checks of this family share: each pair asks the same two questions of another name.

pub(super) mod signed;
pub(super) mod valid;

use crate::View;

/// The cap on NSEC3 iterations in force.
pub(super) fn iterations_max(see: &View<'_>) -> u16 {
    see.dns.limits().iterations_max
}
