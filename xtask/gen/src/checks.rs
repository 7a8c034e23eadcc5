//! The page of each check, and their list.

use std::{collections::BTreeMap, fmt::Write};

use ::checks::all;
use facts::Test;
use text::{Language, Words};
use verdict::{Check, Finding, Life, Outcome, Place, Policy, Rule, Tag};

use crate::{
    Page, first_line,
    markdown::{head, plain, row, value},
    norms,
};

/// The policy whose levels and values the pages show.
pub const POLICY: &str = "default-2026";

/// The tests, in the order in which tables show them.
pub const TESTS: [Test; 4] = [Test::Web, Test::Mail, Test::Dns, Test::Conn];

/// The policy `id`, as the program has it.
///
/// # Errors
/// It does not load.
pub fn policy(id: &str) -> Result<Policy, String> {
    let checks: Vec<_> = all().map(|entry| entry.check).collect();
    catalogue::policy(id, &checks).map_err(|e| e.to_string())
}

/// One page per check, and one with all of them.
///
/// # Errors
/// The default policy does not load, or a norm has no address.
pub fn pages() -> Result<Vec<Page>, String> {
    let policy = policy(POLICY)?;
    let words = Words::new(Language::SOURCE);
    let mut pages = vec![Page {
        path: "book/src/checks/index.md".to_owned(),
        text: index(&words, &policy),
    }];
    for entry in all() {
        pages.push(Page {
            path: format!("book/src/checks/{}.md", entry.check.id),
            text: page(entry.check, &words, &policy)?,
        });
    }
    Ok(pages)
}

/// The lines between which the list of checks stands in the summary.
const BEGIN: &str = "<!-- checks: written by `cargo xtask gen` -->";
const END: &str = "<!-- end of checks -->";

/// The summary with the list of checks of today.
///
/// # Errors
/// It has no place for it.
pub fn in_summary(summary: &str) -> Result<String, String> {
    let (before, rest) = summary
        .split_once(BEGIN)
        .ok_or_else(|| format!("the summary has no line {BEGIN}"))?;
    let (_, after) = rest
        .split_once(END)
        .ok_or_else(|| format!("the summary has no line {END}"))?;
    let mut list = String::from("- [Checks](checks/index.md)\n");
    for entry in all() {
        list += &format!("  - [{id}](checks/{id}.md)\n", id = entry.check.id);
    }
    Ok(format!("{before}{BEGIN}\n{list}{END}{after}"))
}

fn index(words: &Words, policy: &Policy) -> String {
    let mut out = first_line("crates/checks/src");
    out += "# Checks\n\n";
    let _ = writeln!(
        out,
        "Each check asks one question. The levels are those of the policy `{}`; other policies set their own.\n",
        policy.id
    );
    out += &head(&["Check", "Question", "Level"]);
    for entry in all() {
        let check = entry.check;
        let levels: Vec<String> = rules(check, policy)
            .map(|(test, rule)| format!("{} {}", test.key(), rule.level.key()))
            .collect();
        let link = format!("[`{id}`]({id}.md)", id = check.id);
        out += &row(&[&link, &plain(&words.check(check, "question")), &levels.join(", ")]);
    }
    out
}

/// The rules of `policy` for `check`, test by test.
fn rules<'p>(check: &'p Check, policy: &'p Policy) -> impl Iterator<Item = (Test, &'p Rule)> {
    TESTS
        .into_iter()
        .filter_map(|test| Some((test, policy.tests.get(&test)?.get(check.id)?)))
}

fn page(check: &'static Check, words: &Words, policy: &Policy) -> Result<String, String> {
    let say = |key: &str| plain(&words.check(check, key));
    let life = match check.life {
        Life::Stable => format!("since {}", check.since),
        Life::Removed(version) => format!("since {}, given up in {version}", check.since),
    };
    let mut out = first_line(&format!("crates/checks/src/{}", check.id));
    let _ = write!(
        out,
        "# {}\n\n`{}`, {life}\n\n**{}**\n\n{}\n",
        say("title"),
        check.id,
        say("question"),
        say("why")
    );
    out += "\n## What it holds the owner to\n\n";
    out += &norms_table(check)?;
    out += "\n## What is measured, and how\n";
    out += &specification(check);
    out += "\n## What it can find\n\n";
    out += &findings(check, words);
    if !check.parents.is_empty() {
        let parents: Vec<String> = check.parents.iter().map(|parent| link(check, parent)).collect();
        let _ = write!(
            out,
            "\nWhere {} failed, this check does not apply and counts as its parent does; where that could not be \
             tested, neither could this.\n",
            parents.join(" or ")
        );
    }
    if !check.parameters.is_empty() {
        out += "\n## Parameters\n\n";
        out += &parameters(check, policy);
    }
    out += "\n## Where it counts\n\n";
    out += &levels(check, policy);
    out += "\n## How to mend it\n\n";
    out += &mending(check, words);
    Ok(out)
}

