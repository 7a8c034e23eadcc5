//! The score: a sum that a reader can follow.

use std::collections::BTreeMap;

use facts::Test;

use crate::{CheckReport, Requirement, Verdict};

pub mod internetnl;

/// The score of a report.
///
/// Over the required checks that apply: each standard's share is passed weight by applicable weight, and the score is
/// the mean of the shares, so that no standard outweighs another. A warning counts as passed. What could not be
/// tested counts as failed in `low` and as passed in `high`. What is explained is not met, and no part of the number is given
/// for it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Score {
    /// Percent when everything untested is taken as failed, rounded down: 100 means all.
    pub low: Option<u8>,
    /// Percent when everything untested is taken as passed, rounded down.
    pub high: Option<u8>,
    /// True when a required check failed: then the subject does not meet the policy, whatever the number.
    pub failed: bool,
    /// True when a required check could not be tested: then the report is incomplete.
    pub incomplete: bool,
    /// True when a required check is not met, with a registered reason that holds: then the subject does not meet the policy, and
    /// explains why.
    pub explained: bool,
    /// The parts of the sum.
    pub shares: Vec<Share>,
    /// How they become a percentage.
    pub method: Method,
}

/// How the parts of a sum become a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Method {
    /// The mean of the quotients, cut once.
    #[default]
    Shares,
    /// As Internet.nl does: the mean of percentages, each of which is cut already, cut again.
    Points,
}

impl Method {
    /// The word used in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Method::Shares => "shares",
            Method::Points => "points",
        }
    }
}

/// One standard's part in the score; under a policy that counts as Internet.nl does, one of its categories'.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Share {
    /// Name of the standard as the policy groups it, or of the category.
    pub standard: String,
    /// Weight that applies.
    pub applicable: u32,
    /// Weight that passed.
    pub passed: u32,
    /// Weight that could not be tested.
    pub untested: u32,
    /// What has points in it, under a policy that counts as Internet.nl does; empty under others.
    pub parts: Vec<Part>,
}

/// What has points in a category, at the server that has least of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Part {
    /// The name of the subtest: `web_https_http_hsts`.
    pub name: String,
    /// The checks that answer it, by id.
    pub checks: Vec<String>,
    /// Its points when everything untested is taken as failed.
    pub low: u32,
    /// Its points when everything untested is taken as passed.
    pub high: u32,
    /// The most that it can have.
    pub full: u32,
}

impl Score {
    /// The percentage where one can be stated.
    pub fn percent(&self) -> Option<u8> {
        self.low.filter(|low| Some(*low) == self.high)
    }

    /// The score of these checks of `test`, as `scoring` wants it where a policy has its own way.
    ///
    /// Whether a required check failed or could not be tested is told by the checks in any case: no way of counting hides it.
    pub fn by(scoring: Option<&internetnl::Scoring>, test: Test, checks: &[CheckReport]) -> Score {
        let ours = Score::of(checks);
        let Some(groups) = scoring.and_then(|scoring| scoring.categories.get(&test)) else {
            return ours;
        };
        let [low, high] = internetnl::categories(groups, checks);
        let shares = low.iter().zip(&high).filter(|(low, _)| low.maximum() > 0);
        Score {
            low: internetnl::percent(&low),
            high: internetnl::percent(&high),
            shares: shares
                .map(|(low, high)| Share {
                    standard: low.name.clone(),
                    applicable: low.maximum(),
                    passed: low.points(),
                    untested: high.points().saturating_sub(low.points()),
                    parts: parts(groups, low, high),
                })
                .collect(),
            method: Method::Points,
            ..ours
        }
    }

    /// The score of these checks.
    pub fn of(checks: &[CheckReport]) -> Score {
        let mut shares: BTreeMap<&str, Share> = BTreeMap::new();
        let mut score = Score::default();
        for check in checks.iter().filter(|c| c.level == Requirement::Required) {
            let failed = check.verdict == Verdict::Fail || check.fell_with_parent;
            if check.verdict == Verdict::NotApplicable && !check.fell_with_parent {
                continue;
            }
            let share = shares.entry(&check.standard).or_default();
            share.applicable = share.applicable.saturating_add(check.weight);
            if check.verdict == Verdict::NotTested {
                share.untested = share.untested.saturating_add(check.weight);
                score.incomplete = true;
            } else if failed {
                score.failed = true;
            } else if check.is_unmet_but_explained() {
                score.explained = true;
            } else {
                share.passed = share.passed.saturating_add(check.weight);
            }
        }
        score.shares = shares
            .into_iter()
            .map(|(standard, share)| Share {
                standard: standard.to_owned(),
                ..share
            })
            .filter(|share| share.applicable > 0)
            .collect();
        score.low = mean(&score.shares, |share| share.passed);
        score.high = mean(&score.shares, |share| share.passed.saturating_add(share.untested));
        score
    }
}

/// What counts of a category, at the server that decides its least points.
fn parts(groups: &[internetnl::Group], low: &internetnl::Category, high: &internetnl::Category) -> Vec<Part> {
    let server = low.lowest().unwrap_or(0);
    let group = groups.iter().find(|group| group.name == low.name);
    let checks = |name: &str| {
        let counted = group?.subtests.iter().find(|counted| counted.name == name)?;
        Some(counted.checks.clone())
    };
    let pairs = low.counting().zip(high.counting());
    pairs
        .map(|(least, most)| Part {
            name: least.name.clone(),
            checks: checks(&least.name).unwrap_or_default(),
            low: least.at(server),
            high: most.at(server),
            full: least.full,
        })
        .collect()
}

/// 100 times the mean over the standards of `part` by applicable weight, rounded down; None without any.
///
/// Computed in whole numbers, so that 100 is reached only when every share is whole.
fn mean(shares: &[Share], part: impl Fn(&Share) -> u32) -> Option<u8> {
    if shares.is_empty() {
        return None;
    }
    if shares.iter().all(|share| part(share) == share.applicable) {
        return Some(100);
    }
    let sum: f64 = shares
        .iter()
        .map(|share| f64::from(part(share)) / f64::from(share.applicable))
        .sum();
    let percent = 100.0 * sum / shares.len() as f64;
    // The tiny addition keeps exact quotients from falling under their whole number by binary rounding.
    Some(((percent + 1e-9).floor() as u8).min(99))
}
