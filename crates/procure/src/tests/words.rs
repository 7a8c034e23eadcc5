use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::words::SOURCES;

/// Messages of a source and the variables of each.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            current = line.split('=').next().unwrap().trim().to_owned();
            assert!(
                found.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} twice"
            );
        }
        for part in line.split('$').skip(1) {
            let name = part.chars().take_while(|c| c.is_ascii_alphanumeric());
            found.get_mut(&current).unwrap().insert(name.collect());
        }
    }
    found
}

#[test]
fn every_language_says_the_same() {
    let (_, english) = SOURCES[0];
    let english = messages(english);
    for (tag, source) in &SOURCES[1..] {
        let own = messages(source);
        for (key, variables) in &english {
            assert_eq!(own.get(key), Some(variables), "{tag}: {key}");
        }
        for key in own.keys() {
            // Names of those who have to act stand in the catalogue in English.
            assert!(
                english.contains_key(key) || key.starts_with("actor-"),
                "{tag}: nobody says '{key}'"
            );
        }
    }
}

#[test]
fn every_word_of_the_lists_has_a_name() {
    let (catalogue, rules) = data();
    for (tag, source) in SOURCES {
        let known = messages(source);
        let mut wanted: Vec<String> = Vec::new();
        let mut add = |prefix: &str, ids: Vec<&str>| {
            wanted.extend(ids.into_iter().map(|id| format!("{prefix}-{id}")));
        };
        let ids = |list: &'static str| -> Vec<&str> {
            let named = match list {
                "object" => &rules.objects,
                "sector" => &rules.buyers.sectors,
                "data" => &rules.buyers.data,
                _ => &rules.buyers.users,
            };
            named.iter().map(|one| one.id.as_str()).collect()
        };
        for list in ["object", "sector", "data", "users"] {
            add(list, ids(list));
        }
        if *tag != "en" {
            add(
                "actor",
                catalogue.actors.iter().map(|actor| actor.id.as_str()).collect(),
            );
        }
        wanted.extend(rules.advice.needs.iter().map(|need| need.why.clone()));
        wanted.extend((1..=12).map(|month| format!("month-{month}")));
        wanted.extend((1..=8).map(|question| format!("question-{question}")));
        wanted.extend((1..=3).map(|tier| format!("ground-tier-{tier}")));
        for key in wanted {
            assert!(known.contains_key(&key), "{tag}: '{key}' is missing");
        }
    }
}

#[test]
fn no_word_is_there_for_nothing() {
    let mut code = String::new();
    for file in [
        "annex.rs",
        "annex/clauses.rs",
        "annex/document.rs",
        "annex/grounds.rs",
        "annex/ocds.rs",
        "annex/say.rs",
        "annex/tables.rs",
        "answers/write.rs",
        "questions.rs",
    ] {
        let path = root().join("crates/procure/src").join(file);
        code.push_str(&std::fs::read_to_string(path).unwrap());
    }
    let (_, rules) = data();
    let made = [
        "object-",
        "sector-",
        "data-",
        "users-",
        "month-",
        "question-",
        "ground-tier-",
        "actor-",
    ];
    for key in messages(SOURCES[0].1).keys() {
        let used = code.contains(&format!("\"{key}\""))
            || made.iter().any(|prefix| key.starts_with(prefix))
            || rules.advice.needs.iter().any(|need| need.why == *key)
            || key.strip_suffix("-means").is_some_and(|term| code.contains(term))
            || key.strip_suffix("-intro").is_some_and(|part| code.contains(part));
        assert!(used, "nobody says '{key}'");
    }
}
