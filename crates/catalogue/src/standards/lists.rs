//! The words that standards use: threats, actors, what is bought, groups, instruments and sources.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use verdict::Confidence;

use super::{Day, sure};

/// Something that a standard protects against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// Short name for programs.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What happens, in plain words.
    pub words: String,
}

/// Who has to do something for a standard to work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Short name for programs.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What this actor does, the end of a sentence.
    pub does: String,
}

/// Something that is bought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// Short name for programs; `all` is any purchase.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What it includes.
    pub means: String,
}

/// A group of standards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Short name for programs.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A law, list, agreement or rule that asks for standards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Short name for programs.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Where it holds: a country (ISO 3166-1, two letters), `EU`, `industry` or `international`.
    #[serde(rename = "where")]
    #[schemars(regex(pattern = "^([A-Z]{2}|industry|international)$"))]
    pub place: String,
    /// Its force.
    pub force: Force,
    /// Its force in words.
    pub binds: String,
    /// Whom it is about.
    pub whom: String,
    /// When it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Day>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How sure that is.
    #[serde(with = "sure")]
    #[schemars(with = "sure::Word")]
    pub confidence: Confidence,
    /// Where it was read: ids of `sources.toml`.
    pub source: Vec<String>,
}

/// The force of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// A law or regulation.
    Law,
    /// Binding on those it is about without being a law.
    Binding,
    /// Apply it, or explain why not.
    ComplyOrExplain,
    /// Agreed among those it is about.
    Agreement,
    /// A condition of doing business with somebody.
    Contract,
    /// Free to take up.
    Voluntary,
    /// None: it tells or measures.
    None,
}

/// Where entries were read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short name for programs.
    pub id: String,
    /// What it is, with date or version.
    pub title: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^https://"))]
    pub address: Option<String>,
    /// Read, or remembered.
    pub kind: SourceKind,
    /// It is the list of IS3C itself, so that an entry may claim a place on it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is3c_list: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A text that was read.
    Read,
    /// What the writer of an entry knew without looking it up.
    Memory,
}
