//! What is said for a standard, to whom, and what is said against it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Catalogue, Force, Level, Outside, Standard};

/// Something to say for standards to one kind of people. It fits a standard that fits each of its conditions; one that is
/// left out fits all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// Short name for programs.
    pub id: String,
    /// To whom it is said.
    pub audience: Audience,
    /// What is said, whole sentences.
    pub words: String,
    /// What shows it, whole sentences.
    pub evidence: String,
    /// Only for one of these standards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<String>,
    /// Only where the standard protects against one of these: ids of `threats.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threats: Vec<String>,
    /// Only where it is bought with one of these: ids of `procurement-objects.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<String>,
    /// Only in one of these groups: ids of `categories.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Only where an instrument of one of these forces requires or recommends it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forces: Vec<Force>,
    /// Only where it can be seen from outside so far.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Outside>,
    /// Only in these tiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<u8>,
    /// Where a figure in it was read: ids of `sources.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

/// Who decides, pays, buys, runs or governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Those who answer for an organisation.
    Board,
    /// Those who pay.
    Finance,
    /// Those who buy.
    Procurement,
    /// Those who run it.
    Operations,
    /// Those who govern a country.
    Minister,
}

impl Audience {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Audience; 5] = [
        Audience::Board,
        Audience::Finance,
        Audience::Procurement,
        Audience::Operations,
        Audience::Minister,
    ];
}

/// Something said against standards, and an honest answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Short name for programs.
    pub id: String,
    /// The standards it is said against.
    pub standards: Vec<String>,
    /// What is said.
    pub words: String,
    /// What can be answered.
    pub answer: String,
    /// Where a figure in it was read: ids of `sources.toml`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
}

impl Argument {
    fn fits(&self, standard: &Standard, forces: &[Force]) -> bool {
        let one_of =
            |asked: &[String], has: &[String]| asked.is_empty() || asked.iter().any(|id| has.contains(id));
        let is = |asked: &[String], id: &String| asked.is_empty() || asked.contains(id);
        is(&self.standards, &standard.id)
            && is(&self.categories, &standard.category)
            && one_of(&self.threats, &standard.threats)
            && one_of(&self.objects, &standard.bought_with)
            && (self.forces.is_empty() || self.forces.iter().any(|force| forces.contains(force)))
            && (self.outside.is_empty() || self.outside.contains(&standard.measured.outside))
            && (self.tiers.is_empty() || self.tiers.contains(&standard.tier))
    }
}

impl Catalogue {
    /// What to say for a standard to an audience, in the order of the file: at most `most`.
    pub fn arguments_for(&self, standard: &Standard, audience: Audience, most: usize) -> Vec<&Argument> {
        let forces = self.forces_behind(standard);
        (self.arguments.iter())
            .filter(|argument| argument.audience == audience && argument.fits(standard, &forces))
            .take(most)
            .collect()
    }

    /// What is said against a standard.
    pub fn objections_to(&self, standard: &Standard) -> impl Iterator<Item = &Objection> {
        (self.objections.iter()).filter(|objection| objection.standards.contains(&standard.id))
    }

    /// The forces of the instruments that require or recommend it.
    fn forces_behind(&self, standard: &Standard) -> Vec<Force> {
        (standard.status.iter())
            .filter(|status| matches!(status.state, Level::Required | Level::Recommended))
            .filter_map(|status| Some(self.instrument(&status.instrument)?.force))
            .collect()
    }
}
