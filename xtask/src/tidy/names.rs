//! Rooms have names of their own.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::Tree;

/// Words that say nothing about what is inside.
const BANNED: [&str; 9] = [
    "util", "utils", "common", "helper", "helpers", "misc", "manager", "managers", "context",
];

/// Complains of files, folders, modules and types that are named with such a word.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let declared = Regex::new(r"^\s*(?:pub(?:\([a-z]+\))? )?(?:struct|enum|union|trait|type|mod) (\w+)")
        .expect("a pattern");
    let mut complaints = Vec::new();
    for file in tree.files() {
        if let Some(word) = file.path.split('/').find_map(banned) {
            complaints.push(Complaint::about(file, refusal(word)));
        }
        if file.extension() != "rs" {
            continue;
        }
        for (number, line) in file.lines() {
            let name = declared.captures(line).and_then(|found| found.get(1));
            if let Some(word) = name.and_then(|name| banned(name.as_str())) {
                complaints.push(Complaint::at(file, number, refusal(word)));
            }
        }
    }
    complaints
}

fn refusal(word: &str) -> String {
    format!("'{word}' names nothing: say what it does, or put it with its only user")
}

/// The banned word among those that make up `name`, whether they are joined by signs or by capitals.
fn banned(name: &str) -> Option<&'static str> {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() || !c.is_alphanumeric() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    let words: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).collect();
    BANNED.into_iter().find(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn names_that_say_nothing_are_refused() {
        complains(
            look,
            &[
                ("crates/a/src/utils.rs", ""),
                ("crates/common/src/lib.rs", ""),
                ("crates/a/src/dns_helper.rs", ""),
                (
                    "crates/a/src/lib.rs",
                    "pub(crate) struct ScanContext;\nenum Manager {}\nmod misc;\n",
                ),
            ],
            &[
                "crates/a/src/dns_helper.rs: 'helper' names nothing",
                "crates/a/src/lib.rs:1: 'context' names nothing",
                "crates/a/src/lib.rs:2: 'manager' names nothing",
                "crates/a/src/lib.rs:3: 'misc' names nothing",
                "crates/a/src/utils.rs: 'utils' names nothing",
                "crates/common/src/lib.rs: 'common' names nothing",
            ],
        );
    }

    #[test]
    fn parts_of_other_words_are_not() {
        let text = "struct CommonNames;\nstruct Commons;\nlet context = 1;\n// a helper\nmod contextual;\n";
        complains(
            look,
            &[("crates/a/src/utility.rs", text)],
            &["crates/a/src/utility.rs:1: 'common' names nothing"],
        );
    }
}
