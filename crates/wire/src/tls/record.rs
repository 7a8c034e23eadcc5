//! Records: what carries TLS messages (RFC 8446 §5.1, RFC 5246 §6.2.1).

use super::code::{ContentType, Version};

/// Longest fragment: 2^14 octets and 2,048 for what old ciphers add (RFC 5246 §6.2.3).
pub const FRAGMENT_MAX: usize = 16_384 + 2_048;

/// One record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// What it carries.
    pub content: ContentType,
    /// The version it is stamped with; says little about the version spoken.
    pub version: Version,
    /// What it carries, as it is.
    pub fragment: &'a [u8],
}

/// These octets are no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARecord;

/// Reads the record that `octets` begin with, and what follows it; `None` when it is not whole yet.
///
/// # Errors
/// However many octets follow, this is no record.
pub fn read(octets: &[u8]) -> Result<Option<(Record<'_>, &[u8])>, NotARecord> {
    // What is there of the head is judged at once: a text server is told from TLS by its first octet.
    if octets
        .first()
        .is_some_and(|kind| ContentType(*kind).name().is_none())
    {
        return Err(NotARecord);
    }
    if octets.get(1).is_some_and(|major| *major != 3) {
        return Err(NotARecord);
    }
    let Some((&[kind, major, minor, high, low], rest)) = octets.split_first_chunk::<5>() else {
        return Ok(None);
    };
    let length = usize::from(u16::from_be_bytes([high, low]));
    if length > FRAGMENT_MAX {
        return Err(NotARecord);
    }
    Ok(rest.split_at_checked(length).map(|(fragment, rest)| {
        let version = Version(u16::from_be_bytes([major, minor]));
        let record = Record {
            content: ContentType(kind),
            version,
            fragment,
        };
        (record, rest)
    }))
}

/// One record around `fragment`; more than [`FRAGMENT_MAX`] octets are cut.
pub fn write(content: ContentType, version: Version, fragment: &[u8]) -> Vec<u8> {
    let kept = fragment.get(..FRAGMENT_MAX).unwrap_or(fragment);
    // FRAGMENT_MAX fits in 16 bits.
    let length = u16::try_from(kept.len()).unwrap_or(u16::MAX);
    let mut record = vec![content.0];
    record.extend(version.0.to_be_bytes());
    record.extend(length.to_be_bytes());
    record.extend(kept);
    record
}
