//! Facts and a policy in, a report out.

use std::collections::BTreeMap;

use facts::{Facts, Test};
use verdict::{CheckReport, Condition, Policy, PolicyName, Report, Requirement, Rule, Score, Sheet, Verdict};

use crate::{Entry, View, all, cascade};

/// Judges `facts` as `test` under `policy`.
///
/// A pure function: the same facts and the same policy give the same report, now and in ten years. The rules are those
/// in force when the facts were gathered. Checks that the policy does not name for this test do not appear.
pub fn judge(facts: &Facts, policy: &Policy, test: Test) -> Report {
    let rules = policy.at(facts.started_at).get(&test);
    let rule = |id: &str| rules.and_then(|rules| rules.get(id));
    let view = View::new(facts, test, rule("dnssec/valid"))
        .ranked(rule("tls/ciphers"))
        .under(rules);
    let mut checks: Vec<CheckReport> = rules
        .into_iter()
        .flat_map(|rules| all().filter_map(|entry| Some((entry, rules.get(entry.check.id)?))))
        .map(|(entry, rule)| judge_one(&view, entry, rule))
        .collect();
    cascade::apply(&mut checks);
    lower_levels(&mut checks, rules);
    Report {
        subject: facts.subject.clone(),
        test,
        policy: PolicyName {
            id: policy.id.clone(),
            version: policy.version.clone(),
        },
        measured_at: facts.started_at,
        vantage: facts.vantage.clone(),
        measured_by: facts.tool.version.clone(),
        score: Score::by(policy.scoring.as_ref(), test, &checks),
        checks,
        traffic: facts.traffic,
        data: data_ages(facts),
    }
}

fn judge_one(view: &View<'_>, entry: &'static Entry, rule: &Rule) -> CheckReport {
    let mut sheet = Sheet::new(entry.check, rule);
    (entry.judge)(view, &mut sheet);
    let findings = sheet.finish();
    let (verdict, reason) = Verdict::of(&findings);
    CheckReport {
        check: entry.check,
        level: rule.level,
        standard: rule.standard.clone(),
        weight: rule.weight,
        verdict,
        reason,
        fell_with_parent: false,
        findings,
        explanation: None,
    }
}

/// Applies `unless` and `when`: a check whose `unless` holds, or whose `when` does not, is for information only.
fn lower_levels(checks: &mut [CheckReport], rules: Option<&BTreeMap<String, Rule>>) {
    let Some(rules) = rules else {
        return;
    };
    let holds = |condition: &Condition| condition.holds(checks);
    let lowered: Vec<bool> = checks
        .iter()
        .map(|check| {
            rules.get(check.check.id).is_some_and(|rule| {
                rule.unless.as_ref().is_some_and(holds) || rule.when.as_ref().is_some_and(|when| !holds(when))
            })
        })
        .collect();
    for (check, lower) in checks.iter_mut().zip(lowered) {
        if lower {
            check.level = Requirement::Optional;
        }
    }
}

/// The age of everything that came from outside: it is shown on every report, never judged.
fn data_ages(facts: &Facts) -> Vec<(String, Option<facts::Timestamp>)> {
    let mut ages = Vec::new();
    if let Some(routes) = facts.routes.seen() {
        if let Some(table) = routes.routes.seen() {
            ages.push((table.source.clone(), table.made_at));
        }
        if let Some(table) = routes.vrps.seen() {
            ages.push((table.source.clone(), table.made_at));
        }
    }
    ages
}
