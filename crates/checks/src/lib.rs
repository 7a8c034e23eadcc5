//! What facts mean.
//!
//! A check is one folder, and its id is its path: `https/hsts` is `src/https/hsts/`. In the folder stand the judge
//! (`mod.rs`), its specification, which is executed as its test (`spec.md`), and its words (`en.ftl` and a file for each other language).
//! A judge is a pure function of facts and a policy's parameters: no clock, no network, no randomness.

// Tests may read files; what `clippy.toml` of this folder forbids, it forbids to judges.
#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::disallowed_macros
    )
)]

/// The words of the check in whose `mod.rs` this stands: one file per language of `text::Language::ALL` beside it.
macro_rules! words {
    () => {
        &[
            ("en", include_str!("en.ftl")),
            ("nl", include_str!("nl.ftl")),
            ("es", include_str!("es.ftl")),
            ("fr", include_str!("fr.ftl")),
            ("ar", include_str!("ar.ftl")),
        ]
    };
}

mod cascade;
pub mod chain;
mod judge;
mod page;
mod published;
mod reach;
pub mod setup;
pub mod suppliers;
mod view;

mod bimi;
mod caa;
mod cert;
mod dane;
mod dkim;
mod dmarc;
mod dns;
mod dnssec;
mod eai;
mod headers;
mod http;
mod https;
mod ipv6;
mod mail;
#[path = "mta-sts/mod.rs"]
mod mta_sts;
mod mx;
mod rpki;
#[path = "security-txt/mod.rs"]
mod security_txt;
mod spf;
mod starttls;
mod tls;
#[path = "tls-rpt/mod.rs"]
mod tls_rpt;

pub use judge::judge;
pub use tls::classes::told_apart;
pub use view::{Listed, Served, Shown, View};

use verdict::{Check, Sheet};

/// A check with its judge.
#[derive(Debug)]
pub struct Entry {
    /// What the check says about itself.
    pub check: &'static Check,
    /// Its judge.
    pub judge: fn(&View<'_>, &mut Sheet<'_>),
}

/// The families of checks, in the order in which reports show them.
static FAMILIES: &[&[Entry]] = &[
    ipv6::CHECKS,
    dnssec::CHECKS,
    dns::CHECKS,
    https::CHECKS,
    tls::CHECKS,
    http::CHECKS,
    cert::CHECKS,
    caa::CHECKS,
    dane::CHECKS,
    headers::CHECKS,
    security_txt::CHECKS,
    rpki::CHECKS,
    spf::CHECKS,
    dkim::CHECKS,
    dmarc::CHECKS,
    mta_sts::CHECKS,
    tls_rpt::CHECKS,
    bimi::CHECKS,
    mx::CHECKS,
    starttls::CHECKS,
    eai::CHECKS,
    mail::CHECKS,
];

/// Every check, in the order in which reports show them.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    FAMILIES.iter().copied().flatten()
}

/// The check with that id.
pub fn find(id: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.check.id == id)
}

#[cfg(test)]
mod spec;
