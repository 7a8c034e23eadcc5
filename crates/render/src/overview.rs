//! Several subjects or policies: who meets what.

use text::Words;

use crate::{Judged, report::short_name};

/// Reports of one subject and test.
#[derive(Debug)]
pub struct Row<'j, 'a> {
    /// The subject's name as people write it, and the test.
    pub name: String,
    /// The name alone: it has a direction of its own.
    pub subject: String,
    /// The test's name.
    pub test: String,
    /// The reports, each with its place among all of them.
    pub reports: Vec<(usize, &'j Judged<'a>)>,
}

impl<'j, 'a> Row<'j, 'a> {
    /// The report under that policy.
    pub fn under(&self, policy: &str) -> Option<(usize, &'j Judged<'a>)> {
        self.reports.iter().find(|(_, one)| id(one) == policy).copied()
    }
}

/// A policy's id and version.
pub fn id(judged: &Judged<'_>) -> String {
    let policy = &judged.report.policy;
    format!("{} {}", policy.id, policy.version)
}

/// The policies in the order in which they first appear.
pub fn policies(judged: &[Judged<'_>]) -> Vec<String> {
    let mut known = Vec::new();
    for one in judged {
        let id = id(one);
        if !known.contains(&id) {
            known.push(id);
        }
    }
    known
}

/// Reports of one subject and test belong to one row; the same subject measured twice makes two.
pub fn rows<'j, 'a>(judged: &'j [Judged<'a>], words: &Words) -> Vec<Row<'j, 'a>> {
    let mut rows: Vec<Row<'j, 'a>> = Vec::new();
    for (index, one) in judged.iter().enumerate() {
        let test = words.shared(&format!("test-{}", one.report.test));
        let subject = short_name(one.report).to_owned();
        let name = format!("{subject} – {test}");
        match rows.last_mut() {
            Some(row) if row.name == name && row.under(&id(one)).is_none() => row.reports.push((index, one)),
            _ => rows.push(Row {
                name,
                subject,
                test,
                reports: vec![(index, one)],
            }),
        }
    }
    rows
}
