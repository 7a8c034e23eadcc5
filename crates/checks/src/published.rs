//! Records of mail as they were published at one name.

use facts::Unseen;
use verdict::{Sheet, Tag};
use wire::{
    dns::{Name, Rtype},
    mail::{domain, txt},
};

use crate::{
    View,
    view::dns::{Found, bare},
};

/// The domain takes no mail, so that what protects it on its way in has nothing to protect.
pub const NO_MAIL: Tag = Tag::not_applicable("no-mail");

/// What stands at one name.
#[derive(Debug)]
pub struct Published<'a> {
    /// The name, without its final dot.
    pub owner: String,
    /// The records that are meant for the purpose.
    pub texts: Vec<String>,
    /// Records that begin as they do and are not told apart.
    pub found: Found<'a>,
}

impl Published<'_> {
    /// The records, a line each.
    pub fn evidence(&self) -> String {
        lines(&self.owner, &self.texts)
    }
}

/// Records as lines of a zone.
pub fn lines(owner: &str, texts: &[String]) -> String {
    let lines: Vec<String> = texts
        .iter()
        .map(|text| format!("{owner} TXT \"{text}\""))
        .collect();
    lines.join("\n")
}

/// The records at `owner` that are meant for a purpose.
///
/// # Errors
/// Why there is no answer.
pub fn published<'a>(
    see: &View<'a>,
    owner: &Name,
    is_meant: impl Fn(&str) -> bool,
) -> Result<Published<'a>, Unseen> {
    let owner = bare(owner);
    let found = see.dns.find(&owner, Rtype::TXT)?;
    let mut texts = txt::texts(&found.records);
    texts.retain(|text| is_meant(text));
    Ok(Published { owner, texts, found })
}

/// The tested domain as a name.
pub fn own_name(see: &View<'_>) -> Option<Name> {
    wire::dns::name(&see.facts.subject.name).ok()
}

/// Whether the domain takes no mail; says so.
pub fn takes_no_mail(see: &View<'_>, domain: &Name, sheet: &mut Sheet<'_>) -> bool {
    let none = domain::takes_no_mail(domain, &see.dns) == Some(true);
    if none {
        sheet.say(&see.host(), NO_MAIL);
    }
    none
}

/// True where the answer to a question is signed, and wrongly.
pub fn is_bogus(see: &View<'_>, name: &Name, rtype: Rtype) -> bool {
    let found = see.dns.find(&bare(name), rtype);
    found.is_ok_and(|found| found.is_bogus())
}

/// Why a question has no answer.
pub fn why_not(see: &View<'_>, name: &Name, rtype: Rtype) -> Unseen {
    let found = see.dns.find(&bare(name), rtype);
    found.err().unwrap_or(Unseen {
        reason: facts::Reason::NoData,
        detail: None,
    })
}
