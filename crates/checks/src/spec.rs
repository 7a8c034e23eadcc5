//! The specifications are executed: every scenario of every `spec.md` is judged and its findings compared.
//!
//! A scenario is a heading of the third level, a JSON block, and a line `finds:` with the exact set of tags. Its facts
//! are `spec/base.json`, a healthy site, changed by the block: a key that begins with `/` is a JSON pointer at which
//! the value is set (`null` removes it), any other key is merged as in RFC 7386. Optional lines: `verdict:` with the
//! expected verdict, `with:` with a parameter that differs from the default policy, `test: mail` where the scenario is
//! judged for the test of mail: `spec/mail.json`, healthy mail servers, then comes to the base. The last may also stand
//! once for all, before the first scenario.
//!
//! A key that begins with `?` is a question, `? _dmarc.example.test. TXT`, and its value the answer (`spec/answers.rs`);
//! `"?": "mail"` puts all records of a healthy mail domain.
//!
//! What does not read well in a specification, certificates above all, stands in a file beside it: a value
//! `{ "$file": "cert/cases.json#/expired" }` is replaced by what stands at that pointer in that file, whose path begins
//! at `crates/checks/src`.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use facts::{Facts, Test};
use serde_json::Value;
use verdict::{Policy, Rule, Sheet, Tag, Verdict};

use crate::{Entry, View, all};

#[path = "spec/answers.rs"]
mod answers;

const BASE: &str = include_str!("spec/base.json");
const MAIL: &str = include_str!("spec/mail.json");

/// One scenario of a specification.
struct Scenario<'a> {
    title: &'a str,
    test: Test,
    facts: String,
    finds: BTreeSet<&'a str>,
    verdict: Option<&'a str>,
    with: Vec<(&'a str, &'a str)>,
}

fn scenarios(spec: &str) -> Vec<Scenario<'_>> {
    let body = spec.split_once("## Scenarios").map_or("", |(_, body)| body);
    let mut parts = body.split("\n### ");
    let preface = parts.next().unwrap_or_default();
    let all_mail = preface.lines().any(|line| line.trim() == "test: mail");
    let test = if all_mail { Test::Mail } else { Test::Web };
    parts.map(|text| scenario(text, test)).collect()
}

fn scenario(text: &str, test: Test) -> Scenario<'_> {
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut scenario = Scenario {
        title: title.trim(),
        test,
        facts: String::new(),
        finds: BTreeSet::new(),
        verdict: None,
        with: Vec::new(),
    };
    let mut inside = false;
    let mut said = false;
    for line in rest.lines() {
        match (inside, line.trim()) {
            (false, "```json") => inside = true,
            (true, "```") => inside = false,
            (true, _) => {
                scenario.facts.push_str(line);
                scenario.facts.push('\n');
            }
            (false, line) => {
                if let Some(tags) = line.strip_prefix("finds:") {
                    scenario
                        .finds
                        .extend(tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()));
                    said = true;
                } else if let Some(verdict) = line.strip_prefix("verdict:") {
                    scenario.verdict = Some(verdict.trim());
                } else if line == "test: mail" {
                    scenario.test = Test::Mail;
                } else if let Some(with) = line.strip_prefix("with:") {
                    let (name, value) = with.split_once('=').expect("with: NAME = VALUE");
                    scenario.with.push((name.trim(), value.trim()));
                }
            }
        }
    }
    assert!(said, "the scenario '{title}' has no line 'finds:'");
    scenario
}

fn facts_of(scenario: &Scenario<'_>) -> Facts {
    match scenario.test {
        Test::Mail => changed_from(base_of_mail(), scenario.title, &scenario.facts),
        _ => changed(scenario.title, &scenario.facts),
    }
}

/// The healthy site with healthy mail.
pub(crate) fn base_of_mail() -> Value {
    let mut facts = base();
    let mail: Value = serde_json::from_str(MAIL).expect("mail.json");
    change(&mut facts, mail);
    bring_files(&mut facts);
    facts
}

/// The healthy site of `base.json` as JSON, for tests that change it themselves.
pub(crate) fn base() -> Value {
    let mut facts = serde_json::from_str(BASE).expect("base.json");
    bring_files(&mut facts);
    facts
}

/// The facts of `base.json`, changed by the JSON `change` as a scenario's are; `title` is for complaints.
pub(crate) fn changed(title: &str, change: &str) -> Facts {
    changed_from(base(), title, change)
}

