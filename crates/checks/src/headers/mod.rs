//! What do the headers of the site's page tell browsers to refuse?

#[path = "content-type/mod.rs"]
mod content_type;
mod cookies;
mod csp;
mod framing;
mod isolation;
mod permissions;
#[path = "referrer-policy/mod.rs"]
mod referrer_policy;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &csp::CHECK,
        judge: csp::judge,
    },
    Entry {
        check: &framing::CHECK,
        judge: framing::judge,
    },
    Entry {
        check: &content_type::CHECK,
        judge: content_type::judge,
    },
    Entry {
        check: &referrer_policy::CHECK,
        judge: referrer_policy::judge,
    },
    Entry {
        check: &permissions::CHECK,
        judge: permissions::judge,
    },
    Entry {
        check: &isolation::CHECK,
        judge: isolation::judge,
    },
    Entry {
        check: &cookies::CHECK,
        judge: cookies::judge,
    },
];
