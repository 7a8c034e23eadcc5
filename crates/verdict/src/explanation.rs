//! Registered reasons not to comply.
//!
//! Whoever complies or explains may leave a requirement unmet for a time, if the reason is written down, somebody stands
//! for it, and it ends. An explanation changes no finding: the check is shown as explained with what was found, and it
//! is never counted as met. After its end the check fails as it did before, and the report says why.

use facts::Timestamp;
use jiff::{civil::Date, tz::Offset};
use serde::{Deserialize, Serialize};

use crate::{CheckReport, Report, Requirement, Score, Verdict, internetnl::Scoring};

/// A registered reason why a requirement is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Ids of the checks that it is about.
    pub checks: Vec<String>,
    /// Names that it covers: `example.nl`, or `*.example.nl` for all names below it.
    pub subjects: Vec<String>,
    /// The policy under which it holds; none: under each.
    pub policy: Option<String>,
    /// On which ground.
    pub ground: Ground,
    /// The reason in words.
    pub reason: String,
    /// What shows it: a market consultation, quotes. May be empty.
    pub evidence: String,
    /// What can go wrong meanwhile. May be empty.
    pub risk: String,
    /// What is done instead. May be empty.
    pub compensation: String,
    /// Who stands for it.
    pub owner: String,
    /// The first day on which it holds; none: from the beginning.
    pub since: Option<Date>,
    /// The last day on which it holds, in UTC.
    pub until: Date,
    /// The day on which it is to be looked at again.
    pub review: Option<Date>,
}

/// The grounds on which a requirement may be left unmet: those of the Dutch instruction on buying ICT services (Instructie
/// rijksdienst bij aanschaf ICT-diensten of ICT-producten, article 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Nobody, or too few, offer it on the market.
    NoOffer,
    /// It does not work safely or surely enough in this case.
    NotSafeEnough,
    /// Another reason of great weight, in an exceptional case.
    GreatWeight,
}

impl Ground {
    /// All grounds.
    pub const ALL: [Ground; 3] = [Ground::NoOffer, Ground::NotSafeEnough, Ground::GreatWeight];

    /// The word used in files.
    pub fn key(self) -> &'static str {
        match self {
            Ground::NoOffer => "no-offer",
            Ground::NotSafeEnough => "not-safe-enough",
            Ground::GreatWeight => "great-weight",
        }
    }
}

/// Whether an explanation holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// It begins later.
    NotYet,
    /// It holds.
    Holds,
    /// It has ended.
    Expired,
}

/// What an explanation means for a check of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The explanation.
    pub explanation: Explanation,
    /// The verdict without it.
    pub measured: Verdict,
    /// True when it has ended: the verdict is what was measured.
    pub expired: bool,
    /// The check that the explanation is about, where this one only falls with it.
    pub with: Option<&'static str>,
}

impl Explanation {
    /// Whether it holds on the day (UTC) of `at`: both its first and its last day count.
    pub fn term(&self, at: Timestamp) -> Term {
        let day = Offset::UTC.to_datetime(at).date();
        if day > self.until {
            Term::Expired
        } else if self.since.is_some_and(|since| day < since) {
            Term::NotYet
        } else {
            Term::Holds
        }
    }

    /// Whether it speaks of `check`, of one of a subject's `names`, under `policy`.
    fn is_about(&self, check: &str, names: &[&str], policy: &str) -> bool {
        let covers = |pattern: &String| names.iter().any(|name| covers(pattern, name));
        self.checks.iter().any(|id| id == check)
            && self.policy.as_deref().is_none_or(|id| id == policy)
            && self.subjects.iter().any(covers)
    }
}

/// `*.example.nl` covers the names below it, not itself; anything else covers itself. Case and a final dot do not count.
fn covers(pattern: &str, name: &str) -> bool {
    let bare = |name: &str| name.strip_suffix('.').unwrap_or(name).to_lowercase();
    let (pattern, name) = (bare(pattern), bare(name));
    match pattern.strip_prefix('*') {
        Some(parent) => parent.len() > 1 && name.len() > parent.len() && name.ends_with(parent),
        None => pattern == name,
    }
}

impl Report {
    /// Lays a register of explanations over the report, as of `at`, and counts the score again.
    ///
    /// A check that failed or passed with a warning becomes explained by one that holds; what counted as failed only because it did
    /// becomes so too. One that has expired is noted and changes nothing.
    pub fn explain(&mut self, register: &[Explanation], at: Timestamp, scoring: Option<&Scoring>) {
        let names: Vec<&str> = [Some(self.subject.name.as_str()), self.subject.unicode.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        for check in &mut self.checks {
            if !matches!(check.verdict, Verdict::Fail | Verdict::Warn) {
                continue;
            }
            let about = register
                .iter()
                .filter(|one| one.is_about(check.check.id, &names, &self.policy.id));
            // The one that holds longest says most; of those that ended, the last to do so.
            let best = about
                .filter(|one| one.term(at) != Term::NotYet)
                .max_by_key(|one| (one.term(at) == Term::Holds, one.until));
            if let Some(explanation) = best {
                let expired = explanation.term(at) == Term::Expired;
                check.explanation = Some(Explained {
                    explanation: explanation.clone(),
                    measured: check.verdict,
                    expired,
                    with: None,
                });
                if !expired {
                    check.verdict = Verdict::Explained;
                }
            }
        }
        follow(&mut self.checks);
        self.score = Score::by(scoring, self.test, &self.checks);
    }
}

/// What fell with a parent is explained with it, where each parent that failed is.
fn follow(checks: &mut [CheckReport]) {
    loop {
        let found = checks.iter().enumerate().find_map(|(index, check)| {
            let parents = || {
                let parent = |id: &&'static str| checks.iter().find(|one| one.check.id == *id);
                check.check.parents.iter().filter_map(parent)
            };
            let stands = check.fell_with_parent
                && !parents().any(|parent| parent.verdict == Verdict::Fail || parent.fell_with_parent);
            let explained = |parent: &&CheckReport| {
                parent.verdict == Verdict::Explained && parent.measured() != Verdict::Warn
            };
            let parent = parents().find(explained).filter(|_| stands)?;
            Some((index, parent.explanation.clone()?, parent.check.id))
        });
        let Some((index, explained, parent)) = found else {
            return;
        };
        if let Some(check) = checks.get_mut(index) {
            check.fell_with_parent = false;
            check.explanation = Some(Explained {
                measured: check.verdict,
                with: Some(explained.with.unwrap_or(parent)),
                ..explained
            });
            check.verdict = Verdict::Explained;
        }
    }
}

impl CheckReport {
    /// The verdict without regard to explanations.
    pub fn measured(&self) -> Verdict {
        self.explanation
            .as_ref()
            .map_or(self.verdict, |explained| explained.measured)
    }

    /// True when it is required and not met, with a registered reason that still holds.
    pub fn is_unmet_but_explained(&self) -> bool {
        self.level == Requirement::Required
            && self.verdict == Verdict::Explained
            && self.measured() != Verdict::Warn
    }
}

#[cfg(test)]
mod tests;
