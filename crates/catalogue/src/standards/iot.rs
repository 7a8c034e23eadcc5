//! Baselines for devices, and what their provisions mean beside each other.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use verdict::Confidence;

use super::{Day, sure};

/// A baseline, label or law for devices: a few items, or provisions one by one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Short name for programs; also the name of its file.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The edition that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// When that was published.
    pub date: Day,
    /// Where it holds: a country (ISO 3166-1, two letters), `EU`, `industry` or `international`.
    #[serde(rename = "where")]
    #[schemars(regex(pattern = "^([A-Z]{2}|industry|international)$"))]
    pub place: String,
    /// The standard of the catalogue that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How sure its items or provisions are.
    #[serde(with = "sure")]
    #[schemars(with = "sure::Word")]
    pub confidence: Confidence,
    /// Where they were read: ids of `sources.toml`.
    pub source: Vec<String>,
    /// How sure it is what provisions mean beside other baselines: high, medium or low.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<sure::Word>")]
    pub same_confidence: Option<String>,
    /// What it asks, in a few words each.
    #[serde(rename = "item", default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// What it asks, provision by provision.
    #[serde(rename = "provision", default, skip_serializing_if = "Vec::is_empty")]
    pub provisions: Vec<Provision>,
}

/// Something that a baseline asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// As it is cited.
    pub id: String,
    /// What it asks, in our words.
    pub words: String,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// As it is cited: `5.1-1`.
    pub id: String,
    /// Whether it must be met.
    pub status: ProvisionStatus,
    /// The code in the table of its document, with conditions and features.
    pub code: String,
    /// What it asks, in our words.
    pub words: String,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// By id of another baseline, the items there that ask the same or much of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub same: BTreeMap<String, Vec<String>>,
    /// Documents that help to meet it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<String>,
}

/// Whether a provision must be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProvisionStatus {
    /// It must be met, on its conditions.
    Mandatory,
    /// It should be met, or the reason written down.
    Recommended,
}
