//! The page of the policies inside the program.

use std::{collections::BTreeMap, fmt::Write};

use verdict::{Confidence, Document, Policy, Requirement, Rule, Rules};

use crate::{
    Page,
    checks::{TESTS, meaning, policy},
    first_line,
    markdown::{head, plain, row, value},
};

/// One page with every policy.
///
/// # Errors
/// A policy does not load.
pub fn pages() -> Result<Vec<Page>, String> {
    let mut text = first_line("catalogue/policies");
    text += "# Policies\n\n";
    text += "A policy says which checks count in which test, how much each is asked for, and with which parameters. \
             Policies are dated and versioned files: a new one never changes what an old report says. These are inside \
             the program; `--policy` takes their ids, or a file of your own that begins with `extends = \"ID@VERSION\"` \
             and states what differs. With `levels = \"own\"` it takes the parameters of that one and none of its levels.\n\nA \
             policy that follows the norm of somebody else says for each check where the norm has it and how sure that \
             is: *high* was read in the norm, or in what its publisher made of it; *medium* comes from those who write \
             about it. What changes on a day stands in it as well: facts are judged by the rules of the day on which they \
             were gathered, or of the day that `--at` names.\n\n`--policy` may be given several times, and `--policy all` takes every \
             one below whose document is in use: one measurement, one report each, and one table of all of them. Every norm has its column, \
             whether or not it binds the name: nobody sees from outside whom a law means. `--format csv` has a line for each name, test, policy and \
             check.\n";
    text += SCORES;
    text += &overview()?;
    for (id, _) in catalogue::BUILT_IN {
        text += &section(&policy(id)?);
    }
    Ok(vec![Page {
        path: "book/src/policies.md".to_owned(),
        text,
    }])
}

/// How a percentage comes about.
const SCORES: &str = "\n## How a percentage is made\n\nWhether each required check passed comes first, and the percentage second: a required check \
    that failed is named before any number, and 100 % is reached only where all passed.\n\n*Plimsoll's own way*: of each standard, the weight \
    of the required checks that passed is divided by the weight of those that apply; the percentage is the mean of these quotients, rounded down. So \
    no standard outweighs another because it has more checks. A warning counts as passed. What does not apply does not count, unless it falls \
    away because a check that it builds on failed: then it counts as failed. What could not be tested makes a range: the lower end takes \
    it as failed, the upper end as passed.\n\n    percentage = rounded down (100 × (passed₁ / applicable₁ + … + passedₙ / applicableₙ) / n)\n\n*Internet.nl's way*, \
    where a policy has a `[score]`: each subtest has points, most of them 10; some findings have other points, as the tables below say. Only \
    required subtests count. Of each category, the points are added up at each server, and the server with the fewest decides. Its percentage is cut \
    to a whole number, and so is the mean of the categories, each of which weighs the same:\n\n    category = cut (100 / maximum × points)\n    \
    percentage = cut ((category₁ + … + categoryₙ) / n)\n\nReports show the sum with its numbers and, in this way of counting, every subtest that lost \
    points.\n";

/// All policies in one table.
fn overview() -> Result<String, String> {
    let mut out = String::from("\n## All of them\n\n");
    out += &head(&[
        "Policy",
        "Where",
        "Force",
        "In force",
        "Tests",
        "Whom it binds or advises",
    ]);
    for (id, _) in catalogue::BUILT_IN {
        let policy = policy(id)?;
        let norm = policy.norm.as_ref();
        let tests: Vec<&str> = policy.tests.keys().map(|test| test.key()).collect();
        let days = norm.map_or_else(String::new, |norm| match &norm.until {
            Some(until) => format!("{} to {until}", norm.since),
            None => format!("since {}", norm.since),
        });
        out += &row(&[
            &format!("`{id}`"),
            norm.and_then(|norm| norm.place.as_deref()).unwrap_or_default(),
            &norm
                .and_then(|norm| norm.force)
                .map_or_else(String::new, |force| force.key().replace('_', " ")),
            &days,
            &tests.join(", "),
            &plain(
                norm.and_then(|norm| norm.whom.get("en"))
                    .map_or("", String::as_str),
            ),
        ]);
    }
    Ok(out)
}

/// The points of a policy that has them counted as Internet.nl does.
fn points(policy: &Policy) -> String {
    let mut out = String::new();
    let Some(scoring) = &policy.scoring else {
        return out;
    };
    for (test, groups) in &scoring.categories {
        let _ = write!(out, "\n### Points: {}\n\n", test.key());
        out += &head(&[
            "Category",
            "Subtest",
            "Our checks",
            "Points",
            "Other points by finding",
        ]);
        for group in groups {
            for subtest in &group.subtests {
                let ids: Vec<String> = subtest.checks.iter().map(|id| format!("`{id}`")).collect();
                let mut other: Vec<String> = subtest
                    .findings
                    .iter()
                    .map(|(finding, points)| format!("`{finding}` {points}"))
                    .collect();
                other.extend(subtest.some.map(|points| format!("some but not all: {points}")));
                out += &row(&[
                    &group.name,
                    &subtest.name,
                    &ids.join(", "),
                    &subtest.points.to_string(),
                    &other.join(", "),
                ]);
            }
        }
    }
    out
}

