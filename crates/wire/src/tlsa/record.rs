//! One record, and whether a client can do anything with it.

use aws_lc_rs::digest;

use crate::x509::{Certificate, Key};

/// The data of a TLSA record, as it came (RFC 6698 §2.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tlsa {
    /// Certificate usage.
    pub usage: u8,
    /// Selector.
    pub selector: u8,
    /// Matching type.
    pub matching: u8,
    /// Certificate association data.
    pub data: Vec<u8>,
}

/// The data is shorter than the three numbers it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooShort;

impl std::fmt::Display for TooShort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a TLSA record has at least three octets")
    }
}

impl std::error::Error for TooShort {}

/// Whose certificate or key a record names (RFC 6698 §2.1.1; the names are those of RFC 7218).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Usage {
    /// 0: an authority on the path to a root that clients trust anyway.
    PkixTa,
    /// 1: the server's, with a path to such a root.
    PkixEe,
    /// 2: an authority that is trusted because the record says so.
    DaneTa,
    /// 3: the server's, and nothing else counts.
    DaneEe,
}

impl Usage {
    /// The number in the record.
    pub fn number(self) -> u8 {
        match self {
            Usage::PkixTa => 0,
            Usage::PkixEe => 1,
            Usage::DaneTa => 2,
            Usage::DaneEe => 3,
        }
    }

    /// The name, as RFC 7218 §2.1 writes it.
    pub fn name(self) -> &'static str {
        match self {
            Usage::PkixTa => "PKIX-TA",
            Usage::PkixEe => "PKIX-EE",
            Usage::DaneTa => "DANE-TA",
            Usage::DaneEe => "DANE-EE",
        }
    }

    /// It names the server's own certificate or key.
    pub fn is_end_entity(self) -> bool {
        matches!(self, Usage::PkixEe | Usage::DaneEe)
    }

    /// A path to a root that clients trust anyway is needed beside it.
    pub fn needs_store(self) -> bool {
        matches!(self, Usage::PkixTa | Usage::PkixEe)
    }
}

/// Which part of a certificate is compared (RFC 6698 §2.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Selector {
    /// 0: all of it.
    Certificate,
    /// 1: its SubjectPublicKeyInfo.
    PublicKey,
}

/// How it is compared (RFC 6698 §2.1.3), the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matching {
    /// 0: octet by octet.
    Full,
    /// 1: by its SHA-256.
    Sha256,
    /// 2: by its SHA-512.
    Sha512,
}

/// Why a client can do nothing with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unusable {
    /// The usage is not one that is known; 255 is for private use.
    Usage,
    /// The usage is not one that counts for this service.
    UsageNotTaken,
    /// The selector is not one that is known.
    Selector,
    /// The matching type is not one that is known.
    Matching,
    /// The digest has not the length of its kind.
    Length,
    /// What should be a whole certificate is none.
    NotACertificate,
    /// What should be a whole public key is none.
    NotAKey,
}

impl Unusable {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Unusable::Usage => "usage",
            Unusable::UsageNotTaken => "usage-not-taken",
            Unusable::Selector => "selector",
            Unusable::Matching => "matching-type",
            Unusable::Length => "length",
            Unusable::NotACertificate => "not-a-certificate",
            Unusable::NotAKey => "not-a-key",
        }
    }
}

/// A record that a client can use.
#[derive(Clone, Debug)]
pub struct Usable {
    /// Whose certificate or key it names.
    pub usage: Usage,
    /// Which part is compared.
    pub selector: Selector,
    /// How.
    pub matching: Matching,
    /// What is compared.
    pub data: Vec<u8>,
    /// The whole certificate, where the record has it.
    pub certificate: Option<Box<Certificate>>,
    /// The whole key, where the record has that alone.
    pub key: Option<Key>,
}

impl Tlsa {
    /// The record that names this certificate.
    pub fn naming(certificate: &Certificate, usage: Usage, selector: Selector, matching: Matching) -> Self {
        Tlsa {
            usage: usage.number(),
            selector: match selector {
                Selector::Certificate => 0,
                Selector::PublicKey => 1,
            },
            matching: match matching {
                Matching::Full => 0,
                Matching::Sha256 => 1,
                Matching::Sha512 => 2,
            },
            data: association(certificate, selector, matching),
        }
    }

    /// Reads the data of a record.
    ///
    /// # Errors
    /// There are less than three octets.
    pub fn read(data: &[u8]) -> Result<Self, TooShort> {
        match data {
            [usage, selector, matching, data @ ..] => Ok(Tlsa {
                usage: *usage,
                selector: *selector,
                matching: *matching,
                data: data.to_vec(),
            }),
            _ => Err(TooShort),
        }
    }

    /// What a client makes of it that knows RFC 6698 and no more.
    ///
    /// # Errors
    /// It has to be ignored (RFC 6698 §4.1): why.
    pub fn usable(&self) -> Result<Usable, Unusable> {
        let usage = match self.usage {
            0 => Usage::PkixTa,
            1 => Usage::PkixEe,
            2 => Usage::DaneTa,
            3 => Usage::DaneEe,
            _ => return Err(Unusable::Usage),
        };
        let selector = match self.selector {
            0 => Selector::Certificate,
            1 => Selector::PublicKey,
            _ => return Err(Unusable::Selector),
        };
        let (matching, length) = match self.matching {
            0 => (Matching::Full, None),
            1 => (Matching::Sha256, Some(32)),
            2 => (Matching::Sha512, Some(64)),
            _ => return Err(Unusable::Matching),
        };
        if length.is_some_and(|length| length != self.data.len()) {
            return Err(Unusable::Length);
        }
        let (mut certificate, mut key) = (None, None);
        match (matching, selector) {
            (Matching::Full, Selector::Certificate) => {
                let read = Certificate::read(&self.data).map_err(|_| Unusable::NotACertificate)?;
                certificate = Some(Box::new(read));
            }
            (Matching::Full, Selector::PublicKey) => {
                key = Some(Key::read(&self.data).map_err(|_| Unusable::NotAKey)?);
            }
            _ => {}
        }
        Ok(Usable {
            usage,
            selector,
            matching,
            data: self.data.clone(),
            certificate,
            key,
        })
    }

    /// The three numbers and the first 16 hexadecimal digits of the data, for people.
    pub fn brief(&self) -> String {
        let start = self.data.get(..8).unwrap_or(&self.data);
        let more = if start.len() < self.data.len() { "…" } else { "" };
        let Tlsa {
            usage,
            selector,
            matching,
            ..
        } = self;
        format!("{usage} {selector} {matching} {}{more}", hex(start))
    }
}

impl std::fmt::Display for Tlsa {
    /// As in a master file (RFC 6698 §2.2).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Tlsa {
            usage,
            selector,
            matching,
            data,
        } = self;
        write!(f, "{usage} {selector} {matching} {}", hex(data))
    }
}

impl Usable {
    /// Whether it is about this certificate or its key.
    pub fn matches(&self, certificate: &Certificate) -> bool {
        association(certificate, self.selector, self.matching) == self.data
    }
}

/// The data of a record that names this certificate (RFC 6698 §2.1.4).
fn association(certificate: &Certificate, selector: Selector, matching: Matching) -> Vec<u8> {
    let part = match selector {
        Selector::Certificate => &certificate.der,
        Selector::PublicKey => &certificate.key.spki,
    };
    let hash = match matching {
        Matching::Full => return part.clone(),
        Matching::Sha256 => &digest::SHA256,
        Matching::Sha512 => &digest::SHA512,
    };
    digest::digest(hash, part).as_ref().to_vec()
}

fn hex(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).collect()
}
