//! `security.txt` (RFC 9116): whom to tell about a hole.

mod signature;
mod value;

use std::collections::BTreeMap;

use jiff::Timestamp;

pub use signature::{FrameFault, Signature};
pub use value::{UriFault, uri};

/// Readers may refuse larger files, in octets (RFC 9116 §5.4).
pub const READERS_OCTETS: usize = 32 * 1024;
/// Readers may refuse files of more lines (RFC 9116 §5.4).
pub const READERS_LINES: usize = 1000;
/// Readers may refuse longer fields, in characters (RFC 9116 §5.4).
pub const READERS_FIELD: usize = 2048;

/// What we read ourselves: lines behind this are not looked at.
const LINES_MAX: usize = 10_000;
/// More faults than this are not listed.
const FAULTS_MAX: usize = 100;

/// A file as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecurityTxt {
    /// The fields, in order, known or not.
    pub fields: Vec<Field>,
    /// Lines and characters that the grammar does not allow, at most 100.
    pub faults: Vec<Fault>,
    /// Whether it is signed.
    pub signature: Signature,
    /// True when it is larger than readers have to accept (RFC 9116 §5.4).
    pub large: bool,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name as written; compared without regard to case.
    pub name: String,
    /// Its value, without spaces around it.
    pub value: String,
    /// The line it stands on, from 1.
    pub line: usize,
}

/// A departure from the grammar (RFC 9116 §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A byte order mark at the very beginning (RFC 5198 §3).
    ByteOrderMark,
    /// Neither a field nor a comment: there is no colon.
    NoColon,
    /// Nothing before the colon, or something that is no field name.
    BadName,
    /// White space before the name or before the colon.
    SpaceInName,
    /// Nothing after the colon.
    NoValue,
    /// Not exactly one space after the colon.
    Spacing,
    /// A control character, or a carriage return without line feed.
    Control,
    /// The last line has no end (RFC 9116 §2.2).
    OpenEnd,
}

impl FaultKind {
    /// A word for texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            FaultKind::ByteOrderMark => "byte-order-mark",
            FaultKind::NoColon => "no-colon",
            FaultKind::BadName => "bad-name",
            FaultKind::SpaceInName => "space-in-name",
            FaultKind::NoValue => "no-value",
            FaultKind::Spacing => "spacing",
            FaultKind::Control => "control-character",
            FaultKind::OpenEnd => "open-end",
        }
    }

    /// True when every reader understands the line all the same.
    pub fn is_harmless(self) -> bool {
        matches!(self, FaultKind::Spacing | FaultKind::OpenEnd)
    }
}

/// What `Expires` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expires {
    /// There is none.
    Missing,
    /// There are several; how many.
    Several(usize),
    /// Not a date as RFC 3339 §5.6 writes it.
    Unreadable(String),
    /// The file holds until then.
    At(Timestamp),
}

/// The fields in IANA's registry (as of 2026-03-07), in lower case.
const REGISTERED: [&str; 10] = [
    "acknowledgments",
    "bug-bounty",
    "canonical",
    "contact",
    "csaf",
    "encryption",
    "expires",
    "hiring",
    "policy",
    "preferred-languages",
];

/// The fields whose value is a URI (RFC 9116 §2.5; CSAF 2.0 §7.1.8), in lower case.
const URIS: [&str; 7] = [
    "acknowledgments",
    "canonical",
    "contact",
    "csaf",
    "encryption",
    "hiring",
    "policy",
];

/// Reads a file. Never fails: what is wrong stands in [`SecurityTxt::faults`] and [`SecurityTxt::signature`].
pub fn parse(text: &str) -> SecurityTxt {
    let mut file = SecurityTxt::default();
    let bare = text.strip_prefix('\u{feff}');
    if bare.is_some() {
        file.fault(1, FaultKind::ByteOrderMark);
    }
    let lines = lines(bare.unwrap_or(text), &mut file);
    file.large = text.len() > READERS_OCTETS || lines.len() > READERS_LINES;
    let (signature, content) = signature::frame(&lines);
    file.signature = signature;
    for (line, text) in content {
        file.line(line, text);
    }
    file.faults.sort_by_key(|fault| fault.line);
    file
}

