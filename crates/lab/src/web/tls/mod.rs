//! What a site does at the beginning of TLS.
//!
//! A present library speaks TLS as one should and cannot be told otherwise. What it refuses to do stands in front of it:
//! a hello is read, and either the library goes on with the connection as if nothing had been there, or an answer of our
//! own is sent. Nobody finishes a handshake that begins with one of those.

mod flight;
mod hello;
mod prime;
mod reply;
#[cfg(test)]
mod tests;

use wire::tls::code::{Group, SignatureScheme, Ssl2Kind, Suite, Version};

pub(crate) use hello::{OCTETS_MAX, Progress, Reader};
pub use prime::Prime;
pub(crate) use reply::{Front, Reply};

/// Suites before TLS 1.3, curves and signatures of the library with the lab's usual key. They are numbers of the
/// registries of IANA, as everything here.
pub(crate) const LIBRARY_SUITES: [Suite; 3] = [Suite(0xc02c), Suite(0xc02b), Suite(0xcca9)];
const LIBRARY_CURVES: [Group; 3] = [Group::X25519, Group::SECP256R1, Group::SECP384R1];
const LIBRARY_SIGNATURES: [SignatureScheme; 1] = [SignatureScheme::ECDSA_SECP256R1_SHA256];
const LIBRARY_GROUPS: [Group; 4] = [
    Group::X25519_MLKEM768,
    Group::X25519,
    Group::SECP256R1,
    Group::SECP384R1,
];

/// How a server says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// With an alert.
    Alert,
    /// It closes the connection.
    Close,
}

/// What becomes of data that comes before the handshake is done (RFC 8446 §2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Early {
    /// It is not taken.
    Refused,
    /// It is taken, and what it asks for is done.
    Taken,
    /// It is taken, and answered with 425 (RFC 8470 §5.2).
    TooEarly,
}

/// The beginning of TLS at one endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// Versions that it speaks, SSL 2.0 apart.
    pub versions: Vec<Version>,
    /// Suites before TLS 1.3, the dearest first.
    pub suites: Vec<Suite>,
    /// The client's order counts.
    pub clients_order: bool,
    /// Curves before TLS 1.3, the dearest first.
    pub curves: Vec<Group>,
    /// Groups in TLS 1.3, the dearest first.
    pub groups: Vec<Group>,
    /// The field of Diffie-Hellman without curves.
    pub prime: Prime,
    /// How it signs its part of the key exchange in TLS 1.2, the dearest first.
    pub signatures: Vec<SignatureScheme>,
    /// Cipher kinds of SSL 2.0; empty: it is not spoken.
    pub ssl2: Vec<Ssl2Kind>,
    /// It compresses before TLS 1.3 (RFC 3749).
    pub deflate: bool,
    /// It binds keys to the whole handshake (RFC 7627).
    pub extended_master_secret: bool,
    /// It binds a renegotiation to the handshake before (RFC 5746).
    pub renegotiation_info: bool,
    /// How it says no.
    pub refusal: Refusal,
    /// The longest hello in octets with its records; none: whatever comes.
    pub hello_max: Option<usize>,
    /// Early data.
    pub early: Early,
}

impl Default for Tls {
    fn default() -> Self {
        Tls {
            versions: vec![Version::TLS_1_3, Version::TLS_1_2],
            suites: LIBRARY_SUITES.to_vec(),
            clients_order: false,
            curves: LIBRARY_CURVES.to_vec(),
            groups: LIBRARY_GROUPS.to_vec(),
            prime: Prime::Ffdhe3072,
            signatures: LIBRARY_SIGNATURES.to_vec(),
            ssl2: Vec::new(),
            deflate: false,
            extended_master_secret: true,
            renegotiation_info: true,
            refusal: Refusal::Alert,
            hello_max: None,
            early: Early::Refused,
        }
    }
}

impl Tls {
    /// One version alone.
    pub(crate) fn only(version: Version) -> Self {
        Tls {
            versions: vec![version],
            ..Tls::default()
        }
    }

    /// Adds a version.
    pub(crate) fn version(mut self, version: Version) -> Self {
        self.versions.push(version);
        self
    }

    /// Adds suites behind those that are there.
    pub(crate) fn suites(mut self, suites: &[u16]) -> Self {
        self.suites.extend(suites.iter().map(|suite| Suite(*suite)));
        self
    }

    /// Adds a curve.
    pub(crate) fn curve(mut self, curve: Group) -> Self {
        self.curves.push(curve);
        self
    }

    /// Adds signatures.
    pub(crate) fn signatures(mut self, signatures: &[SignatureScheme]) -> Self {
        self.signatures.extend(signatures);
        self
    }

    /// True where the library cannot do it alone.
    pub(crate) fn needs_front(&self) -> bool {
        let usual = Tls::default();
        let alone = Tls {
            versions: usual.versions.clone(),
            groups: usual.groups.clone(),
            early: usual.early,
            ..self.clone()
        };
        alone != usual || self.versions.iter().any(|version| *version < Version::TLS_1_2)
    }
}
