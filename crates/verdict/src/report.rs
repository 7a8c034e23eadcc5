//! All verdicts of a subject under one policy.

use facts::{Reason, Subject, Test, Timestamp, Traffic, Vantage};
use serde::{Deserialize, Serialize};

use crate::{Check, Explained, Finding, Requirement, Score};

/// All verdicts of one test of one subject under one policy.
#[derive(Clone, Debug)]
pub struct Report {
    /// Who was looked at.
    pub subject: Subject,
    /// Which test.
    pub test: Test,
    /// Under which policy.
    pub policy: PolicyName,
    /// When the facts were gathered.
    pub measured_at: Timestamp,
    /// From where.
    pub vantage: Vantage,
    /// Version of the program that gathered the facts.
    pub measured_by: String,
    /// The checks, in the order of the policy.
    pub checks: Vec<CheckReport>,
    /// The sum.
    pub score: Score,
    /// What it cost.
    pub traffic: Traffic,
    /// Age of the data given from outside, for showing: name and time.
    pub data: Vec<(String, Option<Timestamp>)>,
}

/// Which policy judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// The verdict of one check and what it rests on.
#[derive(Clone, Debug)]
pub struct CheckReport {
    /// The check.
    pub check: &'static Check,
    /// How much the policy asks for it.
    pub level: Requirement,
    /// The standard it is counted under.
    pub standard: String,
    /// Its weight within the standard.
    pub weight: u32,
    /// The verdict: the worst of its findings.
    pub verdict: Verdict,
    /// Why it is not tested, or not applicable because of a parent.
    pub reason: Option<Reason>,
    /// True when it does not apply because a parent failed: it then counts in the score as that parent does.
    pub fell_with_parent: bool,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
    /// The registered reason why it is not met, where there is one.
    pub explanation: Option<Explained>,
}

/// The outcome of a check under a policy, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The question does not apply.
    NotApplicable,
    /// Met.
    Pass,
    /// Not met, with a registered reason that still holds.
    Explained,
    /// Answered, without right or wrong.
    Info,
    /// Met, with a warning.
    Warn,
    /// Could not be seen or judged.
    NotTested,
    /// Not met.
    Fail,
}

impl Verdict {
    /// All verdicts, best first.
    pub const ALL: [Verdict; 7] = [
        Verdict::NotApplicable,
        Verdict::Pass,
        Verdict::Explained,
        Verdict::Info,
        Verdict::Warn,
        Verdict::NotTested,
        Verdict::Fail,
    ];

    /// The word used in JSON and as key of the texts.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::NotApplicable => "not_applicable",
            Verdict::Pass => "pass",
            Verdict::Explained => "explained",
            Verdict::Info => "info",
            Verdict::Warn => "warn",
            Verdict::NotTested => "not_tested",
            Verdict::Fail => "fail",
        }
    }

    /// The worst of all findings (notes aside), with its reason; nothing said is not applicable.
    pub fn of(findings: &[Finding]) -> (Verdict, Option<Reason>) {
        let worst = findings
            .iter()
            .filter_map(|f| f.outcome.verdict().map(|v| (v, f.reason)))
            .max_by_key(|(verdict, _)| *verdict);
        worst.unwrap_or((Verdict::NotApplicable, None))
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}
