//! Dependencies have a reason, and one place; settings hold everywhere.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::Complaint;
use crate::tree::{File, Tree};

/// The tables in which a manifest names what it needs.
const KINDS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// Complains of dependencies without a reason above them or without a user, of versions outside the root's manifest, of
/// members without the workspace's lints, and of a room's `clippy.toml` that drops what the root's says.
pub fn look(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in tree.files() {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        match (file.path.as_str(), name) {
            ("Cargo.toml", _) => {
                complaints.extend(reasons(file));
                complaints.extend(unused(tree, file));
            }
            (_, "Cargo.toml") => complaints.extend(member(file)),
            ("clippy.toml", _) => {}
            (_, "clippy.toml") => complaints.extend(settings(tree, file)),
            _ => {}
        }
    }
    complaints
}

/// Each entry of `[workspace.dependencies]` has a comment line directly above it; our own rooms need none, since
/// `crates/README.md` says what they are.
fn reasons(file: &File) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let (mut inside, mut previous) = (false, "");
    for (number, line) in file.lines() {
        if line.starts_with('[') {
            inside = line.trim() == "[workspace.dependencies]";
        } else if let Some((name, rest)) = line.split_once('=').filter(|_| inside)
            && !line.starts_with(['#', ' '])
            && !previous.starts_with('#')
            && !rest.contains("path =")
        {
            let says = format!("say in a comment line above '{}' what it is for", name.trim());
            complaints.push(Complaint::at(file, number, says));
        }
        previous = line;
    }
    complaints
}

/// An entry that no member takes up is there for nobody; our own rooms may wait for their first user.
fn unused(tree: &Tree, file: &File) -> Vec<Complaint> {
    let table = |file: &File| {
        file.text
            .as_deref()
            .unwrap_or_default()
            .parse::<Table>()
            .unwrap_or_default()
    };
    let members = tree.files().filter(|file| file.path.ends_with("/Cargo.toml"));
    let used: BTreeSet<String> = members
        .map(table)
        .flat_map(|manifest| {
            let tables = KINDS
                .iter()
                .flat_map(|kind| manifest.get(*kind).into_iter().chain(targets(&manifest, kind)));
            tables
                .filter_map(Value::as_table)
                .flat_map(Table::keys)
                .cloned()
                .collect::<Vec<_>>()
        })
        .collect();
    let root = table(file);
    let entries = root
        .get("workspace")
        .and_then(|workspace| workspace.get("dependencies"))
        .and_then(Value::as_table);
    entries
        .into_iter()
        .flatten()
        .filter(|(name, value)| !used.contains(*name) && value.get("path").is_none())
        .map(|(name, _)| Complaint::about(file, format!("nobody uses '{name}': take it out")))
        .collect()
}

fn member(file: &File) -> Vec<Complaint> {
    let Ok(manifest) = file.text.as_deref().unwrap_or_default().parse::<Table>() else {
        return vec![Complaint::about(file, "cannot be read as TOML")];
    };
    let mut complaints = Vec::new();
    for kind in KINDS {
        let tables = manifest.get(kind).into_iter().chain(targets(&manifest, kind));
        for (name, value) in tables.filter_map(Value::as_table).flatten() {
            if value.get("workspace").and_then(Value::as_bool) != Some(true) {
                let says = format!(
                    "'{name}' belongs into the root's Cargo.toml; here stands `{name}.workspace = true`"
                );
                complaints.push(Complaint::about(file, says));
            }
        }
    }
    let lints = manifest.get("lints").and_then(|lints| lints.get("workspace"));
    if lints.and_then(Value::as_bool) != Some(true) && manifest.contains_key("package") {
        complaints.push(Complaint::about(
            file,
            "has not the lints of the workspace: `[lints]`, `workspace = true`",
        ));
    }
    complaints
}

fn targets<'a>(manifest: &'a Table, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    let targets = manifest.get("target").and_then(Value::as_table);
    targets
        .into_iter()
        .flatten()
        .filter_map(move |(_, target)| target.get(kind))
}

/// Clippy reads the nearest `clippy.toml` alone, so a room's own has to repeat the root's.
fn settings(tree: &Tree, file: &File) -> Vec<Complaint> {
    let table = |file: &File| {
        file.text
            .as_deref()
            .unwrap_or_default()
            .parse::<Table>()
            .unwrap_or_default()
    };
    let ours = table(file);
    let root = tree.file("clippy.toml").map(table).unwrap_or_default();
    root.into_iter()
        .filter(|(key, value)| ours.get(key) != Some(value))
        .map(|(key, value)| {
            Complaint::about(
                file,
                format!("repeat `{key} = {value}`: the root's file is not read here"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::complains, *};

    #[test]
    fn dependencies_without_reason_or_elsewhere_are_refused() {
        complains(
            look,
            &[
                (
                    "Cargo.toml",
                    "[workspace.dependencies]\nfacts = { path = \"crates/facts\" }\n# For a.\na = \"1\"\nb = \"1\"\n# For d.\nd = \"1\"\n\n[profile.dev]\nc = 1\n",
                ),
                (
                    "crates/a/Cargo.toml",
                    "[package]\nname = \"a\"\n[dependencies]\na.workspace = true\nb = \"1\"\n[target.'cfg(unix)'.dependencies]\nc = { version = \"1\" }\n[lints]\nworkspace = true\n",
                ),
                ("crates/b/Cargo.toml", "[package]\nname = \"b\"\n"),
            ],
            &[
                "Cargo.toml: nobody uses 'd'",
                "Cargo.toml:5: say in a comment line above 'b'",
                "crates/a/Cargo.toml: 'b' belongs into the root",
                "crates/a/Cargo.toml: 'c' belongs into the root",
                "crates/b/Cargo.toml: has not the lints",
            ],
        );
    }

    #[test]
    fn a_room_may_add_to_the_settings_but_not_drop_them() {
        complains(
            look,
            &[
                ("clippy.toml", "a = 1\nb = 2\n"),
                ("crates/a/clippy.toml", "a = 1\nb = 2\nc = 3\n"),
                ("crates/b/clippy.toml", "a = 1\nb = 3\n"),
            ],
            &["crates/b/clippy.toml: repeat `b = 2`"],
        );
    }
}
