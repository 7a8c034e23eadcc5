//! Spaces that nobody sees and every comparison shows.

use super::Complaint;
use crate::tree::{File, Tree};

/// Complains of trailing spaces, tabs, foreign line ends and a missing end of the last line. Files whose octets matter
/// (`-text` in `.gitattributes`) are left alone.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    tree.files()
        .filter(|file| !file.exact)
        .flat_map(|file| {
            file.text
                .as_deref()
                .map_or_else(Vec::new, |text| faults(file, text))
        })
        .collect()
}

fn faults(file: &File, text: &str) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (number, line) in (1..).zip(text.split_terminator('\n')) {
        let mut complain = |says: &str| complaints.push(Complaint::at(file, number, says));
        if line.ends_with('\r') {
            complain("ends as on another system: lines end in a line feed alone");
        } else if line.ends_with([' ', '\t']) {
            complain("has spaces at its end");
        }
        if line.contains('\t') {
            complain("has a tab: indent with spaces");
        }
    }
    if text.ends_with("\n\n") || text == "\n" {
        complaints.push(Complaint::about(file, "ends in empty lines"));
    } else if !text.is_empty() && !text.ends_with('\n') {
        complaints.push(Complaint::about(file, "its last line has no end"));
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn stray_spaces_are_refused() {
        complains(
            look,
            &[
                ("a.rs", "let a; \n\tlet b;\nlet c;\r\nlet d;"),
                ("b.md", "text\n\n"),
                ("c.md", "text\n"),
                ("d", ""),
            ],
            &[
                "a.rs: its last line has no end",
                "a.rs:1: has spaces at its end",
                "a.rs:2: has a tab",
                "a.rs:3: ends as on another system",
                "b.md: ends in empty lines",
            ],
        );
    }

    #[test]
    fn files_whose_octets_matter_are_left_alone() {
        let tree = Tree::of(&[("fixtures/a", "a \r\n"), ("b", "b \n")]).with_exact("fixtures/a");
        let paths: Vec<String> = look(&tree).into_iter().map(|complaint| complaint.path).collect();
        assert_eq!(paths, ["b"]);
    }
}
