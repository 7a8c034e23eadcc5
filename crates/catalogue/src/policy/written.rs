//! The forms of a policy file.

use std::collections::BTreeMap;

use serde::Deserialize;
use verdict::{Value, internetnl::Group};

/// By check what stands under its name.
pub(super) type Entries = BTreeMap<String, BTreeMap<String, Written>>;

/// By test the places of checks in it.
pub(super) type Places = BTreeMap<String, BTreeMap<String, Option<Place>>>;

/// A policy file as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) id: String,
    pub(super) version: String,
    #[serde(default)]
    pub(super) title: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) short: Option<String>,
    #[serde(default)]
    pub(super) summary: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) norm: Option<WrittenNorm>,
    #[serde(default)]
    pub(super) extends: Option<String>,
    /// `own`: the levels of what it extends do not count, their parameters do.
    #[serde(default)]
    pub(super) levels: Option<String>,
    #[serde(default)]
    pub(super) score: Option<WrittenScore>,
    #[serde(default)]
    pub(super) check: Entries,
    #[serde(default)]
    pub(super) test: Places,
    #[serde(default)]
    pub(super) change: Vec<WrittenChange>,
}

/// How the percentage is made: the method, and for each test its categories.
///
/// The table goes from their subtests to our checks and not the other way: one of theirs may be several of ours, one of ours may
/// stand in two of theirs (DANE of mail servers weighs twice), and points belong to the subtest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenScore {
    /// `internetnl`, or `plimsoll` to come back from what is extended.
    pub(super) method: String,
    #[serde(default)]
    pub(super) web: Vec<Group>,
    #[serde(default)]
    pub(super) mail: Vec<Group>,
}

/// The document that a policy was written after.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenNorm {
    pub(super) name: String,
    pub(super) edition: String,
    pub(super) since: String,
    #[serde(default)]
    pub(super) until: Option<String>,
    #[serde(default)]
    pub(super) address: Option<String>,
    #[serde(default, rename = "where")]
    pub(super) place: Option<String>,
    #[serde(default)]
    pub(super) force: Option<String>,
    #[serde(default)]
    pub(super) whom: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) instrument: Option<String>,
}

/// What is laid over the rest from a day on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenChange {
    pub(super) from: String,
    pub(super) source: String,
    #[serde(default)]
    pub(super) check: Entries,
    #[serde(default)]
    pub(super) test: Places,
}

/// What stands behind a key of `[check."…"]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Written {
    Value(Value),
    Findings(BTreeMap<String, String>),
}

/// What stands behind a check's id in `[test.…]`: a level, or a level with conditions and what holds in this test alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Place {
    Level(String),
    Long(LongPlace),
}

/// Whatever else stands beside these is laid over what `[check."…"]` says, for this test alone.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct LongPlace {
    #[serde(default)]
    pub(super) level: Option<String>,
    #[serde(default)]
    pub(super) unless: Option<String>,
    #[serde(default)]
    pub(super) when: Option<String>,
    #[serde(flatten)]
    pub(super) own: BTreeMap<String, Written>,
}
