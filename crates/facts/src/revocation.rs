//! Lists of revoked certificates.

use serde::{Deserialize, Serialize};

use crate::{Base64, Measured, Timestamp};

/// A list of revoked certificates that was asked for where a certificate says that it is to be had (RFC 5280 §4.2.1.13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevocationList {
    /// Where, as the certificate says.
    pub url: String,
    /// When it was asked for. One list serves all names that are tested together, so this may be before the measuring
    /// began.
    pub at: Timestamp,
    /// What is kept of it.
    pub list: Measured<RevocationExcerpt>,
}

/// What is kept of a list that has up to a million entries: enough to judge it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevocationExcerpt {
    /// Octets of the whole list.
    pub size: u64,
    /// SHA-256 of the whole list, hexadecimal, lower case.
    pub sha256: String,
    /// Entries of the whole list.
    pub entries: u64,
    /// The list in DER without the entries for other serial numbers than those of the certificates seen. Beside these it
    /// keeps what says of whom they speak, and the first entry with a critical extension that nobody knows.
    pub excerpt: Base64,
    /// The hash of what is signed (tbsCertList) in the whole list, made with the hash function of the signature's
    /// algorithm. The signature, which stands in the excerpt, is verified from it. Empty where the algorithm has none.
    pub digest: Base64,
}
