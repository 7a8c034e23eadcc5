//! A dated set of levels and parameters.

use std::{collections::BTreeMap, fmt};

use facts::{Test, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{CheckReport, Confidence, Document, Outcome, Verdict, internetnl::Scoring};

/// Per test the checks that count, by id.
pub type Rules = BTreeMap<Test, BTreeMap<String, Rule>>;

/// A policy with everything it extends merged in. Loaded and checked by `catalogue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    /// Its id: `default-2026`.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title by language.
    pub title: BTreeMap<String, String>,
    /// Its name above a column of a table, the same in all languages: `NL Wdo`. Empty: its id stands there.
    pub short: String,
    /// Whom it is for and what it holds them to, in a sentence or two, by language.
    pub summary: BTreeMap<String, String>,
    /// The document that it was written after; none where it is its own.
    pub norm: Option<Document>,
    /// How it wants the percentage made; none where as Plimsoll does.
    pub scoring: Option<Scoring>,
    /// Per test the checks that count, before any of the changes.
    pub tests: Rules,
    /// What changes on a day, the earliest first.
    pub changes: Vec<Change>,
    /// The day by whose rules it judges, where it is not that of the facts.
    pub day: Option<Timestamp>,
    /// What changes after that day, the earliest first: it is shown and judges nothing.
    pub later: Vec<Change>,
}

impl Policy {
    /// Its name above a column of a table.
    pub fn short(&self) -> &str {
        if self.short.is_empty() {
            &self.id
        } else {
            &self.short
        }
    }

    /// The rules in force at `when`.
    pub fn at(&self, when: Timestamp) -> &Rules {
        let last = self.changes.iter().rfind(|change| change.from <= when);
        last.map_or(&self.tests, |change| &change.rules)
    }

    /// The policy with the rules in force at `when`, whatever the date of the facts that it judges.
    #[must_use]
    pub fn as_of(mut self, when: Timestamp) -> Policy {
        self.tests = self.at(when).clone();
        self.later.append(&mut self.changes);
        self.later.retain(|change| change.from > when);
        self.day = Some(when);
        self
    }

    /// When something else is asked of `check` in `test` than by the rules in force at `when`: the day, and how much is
    /// asked for it from then on. None where it never is, or where it is only asked for less.
    pub fn asked_later(&self, test: Test, check: &str, when: Timestamp) -> Option<(Timestamp, Requirement)> {
        let level = |rules: &Rules| Some(rules.get(&test)?.get(check)?.level);
        let now = level(self.at(when));
        let after = self.changes.iter().filter(|change| change.from > when);
        let mut steps = after
            .chain(&self.later)
            .filter_map(|change| Some((change.from, level(&change.rules)?)));
        // The strictest level is the least.
        steps.find(|(_, then)| now.is_none_or(|now| *then < now))
    }
}

/// What changes in a policy on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// From when on: 0:00 UTC of the day that the norm names.
    pub from: Timestamp,
    /// Where the norm says so.
    pub source: String,
    /// All rules from then on, this change and those before it included.
    pub rules: Rules,
}

/// What a policy says about one check in one test.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// How much it is asked for.
    pub level: Requirement,
    /// Drops the level to optional where it holds.
    pub unless: Option<Condition>,
    /// The level counts only where it holds; elsewhere the check is optional.
    pub when: Option<Condition>,
    /// Weight within its standard.
    pub weight: u32,
    /// The standard it is counted under.
    pub standard: String,
    /// The parameters.
    pub parameters: Parameters,
    /// Findings that mean something else under this policy than by themselves.
    pub outcomes: BTreeMap<String, Outcome>,
    /// Where the norm says what the parameters hold; empty where no document does.
    pub source: String,
    /// How sure that is.
    pub confidence: Option<Confidence>,
}

/// How much a policy asks for a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Requirement {
    /// Must be met; counts in the score.
    Required,
    /// Advice.
    Recommended,
    /// For information.
    Optional,
}

impl Requirement {
    /// All levels, the strictest first.
    pub const ALL: [Requirement; 3] = [
        Requirement::Required,
        Requirement::Recommended,
        Requirement::Optional,
    ];

