//! Nothing in the repository rests on the machine on which it was written.

use regex_lite::Regex;

use super::Complaint;
use crate::tree::Tree;

/// Complains of paths of one machine, of the hosts of package registries, and of files that only its author has.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let places =
        Regex::new(r"(?:^|[^\w./#<~-])(/(?:work|root|home|Users)(?:/[\w.-]+|/?$|/?[^\w/-])|/tmp/wt)")
            .expect("a pattern");
    let hosts = Regex::new(
        r"\b((?:static|index)\.crates\.io|files\.pythonhosted\.org|registry\.(?:npmjs\.org|yarnpkg\.com)|proxy\.golang\.org|(?:deb|security|ftp)\.debian\.org)\b",
    )
    .expect("a pattern");
    let elsewhere = Regex::new(r"`(reference/[\w./-]+)`").expect("a pattern");
    let mut complaints = Vec::new();
    for file in tree
        .files()
        .filter(|file| file.path != "Cargo.lock" && file.path != OWN)
    {
        for (number, line) in file.lines().filter(|(_, line)| line.contains(['/', '.'])) {
            for (pattern, says) in [
                (&places, "is a path of one machine"),
                (
                    &hosts,
                    "is a registry: name the package, its client knows where it lies",
                ),
                (
                    &elsewhere,
                    "is not in this repository: say it here, with its source",
                ),
            ] {
                for found in pattern.captures_iter(line).filter_map(|found| found.get(1)) {
                    complaints.push(Complaint::at(
                        file,
                        number,
                        format!("'{}' {says}", found.as_str().trim_end()),
                    ));
                }
            }
        }
    }
    complaints
}

/// This file, whose tests hold what it refuses.
const OWN: &str = "xtask/src/tidy/machine.rs";

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn paths_and_registries_are_refused() {
        complains(
            look,
            &[(
                "a.md",
                "see /work/shared/x\nin /root\n\"/tmp/wt/a\"\nfrom static.crates.io\n`reference/a.md` says\n/home/me/x\n",
            )],
            &[
                "a.md:1: '/work/shared' is a path",
                "a.md:2: '/root' is a path",
                "a.md:3: '/tmp/wt' is a path",
                "a.md:4: 'static.crates.io' is a registry",
                "a.md:5: 'reference/a.md' is not in this repository",
                "a.md:6: '/home/me' is a path",
            ],
        );
    }

    #[test]
    fn other_paths_are_not() {
        complains(
            look,
            &[(
                "a.md",
                "\"/trust/roots/limits\" cases.json#/root_sent /workers/ a/work/b https://example.nl/home/ /tmp/facts.jsonl\n",
            )],
            &[],
        );
    }
}
