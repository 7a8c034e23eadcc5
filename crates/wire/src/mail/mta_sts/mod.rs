//! MTA-STS (RFC 8461): a domain asks senders to deliver to it over TLS with a valid certificate only.

mod policy;
#[cfg(test)]
mod tests;

pub use policy::{LineEnds, Mode, Pattern, Policy, PolicyError};

use super::{below, tag_list::TagList};
use crate::dns::{self, Name};

/// The record at `_mta-sts.DOMAIN` (RFC 8461 §3.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// `id`: changes whenever the policy does.
    pub id: String,
    /// Fields that the RFC does not know; they are passed over.
    pub unknown: Vec<String>,
}

/// Why a record cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It has no `id`.
    NoId,
    /// The `id` is not 1 to 32 letters and digits.
    Id(String),
    /// A field occurs twice.
    Repeated(String),
    /// A part is no `name=value`.
    Field(String),
}

impl RecordError {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            RecordError::NoId => "no-id",
            RecordError::Id(_) => "id",
            RecordError::Repeated(_) => "repeated",
            RecordError::Field(_) => "field",
        }
    }
}

/// The name of the record.
pub fn record_name(domain: &Name) -> Option<Name> {
    below("_mta-sts", domain)
}

/// Where the policy is to be found (RFC 8461 §3.3).
pub fn policy_url(domain: &Name) -> String {
    let name = dns::name_text(domain);
    let bare = name.strip_suffix('.').unwrap_or(&name);
    format!("https://mta-sts.{bare}/.well-known/mta-sts.txt")
}

/// Whether a text at that name is meant to be such a record: others do not count (RFC 8461 §3.1).
pub fn is_record(text: &str) -> bool {
    super::begins(text, "STSv1")
}

/// Reads the record.
///
/// # Errors
/// What is wrong with it; senders then take the domain to have no policy.
pub fn read(text: &str) -> Result<Record, RecordError> {
    let list = TagList::read(text);
    if let Some(part) = list.broken.first() {
        return Err(RecordError::Field(part.clone()));
    }
    if let Some(name) = list.repeated(false).into_iter().next() {
        return Err(RecordError::Repeated(name));
    }
    let id = list.get("id").ok_or(RecordError::NoId)?;
    if !(1..=32).contains(&id.len()) || !id.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(RecordError::Id(id.chars().take(64).collect()));
    }
    let known = |name: &str| ["v", "id"].contains(&name);
    Ok(Record {
        id: id.to_owned(),
        unknown: list
            .tags
            .iter()
            .filter(|tag| !known(&tag.name))
            .map(|tag| tag.name.clone())
            .collect(),
    })
}
