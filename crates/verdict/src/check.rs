//! What a check says about itself.

use facts::Need;

use crate::{Level, Value, Verdict};

/// One question about facts, with everything that is said about it. Plain data: the judging function stands beside
/// it in the table of checks.
#[derive(Debug)]
pub struct Check {
    /// Its id, which is its path: `https/hsts`. Ids never change.
    pub id: &'static str,
    /// First version that had it.
    pub since: &'static str,
    /// Whether it is in use.
    pub life: Life,
    /// What it holds the owner to.
    pub norms: &'static [Norm],
    /// What must have been measured.
    pub needs: &'static [Need],
    /// Checks without whose success this one says nothing.
    pub parents: &'static [&'static str],
    /// The parameters a policy gives it. Code has no thresholds.
    pub parameters: &'static [Parameter],
    /// Every finding it can make.
    pub findings: &'static [Tag],
    /// Its words: language and Fluent source.
    pub words: &'static [(&'static str, &'static str)],
    /// Its specification, which is also its test.
    pub spec: &'static str,
}

impl Check {
    /// The first part of the id: `https` of `https/hsts`.
    pub fn family(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(family, _)| family)
    }
}

/// Where a check is in its life. An id is never used again for another question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// In use.
    Stable,
    /// Given up in this version; kept so that old reports can be read.
    Removed(&'static str),
}

/// A cited requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Norm {
    /// The document: `RFC 6797`.
    pub document: &'static str,
    /// The section, without sign: `6.1`; empty for the whole document.
    pub section: &'static str,
    /// The strength of its words.
    pub keyword: Keyword,
    /// In force since, `YYYY-MM`.
    pub in_force: &'static str,
}

impl Norm {
    /// A requirement of `document`, section `section`, in force since `in_force` (`YYYY-MM`).
    pub const fn new(
        document: &'static str,
        section: &'static str,
        keyword: Keyword,
        in_force: &'static str,
    ) -> Self {
        Norm {
            document,
            section,
            keyword,
            in_force,
        }
    }
}

impl std::fmt::Display for Norm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.document)?;
        if self.section.is_empty() {
            Ok(())
        } else {
            write!(f, " §{}", self.section)
        }
    }
}

/// The strength of a requirement (RFC 2119, RFC 8174).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    /// MUST, REQUIRED, SHALL.
    Must,
    /// MUST NOT, SHALL NOT.
    MustNot,
    /// SHOULD, RECOMMENDED.
    Should,
    /// SHOULD NOT, NOT RECOMMENDED.
    ShouldNot,
    /// MAY, OPTIONAL.
    May,
}

impl Keyword {
    /// As the documents write it.
    pub fn text(self) -> &'static str {
        match self {
            Keyword::Must => "MUST",
            Keyword::MustNot => "MUST NOT",
            Keyword::Should => "SHOULD",
            Keyword::ShouldNot => "SHOULD NOT",
            Keyword::May => "MAY",
        }
    }
}

/// A parameter that a policy gives to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, the unit last: `min_age_s`.
    pub name: &'static str,
    /// What kind of value it takes.
    pub kind: Kind,
    /// What it means, in one English line for the book.
    pub about: &'static str,
}

/// The kind of a parameter's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// A fraction, or a whole number.
    Fraction,
    /// A list of whole numbers.
    Numbers,
    /// A list of words.
    Words,
}

impl Kind {
    /// Whether `value` is of this kind.
    pub fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Kind::Flag, Value::Flag(_))
            | (Kind::Number, Value::Number(_))
            | (Kind::Fraction, Value::Number(_) | Value::Fraction(_)) => true,
            (Kind::Numbers, Value::List(items)) => items.iter().all(|item| matches!(item, Value::Number(_))),
            (Kind::Words, Value::List(items)) => items.iter().all(|item| matches!(item, Value::Text(_))),
            _ => false,
        }
    }

    /// What to write, in words.
    pub fn text(self) -> &'static str {
        match self {
            Kind::Flag => "true or false",
            Kind::Number => "a whole number",
            Kind::Fraction => "a number",
            Kind::Numbers => "a list of whole numbers",
            Kind::Words => "a list of words",
        }
    }
}

/// A finding that a check can make: its name and what it means for the verdict unless a policy says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// The name, unique within the check: `max-age-too-short`.
    pub name: &'static str,
    /// What it means.
    pub outcome: Outcome,
}

impl Tag {
    /// The requirement is met.
    pub const fn pass(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::Pass,
        }
    }
    /// A requirement is missed; there is a fact that shows it.
    pub const fn fail(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::Fail,
        }
    }
    /// Met, but not for long or not as advised.
    pub const fn warn(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::Warn,
        }
    }
    /// An optional feature is absent or differs: this is the answer, and nobody did wrong.
    pub const fn info(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::Info,
        }
    }
    /// A remark beside the answer; it never changes the verdict.
    pub const fn note(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::Note,
        }
    }
    /// The question does not apply here.
    pub const fn not_applicable(name: &'static str) -> Self {
        Tag {
            name,
            outcome: Outcome::NotApplicable,
        }
    }

    /// Could not be seen. Shared by all checks; the finding carries the reason.
    pub const UNSEEN: Tag = Tag {
        name: "unseen",
        outcome: Outcome::NotTested,
    };
    /// The check that this one builds on failed or could not be judged. Written by the judging itself.
    pub const PARENT: Tag = Tag {
        name: "parent",
        outcome: Outcome::NotApplicable,
    };
}

/// What a finding means for the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The requirement is met.
    Pass,
    /// A requirement is missed.
    Fail,
    /// Met with a warning.
    Warn,
    /// Answered, without right or wrong.
    Info,
    /// A remark that never changes the verdict.
    Note,
    /// The question does not apply.
    NotApplicable,
    /// It could not be seen.
    NotTested,
}

impl Outcome {
    /// The word policies use.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "pass" => Outcome::Pass,
            "fail" => Outcome::Fail,
            "warn" => Outcome::Warn,
            "info" => Outcome::Info,
            "note" => Outcome::Note,
            "not_applicable" => Outcome::NotApplicable,
            _ => return None,
        })
    }

    /// The level at which such a finding is shown.
    pub fn level(self) -> Level {
        match self {
            Outcome::Pass => Level::Good,
            Outcome::Fail => Level::Error,
            Outcome::Warn => Level::Warning,
            Outcome::Info | Outcome::Note | Outcome::NotApplicable => Level::Info,
            Outcome::NotTested => Level::Unknown,
        }
    }

    /// The verdict that such a finding alone would give; a note gives none.
    pub fn verdict(self) -> Option<Verdict> {
        Some(match self {
            Outcome::Pass => Verdict::Pass,
            Outcome::Fail => Verdict::Fail,
            Outcome::Warn => Verdict::Warn,
            Outcome::Info => Verdict::Info,
            Outcome::NotApplicable => Verdict::NotApplicable,
            Outcome::NotTested => Verdict::NotTested,
            Outcome::Note => return None,
        })
    }
}
