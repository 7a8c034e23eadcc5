//! DKIM keys as they stand in the DNS (RFC 6376 §3.6.1, RFC 8301, RFC 8463), and whether a domain has any
//! ([`existence`]).

mod existence;
#[cfg(test)]
mod tests;

pub use existence::{Existence, existence};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    Known, Told,
    tag_list::{TAGS_MAX, TagList},
    txt,
};
use crate::{
    dns::{Name, Rtype},
    x509::{Key, KeyKind, rsa_bits},
};

/// Labels between a selector and its domain.
pub const DOMAIN_KEY: &str = "_domainkey";

/// A key record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRecord {
    /// The key; none where it was revoked (`p=` with nothing behind it).
    pub key: Option<PublicKey>,
    /// `h`: digests that signatures may use; none where all may.
    pub hashes: Option<Vec<String>>,
    /// `s`: what it is for; none where it is for all.
    pub services: Option<Vec<String>>,
    /// `t=y`: only tried out, so that receivers treat signed mail as if it were not.
    pub testing: bool,
    /// `t=s`: the signer's address must be of the very domain.
    pub strict: bool,
    /// Tags that are not known; they are passed over.
    pub unknown: Vec<String>,
}

/// What kind of key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// RSA with so many bits; `bare` where it stands as RSAPublicKey, without the shell around it that most software
    /// writes (RFC 6376 §3.6.1 and its erratum 3017).
    Rsa {
        /// Length of the modulus.
        bits: u32,
        /// Without SubjectPublicKeyInfo around it.
        bare: bool,
    },
    /// Ed25519 (RFC 8463).
    Ed25519,
}

impl PublicKey {
    /// The name used in texts.
    pub fn name(self) -> &'static str {
        match self {
            PublicKey::Rsa { .. } => "RSA",
            PublicKey::Ed25519 => "Ed25519",
        }
    }
}

/// Why a key record cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// A part is no `name=value`, or there are too many.
    List,
    /// A tag occurs twice (RFC 6376 §3.2).
    Repeated(String),
    /// `v` is not `DKIM1`, or not the first tag.
    Version,
    /// There is no `p`.
    NoKey,
    /// `k` names a kind of key that nobody knows.
    Kind(String),
    /// `p` is not base64.
    Base64,
    /// `p` is no key of the kind that `k` says.
    Octets,
    /// `h` allows no digest that receivers accept: SHA-1 is out (RFC 8301 §3.1).
    Hash,
    /// `s` says that it is not for mail.
    Service,
}

impl KeyError {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            KeyError::List => "list",
            KeyError::Repeated(_) => "repeated",
            KeyError::Version => "version",
            KeyError::NoKey => "no-key",
            KeyError::Kind(_) => "kind",
            KeyError::Base64 => "base64",
            KeyError::Octets => "octets",
            KeyError::Hash => "hash",
            KeyError::Service => "service",
        }
    }
}

/// Reads a key record.
///
/// # Errors
/// Why verifiers can do nothing with it.
pub fn read(text: &str) -> Result<KeyRecord, KeyError> {
    let list = TagList::read(text);
    if !list.broken.is_empty() || list.empty > 0 || list.tags.len() >= TAGS_MAX {
        return Err(KeyError::List);
    }
    if let Some(name) = list.repeated(false).into_iter().next() {
        return Err(KeyError::Repeated(name));
    }
    let version = list.tags.iter().position(|tag| tag.name == "v");
    if version.is_some_and(|place| place > 0) || list.get("v").is_some_and(|version| version != "DKIM1") {
        return Err(KeyError::Version);
    }
    let words = |name: &str| {
        let value = list.get(name)?;
        let words = value.split(':').map(|word| word.trim().to_ascii_lowercase());
        Some(words.collect::<Vec<String>>())
    };
    let flags = words("t").unwrap_or_default();
    let has = |flag: &str| flags.iter().any(|own| own == flag);
    let hashes = words("h");
    if hashes
        .as_ref()
        .is_some_and(|hashes| !hashes.iter().any(|hash| hash == "sha256"))
    {
        return Err(KeyError::Hash);
    }
    let services = words("s");
    let for_mail = |service: &String| service == "*" || service == "email";
    if services
        .as_ref()
        .is_some_and(|services| !services.iter().any(for_mail))
    {
        return Err(KeyError::Service);
    }
    let known = ["v", "h", "k", "n", "p", "s", "t", "g"];
    let unknown = list.tags.iter().filter(|tag| !known.contains(&tag.name.as_str()));
    Ok(KeyRecord {
        key: public_key(
            list.get("k").unwrap_or("rsa"),
            list.get("p").ok_or(KeyError::NoKey)?,
        )?,
        hashes,
        services: services.filter(|services| !services.iter().any(|service| service == "*")),
        testing: has("y"),
        strict: has("s"),
        unknown: unknown.map(|tag| tag.name.clone()).collect(),
    })
}

