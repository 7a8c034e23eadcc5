//! How a policy wants its percentage made.

use std::collections::BTreeSet;

use facts::Test;
use verdict::{
    Check, PolicyError,
    internetnl::{Absent, Counted, Scoring},
};

use super::{draft::find, fault, written::WrittenScore};

/// The most points of a subtest; theirs have ten.
const POINTS_MAX: u32 = 1000;

/// The method of a file; none where it is Plimsoll's own.
pub(super) fn read(score: &WrittenScore, name: &str) -> Result<Option<Scoring>, PolicyError> {
    let tests = [(Test::Web, &score.web), (Test::Mail, &score.mail)];
    let given = tests.into_iter().filter(|(_, groups)| !groups.is_empty());
    let categories: std::collections::BTreeMap<_, _> =
        given.map(|(test, groups)| (test, groups.clone())).collect();
    match score.method.as_str() {
        "internetnl" if !categories.is_empty() => Ok(Some(Scoring { categories })),
        "internetnl" => Err(fault(format!(
            "{name}: the score has no category; write [[score.web]] or [[score.mail]]"
        ))),
        "plimsoll" if categories.is_empty() => Ok(None),
        "plimsoll" => Err(fault(format!(
            "{name}: the method 'plimsoll' has no categories of its own; leave them out"
        ))),
        other => Err(fault(format!(
            "{name}: '{other}' is no method of scoring; write internetnl or plimsoll"
        ))),
    }
}

/// Refuses what would make a percentage that nobody meant.
pub(super) fn verify(scoring: &Scoring, checks: &[&'static Check], name: &str) -> Result<(), PolicyError> {
    for groups in scoring.categories.values() {
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for group in groups {
            let own = std::iter::once(&group.name).chain(group.subtests.iter().map(|subtest| &subtest.name));
            if let Some(twice) = own.into_iter().find(|own| !names.insert(own)) {
                return Err(fault(format!(
                    "{name}: the score names '{twice}' twice in one test"
                )));
            }
            if let Some(id) = &group.only_with {
                find(id, checks, name)?;
            }
            for subtest in &group.subtests {
                verify_subtest(subtest, checks, name)?;
            }
        }
    }
    Ok(())
}

fn verify_subtest(subtest: &Counted, checks: &[&'static Check], name: &str) -> Result<(), PolicyError> {
    let own = &subtest.name;
    if subtest.checks.is_empty() {
        return Err(fault(format!("{name}: '{own}' of the score has no checks")));
    }
    let asked: Vec<&Check> = subtest
        .checks
        .iter()
        .map(|id| find(id, checks, name))
        .collect::<Result<_, _>>()?;
    let unknown = subtest.findings.keys().find(|tag| {
        let mut declared = asked.iter().flat_map(|check| check.findings);
        !declared.any(|finding| finding.name == tag.as_str())
    });
    if let Some(tag) = unknown {
        return Err(fault(format!(
            "{name}: none of the checks of '{own}' has a finding '{tag}'"
        )));
    }
    let least = subtest.findings.values().chain(&subtest.some);
    if !(1..=POINTS_MAX).contains(&subtest.points) || least.into_iter().any(|points| *points > subtest.points)
    {
        return Err(fault(format!(
            "{name}: '{own}' of the score has 1 to {POINTS_MAX} points, and no finding has more than it"
        )));
    }
    if subtest.fallen == Absent::Full {
        return Err(fault(format!(
            "{name}: '{own}' of the score cannot have full points where it fell; write none or out"
        )));
    }
    Ok(())
}
