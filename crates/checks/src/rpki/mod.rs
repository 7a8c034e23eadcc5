//! Are the addresses announced on the Internet by those whom their holders have authorised?

mod judging;
#[path = "mx-name-servers-published/mod.rs"]
mod mx_name_servers_published;
#[path = "mx-name-servers-valid/mod.rs"]
mod mx_name_servers_valid;
#[path = "name-servers-published/mod.rs"]
mod name_servers_published;
#[path = "name-servers-valid/mod.rs"]
mod name_servers_valid;
mod published;
mod valid;

use crate::Entry;

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &published::CHECK,
        judge: published::judge,
    },
    Entry {
        check: &valid::CHECK,
        judge: valid::judge,
    },
    Entry {
        check: &name_servers_published::CHECK,
        judge: name_servers_published::judge,
    },
    Entry {
        check: &name_servers_valid::CHECK,
        judge: name_servers_valid::judge,
    },
    Entry {
        check: &mx_name_servers_published::CHECK,
        judge: mx_name_servers_published::judge,
    },
    Entry {
        check: &mx_name_servers_valid::CHECK,
        judge: mx_name_servers_valid::judge,
    },
];
