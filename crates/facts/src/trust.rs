//! What was trusted when we looked.

use serde::{Deserialize, Serialize};

use crate::{Base64, Record};

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
}
