//! A standard as its file says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use verdict::Confidence;

use super::{Day, sure};

/// One standard, or a small group that is asked for as one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Short name for programs, as `dane-smtp`; also the name of its file.
    pub id: String,
    /// Short name for people.
    pub name: String,
    /// Full title.
    pub title: String,
    /// Its group: an id of `categories.toml`.
    pub category: String,
    /// How much it should be asked for: 1 in every contract of what it is bought with, 2 where it is relevant and with
    /// an explanation if not, 3 on need.
    #[schemars(range(min = 1, max = 3))]
    pub tier: u8,
    /// Still on its way: to be watched more than to be asked for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub watch: bool,
    /// How sure the facts of the entry are; documents and statuses say it for themselves.
    #[serde(with = "sure")]
    #[schemars(with = "sure::Word")]
    pub confidence: Confidence,
    /// Where they were read: ids of `sources.toml`.
    pub source: Vec<String>,
    /// What goes wrong without it, in plain words.
    pub without_it: String,
    /// What it protects against: ids of `threats.toml`.
    pub threats: Vec<String>,
    /// Who has to do something for it to work: ids of `actors.toml`.
    pub lead_actors: Vec<String>,
    /// What it is bought with: ids of `procurement-objects.toml`.
    pub bought_with: Vec<String>,
    /// Standards without which it cannot work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Standards of which it needs at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs_one_of: Vec<String>,
    /// Standards that work without it, but better with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strengthens: Vec<String>,
    /// What is known of its place on the list of IS3C.
    pub is3c: Is3c,
    /// How it shows.
    pub measured: Measured,
    /// The documents that say what it is.
    #[serde(rename = "document")]
    pub documents: Vec<Document>,
    /// What a tender can ask for.
    #[serde(rename = "tender")]
    pub tenders: Vec<Tender>,
    /// Who asks for it, how firmly and since when.
    #[serde(default)]
    pub status: Vec<Status>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// What is known of a standard's place on the list of IS3C.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Is3c {
    /// Its place.
    pub place: Is3cPlace,
    /// Where that was read: ids of `sources.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// What is known of a standard's place on the list of IS3C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Is3cPlace {
    /// The list itself was read and holds it.
    OnList,
    /// A text of the IGF names it as one of those meant; the list itself was not read.
    NamedInIgfText,
    /// We chose it.
    OwnChoice,
}

/// How a standard shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// Whether anybody can see it over the Internet, without the owner's help.
    pub outside: Outside,
    /// How it is seen, or what shows it instead.
    pub how: String,
    /// What that leaves unseen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<String>,
    /// Our checks that see it. Without any, ask for a declaration.
    pub checks: Vec<String>,
    /// What Internet.nl makes of it, where it looks at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub internet_nl: Option<OtherJudge>,
}

/// Whether a standard can be seen over the Internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outside {
    /// All that counts.
    Yes,
    /// Part of it, or only with the help of somebody inside.
    Partly,
    /// Nothing.
    No,
}

/// What another judge makes of a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherJudge {
    /// It counts in the score.
    Counts,
    /// It is shown and does not count.
    Shown,
}

/// A document that says what the standard is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// As it is cited: `RFC 9989`, `ISO/IEC 27001:2022`.
    pub id: String,
    /// Its state.
    pub state: DocumentState,
    /// When it was published; a draft has none, and documents that are kept up need none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The document of this standard that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How sure id and state are. Where that is not high, the date is remembered too.
    #[serde(with = "sure")]
    #[schemars(with = "sure::Word")]
    pub confidence: Confidence,
    /// Where that was read: ids of `sources.toml`; none where it is remembered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// The state of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// It holds.
    Current,
    /// Another has taken its place.
    Obsoleted,
    /// Not finished.
    Draft,
    /// Kept up without editions that matter here.
    Living,
}

/// Something that a tender can ask for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tender {
    /// The requirement, a sentence.
    pub ask: String,
    /// What shows that it is met: ids of checks, `declaration` for what only the supplier can say.
    pub shown_by: Vec<String>,
}

impl Tender {
    /// The word in `shown_by` for what only the supplier can say.
    pub const DECLARATION: &'static str = "declaration";

    /// Whether the supplier has to say something that no check sees.
    pub fn needs_declaration(&self) -> bool {
        self.shown_by.iter().any(|by| by == Self::DECLARATION)
    }

    /// The checks that show it.
    pub fn checks(&self) -> impl Iterator<Item = &str> {
        self.shown_by
            .iter()
            .map(String::as_str)
            .filter(|by| *by != Self::DECLARATION)
    }
}

/// Who asks for a standard, how firmly and since when. An instrument with several steps has several of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// The law, list or agreement: an id of `instruments.toml`.
    pub instrument: String,
    /// How firmly it asks.
    pub state: Level,
    /// Since when it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// By when it must be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// What exactly is asked, or where the instrument says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How sure that is.
    #[serde(with = "sure")]
    #[schemars(with = "sure::Word")]
    pub confidence: Confidence,
    /// Where it was read, if elsewhere than the instrument: ids of `sources.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// How firmly an instrument asks for a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A duty in that instrument.
    Required,
    /// Advice.
    Recommended,
    /// Allowed.
    Optional,
    /// Measured or rated without a duty.
    Measured,
    /// A share of all that is to be reached.
    Target,
    /// Named as an example.
    Named,
    /// Looked for there and not found.
    NotFound,
    /// Not looked up.
    Unchecked,
}
