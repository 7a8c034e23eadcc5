//! Documents tell today's truth: what they name exists.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::{File, Tree};

/// Complains of paths in backticks and of links that lead nowhere, in every document but the changelog, which may speak
/// of what is gone.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let quoted = Regex::new("`([^`]+)`").expect("a pattern");
    let link = Regex::new(r"\]\(([^)\s]+)\)").expect("a pattern");
    let mut complaints = Vec::new();
    for file in tree.files().filter(|file| is_document(file)) {
        let mut code = false;
        for (number, line) in file.lines() {
            if line.trim_start().starts_with("```") {
                code = !code;
            }
            if code {
                continue;
            }
            for path in texts(&quoted, line).filter_map(|text| path_in(tree, text)) {
                if !tree.has(path) {
                    complaints.push(Complaint::at(file, number, format!("there is no `{path}`")));
                }
            }
            for target in texts(&link, line) {
                if let Some(path) = linked(file, target).filter(|path| !tree.has(path)) {
                    complaints.push(Complaint::at(
                        file,
                        number,
                        format!("the link leads to {path}, which is not there"),
                    ));
                }
            }
        }
    }
    complaints
}

fn is_document(file: &File) -> bool {
    file.extension() == "md" && !file.is_generated() && file.path != "CHANGELOG.md"
}

fn texts<'a>(pattern: &'a Regex, line: &'a str) -> impl Iterator<Item = &'a str> {
    pattern
        .captures_iter(line)
        .filter_map(|found| found.get(1))
        .map(|found| found.as_str())
}

/// The part of `text` that claims to be a path of the repository: it begins in one of its folders, or is a document at
/// the root. What stands for something else (`FAMILY`, `*`, `<name>`) ends it.
fn path_in<'t>(tree: &Tree, text: &'t str) -> Option<&'t str> {
    if text.contains(char::is_whitespace) {
        return None;
    }
    let Some((folder, _)) = text.split_once('/') else {
        let shouted = text
            .strip_suffix(".md")
            .is_some_and(|stem| stem.bytes().all(|b| b.is_ascii_uppercase()));
        return shouted.then_some(text).filter(|text| *text != "SUMMARY.md");
    };
    if !tree.has(folder) {
        return None;
    }
    let mut end = 0;
    for part in text.split_inclusive('/') {
        let name = part.trim_end_matches('/');
        let stands_for_another = name.contains(['*', '<', '{', '…'])
            || name.len() > 1 && name.bytes().all(|b| b.is_ascii_uppercase());
        if stands_for_another {
            break;
        }
        end += part.len();
    }
    let path = text.get(..end)?.trim_end_matches('/');
    // `path/file.rs:12` names a line.
    Some(path.split(':').next().unwrap_or(path))
}

/// Where a link of `file` leads in the repository; none for links to other places.
fn linked(file: &File, target: &str) -> Option<String> {
    let target = target.split('#').next().unwrap_or_default();
    if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let mut parts: Vec<&str> = file.path.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn paths_and_links_that_lead_nowhere_are_refused() {
        complains(
            look,
            &[
                (
                    "ARCHITECTURE.md",
                    "`crates/a/src/gone.rs` and `crates/a/src/lib.rs:3`\n[a](crates/gone.md)\n`GONE.md`\n",
                ),
                (
                    "book/src/start.md",
                    "[up](../../ARCHITECTURE.md#here) [other](other.md)\n",
                ),
                ("CHANGELOG.md", "`crates/gone` is gone\n"),
                ("crates/a/src/lib.rs", "//! `crates/gone`\n"),
            ],
            &[
                "ARCHITECTURE.md:1: there is no `crates/a/src/gone.rs`",
                "ARCHITECTURE.md:2: the link leads to crates/gone.md",
                "ARCHITECTURE.md:3: there is no `GONE.md`",
                "book/src/start.md:1: the link leads to book/src/other.md",
            ],
        );
    }

    #[test]
    fn what_is_no_path_passes() {
        let text = "`https/hsts`, `crates/a/src/FAMILY/NAME/mod.rs`, `crates/*/Cargo.toml`, `cargo xtask gen`, `spec.md`,\n\
            [x](https://example.nl/a.md), [y](#part)\n```\n`crates/gone`\n```\n";
        complains(look, &[("README.md", text), ("crates/a/src/lib.rs", "")], &[]);
    }
}
