//! What measuring and judging again have in common: the policies, and what they ask for.

use facts::{Facts, Test, Timestamp};
use render::json::{Fault, FaultKind};
use verdict::{Check, Policy};

use crate::{
    cli::{Format, JudgingArgs},
    exit::{fault, fault_about},
    options::PolicyArgs,
    output::{Outcome, Reported},
};

/// The policy where nobody names another.
const DEFAULT: &str = "default-2026";

/// The policies asked for, each once.
///
/// # Errors
/// One of them cannot be used.
pub fn policies(args: &PolicyArgs) -> Result<Vec<Policy>, Fault> {
    let checks: Vec<&'static Check> = checks::all().map(|entry| entry.check).collect();
    let mut names: Vec<&str> = args.policy.iter().map(String::as_str).collect();
    if names.is_empty() {
        names.push(DEFAULT);
    }
    let mut policies: Vec<Policy> = Vec::new();
    for name in names {
        let policy = catalogue::policy(name, &checks)
            .map_err(|error| fault_about(FaultKind::File, name, error.to_string()))?;
        if !policies.contains(&policy) {
            policies.push(policy);
        }
    }
    Ok(policies)
}

/// The day that `--at` names, as the moment at which it begins: what changes on a day is in force from then on.
///
/// # Errors
/// It is no day.
pub fn day(at: Option<&str>) -> Result<Option<Timestamp>, Fault> {
    let parse = |text: &str| {
        format!("{text}T00:00:00Z").parse().map_err(|_| {
            let sentence = format!("'{text}' is no day; write it as 2026-11-22");
            fault_about(FaultKind::Usage, text, sentence)
        })
    };
    at.map(parse).transpose()
}

/// The same policies with the rules in force at `at`; where nobody names a time, those of the day of the facts.
pub fn as_of(policies: Vec<Policy>, at: Option<Timestamp>) -> Vec<Policy> {
    match at {
        Some(at) => policies.into_iter().map(|policy| policy.as_of(at)).collect(),
        None => policies,
    }
}

/// A sentence for each policy whose document another had taken the place of by then.
pub fn replaced(policies: &[Policy], at: Timestamp) -> Vec<String> {
    let sentence = |policy: &Policy| {
        let norm = policy.norm.as_ref()?;
        let until = norm.until.as_deref()?;
        let over = day(Some(until)).ok()?.is_some_and(|until| until <= at);
        over.then(|| {
            let (name, edition, id) = (&norm.name, &norm.edition, &policy.id);
            format!("the policy {id} follows {name}, {edition}, which another edition replaced on {until}")
        })
    };
    policies.iter().filter_map(sentence).collect()
}

/// Refuses what is asked for and not there yet: a report without it would say less than it seems to.
pub fn built(args: &JudgingArgs) -> Result<(), Fault> {
    match args.format {
        Format::Pdf => Err(fault(
            FaultKind::NotBuilt,
            "a report as PDF is not built yet; ask for --format html, which prints well, or for text or json",
        )),
        _ => Ok(()),
    }
}

/// Every test must be known to every policy: an empty report looks like a good one.
///
/// # Errors
/// The first policy that says nothing about a test.
pub fn covered(policies: &[Policy], tests: &[Test]) -> Result<(), Fault> {
    for policy in policies {
        for test in tests {
            if policy.tests.get(test).is_none_or(|rules| rules.is_empty()) {
                let known: Vec<&str> = policy.tests.keys().map(|test| test.key()).collect();
                return Err(fault_about(
                    FaultKind::Usage,
                    &policy.id,
                    format!(
                        "the policy {} says nothing about the {test} test; it knows: {}",
                        policy.id,
                        known.join(", ")
                    ),
                ));
            }
        }
    }
    Ok(())
}

fn covers(policy: &Policy, test: Test) -> bool {
    policy.tests.get(&test).is_some_and(|rules| !rules.is_empty())
}

/// Those of `tests` that a policy knows, where nobody insisted on each of them.
///
/// # Errors
/// A policy knows none of them.
pub fn known(policies: &[Policy], tests: &[Test]) -> Result<Vec<Test>, Fault> {
    for policy in policies {
        if !tests.iter().any(|test| covers(policy, *test)) {
            covered(std::slice::from_ref(policy), tests)?;
        }
    }
    let known = |test: &Test| policies.iter().any(|policy| covers(policy, *test));
    Ok(tests.iter().copied().filter(known).collect())
}

/// Says which of the tests that are made or could be made a policy has no rules for; once for each.
pub fn remark_on_gaps(tests: &[Test], outcome: &mut Outcome<'_>) {
    let policies = outcome.policies;
    for policy in policies {
        for test in tests.iter().filter(|test| !covers(policy, **test)) {
            let (id, test) = (&policy.id, test.key());
            let sentence = format!(
                "the policy {id} says nothing about the {test} test, so there is no such report under it"
            );
            if !outcome.notes.contains(&sentence) {
                outcome.note(sentence);
            }
        }
    }
}

/// Judges `facts` in every test under every policy that knows it: web before mail, one report per policy.
pub fn judge(facts: &Facts, tests: &[Test], outcome: &mut Outcome<'_>) {
    let policies = outcome.policies;
    for test in tests {
        for (index, policy) in policies
            .iter()
            .enumerate()
            .filter(|(_, policy)| covers(policy, *test))
        {
            outcome.reports.push(Reported {
                report: checks::judge(facts, policy, *test),
                policy: index,
                chain: outcome.draws.then(|| checks::chain::chain(facts, policy, *test)),
                mail: (*test == Test::Mail)
                    .then(|| checks::setup::setup(facts, policy))
                    .flatten(),
            });
        }
    }
}
