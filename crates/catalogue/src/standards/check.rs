//! What can be wrong with the catalogue although each of its files can be read.

mod arguments;
mod dates;
mod lists;
mod references;
mod standards;
mod words;

use std::{collections::BTreeSet, fmt};

use super::Catalogue;

/// Something that is wrong with the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file below `/catalogue`.
    pub file: String,
    /// What is wrong and what to do, a sentence without its end.
    pub words: String,
}

impl Fault {
    pub(super) fn new(file: impl Into<String>, words: impl Into<String>) -> Fault {
        Fault {
            file: file.into(),
            words: words.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.file, self.words)
    }
}

/// All that is wrong with a catalogue, by file. `checks` are the ids of all checks there are.
///
/// Looked for: ids that are malformed, stand twice or lead nowhere; words that nobody uses; circles of standards that
/// need each other; missing or too weak sources; a place on the list of IS3C that no source shows; dates out of order;
/// empty texts; standards for which nothing is said to an audience, and arguments that nobody would see.
pub fn check(catalogue: &Catalogue, checks: &BTreeSet<&str>) -> Vec<Fault> {
    let known = references::Known::of(catalogue, checks);
    let mut faults = Faults::default();
    lists::verify(catalogue, &known, &mut faults);
    for standard in &catalogue.standards {
        standards::verify(standard, &known, &mut faults);
        dates::verify(standard, catalogue, &mut faults);
    }
    arguments::verify(catalogue, &known, &mut faults);
    for translation in &catalogue.translations {
        for fault in translation.faults(catalogue) {
            faults.add(&fault.file, fault.words);
        }
    }
    standards::verify_strength(catalogue, &mut faults);
    standards::verify_circles(catalogue, &mut faults);
    words::verify(catalogue, &mut faults);
    references::verify_use(catalogue, &mut faults);
    faults.0.into_iter().collect()
}

/// Faults as they are found; the same one counts once.
#[derive(Default)]
struct Faults(BTreeSet<Fault>);

impl Faults {
    fn add(&mut self, file: &str, words: impl Into<String>) {
        self.0.insert(Fault::new(file, words));
    }
}