fn section(policy: &Policy) -> String {
    let mut out = String::new();
    let english = |of: &BTreeMap<String, String>| plain(of.get("en").map_or("", String::as_str));
    let _ = write!(
        out,
        "\n## {}\n\n`{}`, version {}.\n",
        english(&policy.title),
        policy.id,
        policy.version
    );
    if let Some(norm) = &policy.norm {
        let _ = write!(out, "\n{}\n\n{}\n", english(&policy.summary), document(norm));
        if let (Some(place), Some(force)) = (&norm.place, norm.force) {
            let force = force.key().replace('_', " ");
            let _ = write!(
                out,
                "\nWhere: {place}. Force: {force}. Whom: {}\n",
                english(&norm.whom)
            );
        }
    }
    for test in TESTS {
        let Some(rules) = policy.tests.get(&test) else {
            continue;
        };
        let _ = write!(out, "\n### Test: {}\n\n", test.key());
        out += &levels(rules, policy.norm.is_some());
    }
    out += &points(policy);
    out += &parameters(policy);
    out += &meanings(&policy.tests);
    let mut before = &policy.tests;
    for change in &policy.changes {
        let day: String = change.from.to_string().chars().take(10).collect();
        let _ = write!(out, "\n### From {day} on\n\n{}.\n\n", plain(&change.source));
        out += &differences(before, &change.rules);
        before = &change.rules;
    }
    out
}

/// The document, since when it is in force and until when it was, with a link where there is one.
fn document(norm: &Document) -> String {
    let name = plain(&format!("{}, {}", norm.name, norm.edition));
    let name = match &norm.address {
        Some(address) => format!("[{name}]({address})"),
        None => name,
    };
    match &norm.until {
        Some(until) => format!("After {name}; in force from {} until {until}.", norm.since),
        None => format!("After {name}; in force since {}.", norm.since),
    }
}

/// The checks of one test by level; where the policy follows a document, with the place and how sure it is.
fn levels(rules: &BTreeMap<String, Rule>, sources: bool) -> String {
    let mut out = if sources {
        head(&["Check", "Level", "Where the norm says so", "Confidence"])
    } else {
        head(&["Check", "Level", "Counted under", "Weight"])
    };
    for level in Requirement::ALL {
        for (id, rule) in rules.iter().filter(|(_, rule)| rule.level == level) {
            let link = format!("[`{id}`](checks/{id}.md)");
            let (third, fourth) = if sources {
                let confidence = rule.confidence.map_or("", Confidence::key);
                (plain(&rule.source), confidence.to_owned())
            } else {
                (plain(&rule.standard), rule.weight.to_string())
            };
            out += &row(&[&link, level.key(), &third, &fourth]);
        }
    }
    out
}

/// The values of all parameters; the tests of a policy share them.
fn parameters(policy: &Policy) -> String {
    let mut out = String::from("\n### Parameters\n\n");
    out += &head(&["Check", "Parameter", "Value"]);
    for ((id, name), value) in values(&policy.tests) {
        out += &row(&[&format!("`{id}`"), &format!("`{name}`"), &value]);
    }
    out
}

/// By check and parameter the values, as a policy file has them.
fn values(rules: &Rules) -> BTreeMap<(&str, &str), String> {
    rules
        .values()
        .flatten()
        .flat_map(|(id, rule)| {
            rule.parameters
                .0
                .iter()
                .map(move |(name, of)| ((id.as_str(), name.as_str()), value(of)))
        })
        .collect()
}

/// By check and finding what it means, where that is not what it means by itself.
fn outcomes(rules: &Rules) -> BTreeMap<(&str, &str), &'static str> {
    let rules = rules.values().flatten();
    rules
        .flat_map(|(id, rule)| {
            rule.outcomes
                .iter()
                .map(move |(finding, outcome)| ((id.as_str(), finding.as_str()), meaning(*outcome)))
        })
        .collect()
}

fn meanings(rules: &Rules) -> String {
    let outcomes = outcomes(rules);
    if outcomes.is_empty() {
        return String::new();
    }
    let mut out = String::from("\n### Findings with a meaning of their own\n\n");
    out += &head(&["Check", "Finding", "Means"]);
    for ((id, finding), meaning) in outcomes {
        out += &row(&[&format!("`{id}`"), &format!("`{finding}`"), meaning]);
    }
    out
}

/// What is other than before: levels, values and meanings.
fn differences(before: &Rules, after: &Rules) -> String {
    let mut out = head(&["Check", "What", "From then on"]);
    for (test, rules) in after {
        for (id, rule) in rules {
            let earlier = before.get(test).and_then(|rules| rules.get(id));
            if earlier.is_none_or(|earlier| earlier.level != rule.level) {
                out += &row(&[&format!("`{id}`"), &format!("test {test}"), rule.level.key()]);
            }
        }
    }
    let earlier = values(before);
    for ((id, name), value) in values(after) {
        if earlier.get(&(id, name)) != Some(&value) {
            out += &row(&[&format!("`{id}`"), &format!("`{name}`"), &value]);
        }
    }
    let earlier = outcomes(before);
    for ((id, finding), meaning) in outcomes(after) {
        if earlier.get(&(id, finding)) != Some(&meaning) {
            out += &row(&[&format!("`{id}`"), &format!("`{finding}`"), meaning]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_is_shown_with_its_levels_and_values() {
        let text = &pages().unwrap()[0].text;
        for part in [
            "`default-2026`, version ",
            "### Test: web\n",
            "| [`https/hsts`](checks/https/hsts.md) | required | https | 1 |",
            "| `https/hsts` | `min_age_s` | `31536000` |",
            "`tls-bsi-tr-02102-2-2026-01`, version ",
            "After BSI TR-02102-2, 2026-01; in force since 2026-01-27.",
            "in force from 2021-01-19 until 2025-05-01.",
            "### From 2024-01-01 on\n",
            "| `tls/version` | `required` | `TLS 1.3` |",
            "| `tls/post-quantum` | test web | required |",
            "| `tls/client-renegotiation` | `limited` |",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
