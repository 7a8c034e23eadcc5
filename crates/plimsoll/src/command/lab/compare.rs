//! Reports beside the key.

use std::collections::HashSet;

use facts::Test;
use lab::{Key, Side};
use verdict::Report;

/// A verdict that is not that of the key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Disagreement {
    /// The name.
    pub name: String,
    /// The test.
    pub test: String,
    /// The check.
    pub check: String,
    /// What the key says.
    pub expected: String,
    /// What was found.
    pub found: String,
}

/// What came of comparing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Verdicts compared.
    pub verdicts: usize,
    /// Those that differ.
    pub disagreements: Vec<Disagreement>,
}

/// Compares all verdicts of `reports` with the key. A check of a report that the key does not have differs, and a check of
/// the key that no report of the name has.
pub fn compare(key: &Key, reports: &[Report]) -> Outcome {
    let mut outcome = Outcome::default();
    for report in reports {
        let name = &report.subject.name;
        let differ = |check: &str, expected: String, found: String| Disagreement {
            name: name.clone(),
            test: report.test.key().to_owned(),
            check: check.to_owned(),
            expected,
            found,
        };
        let expected = key.of(Side::of(report.test), name);
        for check in &report.checks {
            outcome.verdicts += 1;
            let id = check.check.id;
            let tags: Vec<&str> = check.findings.iter().map(|finding| finding.tag.name).collect();
            let found = || format!("{}: {}", check.verdict, once(&tags).join(" "));
            let Some(expected) = expected.and_then(|expected| expected.get(id)) else {
                outcome.disagreements.push(differ(id, "-".to_owned(), found()));
                continue;
            };
            let named = expected.findings.iter().all(|tag| tags.contains(&tag.as_str()));
            if expected.verdict != "*" && (expected.verdict != check.verdict.key() || !named) {
                let wanted = format!("{}: {}", expected.verdict, expected.findings.join(" "));
                outcome.disagreements.push(differ(id, wanted, found()));
            }
        }
    }
    outcome.disagreements.extend(not_judged(key, reports));
    outcome.disagreements.sort();
    outcome
}

/// Names and checks of the key of which no report speaks.
fn not_judged(key: &Key, reports: &[Report]) -> Vec<Disagreement> {
    let mut judged: HashSet<(Side, &str, &str)> = HashSet::new();
    for report in reports {
        let ids = report.checks.iter().map(|check| check.check.id);
        judged.extend(ids.map(|id| (Side::of(report.test), report.subject.name.as_str(), id)));
    }
    let mut missing = Vec::new();
    for side in Side::ALL {
        for name in key.names(side) {
            for (check, expected) in key.of(side, name).into_iter().flatten() {
                if !judged.contains(&(side, name, check.as_str())) {
                    missing.push(Disagreement {
                        name: name.to_owned(),
                        test: side.key().to_owned(),
                        check: check.clone(),
                        expected: expected.verdict.clone(),
                        found: "-".to_owned(),
                    });
                }
            }
        }
    }
    missing
}

/// Names and verdicts of one test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Count {
    /// Names.
    pub names: usize,
    /// Verdicts.
    pub verdicts: usize,
}

/// How many names and verdicts there are of each test that was done, under one policy or several.
pub fn counts(reports: &[Report]) -> Vec<(Test, Count)> {
    let each = [Test::Web, Test::Dns, Test::Mail].iter().map(|test| {
        let own = reports.iter().filter(|report| report.test == *test);
        let names: HashSet<&str> = own.clone().map(|report| report.subject.name.as_str()).collect();
        let verdicts = own.map(|report| report.checks.len()).sum();
        let names = names.len();
        (*test, Count { names, verdicts })
    });
    each.filter(|(_, count)| count.names > 0).collect()
}

fn once<'t>(tags: &[&'t str]) -> Vec<&'t str> {
    let mut seen = Vec::new();
    for tag in tags {
        if !seen.contains(tag) {
            seen.push(*tag);
        }
    }
    seen
}
