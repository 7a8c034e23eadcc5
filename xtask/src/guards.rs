//! What is deliberately absent, asked of cargo: each guard is one promise of `ARCHITECTURE.md`.
//!
//! What a crate is built from is read forwards (`cargo tree -p PACKAGE -e normal`) and searched here. Asking cargo
//! backwards (`! cargo tree -p PACKAGE -e normal -i NAME`) says the same to a reader, but succeeds as well when the
//! package is spelt wrong.

use std::{collections::BTreeMap, collections::BTreeSet, path::Path};

use crate::cargo;

/// A promise about what one package is built from.
struct Guard {
    package: &'static str,
    rule: Rule,
    /// Why, as the end of a sentence.
    because: &'static str,
}

enum Rule {
    /// None of these, however deep.
    Never(&'static [&'static str]),
    /// These and no others.
    Only(&'static [&'static str]),
    /// Each of these in one version at most.
    Once(&'static [&'static str]),
}

/// Packages that wait for the network or the clock, or throw dice.
const WORLD: &[&str] = &[
    "tokio",
    "mio",
    "socket2",
    "getrandom",
    "rand",
    "async-io",
    "hyper",
    "rustls",
];

/// Packages that judge, or say what a judgement means.
const OPINION: &[&str] = &[
    "plimsoll-verdict",
    "plimsoll-checks",
    "plimsoll-catalogue",
    "plimsoll-text",
    "plimsoll-render",
];

const GUARDS: &[Guard] = &[
    Guard {
        package: "plimsoll-facts",
        rule: Rule::Only(&[
            "base64",
            "jiff",
            "jiff-core",
            "plimsoll-facts",
            "proc-macro2",
            "quote",
            "serde",
            "serde_core",
            "serde_derive",
            "syn",
            "unicode-ident",
        ]),
        because: "facts are plain data: serde, a time type and base64 are all they need",
    },
    Guard {
        package: "plimsoll-wire",
        rule: Rule::Never(WORLD),
        because: "the same bytes mean the same everywhere and always",
    },
    Guard {
        package: "plimsoll-checks",
        rule: Rule::Never(WORLD),
        because: "the same facts under the same policy give the same report, now and in ten years",
    },
    Guard {
        package: "plimsoll-catalogue",
        rule: Rule::Never(WORLD),
        because: "norms are data",
    },
    Guard {
        package: "plimsoll-text",
        rule: Rule::Never(WORLD),
        because: "words are made from findings alone",
    },
    Guard {
        package: "plimsoll-render",
        rule: Rule::Never(&[
            "tokio",
            "mio",
            "socket2",
            "hyper",
            "rustls",
            "plimsoll-probe",
            "plimsoll-scan",
        ]),
        because: "a report is shown from what was judged; nothing is looked up while showing it",
    },
    Guard {
        package: "plimsoll-probe",
        rule: Rule::Never(OPINION),
        because: "whoever looks has no opinion on what is seen",
    },
    Guard {
        package: "plimsoll-scan",
        rule: Rule::Never(OPINION),
        because: "what is measured follows from needs, not from checks",
    },
    Guard {
        package: "plimsoll-lab",
        rule: Rule::Never(&[
            "plimsoll-verdict",
            "plimsoll-checks",
            "plimsoll-catalogue",
            "plimsoll-text",
            "plimsoll-render",
            "plimsoll-probe",
            "plimsoll-scan",
        ]),
        because: "whoever sets the questions does not know who answers them, and how",
    },
    Guard {
        package: "plimsoll",
        rule: Rule::Never(&[
            "ring",
            "openssl",
            "openssl-sys",
            "native-tls",
            "boring-sys",
            "aws-lc-fips-sys",
        ]),
        because: "one crypto backend, aws-lc-rs, is one thing to keep up to date",
    },
    Guard {
        package: "plimsoll",
        rule: Rule::Once(&["rustls", "aws-lc-rs", "tokio", "hyper", "domain"]),
        because: "two versions of what touches the network are two behaviours",
    },
];

