//! BIMI: the logo that mail programs show beside mail of a domain (draft-brand-indicators-for-message-identification).

mod svg;
#[cfg(test)]
mod tests;

pub use svg::{LOGO_MAX, Svg, SvgError, SvgFault};

use super::{below, tag_list::TagList};
use crate::dns::Name;

/// The selector that every receiver asks for.
pub const SELECTOR: &str = "default";

/// The record at `default._bimi.DOMAIN`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bimi {
    /// `l`: where the logo is; none where the record has none.
    pub logo: Option<String>,
    /// `a`: where the certificate is that says whose logo it is (VMC or CMC).
    pub evidence: Option<String>,
    /// Tags that are not known; they are passed over.
    pub unknown: Vec<String>,
}

impl Bimi {
    /// True where the domain says that it wants no logo shown: both addresses are empty.
    pub fn declines(&self) -> bool {
        self.logo.is_none() && self.evidence.is_none()
    }
}

/// Why a record cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BimiError {
    /// There is no `l`.
    NoLogo,
    /// An address is no `https` URL with a host.
    Url(String),
    /// A tag occurs twice.
    Repeated(String),
    /// A part is no `name=value`.
    Field(String),
}

impl BimiError {
    /// A word for texts and JSON.
    pub fn key(&self) -> &'static str {
        match self {
            BimiError::NoLogo => "no-logo",
            BimiError::Url(_) => "url",
            BimiError::Repeated(_) => "repeated",
            BimiError::Field(_) => "field",
        }
    }
}

/// The name of the record.
pub fn record_name(domain: &Name) -> Option<Name> {
    below(&format!("{SELECTOR}._bimi"), domain)
}

/// Whether a text at that name is a BIMI record: the version comes first, to the letter.
pub fn is_record(text: &str) -> bool {
    let list = TagList::read(text);
    let first = list.tags.first();
    first.is_some_and(|tag| tag.name == "v" && tag.value == "BIMI1") && text.trim_start().starts_with('v')
}

/// Reads the record.
///
/// # Errors
/// What is wrong with it; receivers then show no logo.
pub fn read(text: &str) -> Result<Bimi, BimiError> {
    let list = TagList::read(text);
    if let Some(part) = list.broken.first() {
        return Err(BimiError::Field(part.clone()));
    }
    if let Some(name) = list.repeated(false).into_iter().next() {
        return Err(BimiError::Repeated(name));
    }
    let logo = list.get("l").ok_or(BimiError::NoLogo)?;
    let evidence = list.get("a").unwrap_or_default();
    let known = ["v", "l", "a", "s", "avp", "lps"];
    Ok(Bimi {
        logo: address(logo)?,
        evidence: address(evidence)?,
        unknown: list
            .tags
            .iter()
            .filter(|tag| !known.contains(&tag.name.as_str()))
            .map(|tag| tag.name.clone())
            .collect(),
    })
}

fn address(text: &str) -> Result<Option<String>, BimiError> {
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || BimiError::Url(text.chars().take(200).collect());
    let url = url::Url::parse(text).map_err(|_| wrong())?;
    let usable = url.scheme() == "https" && url.domain().is_some_and(|host| host.contains('.'));
    if usable {
        Ok(Some(text.to_owned()))
    } else {
        Err(wrong())
    }
}
