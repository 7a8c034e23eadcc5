//! Lays out the folder of a new check and registers it.
//!
//! What it lays out compiles and answers honestly that nothing was tested. Every part that is still to be written bears
//! a mark, and `tidy` lets no mark land.

mod register;

use std::path::Path;

use crate::cargo;

/// The mark of what is still to be written. It is put together here so that this file may land.
pub const MARK: &str = concat!("UNWRIT", "TEN");

/// The files of a check and what they begin as.
const FILES: [(&str, &str); 7] = [
    ("mod.rs", include_str!("new_check/judge.txt")),
    ("spec.md", include_str!("new_check/spec.txt")),
    ("en.ftl", include_str!("new_check/en.txt")),
    ("nl.ftl", include_str!("new_check/nl.txt")),
    ("es.ftl", include_str!("new_check/es.txt")),
    ("fr.ftl", include_str!("new_check/fr.txt")),
    ("ar.ftl", include_str!("new_check/ar.txt")),
];
const FAMILY: &str = include_str!("new_check/family.txt");

const CHECKS: &str = "crates/checks/src";
const POLICY: &str = "catalogue/policies/default-2026.toml";

/// Lays out `id`, which is `FAMILY/NAME`.
///
/// # Errors
/// The id is no id, the check exists, or a file is not as expected.
pub fn run(root: &Path, id: &str) -> Result<String, String> {
    let (family, name) = parts(id)?;
    let checks = root.join(CHECKS);
    let (family_folder, folder) = (checks.join(family), checks.join(id));
    if folder.exists() {
        return Err(format!("{CHECKS}/{id} is there already"));
    }
    let family_file = family_folder.join("mod.rs");
    let is_new = !family_file.exists();
    let lib_file = checks.join("lib.rs");
    let policy_file = root.join(POLICY);
    // Everything is worked out before anything is written.
    let family_before = if is_new {
        fill(FAMILY, id, "")
    } else {
        read(&family_file)?
    };
    let family_after = register::in_family(&family_before, name)?;
    let lib_after = is_new
        .then(|| register::in_lib(&read(&lib_file)?, family))
        .transpose()?;
    let policy_after = register::in_policy(&read(&policy_file)?, id)?;
    let version = version(root)?;
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (file, template) in FILES {
        write(&folder.join(file), &fill(template, id, &version))?;
    }
    write(&family_file, &family_after)?;
    if let Some(lib_after) = lib_after {
        write(&lib_file, &lib_after)?;
    }
    write(&policy_file, &policy_after)?;
    // Sorting modules and laying out lists is the formatter's work.
    let formatted = cargo(root).args(["fmt", "--package", "plimsoll-checks"]).status();
    if !formatted.is_ok_and(|status| status.success()) {
        return Err("the check is laid out, but 'cargo fmt' failed: run it by hand".to_owned());
    }
    Ok(next_steps(id))
}

fn next_steps(id: &str) -> String {
    format!(
        "{CHECKS}/{id} is laid out, registered, and optional in the web test of {POLICY}.\n\
         1. spec.md: the scenarios first; they are the test: cargo test -p plimsoll-checks\n\
         2. mod.rs: the judge; a parser belongs into crates/wire, a threshold into the policy\n\
         3. en.ftl and its translations: the words: cargo test -p plimsoll-text\n\
         4. cargo xtask gen, cargo xtask tidy: the book's page, and nothing left marked {MARK}"
    )
}

/// Family and name of an id.
fn parts(id: &str) -> Result<(&str, &str), String> {
    let word = |word: &str| {
        !word.is_empty()
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && !word.ends_with('-')
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    match id.split_once('/') {
        Some((family, name)) if word(family) && word(name) => Ok((family, name)),
        _ => Err(format!(
            "'{id}' is no id of a check: write FAMILY/NAME in lower case, words joined by hyphens"
        )),
    }
}

fn fill(template: &str, id: &str, version: &str) -> String {
    template
        .replace("{unwritten}", MARK)
        .replace("{id}", id)
        .replace("{version}", version)
}

/// The version of the workspace, in which the check begins.
fn version(root: &Path) -> Result<String, String> {
    let manifest: toml::Table = read(&root.join("Cargo.toml"))?
        .parse()
        .map_err(|e| format!("Cargo.toml: {e}"))?;
    let version = manifest
        .get("workspace")
        .and_then(|w| w.get("package"))
        .and_then(|p| p.get("version"));
    let version = version.and_then(toml::Value::as_str);
    version
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.toml names no version of the workspace".to_owned())
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_two_words_of_lower_case() {
        assert_eq!(parts("https/hsts"), Ok(("https", "hsts")));
        assert_eq!(
            parts("security-txt/not-expired2"),
            Ok(("security-txt", "not-expired2"))
        );
        for wrong in [
            "hsts",
            "https/",
            "/hsts",
            "Https/hsts",
            "https/h_sts",
            "a/b/c",
            "../x",
            "a/-b",
            "a/b-",
            "a/2b",
        ] {
            assert!(parts(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_file_of_a_scaffold_is_marked() {
        for template in FILES.iter().map(|(_, template)| *template).chain([FAMILY]) {
            assert!(fill(template, "a/b", "1.0.0").contains(MARK));
            assert!(
                !template.contains(MARK),
                "a template with the mark itself could not land"
            );
        }
    }
}
