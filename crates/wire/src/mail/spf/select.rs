//! Which of the TXT records of a name is its SPF record (RFC 7208 §4.5).

use crate::dns::{Record, Rtype};

/// The octets of a TXT record, its strings joined without anything between them (§3.3).
///
/// None where the data is no row of strings, each with its length before it.
pub fn strings(mut data: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(data.len());
    while let Some((length, rest)) = data.split_first() {
        let (string, rest) = rest.split_at_checked(usize::from(*length))?;
        joined.extend_from_slice(string);
        data = rest;
    }
    Some(joined)
}

/// What selection comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selected {
    /// No TXT record is an SPF record; result none.
    None,
    /// This one.
    One(Vec<u8>),
    /// More than one; result permerror.
    Several(Vec<Vec<u8>>),
}

/// Finds the SPF record among `records`; those of types other than TXT are passed over (§3.1).
pub fn select(records: &[Record]) -> Selected {
    let mut found: Vec<Vec<u8>> = records
        .iter()
        .filter(|record| record.rtype == Rtype::TXT)
        .filter_map(|record| strings(&record.data))
        .filter(|text| has_version(text))
        .collect();
    match found.len() {
        0 => Selected::None,
        1 => found.pop().map_or(Selected::None, Selected::One),
        _ => Selected::Several(found),
    }
}

/// The version that begins a record, in any case; a space or the end follows it.
const VERSION: &[u8] = b"v=spf1";

fn has_version(text: &[u8]) -> bool {
    after_version(text).is_some_and(|rest| rest.first().is_none_or(|octet| *octet == b' '))
}

/// What follows the version.
pub(super) fn after_version(text: &[u8]) -> Option<&[u8]> {
    let (version, rest) = text.split_at_checked(VERSION.len())?;
    version.eq_ignore_ascii_case(VERSION).then_some(rest)
}

/// Whether the text was meant for an SPF record and is none: something stands before the version, or directly after it.
pub fn is_near(text: &[u8]) -> bool {
    if has_version(text) {
        return false;
    }
    let letters: Vec<u8> = text
        .iter()
        .copied()
        .filter(|octet| octet.is_ascii_alphanumeric() || *octet == b'=')
        .take(VERSION.len())
        .map(|octet| octet.to_ascii_lowercase())
        .collect();
    // "v=spf1;", " v=spf1", "\"v=spf1", "v = spf1", "spf1 ", "v=spf2".
    letters.starts_with(b"v=spf") || (letters.starts_with(b"spf1") && text.contains(&b' '))
}
