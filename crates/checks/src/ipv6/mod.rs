//! Can people who have only IPv6 reach everything?

mod address;
#[path = "name-servers/mod.rs"]
mod name_servers;
#[path = "name-servers-reachable/mod.rs"]
mod name_servers_reachable;
mod reachable;
#[path = "same-site/mod.rs"]
mod same_site;
mod usable;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &name_servers::CHECK,
        judge: name_servers::judge,
    },
    Entry {
        check: &name_servers_reachable::CHECK,
        judge: name_servers_reachable::judge,
    },
    Entry {
        check: &address::CHECK,
        judge: address::judge,
    },
    Entry {
        check: &reachable::CHECK,
        judge: reachable::judge,
    },
    Entry {
        check: &same_site::CHECK,
        judge: same_site::judge,
    },
];
