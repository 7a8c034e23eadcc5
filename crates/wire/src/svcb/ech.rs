//! Configurations for an encrypted ClientHello (RFC 9849 §4).

use super::{number, prefixed};

/// The version of RFC 9849.
pub const VERSION: u16 = 0xfe0d;

/// One configuration of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Config {
    /// One of RFC 9849.
    Known(Contents),
    /// One of another version, which clients that do not know it pass over.
    Other(u16),
}

/// What a configuration of RFC 9849 says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// A number that tells keys of one server apart.
    pub id: u8,
    /// The key encapsulation (RFC 9180 §7.1); 0x0020 is X25519 with HKDF-SHA256.
    pub kem: u16,
    /// The public key.
    pub public_key: Vec<u8>,
    /// Key derivation and cipher, in pairs, the dearest first; never empty.
    pub suites: Vec<(u16, u16)>,
    /// The length that names are padded to.
    pub name_length_max: u8,
    /// The name that everybody may see instead of the real one.
    pub public_name: String,
    /// Kinds of extensions; those with the highest bit set must be understood (RFC 9849 §4.2).
    pub extensions: Vec<u16>,
}

/// The list cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EchError;

/// Reads an ECHConfigList.
///
/// # Errors
/// It does not conform. Configurations of other versions are no error.
pub fn read(data: &[u8]) -> Result<Vec<Config>, EchError> {
    let (mut list, after) = prefixed(data).ok_or(EchError)?;
    if list.is_empty() || !after.is_empty() {
        return Err(EchError);
    }
    let mut configs = Vec::new();
    while !list.is_empty() {
        let (version, rest) = number(list).ok_or(EchError)?;
        let (body, rest) = prefixed(rest).ok_or(EchError)?;
        configs.push(match version {
            VERSION => Config::Known(contents(body).ok_or(EchError)?),
            other => Config::Other(other),
        });
        list = rest;
    }
    Ok(configs)
}

fn contents(body: &[u8]) -> Option<Contents> {
    let (id, rest) = body.split_first()?;
    let (kem, rest) = number(rest)?;
    let (public_key, rest) = prefixed(rest)?;
    let (suites, rest) = prefixed(rest)?;
    let (name_length_max, rest) = rest.split_first()?;
    let (length, rest) = rest.split_first()?;
    let (public_name, rest) = rest.split_at_checked(usize::from(*length))?;
    let (mut list, rest) = prefixed(rest)?;
    let (pairs, odd) = suites.as_chunks::<4>();
    let whole = rest.is_empty() && odd.is_empty();
    if !whole || public_key.is_empty() || pairs.is_empty() || public_name.is_empty() {
        return None;
    }
    let mut extensions = Vec::new();
    while !list.is_empty() {
        let (kind, rest) = number(list)?;
        let (_, rest) = prefixed(rest)?;
        extensions.push(kind);
        list = rest;
    }
    Some(Contents {
        id: *id,
        kem,
        public_key: public_key.to_vec(),
        suites: pairs
            .iter()
            .map(|[a, b, c, d]| (u16::from_be_bytes([*a, *b]), u16::from_be_bytes([*c, *d])))
            .collect(),
        name_length_max: *name_length_max,
        public_name: public_name.escape_ascii().to_string(),
        extensions,
    })
}

impl Contents {
    /// Why no client can use this configuration; none where nothing stands in the way.
    pub fn flaw(&self) -> Option<Flaw> {
        if self.extensions.iter().any(|kind| kind & 0x8000 != 0) {
            return Some(Flaw::Extension);
        }
        if !is_host_name(&self.public_name) {
            return Some(Flaw::PublicName);
        }
        // RFC 9180 §7.1.
        let length = match self.kem {
            0x0010 => Some(65),
            0x0011 => Some(97),
            0x0012 => Some(133),
            0x0020 => Some(32),
            0x0021 => Some(56),
            _ => None,
        };
        if length.is_some_and(|length| length != self.public_key.len()) {
            return Some(Flaw::PublicKey);
        }
        None
    }
}

/// Why a configuration that can be read is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It wants an extension understood that nobody knows (RFC 9849 §4.2).
    Extension,
    /// The public name is no host name (RFC 9849 §6.1.7).
    PublicName,
    /// The key does not have the length that its kind asks for (RFC 9180 §7.1).
    PublicKey,
}

impl Flaw {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Flaw::Extension => "extension",
            Flaw::PublicName => "public-name",
            Flaw::PublicKey => "public-key",
        }
    }
}

/// Labels of letters, digits and hyphens, and nothing that a browser would take for an IPv4 address
/// (RFC 9849 §6.1.7).
fn is_host_name(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    let hexadecimal = last.strip_prefix("0x").or_else(|| last.strip_prefix("0X"));
    let number = last.bytes().all(|b| b.is_ascii_digit())
        || hexadecimal.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
    name.split('.').all(label) && !number
}
