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

/// The word for every policy inside of which the document is in use.
const ALL: &str = "all";

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
        let inside = || catalogue::BUILT_IN.iter().map(|(id, _)| *id);
        let these: Vec<&str> = if name == ALL {
            inside().collect()
        } else {
            vec![name]
        };
        for id in these {
            let policy = catalogue::policy(id, &checks)
                .map_err(|error| fault_about(FaultKind::File, id, error.to_string()))?;
            // Of several editions of a document, the one that no other has taken the place of; the others have ids.
            let replaced = policy.norm.as_ref().is_some_and(|norm| norm.until.is_some());
            let left_out = policies.contains(&policy) || (name == ALL && replaced);
            if !left_out {
                policies.push(policy);
            }
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

/// A sentence for each policy whose document was not in force by then: another had taken its place, or its day had not come.
pub fn not_in_force(policies: &[Policy], at: Timestamp) -> Vec<String> {
    let sentence = |policy: &Policy| {
        let norm = policy.norm.as_ref()?;
        let (name, edition, id) = (&norm.name, &norm.edition, &policy.id);
        if day(Some(&norm.since)).ok()?.is_some_and(|since| since > at) {
            let since = &norm.since;
            return Some(format!(
                "the policy {id} follows {name}, {edition}, which is in force from {since} on: this is how it would be judged"
            ));
        }
        let until = norm.until.as_deref()?;
        let over = day(Some(until)).ok()?.is_some_and(|until| until <= at);
        over.then(|| {
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

/// Every test must be known to a policy: an empty report looks like a good one.
///
/// # Errors
/// The first test that none of them says anything about.
pub fn covered(policies: &[Policy], tests: &[Test]) -> Result<(), Fault> {
    for test in tests {
        if policies.iter().any(|policy| covers(policy, *test)) {
            continue;
        }
        let Some(policy) = policies.first() else {
            continue;
        };
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
    Ok(())
}

fn covers(policy: &Policy, test: Test) -> bool {
    policy.tests.get(&test).is_some_and(|rules| !rules.is_empty())
}

/// Those of `tests` that a policy knows, where nobody insisted on each of them.
///
/// # Errors
/// No policy knows any of them.
pub fn known(policies: &[Policy], tests: &[Test]) -> Result<Vec<Test>, Fault> {
    let known = |test: &Test| policies.iter().any(|policy| covers(policy, *test));
    let found: Vec<Test> = tests.iter().copied().filter(known).collect();
    if found.is_empty() {
        covered(policies, tests)?;
    }
    Ok(found)
}

/// Says which policies have no rules for a test that is made or could be made; once for each test.
pub fn remark_on_gaps(tests: &[Test], outcome: &mut Outcome<'_>) {
    let policies = outcome.policies;
    for test in tests {
        let silent = policies.iter().filter(|policy| !covers(policy, *test));
        let ids: Vec<&str> = silent.map(|policy| policy.id.as_str()).collect();
        let test = test.key();
        let sentence = match ids.as_slice() {
            [] => continue,
            [id] => {
                format!(
                    "the policy {id} says nothing about the {test} test, so there is no such report under it"
                )
            }
            several => format!(
                "these policies say nothing about the {test} test, so there is no such report under them: {}",
                several.join(", ")
            ),
        };
        if !outcome.notes.contains(&sentence) {
            outcome.note(sentence);
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
            let mut report = checks::judge(facts, policy, *test);
            if !outcome.register.is_empty() {
                let at = outcome.at.unwrap_or(facts.started_at);
                report.explain(&outcome.register, at, policy.scoring.as_ref());
            }
            outcome.reports.push(Reported {
                report,
                policy: index,
                chain: outcome.draws.then(|| checks::chain::chain(facts, policy, *test)),
                mail: (*test == Test::Mail)
                    .then(|| checks::setup::setup(facts, policy))
                    .flatten(),
            });
        }
    }
}
