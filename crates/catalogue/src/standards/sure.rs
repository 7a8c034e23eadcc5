//! How sure an entry is, as policies say it: high, medium or low.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use verdict::Confidence;

/// The words, for the schema.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Confidence")]
pub(super) enum Word {
    /// Read in the source.
    High,
    /// From those who write about it, or from memory.
    Medium,
    /// Not more than likely: look it up before use.
    Low,
}

pub(super) fn serialize<S: Serializer>(confidence: &Confidence, to: S) -> Result<S::Ok, S::Error> {
    match confidence {
        Confidence::High => Word::High,
        Confidence::Medium => Word::Medium,
        Confidence::Low => Word::Low,
    }
    .serialize(to)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Confidence, D::Error> {
    let word = String::deserialize(from)?;
    Confidence::parse(&word)
        .ok_or_else(|| D::Error::custom(format!("'{word}' is no confidence: write high, medium or low")))
}
