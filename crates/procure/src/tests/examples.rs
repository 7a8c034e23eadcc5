//! Purchases with a key that was written by hand, from the norms.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    at: String,
    required: Vec<String>,
    recommended: Vec<String>,
    /// Where key and program once differed: which was mended, and why.
    #[serde(default)]
    reason: Vec<Reason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    standard: String,
    why: String,
}

/// Names of the examples.
pub(super) fn names() -> Vec<String> {
    let folder = std::fs::read_dir(root().join("catalogue/examples")).unwrap();
    let files = folder.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files
        .filter_map(|file| file.strip_suffix(".toml").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// The text of an example.
pub(super) fn text(name: &str) -> String {
    std::fs::read_to_string(root().join(format!("catalogue/examples/{name}.toml"))).unwrap()
}

#[test]
fn every_example_has_the_standards_of_its_key() {
    let (catalogue, rules) = data();
    let names = names();
    assert!(names.len() >= 12, "{names:?}");
    let mut differences = Vec::new();
    for name in &names {
        let answers = Answers::read(&text(name), rules).unwrap();
        let key = root().join(format!("catalogue/examples/keys/{name}.toml"));
        let key: Key = toml::from_str(&std::fs::read_to_string(key).unwrap()).unwrap();
        for reason in &key.reason {
            assert!(catalogue.standard(&reason.standard).is_some(), "{name}");
            assert!(!reason.why.is_empty(), "{name}");
        }
        let choice = choose(&answers, day(&key.at), catalogue, rules).unwrap();
        for (duty, wanted) in [
            (Duty::Required, &key.required),
            (Duty::Recommended, &key.recommended),
        ] {
            let wanted: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
            let chosen = choice.chosen.iter().filter(|one| one.duty == duty);
            let found: BTreeSet<&str> = chosen.map(|one| one.standard.id.as_str()).collect();
            let missing: Vec<_> = wanted.difference(&found).collect();
            let more: Vec<_> = found.difference(&wanted).collect();
            if !missing.is_empty() || !more.is_empty() {
                differences.push(format!(
                    "{name} {duty:?}: missing {missing:?}, not in the key {more:?}"
                ));
            }
        }
    }
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}