    /// The word used in policies, in JSON and as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Requirement::Required => "required",
            Requirement::Recommended => "recommended",
            Requirement::Optional => "optional",
        }
    }

    /// The level of that name.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "required" => Requirement::Required,
            "recommended" => Requirement::Recommended,
            "optional" => Requirement::Optional,
            _ => return None,
        })
    }
}

/// What came of other checks in the same report: `dane/valid passes`, `https/available fails`, `mta-sts/policy finds enforce`.
/// Several stand with `or` between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// One of them is enough.
    pub any: Vec<Clause>,
}

/// What came of one other check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The other check.
    pub check: String,
    /// What has to come of it.
    pub holds_if: Holds,
}

/// What is asked of another check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It passes, a warning included.
    Passes,
    /// It fails.
    Fails,
    /// It has this finding.
    Finds(String),
}

impl Condition {
    /// Reads `ID passes`, `ID fails` or `ID finds FINDING`, or several of these with `or` between them.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let any = words.split(|word| *word == "or").map(Clause::parse);
        Some(Condition {
            any: any.collect::<Option<_>>()?,
        })
    }

    /// Whether one of `checks` fulfils it.
    pub fn holds(&self, checks: &[CheckReport]) -> bool {
        self.any.iter().any(|clause| {
            let mut others = checks.iter().filter(|other| other.check.id == clause.check);
            others.any(|other| clause.holds(other))
        })
    }
}

impl Clause {
    fn parse(words: &[&str]) -> Option<Self> {
        let (check, holds_if) = match words {
            [check, "passes"] => (check, Holds::Passes),
            [check, "fails"] => (check, Holds::Fails),
            [check, "finds", tag] => (check, Holds::Finds((*tag).to_owned())),
            _ => return None,
        };
        Some(Clause {
            check: (*check).to_owned(),
            holds_if,
        })
    }

    fn holds(&self, other: &CheckReport) -> bool {
        match &self.holds_if {
            Holds::Passes => matches!(other.verdict, Verdict::Pass | Verdict::Warn),
            Holds::Fails => other.verdict == Verdict::Fail,
            Holds::Finds(tag) => other.findings.iter().any(|finding| finding.tag.name == tag),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, clause) in self.any.iter().enumerate() {
            if place > 0 {
                f.write_str(" or ")?;
            }
            clause.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.holds_if {
            Holds::Passes => write!(f, "{} passes", self.check),
            Holds::Fails => write!(f, "{} fails", self.check),
            Holds::Finds(tag) => write!(f, "{} finds {tag}", self.check),
        }
    }
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A whole number; the unit is in the parameter's name.
    Number(i64),
    /// A fraction.
    Fraction(f64),
    /// A word.
    Text(String),
    /// Several values.
    List(Vec<Value>),
}

/// Parameters by name. Loading a policy proves that each declared one is there and of a fitting kind, so reading never
/// fails; a name that is not declared reads as zero, nothing or no.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parameters(pub BTreeMap<String, Value>);

impl Parameters {
    /// The whole number `name`.
    pub fn number(&self, name: &str) -> i64 {
        match self.0.get(name) {
            Some(Value::Number(n)) => *n,
            Some(Value::Fraction(f)) => *f as i64,
            _ => 0,
        }
    }

    /// The fraction `name`; a whole number is one too.
    pub fn fraction(&self, name: &str) -> f64 {
        match self.0.get(name) {
            Some(Value::Number(n)) => *n as f64,
            Some(Value::Fraction(f)) => *f,
            _ => 0.0,
        }
    }

    /// The flag `name`.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.0.get(name), Some(Value::Flag(true)))
    }

    /// The list of whole numbers `name`.
    pub fn numbers(&self, name: &str) -> Vec<i64> {
        self.list(name)
            .iter()
            .filter_map(|value| match value {
                Value::Number(n) => Some(*n),
                _ => None,
            })
            .collect()
    }

    /// The list of words `name`.
    pub fn words(&self, name: &str) -> Vec<&str> {
        self.list(name)
            .iter()
            .filter_map(|value| match value {
                Value::Text(word) => Some(word.as_str()),
                _ => None,
            })
            .collect()
    }

    fn list(&self, name: &str) -> &[Value] {
        match self.0.get(name) {
            Some(Value::List(values)) => values,
            _ => &[],
        }
    }
}

/// Why a policy cannot be used: one sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError(pub String);

impl std::fmt::Display for PolicyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PolicyError {}
