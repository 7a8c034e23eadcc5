//! Files that can be read: a head that says what they are for, and a length.

use super::Complaint;
use crate::tree::{File, Tree};

/// Most lines of a file written by hand.
const LINES_MAX: usize = 600;
/// Most lines of the judge of a check.
const JUDGE_LINES_MAX: usize = 200;

/// Complains of files without head and of files that are too long.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.rust() {
        let (_, first) = file.lines().next().unwrap_or_default();
        if !first.starts_with("//!") && !tree.is_test(file) {
            complaints.push(Complaint::about(file, "begin it with `//!` and what it is for"));
        }
        let (most, what) = if is_judge(tree, file) {
            (JUDGE_LINES_MAX, "a check's mod.rs")
        } else {
            (LINES_MAX, "a file")
        };
        let lines = file.lines().count();
        if lines > most && !file.is_generated() {
            complaints.push(Complaint::about(
                file,
                format!("{lines} lines; {what} has at most {most}: give a part of it a name and a file"),
            ));
        }
    }
    complaints
}

/// Whether the file is the `mod.rs` of a check, which has a specification beside it.
fn is_judge(tree: &Tree, file: &File) -> bool {
    file.path.strip_suffix("mod.rs").is_some_and(|folder| {
        file.path.starts_with("crates/checks/src/") && tree.has(&format!("{folder}spec.md"))
    })
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn files_without_head_and_files_too_long_are_refused() {
        let judge = format!("//! A.\n{}", "\n".repeat(JUDGE_LINES_MAX));
        let room = format!("//! A.\n{}", "\n".repeat(LINES_MAX));
        complains(
            look,
            &[
                ("crates/a/src/lib.rs", "use std::fs;\n"),
                ("crates/a/src/empty.rs", ""),
                ("crates/a/src/tests.rs", "use super::*;\n"),
                ("crates/a/src/long.rs", &room),
                ("crates/checks/src/https/hsts/mod.rs", &judge),
                ("crates/checks/src/https/hsts/spec.md", ""),
                ("crates/checks/src/https/mod.rs", &judge),
            ],
            &[
                "crates/a/src/empty.rs: begin it with",
                "crates/a/src/lib.rs: begin it with",
                "crates/a/src/long.rs: 601 lines; a file has at most 600",
                "crates/checks/src/https/hsts/mod.rs: 201 lines; a check's mod.rs has at most 200",
            ],
        );
    }
}
