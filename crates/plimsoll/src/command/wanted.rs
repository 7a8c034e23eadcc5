//! Which names to measure: those typed, each once, and with `--www` the other one of a pair.

use facts::Subject;
use render::json::FaultKind;

use crate::{exit::fault_about, output::Outcome};

/// A name to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The name.
    pub subject: Subject,
    /// True when it was not typed, but comes along: then it need not exist.
    pub implied: bool,
}

/// The names in `typed`, in their order. What is no name goes to `outcome`, as do the remarks.
pub fn wanted(typed: &[String], www: bool, outcome: &mut Outcome<'_>) -> Vec<Wanted> {
    let mut all: Vec<Wanted> = Vec::new();
    for text in typed {
        match scan::subject(text) {
            Ok(subject) => {
                remark_on(&subject, outcome);
                let other = if www { other(&subject, outcome) } else { None };
                add(&mut all, subject, false, outcome);
                if let Some(other) = other {
                    add(&mut all, other, true, outcome);
                }
            }
            Err(error) => {
                let about: String = text.chars().take(80).collect();
                outcome
                    .faults
                    .push(fault_about(FaultKind::NoDomainName, about, error.to_string()));
            }
        }
    }
    all
}

/// A URL or mail address was cut to its host: that is worth a word, another spelling of the name is not.
fn remark_on(subject: &Subject, outcome: &mut Outcome<'_>) {
    let Some(typed) = &subject.typed else { return };
    if typed.contains(['/', ':', '@', '?', '#', '\\']) {
        outcome.note(format!("of '{typed}' the host {} is tested", subject.name));
    }
}

fn add(all: &mut Vec<Wanted>, subject: Subject, implied: bool, outcome: &mut Outcome<'_>) {
    match all.iter_mut().find(|known| known.subject.name == subject.name) {
        Some(known) => {
            if !implied && !known.implied {
                outcome.note(format!("{} was named twice and is tested once", subject.name));
            }
            known.implied &= implied;
        }
        None => all.push(Wanted { subject, implied }),
    }
}

/// `www.example.nl` for `example.nl`, and the other way round.
fn other(subject: &Subject, outcome: &mut Outcome<'_>) -> Option<Subject> {
    let name = &subject.name;
    let apex = psl::domain_str(name);
    let other = match name.strip_prefix("www.") {
        Some(rest) if apex == Some(rest) => rest.to_owned(),
        _ if apex == Some(name) => format!("www.{name}"),
        _ => {
            outcome.note(format!(
                "--www adds nothing to {name}: it is neither a registered name nor www in front of one"
            ));
            return None;
        }
    };
    // 'www.' may make a name too long.
    scan::subject(&other).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &[&str], www: bool) -> (Vec<String>, usize, usize) {
        let typed: Vec<String> = typed.iter().map(|text| (*text).to_owned()).collect();
        let mut outcome = Outcome::new(&[], crate::cli::Format::Text, true);
        let found = wanted(&typed, www, &mut outcome);
        let names = found.into_iter().map(|one| one.subject.name).collect();
        (names, outcome.notes.len(), outcome.faults.len())
    }

    #[test]
    fn the_pair_of_apex_and_www_is_whole() {
        let pair = |name| names(&[name], true).0;
        assert_eq!(pair("example.nl"), ["example.nl", "www.example.nl"]);
        assert_eq!(pair("www.example.nl"), ["www.example.nl", "example.nl"]);
        assert_eq!(pair("example.co.uk"), ["example.co.uk", "www.example.co.uk"]);
        assert_eq!(
            names(&["shop.example.nl"], true),
            (vec!["shop.example.nl".to_owned()], 1, 0)
        );
        assert_eq!(pair("www.shop.example.nl"), ["www.shop.example.nl"]);
        // A public suffix is no registered name.
        assert_eq!(pair("co.uk"), ["co.uk"]);
        assert_eq!(names(&["example.nl", "www.example.nl"], true).0.len(), 2);
        let longest = format!(
            "{}.{}.{}.{}.nl",
            "a".repeat(63),
            "b".repeat(63),
            "c".repeat(63),
            "d".repeat(57)
        );
        assert_eq!(names(&[&longest], true).0.len(), 1);
    }

    #[test]
    fn names_are_taken_once_and_in_order() {
        let (found, notes, faults) = names(&["b.nl", "https://a.nl/x", "B.NL.", "nl", ""], false);
        assert_eq!(found, ["b.nl", "a.nl"]);
        assert_eq!((notes, faults), (2, 2));
    }
}
