//! What every form of a report says.

use text::Words;
use verdict::{Args, CheckReport, Policy, Report, Requirement, Score, Verdict};

/// A report with the policy it was judged under.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its policy, for the title.
    pub policy: &'a Policy,
}

impl Judged<'_> {
    /// The norm's title in the reader's language, else in English, else its id.
    pub fn title(&self, words: &Words) -> &str {
        title(self.policy, words)
    }
}

/// The title of `policy` in the reader's language, else in English, else its id.
pub fn title<'p>(policy: &'p Policy, words: &Words) -> &'p str {
    let titles = &policy.title;
    titles
        .get(words.language().tag)
        .or_else(|| titles.get("en"))
        .map_or(&policy.id, |title| title)
}

/// Whether a subject meets a policy: the one answer that comes before any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every required check that applies passed.
    Meets,
    /// A required check failed, whatever else could not be seen.
    Fails,
    /// None failed, but not all could be tested.
    Unknown,
    /// The policy requires nothing that applies.
    NothingRequired,
}

impl Standing {
    /// What this score means.
    pub fn of(score: &Score) -> Self {
        if score.failed {
            Standing::Fails
        } else if score.incomplete {
            Standing::Unknown
        } else if score.shares.is_empty() {
            Standing::NothingRequired
        } else {
            Standing::Meets
        }
    }

    /// Yes, no, or nothing to say.
    pub fn meets(self) -> Option<bool> {
        match self {
            Standing::Meets => Some(true),
            Standing::Fails => Some(false),
            Standing::Unknown | Standing::NothingRequired => None,
        }
    }

    /// The last part of the keys of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Standing::Meets => "meets",
            Standing::Fails => "fails",
            Standing::Unknown => "unknown",
            Standing::NothingRequired => "nothing",
        }
    }
}

/// Numbers of required checks, as the sentence about the standing tells them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed, a warning included.
    pub passed: usize,
    /// Failed, alone or with a parent.
    pub failed: usize,
    /// Could not be tested.
    pub untested: usize,
}

impl Count {
    /// Counts the required checks of `report`.
    pub fn of(report: &Report) -> Self {
        let mut count = Count::default();
        for check in report
            .checks
            .iter()
            .filter(|check| check.level == Requirement::Required)
        {
            match check.verdict {
                _ if is_failed(check) => count.failed += 1,
                Verdict::NotTested => count.untested += 1,
                Verdict::NotApplicable => {}
                _ => count.passed += 1,
            }
        }
        count
    }
}

/// True when a check counts as failed: it did, or it does not apply because its parent failed.
pub fn is_failed(check: &CheckReport) -> bool {
    check.verdict == Verdict::Fail || check.fell_with_parent
}

/// The name of a standard as the policy groups by it: its own words, those of the family of checks, or as it stands.
pub fn standard(words: &Words, standard: &str) -> String {
    words
        .find(&format!("standard-{standard}"))
        .or_else(|| words.find(&format!("family-{standard}")))
        .unwrap_or_else(|| standard.to_owned())
}

/// A span of time in its largest whole unit; what is not past yet is no age.
pub fn age(seconds: i64, words: &Words) -> String {
    let (key, unit) = match seconds {
        ..7200 => ("age-minutes", 60),
        7200..172_800 => ("age-hours", 3600),
        _ => ("age-days", 86_400),
    };
    words.shared_with(key, &Args::from([("n", (seconds.max(0) / unit).into())]))
}