/// Holds every guard against the workspace at `root`.
///
/// # Errors
/// The promises that are broken, one a line.
pub fn run(root: &Path) -> Result<String, String> {
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut broken = Vec::new();
    for guard in GUARDS {
        if !known.contains_key(guard.package) {
            known.insert(guard.package, built_from(root, guard.package)?);
        }
        broken.extend(complaints(guard, &known[guard.package]));
    }
    if broken.is_empty() {
        return Ok(format!("guards: {} promises hold", GUARDS.len()));
    }
    Err(format!("{}\nguards: {} broken", broken.join("\n"), broken.len()))
}

/// The packages of which `package` is built, as `name vVERSION`.
fn built_from(root: &Path, package: &str) -> Result<BTreeSet<String>, String> {
    let arguments = [
        "tree", "--locked", "-p", package, "-e", "normal", "--prefix", "none", "--format", "{p}",
    ];
    let output = cargo(root)
        .args(arguments)
        .output()
        .map_err(|e| format!("cargo tree: {e}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo {}: {}", arguments.join(" "), said.trim()));
    }
    let lines = String::from_utf8_lossy(&output.stdout);
    Ok(lines.lines().filter_map(package_of).collect())
}

/// `name vVERSION` of a line of cargo's, which goes on with a path, a kind or a mark of repetition.
fn package_of(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    Some(format!("{} {}", words.next()?, words.next()?))
}

fn complaints(guard: &Guard, known: &BTreeSet<String>) -> Vec<String> {
    let name = |package: &String| package.split(' ').next().unwrap_or_default().to_owned();
    let found: Vec<String> = match guard.rule {
        Rule::Never(never) => known
            .iter()
            .filter(|p| never.contains(&name(p).as_str()))
            .cloned()
            .collect(),
        Rule::Only(only) => known
            .iter()
            .filter(|p| !only.contains(&name(p).as_str()))
            .cloned()
            .collect(),
        Rule::Once(once) => {
            let versions = |n: &&&str| known.iter().filter(|p| name(p) == **n).count() > 1;
            once.iter()
                .filter(versions)
                .map(|name| format!("{name}, in several versions"))
                .collect()
        }
    };
    let say = |found: String| {
        format!(
            "{} is built with {found}: {} (cargo tree -p {} -e normal -i {})",
            guard.package,
            guard.because,
            guard.package,
            found.split([' ', ',']).next().unwrap_or_default()
        )
    };
    found.into_iter().map(say).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(rule: Rule, packages: &[&str]) -> Vec<String> {
        let guard = Guard {
            package: "a",
            rule,
            because: "so",
        };
        complaints(
            &guard,
            &packages.iter().map(|package| (*package).to_owned()).collect(),
        )
    }

    #[test]
    fn each_kind_of_promise_can_be_broken() {
        let packages = ["a v1.0.0", "ring v0.17.0", "rustls v0.22.0", "rustls v0.23.0"];
        assert_eq!(
            broken(Rule::Never(&["ring", "openssl-sys"]), &packages),
            ["a is built with ring v0.17.0: so (cargo tree -p a -e normal -i ring)"]
        );
        assert_eq!(broken(Rule::Only(&["a", "rustls"]), &packages).len(), 1);
        assert_eq!(
            broken(Rule::Once(&["ring", "rustls"]), &packages),
            ["a is built with rustls, in several versions: so (cargo tree -p a -e normal -i rustls)"]
        );
        assert_eq!(broken(Rule::Never(&["tokio"]), &packages), [""; 0]);
    }

    #[test]
    fn lines_of_cargo_are_read() {
        assert_eq!(
            package_of("serde_derive v1.0.2 (proc-macro) (*)").as_deref(),
            Some("serde_derive v1.0.2")
        );
        assert_eq!(package_of(""), None);
    }

    #[test]
    fn a_package_that_is_not_there_is_no_kept_promise() {
        assert!(built_from(&crate::root(), "plimsoll-no-such-room").is_err());
    }
}