/// True when `text` is meant to be such a file, however faulty: it has a field of RFC 9116 and is no HTML.
pub fn is_meant(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    !start.starts_with('<')
        && parse(text)
            .fields
            .iter()
            .any(|field| REGISTERED.contains(&field.name.to_ascii_lowercase().as_str()))
}

/// The lines with their numbers, without their ends and the white space before them.
fn lines<'a>(text: &'a str, file: &mut SecurityTxt) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && found.len() < LINES_MAX {
        let number = found.len().saturating_add(1);
        let (line, after) = match rest.split_once('\n') {
            Some((line, after)) => (line.strip_suffix('\r').unwrap_or(line), after),
            None => {
                file.fault(number, FaultKind::OpenEnd);
                (rest.strip_suffix('\r').unwrap_or(rest), "")
            }
        };
        found.push((number, line.trim_end_matches([' ', '\t'])));
        rest = after;
    }
    found
}

impl SecurityTxt {
    fn fault(&mut self, line: usize, kind: FaultKind) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(Fault { line, kind });
        }
    }

    /// One line of the content: `[ (field / comment) ] eol`.
    fn line(&mut self, number: usize, text: &str) {
        if text.chars().any(|c| c.is_ascii_control() && c != '\t') {
            self.fault(number, FaultKind::Control);
        }
        if text.is_empty() || text.starts_with('#') {
            return;
        }
        let Some((name, value)) = text.split_once(':') else {
            self.fault(number, FaultKind::NoColon);
            return;
        };
        let bare = name.trim_matches([' ', '\t']);
        if bare.len() < name.len() {
            self.fault(number, FaultKind::SpaceInName);
        }
        // `field-name` of RFC 5322 §3.6.8.
        if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_graphic()) {
            self.fault(number, FaultKind::BadName);
            return;
        }
        let trimmed = value.trim_matches([' ', '\t']);
        if trimmed.is_empty() {
            self.fault(number, FaultKind::NoValue);
            return;
        }
        if value.strip_prefix(' ') != Some(trimmed) {
            self.fault(number, FaultKind::Spacing);
        }
        if text.chars().count() > READERS_FIELD {
            self.large = true;
        }
        self.fields.push(Field {
            name: bare.to_owned(),
            value: trimmed.to_owned(),
            line: number,
        });
    }

    /// The fields of that name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Field> {
        self.fields
            .iter()
            .filter(move |field| field.name.eq_ignore_ascii_case(name))
    }

    /// Where to tell, the preferred way first.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        self.all("contact").map(|field| field.value.as_str())
    }

    /// Until when it holds.
    pub fn expires(&self) -> Expires {
        let mut found = self.all("expires");
        let Some(first) = found.next() else {
            return Expires::Missing;
        };
        match found.count() {
            0 => value::date_time(&first.value)
                .map_or_else(|| Expires::Unreadable(first.value.clone()), Expires::At),
            more => Expires::Several(more.saturating_add(1)),
        }
    }

    /// Fields whose value is no URI as it has to be, and why.
    pub fn uri_faults(&self) -> impl Iterator<Item = (&Field, UriFault)> {
        self.fields
            .iter()
            .filter(|field| URIS.contains(&field.name.to_ascii_lowercase().as_str()))
            .filter_map(|field| uri(&field.value).err().map(|fault| (field, fault)))
    }

    /// Language tags that are none (RFC 5646 §2.1), in all fields of that name.
    pub fn bad_languages(&self) -> Vec<String> {
        self.all("preferred-languages")
            .flat_map(|field| field.value.split(','))
            .map(|tag| tag.trim_matches([' ', '\t']))
            .filter(|tag| !value::is_language(tag))
            .map(str::to_owned)
            .collect()
    }

    /// Names of fields that IANA's registry does not have, each once.
    pub fn unknown(&self) -> Vec<&str> {
        let names: BTreeMap<String, &str> = self
            .fields
            .iter()
            .map(|field| (field.name.to_ascii_lowercase(), field.name.as_str()))
            .filter(|(lower, _)| !REGISTERED.contains(&lower.as_str()))
            .collect();
        names.into_values().collect()
    }
}

#[cfg(test)]
mod tests;
