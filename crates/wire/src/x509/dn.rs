//! Distinguished names (X.501): compared as RFC 5280 §7.1 asks, written as RFC 4514 does.

use super::der::{self, NotDer, Reader};

/// A distinguished name.
///
/// Equality is that of RFC 5280 §7.1: case, the kind of string and runs of spaces do not matter. Unicode normalisation
/// is not applied, as no client does.
#[derive(Clone, Debug)]
pub struct DistinguishedName {
    /// The DER as it came.
    der: Vec<u8>,
    /// One comparable form per relative name, in order.
    parts: Vec<Vec<u8>>,
}

impl PartialEq for DistinguishedName {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for DistinguishedName {}

impl std::hash::Hash for DistinguishedName {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.parts.hash(state);
    }
}

impl DistinguishedName {
    /// Reads a Name from its DER.
    ///
    /// # Errors
    /// It is none.
    pub fn read(der: &[u8]) -> Result<Self, NotDer> {
        let mut sets = der::only(der, der::SEQUENCE)?.inside();
        let mut parts = Vec::new();
        while !sets.is_empty() {
            parts.push(comparable(sets.expect(der::SET)?.inside())?);
        }
        Ok(DistinguishedName {
            der: der.to_vec(),
            parts,
        })
    }

    /// The DER as it came.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Octets that are the same for names that are the same, to look names up by.
    pub fn comparable(&self) -> Vec<u8> {
        // The length before each part keeps names apart that only join to the same octets.
        self.parts.iter().fold(Vec::new(), |mut all, part| {
            all.extend_from_slice(&(part.len() as u64).to_be_bytes());
            all.extend_from_slice(part);
            all
        })
    }

    /// True for the name without any part.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// True when `self` lies in the subtree below `base`, or is it (RFC 5280 §4.2.1.10).
    pub fn is_under(&self, base: &DistinguishedName) -> bool {
        self.parts.starts_with(&base.parts)
    }

    /// The values of the attribute with that OID (contents octets), as text.
    pub fn values(&self, oid: &[u8]) -> Vec<String> {
        attributes(&self.der)
            .filter(|(_, attribute)| attribute.oid == oid)
            .filter_map(|(_, attribute)| text(attribute.tag, attribute.value))
            .collect()
    }

    /// The common names.
    pub fn common_names(&self) -> Vec<String> {
        self.values(COMMON_NAME)
    }
}

impl std::fmt::Display for DistinguishedName {
    /// RFC 4514: the last part first. Characters that mean something in such a string are escaped, all others stand
    /// as they came; whoever shows the name to a reader makes them harmless there.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut sets: Vec<Vec<String>> = Vec::new();
        for (set, attribute) in attributes(&self.der) {
            let kind = SHORT_NAMES
                .iter()
                .find(|(oid, _)| *oid == attribute.oid)
                .map_or_else(|| der::dotted(attribute.oid), |(_, name)| (*name).to_owned());
            let value = match text(attribute.tag, attribute.value) {
                Some(value) => escaped(&value),
                None => attribute
                    .whole
                    .iter()
                    .fold("#".to_owned(), |hex, octet| hex + &format!("{octet:02x}")),
            };
            sets.resize_with(sets.len().max(set.saturating_add(1)), Vec::new);
            if let Some(last) = sets.last_mut() {
                last.push(format!("{kind}={value}"));
            }
        }
        let written: Vec<String> = sets.iter().rev().map(|set| set.join("+")).collect();
        f.write_str(&written.join(","))
    }
}

/// id-at-commonName, 2.5.4.3.
const COMMON_NAME: &[u8] = &[0x55, 4, 3];
/// emailAddress, 1.2.840.113549.1.9.1.
pub const EMAIL_ADDRESS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1];

const SHORT_NAMES: &[(&[u8], &str)] = &[
    (COMMON_NAME, "CN"),
    (&[0x55, 4, 4], "SN"),
    (&[0x55, 4, 5], "serialNumber"),
    (&[0x55, 4, 6], "C"),
    (&[0x55, 4, 7], "L"),
    (&[0x55, 4, 8], "ST"),
    (&[0x55, 4, 9], "street"),
    (&[0x55, 4, 10], "O"),
    (&[0x55, 4, 11], "OU"),
    (&[0x55, 4, 12], "title"),
    (&[0x55, 4, 15], "businessCategory"),
    (&[0x55, 4, 17], "postalCode"),
    (&[0x55, 4, 42], "GN"),
    (&[0x55, 4, 97], "organizationIdentifier"),
    (&[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 1], "UID"),
    (&[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 25], "DC"),
    (EMAIL_ADDRESS, "emailAddress"),
];

