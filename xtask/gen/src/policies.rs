//! The page of the policies inside the program.

use std::fmt::Write;

use verdict::{Policy, Requirement};

use crate::{
    Page,
    checks::{TESTS, policy},
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
             and states what differs.\n";
    for (id, _) in catalogue::BUILT_IN {
        text += &section(&policy(id)?);
    }
    Ok(vec![Page {
        path: "book/src/policies.md".to_owned(),
        text,
    }])
}

fn section(policy: &Policy) -> String {
    let mut out = String::new();
    let title = policy.title.get("en").map_or("", String::as_str);
    let _ = write!(
        out,
        "\n## {}\n\n`{}`, version {}.\n",
        plain(title),
        policy.id,
        policy.version
    );
    for test in TESTS {
        let Some(rules) = policy.tests.get(&test) else {
            continue;
        };
        let _ = write!(out, "\n### Test: {}\n\n", test.key());
        out += &head(&["Check", "Level", "Counted under", "Weight"]);
        for level in [
            Requirement::Required,
            Requirement::Recommended,
            Requirement::Optional,
        ] {
            for (id, rule) in rules.iter().filter(|(_, rule)| rule.level == level) {
                let link = format!("[`{id}`](checks/{id}.md)");
                out += &row(&[
                    &link,
                    level.key(),
                    &plain(&rule.standard),
                    &rule.weight.to_string(),
                ]);
            }
        }
    }
    out + &parameters(policy)
}

/// The values of all parameters; the tests of a policy share them.
fn parameters(policy: &Policy) -> String {
    let mut out = String::from("\n### Parameters\n\n");
    out += &head(&["Check", "Parameter", "Value"]);
    let mut lines: Vec<(&str, &str, String)> = policy
        .tests
        .values()
        .flatten()
        .flat_map(|(id, rule)| {
            rule.parameters
                .0
                .iter()
                .map(move |(name, of)| (id.as_str(), name.as_str(), value(of)))
        })
        .collect();
    lines.sort();
    lines.dedup();
    for (id, name, value) in lines {
        out += &row(&[&format!("`{id}`"), &format!("`{name}`"), &value]);
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
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
