//! Certificates (RFC 5280): what they say, the path to a root, the names they stand for, stapled revocation answers and
//! lists of revoked certificates.
//!
//! Everything is read strictly, from its own DER reader: what a reader forgives, a careful client refuses, and a judge
//! must see it. The work is bounded: see [`CHAIN_MAX`], [`CHAIN_OCTETS_MAX`], [`NAMES_MAX`] and [`path`].

mod certificate;
mod constraints;
pub mod crl;
mod der;
mod dn;
mod extensions;
#[cfg(any(test, feature = "forge"))]
#[allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]
pub mod forge;
mod hashed;
mod key;
pub mod name;
pub mod ocsp;
pub mod path;
pub mod points;
mod policy;
pub mod published;
mod remarks;
mod rules;
pub mod sct;

pub use certificate::{Certificate, Chain, Fingerprint, Flaw, ReadError, chain};
pub use constraints::{NameConstraints, Subtree};
pub use dn::DistinguishedName;
pub use extensions::{AltNames, BasicConstraints, Extensions, KeyUsage, PolicyConstraints};
pub use key::{Digest, Key, KeyKind, SignatureAlgorithm, SignatureFault, rsa_bits, verify};

/// Certificates of one chain that are read.
pub const CHAIN_MAX: usize = 10;
/// Octets of one chain that are read.
pub const CHAIN_OCTETS_MAX: usize = 100 * 1024;
/// Names of one certificate that are kept, of each kind.
pub const NAMES_MAX: usize = 1000;

#[cfg(test)]
mod tests;