pub(crate) fn changed_from(mut facts: Value, title: &str, by: &str) -> Facts {
    if !by.trim().is_empty() {
        let by = serde_json::from_str(by).unwrap_or_else(|e| panic!("{title}: {e}\n{by}"));
        change(&mut facts, by);
    }
    bring_files(&mut facts);
    serde_json::from_value(facts).unwrap_or_else(|e| panic!("{title}: these are no facts: {e}"))
}

fn change(facts: &mut Value, by: Value) {
    let Value::Object(by) = by else {
        panic!("a change is an object, not {by}")
    };
    for (key, mut value) in by {
        // What is set may stand in a file, and a later pointer may lead into it.
        bring_files(&mut value);
        match value {
            value if key.starts_with('?') => answers::put(facts, &key, value),
            value if key.starts_with('/') => set(facts, &key, value),
            value => merge(&mut facts[&key], value),
        }
    }
}

/// Puts the contents of files in place of what refers to them.
pub(crate) fn bring_files(value: &mut Value) {
    match value {
        Value::Object(map) => match map.get("$file").and_then(Value::as_str) {
            Some(reference) => {
                *value = from_file(reference);
                // What stands there may refer to more.
                bring_files(value);
            }
            None => map.values_mut().for_each(bring_files),
        },
        Value::Array(list) => list.iter_mut().for_each(bring_files),
        _ => {}
    }
}

thread_local! {
    /// Files that were read, by their paths.
    static FILES: RefCell<BTreeMap<String, Value>> = RefCell::default();
}

pub(crate) fn from_file(reference: &str) -> Value {
    let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
    FILES.with_borrow_mut(|files| {
        let whole = files.entry(file.to_owned()).or_insert_with(|| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
            let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{reference}: {e}"));
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{reference}: {e}"))
        });
        let part = whole.pointer(pointer);
        part.unwrap_or_else(|| panic!("{reference}: there is nothing there"))
            .clone()
    })
}

fn set(facts: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with /");
    let parent = facts
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("there is nothing at {parent}"));
    match parent {
        Value::Object(map) if value.is_null() => drop(map.remove(key)),
        Value::Object(map) => drop(map.insert(key.replace("~1", "/"), value)),
        Value::Array(list) => match key.parse::<usize>() {
            Ok(at) if value.is_null() => drop(list.remove(at)),
            Ok(at) if at < list.len() => list[at] = value,
            _ => list.push(value),
        },
        _ => panic!("{pointer} leads into a value"),
    }
}

fn merge(into: &mut Value, change: Value) {
    match (into, change) {
        (Value::Object(into), Value::Object(change)) => {
            for (key, value) in change {
                if value.is_null() {
                    into.remove(&key);
                } else {
                    merge(into.entry(key).or_insert(Value::Null), value);
                }
            }
        }
        (into, change) => *into = change,
    }
}

fn default_policy() -> Policy {
    let checks: Vec<_> = all().map(|entry| entry.check).collect();
    catalogue::policy("default-2026", &checks).expect("the default policy")
}

/// The rule of `id` for `test`, or for the website where that test has none.
fn rule_in<'a>(policy: &'a Policy, test: Test, id: &str) -> Option<&'a Rule> {
    let of = |test: Test| policy.tests.get(&test)?.get(id);
    of(test).or_else(|| of(Test::Web))
}

fn rule_of(policy: &Policy, entry: &Entry, scenario: &Scenario<'_>) -> Rule {
    let mut rule = [scenario.test, Test::Web, Test::Dns, Test::Mail]
        .iter()
        .find_map(|test| policy.tests.get(test)?.get(entry.check.id))
        .unwrap_or_else(|| panic!("{} is in no test of the default policy", entry.check.id))
        .clone();
    for (name, value) in &scenario.with {
        let kind = entry
            .check
            .parameters
            .iter()
            .find(|p| p.name == *name)
            .map(|p| p.kind);
        let value = serde_json::from_str(value).unwrap_or_else(|e| panic!("with: {name}: {e}"));
        assert!(
            kind.is_some_and(|kind| kind.fits(&value)),
            "{}: with: {name} does not fit",
            entry.check.id
        );
        rule.parameters.0.insert((*name).to_owned(), value);
    }
    rule
}

