//! Reports beside the key.

use lab::Key;
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
        let expected = key.of(name);
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
    let mut missing = Vec::new();
    for name in key.names() {
        for (check, expected) in key.of(name).into_iter().flatten() {
            let judged = reports.iter().any(|report| {
                let ids = report.checks.iter().map(|check| check.check.id);
                report.subject.name == name && ids.into_iter().any(|id| id == check)
            });
            if !judged {
                missing.push(Disagreement {
                    name: name.to_owned(),
                    test: "-".to_owned(),
                    check: check.clone(),
                    expected: expected.verdict.clone(),
                    found: "-".to_owned(),
                });
            }
        }
    }
    missing
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