/// A link to the page of another check.
fn link(from: &Check, to: &str) -> String {
    let up = "../".repeat(from.id.matches('/').count());
    format!("[`{to}`]({up}{to}.md)")
}

fn norms_table(check: &Check) -> Result<String, String> {
    let mut out = head(&["Norm", "Strength", "In force since"]);
    for norm in check.norms {
        let link = format!("[{}]({})", plain(&norm.to_string()), norms::address(norm)?);
        out += &row(&[&link, norm.keyword.text(), norm.in_force]);
    }
    Ok(out)
}

/// The specification without its title and scenarios, one level deeper.
fn specification(check: &Check) -> String {
    let text = check
        .spec
        .split_once("\n## Scenarios")
        .map_or(check.spec, |(before, _)| before);
    let mut out = String::new();
    for line in text.lines().skip(1) {
        if line.starts_with("##") {
            out.push('#');
        }
        out += line;
        out.push('\n');
    }
    format!("\n{}\n", with_links(check, &norms::linked(out.trim())))
}

/// `text` (Markdown) with the ids of other checks, which stand in it as code, made links.
fn with_links(check: &Check, text: &str) -> String {
    let mut out = text.to_owned();
    for other in all().filter(|other| other.check.id != check.id) {
        let code = format!("`{}`", other.check.id);
        out = out.replace(&code, &link(check, other.check.id));
    }
    out
}

/// A finding without arguments and place, of which only the words are wanted.
fn bare(tag: Tag) -> Finding {
    Finding {
        tag,
        outcome: tag.outcome,
        reason: None,
        args: Default::default(),
        place: Place::whole(),
        evidence: None,
        at: None,
        shared: false,
    }
}

fn findings(check: &'static Check, words: &Words) -> String {
    let mut out = head(&["Finding", "Means", "In words"]);
    for tag in check.findings {
        let said = if *tag == Tag::UNSEEN {
            "could not be seen; the finding says why".to_owned()
        } else {
            plain(&words.finding(check, &bare(*tag)))
        };
        out += &row(&[&format!("`{}`", tag.name), meaning(tag.outcome), &said]);
    }
    out
}

/// What an outcome means for the verdict.
pub fn meaning(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pass => "pass",
        Outcome::Fail => "fail",
        Outcome::Warn => "warning",
        Outcome::Info => "information",
        Outcome::Note => "remark, changes nothing",
        Outcome::NotApplicable => "does not apply",
        Outcome::NotTested => "not tested",
    }
}

fn parameters(check: &'static Check, policy: &Policy) -> String {
    let mut out = head(&["Parameter", "Meaning", "Takes", "Default"]);
    for parameter in check.parameters {
        out += &row(&[
            &format!("`{}`", parameter.name),
            &plain(parameter.about),
            parameter.kind.text(),
            &defaults(check, policy, parameter.name),
        ]);
    }
    out
}

/// What the parameter is set to; by test where that is not the same in all.
fn defaults(check: &'static Check, policy: &Policy, parameter: &str) -> String {
    let set = rules(check, policy).filter_map(|(test, rule)| {
        let set = rule.parameters.0.get(parameter)?;
        Some((test.key(), value(set)))
    });
    let set: Vec<_> = set.collect();
    match set.first() {
        None => String::new(),
        Some((_, first)) if set.iter().all(|(_, other)| other == first) => first.clone(),
        Some(_) => {
            let each: Vec<String> = set
                .iter()
                .map(|(test, value)| format!("{test}: {value}"))
                .collect();
            each.join("; ")
        }
    }
}