struct Attribute<'a> {
    oid: &'a [u8],
    tag: u8,
    value: &'a [u8],
    whole: &'a [u8],
}

/// All attributes with the number of the relative name that holds them.
fn attributes(der: &[u8]) -> impl Iterator<Item = (usize, Attribute<'_>)> {
    let mut found = Vec::new();
    let mut sets = der::only(der, der::SEQUENCE).map_or(Reader::new(&[]), |name| name.inside());
    let mut number = 0usize;
    while let Ok(set) = sets.any() {
        let mut pairs = set.inside();
        while let Ok(pair) = pairs.any() {
            if let Ok(attribute) = attribute(pair.inside()) {
                found.push((number, attribute));
            }
        }
        number = number.saturating_add(1);
    }
    found.into_iter()
}

fn attribute(mut pair: Reader<'_>) -> Result<Attribute<'_>, NotDer> {
    let oid = pair.oid()?;
    let value = pair.any()?;
    pair.end()?;
    Ok(Attribute {
        oid,
        tag: value.tag,
        value: value.value,
        whole: value.whole,
    })
}

/// A form of one relative name in which names that are the same are the same octets.
fn comparable(mut set: Reader<'_>) -> Result<Vec<u8>, NotDer> {
    if set.is_empty() {
        return Err(NotDer);
    }
    let mut pairs = Vec::new();
    while !set.is_empty() {
        let attribute = attribute(set.expect(der::SEQUENCE)?.inside())?;
        let value = match text(attribute.tag, attribute.value) {
            Some(text) => folded(&text).into_bytes(),
            None => attribute.whole.to_vec(),
        };
        let kind = if text(attribute.tag, attribute.value).is_some() {
            b's'
        } else {
            b'r'
        };
        let mut pair = vec![kind];
        for part in [attribute.oid, value.as_slice()] {
            pair.extend_from_slice(&(part.len() as u64).to_be_bytes());
            pair.extend_from_slice(part);
        }
        pairs.push(pair);
    }
    // The order within a SET means nothing.
    pairs.sort();
    Ok(pairs.concat())
}

/// Lower case, without spaces at the ends, runs of spaces made one.
fn folded(text: &str) -> String {
    text.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A directory string as text; none when the type is no string, or the octets are none of that type.
fn text(tag: u8, value: &[u8]) -> Option<String> {
    match tag {
        // UTF8String; NumericString, PrintableString, IA5String and VisibleString are ASCII.
        0x0c => std::str::from_utf8(value).ok().map(str::to_owned),
        0x12 | 0x13 | 0x16 | 0x1a => {
            let ascii = value.is_ascii();
            ascii.then(|| value.iter().map(|octet| char::from(*octet)).collect())
        }
        // TeletexString is read as Latin-1, as everybody writes it.
        0x14 => Some(value.iter().map(|octet| char::from(*octet)).collect()),
        // BMPString and UniversalString.
        0x1e => {
            let (pairs, odd) = value.as_chunks::<2>();
            let units = pairs.iter().map(|pair| u16::from_be_bytes(*pair));
            let text: Option<String> = char::decode_utf16(units).map(Result::ok).collect();
            text.filter(|_| odd.is_empty())
        }
        0x1c => {
            let (fours, odd) = value.as_chunks::<4>();
            let text: Option<String> = fours
                .iter()
                .map(|four| char::from_u32(u32::from_be_bytes(*four)))
                .collect();
            text.filter(|_| odd.is_empty())
        }
        _ => None,
    }
}

/// RFC 4514 §2.4.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let last = value.chars().count().saturating_sub(1);
    for (at, c) in value.chars().enumerate() {
        let edge = (at == 0 && (c == ' ' || c == '#')) || (at == last && c == ' ');
        if edge || ",+\"\\<>;".contains(c) {
            out.push('\\');
            out.push(c);
        } else if c == '\0' {
            out.push_str("\\00");
        } else {
            out.push(c);
        }
    }
    out
}
