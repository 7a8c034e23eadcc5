//! What a buyer answers to the eight questions.

mod one;
mod read;
pub(crate) mod schema;
mod write;

use std::fmt;

pub(crate) use one::{Field, country, domain, list, months, supplier, value, word};

/// The answers to the eight questions, in the words of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// What is bought: ids of `procurement-objects.toml`, in the order of the answer, each once.
    pub buys: Vec<String>,
    /// What it is worth.
    pub value: Value,
    /// Who buys: an id of `procure/buyers.toml`.
    pub sector: String,
    /// Where: two capital letters (ISO 3166-1).
    pub country: String,
    /// The most delicate data that it handles: ids of `procure/buyers.toml`.
    pub data: Vec<String>,
    /// Who uses it: ids of `procure/buyers.toml`.
    pub users: Vec<String>,
    /// How long the contract lasts, options to prolong it included.
    pub months: u32,
    /// Who supplies it today.
    pub supplier: Option<String>,
    /// The domain names that it is about, in lower case.
    pub domains: Vec<String>,
}

/// What a purchase is worth over its whole time, in euros without tax. A range where no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// At least.
    pub from: u64,
    /// At most; none where nobody knows.
    pub to: Option<u64>,
}

impl Value {
    /// Whether it reaches `threshold`: none where that is open.
    pub fn reaches(self, threshold: u64) -> Option<bool> {
        match self.to {
            _ if self.from >= threshold => Some(true),
            Some(to) if to < threshold => Some(false),
            _ => None,
        }
    }
}

/// As answers write it: `50000`, `50000-100000`, `>=50000`, `unknown`.
impl fmt::Display for Value {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (0, None) => to.write_str("unknown"),
            (from, None) => write!(to, ">={from}"),
            (from, Some(most)) if from == most => write!(to, "{from}"),
            (from, Some(most)) => write!(to, "{from}-{most}"),
        }
    }
}

/// Something in answers that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to write, a sentence without its end.
    pub words: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "line {}: {}", self.line, self.words)
    }
}