fn levels(check: &'static Check, policy: &Policy) -> String {
    let mut out = format!("In the policy `{}`:\n\n", policy.id);
    out += &head(&["Test", "Level", "Counted under"]);
    for (test, rule) in rules(check, policy) {
        let unless = rule.unless.as_ref();
        let unless = unless.map_or_else(String::new, |condition| {
            format!(" (optional where `{condition}`)")
        });
        let when = rule.when.as_ref();
        let when = when.map_or_else(String::new, |condition| {
            format!(" where `{condition}`, else optional")
        });
        out += &row(&[
            test.key(),
            &format!("{}{when}{unless}", rule.level.key()),
            &plain(&rule.standard),
        ]);
    }
    let mut said: BTreeMap<(&str, &'static str), Vec<&str>> = BTreeMap::new();
    for (test, rule) in rules(check, policy) {
        for (finding, outcome) in &rule.outcomes {
            let tests = said.entry((finding, meaning(*outcome))).or_default();
            tests.push(test.key());
        }
    }
    let all = rules(check, policy).count();
    for ((finding, meaning), tests) in said {
        let place = if tests.len() == all {
            "Under this policy".to_owned()
        } else {
            format!("In the test `{}`", tests.join("`, `"))
        };
        let _ = write!(out, "\n{place} `{finding}` means: {meaning}.\n");
    }
    out
}

fn mending(check: &'static Check, words: &Words) -> String {
    let say = |key: &str| plain(&words.check(check, key));
    let mut out = format!("{}\n\n", say("fix"));
    let _ = writeln!(out, "Who: {}. Effort: {}.", say("fix-who"), say("fix-effort"));
    let general = words.check(check, "fix");
    for tag in check.findings {
        let own = words.fix(check, &bare(*tag));
        if own != general {
            let _ = write!(out, "\n- `{}`: {}\n", tag.name, plain(&own));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_a_page_that_says_everything_about_it() {
        let pages = pages().unwrap();
        assert_eq!(pages.len(), all().count() + 1);
        for entry in all() {
            let path = format!("book/src/checks/{}.md", entry.check.id);
            let page = pages.iter().find(|page| page.path == path).unwrap();
            assert!(
                page.text.starts_with("<!-- Generated by `cargo xtask gen`"),
                "{path}"
            );
            for tag in entry.check.findings {
                assert!(
                    page.text.contains(&format!("| `{}` |", tag.name)),
                    "{path}: {}",
                    tag.name
                );
            }
            assert!(
                !page.text.contains("\n### Scenarios") && !page.text.contains("```"),
                "{path}"
            );
        }
    }

    #[test]
    fn a_page_reads_well() {
        let pages = pages().unwrap();
        let hsts = pages
            .iter()
            .find(|page| page.path.ends_with("https/hsts.md"))
            .unwrap();
        for part in [
            "# Browsers are told to use HTTPS only (HSTS)\n",
            "| [RFC 6797 §6.1](https://www.rfc-editor.org/rfc/rfc6797#section-6.1) | MUST | 2012-11 |",
            "### Objective\n",
            "Where [`https/available`](../https/available.md) failed,",
            "([RFC 6797 §2.3](https://www.rfc-editor.org/rfc/rfc6797#section-2.3))",
            "remember for only <var>age\\_s</var> seconds",
            "| `min_age_s` | shortest max-age that passes, in seconds | a whole number | `31536000` |",
            "| web | required | https |",
            "Who: your web hosting provider. Effort: minutes.",
        ] {
            assert!(hsts.text.contains(part), "{part}\n{}", hsts.text);
        }
    }

    #[test]
    fn the_summary_keeps_what_stands_around() {
        let text = in_summary(&format!("# S\n\n{BEGIN}\nold\n{END}\n\n- [x](x.md)\n")).unwrap();
        assert!(
            text.starts_with(&format!("# S\n\n{BEGIN}\n- [Checks](checks/index.md)\n  - [")),
            "{text}"
        );
        assert!(
            text.ends_with(&format!("{END}\n\n- [x](x.md)\n")) && !text.contains("old"),
            "{text}"
        );
        assert_eq!(in_summary(&text).unwrap(), text);
        assert!(in_summary("# S\n").is_err());
    }
}
