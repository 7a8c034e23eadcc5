//! The document that a policy was written after.

use std::collections::BTreeMap;

/// A document of a norm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name: `BSI TR-02102-2`.
    pub name: String,
    /// Its edition: `2026-01`.
    pub edition: String,
    /// The day from which it is in force, `YYYY-MM-DD`.
    pub since: String,
    /// The day from which another has taken its place, where one has.
    pub until: Option<String>,
    /// Where it can be read, where that is known for sure.
    pub address: Option<String>,
    /// Where it holds: a country (ISO 3166-1, two letters), `EU`, `industry` or `international`.
    pub place: Option<String>,
    /// What force it has there.
    pub force: Option<Force>,
    /// Whom it binds or advises, by language.
    pub whom: BTreeMap<String, String>,
    /// The law, list or agreement of the catalogue that it is: `nl-wdo-https`.
    pub instrument: Option<String>,
}

/// What force a document has where it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl Force {
    /// All of them, the strongest first.
    pub const ALL: [Force; 7] = [
        Force::Law,
        Force::Binding,
        Force::ComplyOrExplain,
        Force::Agreement,
        Force::Contract,
        Force::Voluntary,
        Force::None,
    ];

    /// The word used in policies, in the catalogue and as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Force::Law => "law",
            Force::Binding => "binding",
            Force::ComplyOrExplain => "comply_or_explain",
            Force::Agreement => "agreement",
            Force::Contract => "contract",
            Force::Voluntary => "voluntary",
            Force::None => "none",
        }
    }

    /// The force of that name.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|force| force.key() == word)
    }
}

/// How sure it is that a policy says what its norm says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Read in the norm, or in what its publisher made of it.
    High,
    /// From those who write about the norm, or from memory.
    Medium,
    /// Not more than likely.
    Low,
}

impl Confidence {
    /// The word used in policies.
    pub fn key(self) -> &'static str {
        match self {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        }
    }

    /// The confidence of that name.
    pub fn parse(word: &str) -> Option<Self> {
        [Confidence::High, Confidence::Medium, Confidence::Low]
            .into_iter()
            .find(|confidence| confidence.key() == word)
    }
}
