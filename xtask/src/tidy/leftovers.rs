//! Nothing unfinished lands: neither what a scaffold left to be written, nor what somebody meant to come back to.

use regex_lite::Regex;

use super::Complaint;
use crate::{new_check::MARK, tree::Tree};

/// Words by which people mark unfinished work. They are put together here so that this file may land too.
const WORDS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("HA", "CK")];
/// Macros of unfinished work.
const MACROS: [&str; 3] = [
    concat!("to", "do!"),
    concat!("unimpl", "emented!"),
    concat!("db", "g!"),
];

/// Complains of placeholders, of words and of macros of unfinished work.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let words = Regex::new(&format!(r"\b({})\b", WORDS.join("|"))).expect("a pattern");
    let macros = Regex::new(&format!(r"\b({})", MACROS.join("|"))).expect("a pattern");
    let mut complaints = Vec::new();
    for file in tree.files().filter(|file| file.path != "Cargo.lock") {
        // Most files have none of them: looking for plain words first spares the patterns.
        let text = file.text.as_deref().unwrap_or_default();
        let mut all = WORDS.iter().chain(&MACROS).chain([&MARK]);
        if !all.any(|word| text.contains(word)) {
            continue;
        }
        for (number, line) in file.lines() {
            let mut complain = |says: String| complaints.push(Complaint::at(file, number, says));
            if line.contains(MARK) {
                complain("this part of the scaffold has still to be written".to_owned());
            }
            if let Some(found) = words.find(line) {
                complain(format!(
                    "'{}': finish it, or say in the changelog what is not there yet",
                    found.as_str()
                ));
            }
            if let Some(found) = macros.find(line).filter(|_| file.extension() == "rs") {
                complain(format!("'{}' does not land", found.as_str()));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn unfinished_work_is_refused() {
        complains(
            look,
            &[
                (
                    "a.rs",
                    &format!(
                        "// {}: later\nfn a() {{ {}() }}\nlet doc = mastodon;\n",
                        WORDS[0], MACROS[1]
                    ),
                ),
                ("b.md", &format!("{} and {} here\n", WORDS[1], MACROS[0])),
                (
                    "crates/checks/src/a/b/en.ftl",
                    &format!("title = {MARK}: a name\n"),
                ),
            ],
            &[
                &format!("a.rs:1: '{}'", WORDS[0]),
                &format!("a.rs:2: '{}' does not land", MACROS[1]),
                &format!("b.md:1: '{}'", WORDS[1]),
                "crates/checks/src/a/b/en.ftl:1: this part of the scaffold",
            ],
        );
    }
}