#[test]
fn every_scenario_finds_what_it_says() {
    let policy = default_policy();
    let mut wrong = Vec::new();
    for entry in all() {
        for scenario in scenarios(entry.check.spec) {
            let facts = facts_of(&scenario);
            let rule = rule_of(&policy, entry, &scenario);
            let mut sheet = Sheet::new(entry.check, &rule);
            // The rule of dnssec/valid bounds the validation that every check looks at.
            let validation = if entry.check.id == "dnssec/valid" {
                Some(&rule)
            } else {
                rule_in(&policy, scenario.test, "dnssec/valid")
            };
            let suites = rule_in(&policy, scenario.test, "tls/ciphers");
            let view = View::new(&facts, scenario.test, validation)
                .ranked(suites)
                .under(policy.tests.get(&scenario.test));
            (entry.judge)(&view, &mut sheet);
            let findings = sheet.finish();
            let found: BTreeSet<&str> = findings.iter().map(|finding| finding.tag.name).collect();
            if found != scenario.finds {
                wrong.push(format!(
                    "{} / {}: finds {found:?}, not {:?}",
                    entry.check.id, scenario.title, scenario.finds
                ));
            }
            let verdict = Verdict::of(&findings).0.key();
            if scenario.verdict.is_some_and(|expected| expected != verdict) {
                wrong.push(format!(
                    "{} / {}: verdict {verdict}",
                    entry.check.id, scenario.title
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_finding_has_a_scenario_and_every_scenario_knows_its_findings() {
    for entry in all() {
        let check = entry.check;
        let shown: BTreeSet<&str> = scenarios(check.spec)
            .iter()
            .flat_map(|s| s.finds.clone())
            .collect();
        // Written by the sheet, and declared nowhere.
        let shown: BTreeSet<&str> = shown
            .into_iter()
            .filter(|name| *name != Tag::PARENT.name)
            .collect();
        let declared: BTreeSet<&str> = check.findings.iter().map(|tag| tag.name).collect();
        assert_eq!(
            declared, shown,
            "{}: declared findings (left) and those in scenarios (right)",
            check.id
        );
        assert_eq!(
            declared.len(),
            check.findings.len(),
            "{}: a finding is declared twice",
            check.id
        );
    }
}

#[test]
fn every_specification_follows_the_template() {
    for entry in all() {
        let mut from = 0;
        for heading in ["# ", "## Objective", "## Scope", "## Procedure", "## Scenarios"] {
            let at = entry.check.spec[from..].find(heading);
            from +=
                at.unwrap_or_else(|| panic!("{}: spec.md has no '{heading}' in its place", entry.check.id));
        }
        let title = entry.check.spec.lines().next().unwrap_or_default();
        assert_eq!(title, format!("# {}", entry.check.id));
    }
}

#[test]
fn every_folder_is_registered_and_ids_are_paths() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = BTreeSet::new();
    for family in std::fs::read_dir(&source)
        .unwrap()
        .flatten()
        .filter(|f| f.path().is_dir())
    {
        for check in std::fs::read_dir(family.path())
            .unwrap()
            .flatten()
            .filter(|f| f.path().join("spec.md").exists())
        {
            folders.insert(format!(
                "{}/{}",
                family.file_name().display(),
                check.file_name().display()
            ));
        }
    }
    let ids: Vec<&str> = all().map(|entry| entry.check.id).collect();
    let unique: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(ids.len(), unique.len(), "an id stands twice in the table");
    assert_eq!(
        unique, folders,
        "ids in the table (left) and folders with a spec.md (right)"
    );
}

#[test]
fn names_and_norms_are_well_formed() {
    let word = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    for entry in all() {
        let check = entry.check;
        assert!(
            check.id.split('/').all(word),
            "{}: not lower-case words with hyphens",
            check.id
        );
        assert!(!check.norms.is_empty(), "{}: cites no norm", check.id);
        for norm in check.norms {
            let (year, month) = norm.in_force.split_once('-').expect("in_force is YYYY-MM");
            assert!(
                year.len() == 4 && month.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m)),
                "{}: {norm}",
                check.id
            );
        }
        for tag in check.findings {
            assert!(word(tag.name), "{}: {}", check.id, tag.name);
            assert!(
                !["title", "question", "why", "fix"].contains(&tag.name),
                "{}: {} is taken",
                check.id,
                tag.name
            );
        }
        for parent in check.parents {
            assert!(
                crate::find(parent).is_some(),
                "{}: there is no parent {parent}",
                check.id
            );
        }
        assert!(
            !check.findings.contains(&Tag::PARENT),
            "{}: the cascade writes 'parent' itself",
            check.id
        );
    }
}

#[test]
fn the_default_policy_uses_every_check() {
    let policy = default_policy();
    let used: BTreeSet<&str> = policy
        .tests
        .values()
        .flat_map(|rules| rules.keys().map(String::as_str))
        .collect();
    for entry in all() {
        assert!(
            used.contains(entry.check.id),
            "{} is in no test of the default policy",
            entry.check.id
        );
    }
}
