//! What `deny.toml` asks, without cargo-deny: licences, sources, and no version left open. What is banned is held by
//! [`crate::guards`], since cargo's metadata also names packages that no feature in use brings in.
//!
//! cargo-deny costs more to build than everything else on a fresh machine; known vulnerabilities, which need its
//! database, are looked up with it before a release.

use std::path::Path;

use cargo_metadata::{MetadataCommand, Package};
use spdx::{Expression, ParseMode};
use toml::Value;

/// The platform whose packages are looked at: others bring packages that are not here.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// What the file asks.
#[derive(Debug, Default)]
struct Rules {
    licences: Vec<String>,
    registries: Vec<String>,
}

/// Holds the packages of the workspace at `root` against its `deny.toml`.
///
/// # Errors
/// The packages that it forbids, one a line.
pub fn run(root: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(root.join("deny.toml")).map_err(|e| format!("deny.toml: {e}"))?;
    let rules = rules(&text)?;
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .other_options(["--locked", "--filter-platform", PLATFORM].map(str::to_owned))
        .exec()
        .map_err(|e| format!("cargo metadata: {e}"))?;
    let mut complaints: Vec<String> = Vec::new();
    for package in &metadata.packages {
        complaints.extend(terms(&rules, package).into_iter().map(|why| said(package, &why)));
    }
    for package in metadata.workspace_packages() {
        let open = package
            .dependencies
            .iter()
            .filter(|of| of.path.is_none() && of.req.to_string() == "*");
        complaints.extend(open.map(|of| said(package, &format!("leaves the version of {} open", of.name))));
    }
    if complaints.is_empty() {
        return Ok(format!(
            "deny: {} packages, nothing to complain of",
            metadata.packages.len()
        ));
    }
    Err(format!(
        "{}\ndeny: {} to mend",
        complaints.join("\n"),
        complaints.len()
    ))
}

fn said(package: &Package, why: &str) -> String {
    format!("{} {}: {why}", package.name, package.version)
}

fn rules(text: &str) -> Result<Rules, String> {
    let file: toml::Table = text.parse().map_err(|e| format!("deny.toml: {e}"))?;
    let list = |table: &str, key: &str| -> Vec<Value> {
        let found = file
            .get(table)
            .and_then(|table| table.get(key))
            .and_then(Value::as_array);
        found.cloned().unwrap_or_default()
    };
    let words = |values: Vec<Value>| -> Vec<String> {
        values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    };
    let rules = Rules {
        licences: words(list("licenses", "allow")),
        registries: words(list("sources", "allow-registry")),
    };
    if rules.licences.is_empty() || rules.registries.is_empty() {
        return Err("deny.toml does not say which licences and registries are allowed".to_owned());
    }
    Ok(rules)
}

/// What is wrong with the terms or the source of a package.
fn terms(rules: &Rules, package: &Package) -> Option<String> {
    let licence = match &package.license {
        Some(licence) => licence,
        None => return Some("names no licence".to_owned()),
    };
    // `MIT/Apache-2.0`, as was written before there were expressions, is read as a choice.
    let expression = match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(expression) => expression,
        Err(_) => return Some(format!("its licence '{licence}' cannot be read")),
    };
    let allowed = expression.evaluate(|asked| {
        let id = asked.license.id();
        id.is_some_and(|id| rules.licences.iter().any(|known| known == id.name))
    });
    if !allowed {
        return Some(format!("its licence '{licence}' is not among those of deny.toml"));
    }
    let source = package.source.as_ref()?.repr.trim_start_matches("registry+");
    let known = rules.registries.iter().any(|registry| registry == source);
    (!known).then(|| format!("comes from {source}, which deny.toml does not allow"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "[licenses]\nallow = [\"MIT\", \"Apache-2.0\"]\n[sources]\nallow-registry = [\"https://a.example/index\"]\n\
        [bans]\ndeny = [{ crate = \"ring\", reason = \"so\" }]\n";

    fn package(licence: &str, source: &str) -> Package {
        let json = format!(
            r#"{{ "name": "a", "version": "1.0.0", "id": "a", "license": {licence}, "source": {source}, "dependencies": [],
                "targets": [], "features": {{}}, "manifest_path": "a/Cargo.toml" }}"#
        );
        cargo_metadata::MetadataCommand::parse(format!(
            r#"{{ "packages": [{json}], "workspace_members": [], "resolve": null, "workspace_root": "", "target_directory": "",
                "version": 1, "metadata": null }}"#
        ))
        .unwrap()
        .packages
        .remove(0)
    }

    #[test]
    fn terms_are_judged_as_expressions() {
        let rules = rules(FILE).unwrap();
        let registry = r#""registry+https://a.example/index""#;
        for good in [
            r#""MIT""#,
            r#""MIT/Apache-2.0""#,
            r#""GPL-3.0-only OR MIT""#,
            r#""Apache-2.0 WITH LLVM-exception""#,
        ] {
            assert_eq!(terms(&rules, &package(good, registry)), None, "{good}");
        }
        for bad in [
            r#""GPL-3.0-only""#,
            r#""MIT AND GPL-3.0-only""#,
            r#""Whatever You Like""#,
            "null",
        ] {
            assert!(terms(&rules, &package(bad, registry)).is_some(), "{bad}");
        }
        assert!(terms(&rules, &package(r#""MIT""#, r#""git+https://b.example/a""#)).is_some());
        assert_eq!(terms(&rules, &package(r#""MIT""#, "null")), None);
    }

    #[test]
    fn a_file_that_says_nothing_is_refused() {
        assert!(rules("").is_err());
        assert_eq!(rules(FILE).unwrap().licences, ["MIT", "Apache-2.0"]);
    }
}
