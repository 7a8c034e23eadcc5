//! Mail: the records and files that say who may send, who takes, and how.
//!
//! Where one record leads to the next, readers do not ask: they read from what is [`Known`] and say which question is
//! missing. Whoever measures asks it and reads again; whoever judges reads the same with the same function.

pub mod bimi;
pub mod dkim;
pub mod dmarc;
pub mod domain;
pub mod mta_sts;
pub mod report_uri;
pub mod spf;
pub mod tag_list;
pub mod tls_rpt;
pub mod txt;
pub mod vendor;

mod known;
pub mod mx;
pub mod smtp;

use crate::dns::{self, Name};

pub use known::{Known, Told, denied_compactly};

/// Whether a record begins as `v=VERSION;` does, white space around the semicolon allowed: the way in which MTA-STS
/// (RFC 8461 §3.1) and TLS-RPT (RFC 8460 §3) tell their records from others. A record that ends before the semicolon is
/// none.
fn begins(text: &str, version: &str) -> bool {
    let rest = text
        .strip_prefix("v=")
        .and_then(|rest| rest.strip_prefix(version));
    rest.is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with(';'))
}

/// A name with these labels before it; none where it would be too long.
fn below(labels: &str, name: &Name) -> Option<Name> {
    dns::name(&format!("{labels}.{}", dns::spelled(name))).ok()
}
