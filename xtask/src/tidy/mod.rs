//! Rules about the files of the repository, all of them in one pass.
//!
//! A rule is a function from the tree of files to complaints. Each has a bad sample among its tests: a rule that was
//! never seen to complain is none.

mod documents;
mod leftovers;
mod machine;
mod manifests;
mod names;
mod norms;
mod rooms;
mod shape;
mod sockets;
mod whitespace;

use std::{fmt, path::Path};

use crate::tree::{File, Tree};

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    path: String,
    /// From 1; 0 where it is about the whole file.
    line: usize,
    says: String,
}

impl Complaint {
    fn at(file: &File, line: usize, says: impl Into<String>) -> Self {
        Complaint {
            path: file.path.clone(),
            line,
            says: says.into(),
        }
    }

    fn about(file: &File, says: impl Into<String>) -> Self {
        Self::at(file, 0, says)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.says),
            line => write!(f, "{}:{line}: {}", self.path, self.says),
        }
    }
}

/// The rules that look at files alone.
const RULES: &[fn(&Tree) -> Vec<Complaint>] = &[
    names::look,
    shape::look,
    norms::look,
    leftovers::look,
    whitespace::look,
    manifests::look,
    documents::look,
    machine::look,
    sockets::look,
];

/// Applies every rule to the repository at `root`.
///
/// # Errors
/// The complaints, one a line.
pub fn run(root: &Path) -> Result<String, String> {
    let tree = Tree::read(root)?;
    let mut complaints: Vec<Complaint> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    complaints.extend(rooms::look(root)?);
    complaints.sort();
    complaints.dedup();
    if complaints.is_empty() {
        return Ok(format!(
            "tidy: {} files, nothing to complain of",
            tree.files().count()
        ));
    }
    let lines: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    Err(format!("{}\ntidy: {} to mend", lines.join("\n"), lines.len()))
}

/// The complaints of `rule` about a tree of these files, as lines.
#[cfg(test)]
fn complaints(rule: fn(&Tree) -> Vec<Complaint>, files: &[(&str, &str)]) -> Vec<String> {
    let mut complaints = rule(&Tree::of(files));
    complaints.sort();
    complaints.iter().map(ToString::to_string).collect()
}

/// Whether each of `expected` begins the complaint at its place, and there is no other.
#[cfg(test)]
#[track_caller]
fn complains(rule: fn(&Tree) -> Vec<Complaint>, files: &[(&str, &str)], expected: &[&str]) {
    let found = complaints(rule, files);
    let agree = found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| f.starts_with(e));
    assert!(agree, "found {found:#?}, not {expected:#?}");
}
