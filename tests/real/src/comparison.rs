//! Expected, Unbound, delv and ours beside each other, and what is known about where they differ.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path, time::Instant};

use crate::{Outcome, Status};

/// One name, or one check of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name.
    pub name: String,
    /// What is special about it.
    pub about: String,
    /// What is expected, worked out by hand.
    pub expected: String,
    /// Who was asked, and what they said.
    pub said: Vec<(&'static str, String)>,
}

impl Row {
    /// A row for a name with a status.
    pub fn status(name: &str, about: &str, expected: Status) -> Row {
        Row {
            name: name.trim_end_matches('.').to_owned(),
            about: about.to_owned(),
            expected: expected.to_string(),
            said: Vec::new(),
        }
    }

    /// A row for a check of a site.
    pub fn verdict(site: &str, check: &str, about: &str, expected: &str) -> Row {
        Row {
            name: format!("{site}/{check}"),
            about: about.to_owned(),
            expected: expected.to_owned(),
            said: Vec::new(),
        }
    }

    /// Adds what somebody said.
    pub fn say(&mut self, who: &'static str, what: impl ToString) {
        self.said.push((who, what.to_string()));
    }
}

/// A difference that is explained: name, who, what they say.
pub type Explained = BTreeSet<(String, String, String)>;

/// Reads the explanations: the tables of a Markdown file with the columns name, who, says, right, why.
///
/// # Errors
/// The file cannot be read, or a row has no reason.
pub fn explained(path: &Path) -> Outcome<Explained> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut rows = Explained::new();
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [names, who, says, right, why] = cells[..] else {
            return Err(format!("{}: not five columns: {line}", path.display()));
        };
        if names == "name" || names.starts_with('-') {
            continue;
        }
        if right.is_empty() || why.is_empty() {
            return Err(format!("{}: no reason given: {line}", path.display()));
        }
        for name in names.split(' ').filter(|name| !name.is_empty()) {
            for one in who.split(' ').filter(|one| !one.is_empty()) {
                rows.insert((name.to_owned(), one.to_owned(), says.to_owned()));
            }
        }
    }
    Ok(rows)
}

/// What came of a comparison.
pub struct Findings {
    /// The table.
    pub table: String,
    /// Differences that nobody has explained.
    pub unexplained: Vec<String>,
    /// Explanations of differences that were not seen.
    pub unseen: Vec<String>,
}

/// Lays the rows beside each other.
pub fn compare(rows: &[Row], explained: &Explained) -> Findings {
    let mut findings = Findings {
        table: String::new(),
        unexplained: Vec::new(),
        unseen: Vec::new(),
    };
    let mut seen = Explained::new();
    let asked: BTreeSet<&str> = rows
        .iter()
        .flat_map(|row| row.said.iter().map(|(who, _)| *who))
        .collect();
    for row in rows {
        let mut line = format!("{:<44} | {:<11}", shortened(&row.name), row.expected);
        for (who, what) in &row.said {
            let mut mark = "";
            if *what != row.expected {
                let difference = (row.name.clone(), (*who).to_owned(), what.clone());
                mark = if explained.contains(&difference) {
                    " *"
                } else {
                    " !"
                };
                if mark == " !" {
                    findings.unexplained.push(format!(
                        "{}: {who} says {what}, expected {} ({})",
                        row.name, row.expected, row.about
                    ));
                }
                seen.insert(difference);
            }
            let _ = write!(line, " | {who} {:<13}", format!("{what}{mark}"));
        }
        let _ = writeln!(findings.table, "{line} | {}", row.about);
    }
    findings.unseen = explained
        .difference(&seen)
        .filter(|(_, who, _)| asked.contains(who.as_str()))
        .map(|(name, who, says)| format!("{name}: {who} {says}"))
        .collect();
    findings
}

/// Prints the table and what is to be said about it.
///
/// # Errors
/// There are differences that nobody has explained, or servers have fallen.
pub fn verdict(rows: &[Row], known: &Explained, fallen: &[String], start: Instant) -> Outcome<()> {
    let findings = compare(rows, known);
    println!("{}", findings.table);
    println!("*: explained in differences.md  !: not explained");
    for unseen in &findings.unseen {
        println!("explained, but not seen: {unseen}");
    }
    for difference in &findings.unexplained {
        println!("not explained: {difference}");
    }
    println!(
        "{} rows, all done after {:.1} s",
        rows.len(),
        start.elapsed().as_secs_f32()
    );
    if !fallen.is_empty() {
        return Err(format!("servers that ended on the way: {}", fallen.join(", ")));
    }
    match findings.unexplained.len() {
        0 => Ok(()),
        count => Err(format!("{count} differences without an explanation")),
    }
}

/// Long names are cut in the middle so that the table stays one.
fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= 44 {
        return name.to_owned();
    }
    let head: String = name.chars().take(20).collect();
    let tail: String = name.chars().skip(length - 21).collect();
    format!("{head}...{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(says: &str) -> Row {
        let mut row = Row::status("a.sig.", "about", Status::Bogus);
        row.say("unbound", says);
        row
    }

    #[test]
    fn only_what_is_explained_may_differ() {
        let known: Explained = [("a.sig".to_owned(), "unbound".to_owned(), "secure".to_owned())].into();
        assert!(compare(&[row("bogus")], &Explained::new()).unexplained.is_empty());
        assert_eq!(compare(&[row("secure")], &Explained::new()).unexplained.len(), 1);
        assert!(compare(&[row("secure")], &known).unexplained.is_empty());
        // Another difference than the one explained is not explained by it.
        assert_eq!(compare(&[row("insecure")], &known).unexplained.len(), 1);
    }

    #[test]
    fn explanations_that_no_longer_hold_are_named() {
        let known: Explained = [("a.sig".to_owned(), "unbound".to_owned(), "secure".to_owned())].into();
        assert_eq!(compare(&[row("bogus")], &known).unseen, ["a.sig: unbound secure"]);
        // Nobody was asked who could have differed.
        assert!(
            compare(&[Row::status("a.sig.", "about", Status::Bogus)], &known)
                .unseen
                .is_empty()
        );
    }
}
