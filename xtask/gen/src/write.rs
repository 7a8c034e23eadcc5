//! Pages onto the disk, or compared with what is there.

use std::{collections::BTreeSet, path::Path};

use crate::Page;

/// What differs from `pages`, one line a file, files in `folders` that are no page included. With `only_look` nothing is
/// touched; else pages are written and what is left over is removed.
///
/// # Errors
/// The disk refuses.
pub fn differences(
    root: &Path,
    pages: &[Page],
    folders: &[&str],
    only_look: bool,
) -> Result<Vec<String>, String> {
    let mut lines = Vec::new();
    for page in pages {
        let path = root.join(&page.path);
        let fault = |e: std::io::Error| format!("{}: {e}", page.path);
        if std::fs::read(&path).is_ok_and(|there| there == page.text.as_bytes()) {
            continue;
        }
        lines.push(match (only_look, path.exists()) {
            (true, true) => format!("{}: is not as it would be written", page.path),
            (true, false) => format!("{}: is missing", page.path),
            (false, _) => format!("{}: written", page.path),
        });
        if !only_look {
            std::fs::create_dir_all(path.parent().unwrap_or(root)).map_err(fault)?;
            std::fs::write(&path, &page.text).map_err(fault)?;
        }
    }
    let known: BTreeSet<&str> = pages.iter().map(|page| page.path.as_str()).collect();
    for folder in folders {
        for path in files(root, folder) {
            if known.contains(path.as_str()) {
                continue;
            }
            if only_look {
                lines.push(format!("{path}: nothing writes it any more"));
            } else {
                std::fs::remove_file(root.join(&path)).map_err(|e| format!("{path}: {e}"))?;
                lines.push(format!("{path}: removed"));
            }
        }
    }
    Ok(lines)
}

/// The files below `folder`, as paths from the root, sorted.
fn files(root: &Path, folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut entries: Vec<_> = std::fs::read_dir(root.join(folder))
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().display());
        if entry.path().is_dir() {
            found.extend(files(root, &path));
        } else {
            found.push(path);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str, text: &str) -> Page {
        Page {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn drift_is_named_and_mended() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let pages = [page("book/a/x.md", "1\n"), page("book/a/y/z.md", "2\n")];
        let look = |pages: &[Page]| differences(root, pages, &["book/a"], true).unwrap();
        assert_eq!(
            look(&pages),
            ["book/a/x.md: is missing", "book/a/y/z.md: is missing"]
        );
        assert_eq!(differences(root, &pages, &["book/a"], false).unwrap().len(), 2);
        assert_eq!(look(&pages), [""; 0]);
        assert_eq!(
            look(&[page("book/a/x.md", "3\n")]),
            [
                "book/a/x.md: is not as it would be written",
                "book/a/y/z.md: nothing writes it any more"
            ]
        );
        differences(root, &pages[..1], &["book/a"], false).unwrap();
        assert_eq!(look(&pages[..1]), [""; 0]);
    }
}