/// White space may stand inside the value, as records are often folded.
fn public_key(kind: &str, value: &str) -> Result<Option<PublicKey>, KeyError> {
    let kind = kind.to_ascii_lowercase();
    if !["rsa", "ed25519"].contains(&kind.as_str()) {
        return Err(KeyError::Kind(kind.chars().take(50).collect()));
    }
    let packed: String = value.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    if packed.is_empty() {
        return Ok(None);
    }
    let octets = STANDARD.decode(packed).map_err(|_| KeyError::Base64)?;
    if kind == "ed25519" {
        // RFC 8463 §4: the bare 32 octets, nothing around them.
        return if octets.len() == 32 {
            Ok(Some(PublicKey::Ed25519))
        } else {
            Err(KeyError::Octets)
        };
    }
    if let Ok(key) = Key::read(&octets) {
        return match key.kind {
            KeyKind::Rsa { bits, .. } => Ok(Some(PublicKey::Rsa { bits, bare: false })),
            _ => Err(KeyError::Octets),
        };
    }
    let bits = rsa_bits(&octets).ok_or(KeyError::Octets)?;
    Ok(Some(PublicKey::Rsa { bits, bare: true }))
}

/// What stands under a selector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selected {
    /// One record, as published, and what it comes to.
    Key(String, Result<KeyRecord, KeyError>),
    /// Several records: which of them counts is anybody's guess (RFC 6376 §3.6.2.2).
    Several(Vec<String>),
    /// Nothing that is meant as a key.
    Nothing,
    /// This question has to be put first.
    Missing(Name, Rtype),
    /// This question has no answer.
    Unanswered(Name),
}

/// Reads what stands at `selector` below the domain's `_domainkey`.
pub fn selected(domain: &Name, selector: &str, known: &dyn Known) -> Selected {
    let Some(owner) = key_name(domain, selector) else {
        return Selected::Nothing;
    };
    let records = match known.told(&owner, Rtype::TXT) {
        Told::NotAsked => return Selected::Missing(owner, Rtype::TXT),
        Told::Unanswered => return Selected::Unanswered(owner),
        Told::NoSuchName => return Selected::Nothing,
        Told::Records(records) => records,
    };
    let mut texts = txt::texts(&records);
    texts.retain(|text| is_meant(text));
    match texts.as_slice() {
        [] => Selected::Nothing,
        [only] => Selected::Key(only.clone(), read(only)),
        _ => Selected::Several(texts),
    }
}

/// The name of the key record of a selector, which may have several labels.
pub fn key_name(domain: &Name, selector: &str) -> Option<Name> {
    crate::dns::name(&format!(
        "{selector}.{DOMAIN_KEY}.{}",
        crate::dns::spelled(domain)
    ))
    .ok()
}

/// Whether a text is meant as a key. A wildcard above may put SPF and other texts here too.
fn is_meant(text: &str) -> bool {
    let list = TagList::read(text);
    list.get("p").is_some() && list.get("v").is_none_or(|version| version.starts_with("DKIM"))
        || list.get("v").is_some_and(|version| version.starts_with("DKIM"))
}
