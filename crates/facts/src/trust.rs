//! What was trusted when we looked.

use serde::{Deserialize, Serialize};

use crate::{Base64, Record, Timestamp};

/// Anchors and roots in force during the measuring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trust {
    /// DS or DNSKEY records that DNSSEC validation started from; empty: none was given.
    pub anchors: Vec<Record>,
    /// The certificate roots.
    pub roots: RootStore,
}

/// The root certificates a certificate path may end in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RootStore {
    /// Name of the store: `mozilla`, or the file it was read from.
    pub name: String,
    /// Version or date of the store, as its maker writes it.
    pub version: String,
    /// Number of roots in it.
    pub count: usize,
    /// DER of those roots whose subject is named as issuer by a certificate that was seen. Enough to judge again
    /// offline, and small.
    pub candidates: Vec<Base64>,
    /// What the store says about some of these beside their certificates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<RootLimit>,
}

impl RootStore {
    /// Name of the built-in store. Certificates under its roots are publicly trusted; no file is ever called so.
    pub const MOZILLA: &'static str = "mozilla";
}

/// A root that a store trusts in part only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootLimit {
    /// SHA-256 of the root's DER, hexadecimal, lower case.
    pub sha256: String,
    /// Only certificates whose validity begins at this time or before are trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distrust_after: Option<Timestamp>,
    /// Only these DNS names and those below them are trusted; a leading dot leaves the name itself out. Empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub permitted: Vec<String>,
}
