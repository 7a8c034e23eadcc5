//! Who may know whom: the direction in which data flows.

use std::path::Path;

use cargo_metadata::{DependencyKind, MetadataCommand, Package};

use super::Complaint;

/// The prefix of our packages; the names in code go without.
const PREFIX: &str = "plimsoll-";

/// Each room of the program and the rooms it may know. Dependencies for tests alone are free.
const ROOMS: &[(&str, &[&str])] = &[
    ("facts", &[]),
    ("wire", &["facts"]),
    ("verdict", &["facts"]),
    ("checks", &["facts", "wire", "verdict"]),
    ("catalogue", &["facts", "verdict"]),
    ("text", &["facts", "verdict", "checks"]),
    ("render", &["facts", "verdict", "checks", "text"]),
    ("probe", &["facts", "wire"]),
    ("scan", &["facts", "wire", "probe"]),
    ("serve", &[]),
    ("lab", &["facts", "wire"]),
    (
        "procure",
        &["facts", "verdict", "checks", "catalogue", "text", "render"],
    ),
];

/// What one member of the workspace knows of the others.
struct Member {
    name: String,
    /// Its folder, from the root.
    folder: String,
    knows: Vec<String>,
}

/// Complains of rooms that know what they must not, and of rooms that nobody has placed.
///
/// # Errors
/// Cargo cannot read the workspace.
pub fn look(root: &Path) -> Result<Vec<Complaint>, String> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()
        .map_err(|e| format!("cargo metadata: {e}"))?;
    let members: Vec<Member> = metadata
        .workspace_packages()
        .into_iter()
        .map(|package| member(root, package))
        .collect();
    Ok(judge(&members))
}

fn member(root: &Path, package: &Package) -> Member {
    let folder = package
        .manifest_path
        .parent()
        .map_or_else(String::new, |folder| folder.to_string());
    let above = root.display().to_string();
    Member {
        name: package.name.to_string(),
        folder: folder
            .strip_prefix(&above)
            .unwrap_or(&folder)
            .trim_start_matches('/')
            .to_owned(),
        knows: package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind != DependencyKind::Development && dependency.path.is_some())
            .map(|dependency| dependency.name.clone())
            .collect(),
    }
}

fn judge(members: &[Member]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for member in members
        .iter()
        .filter(|member| member.folder.starts_with("crates/"))
    {
        let mut complain = |says: String| {
            complaints.push(Complaint {
                path: format!("{}/Cargo.toml", member.folder),
                line: 0,
                says,
            });
        };
        let is_program =
            |name: &str| name == "plimsoll" || ROOMS.iter().any(|(room, _)| short(name) == *room);
        if !is_program(&member.name) {
            complain(format!(
                "nobody says whom '{}' may know: place it in {}",
                member.name,
                file!()
            ));
            continue;
        }
        let may = ROOMS
            .iter()
            .find(|(room, _)| *room == short(&member.name))
            .map(|(_, may)| *may);
        for known in &member.knows {
            // The program may know every room, and no room may know the program or the tools around it.
            let allowed = match may {
                Some(may) => known.starts_with(PREFIX) && may.contains(&short(known)),
                None => known.starts_with(PREFIX) && is_program(known),
            };
            if !allowed {
                complain(format!(
                    "'{}' must not know '{}'",
                    short(&member.name),
                    short(known)
                ));
            }
        }
    }
    complaints
}

fn short(name: &str) -> &str {
    name.strip_prefix(PREFIX).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, knows: &[&str]) -> Member {
        Member {
            name: name.to_owned(),
            folder: format!("crates/{}", short(name)),
            knows: knows.iter().map(|known| (*known).to_owned()).collect(),
        }
    }

    #[test]
    fn a_room_that_knows_too_much_is_refused() {
        let found = judge(&[
            member("plimsoll-facts", &["plimsoll-wire"]),
            member("plimsoll-checks", &["plimsoll-facts", "plimsoll-probe"]),
            member("plimsoll-scan", &["plimsoll-probe", "plimsoll"]),
            member("plimsoll-attic", &[]),
            member("plimsoll", &["plimsoll-checks", "plimsoll-scan", "xtask"]),
        ]);
        let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "crates/facts/Cargo.toml: 'facts' must not know 'wire'".to_owned(),
                "crates/checks/Cargo.toml: 'checks' must not know 'probe'".to_owned(),
                "crates/scan/Cargo.toml: 'scan' must not know 'plimsoll'".to_owned(),
                format!(
                    "crates/attic/Cargo.toml: nobody says whom 'plimsoll-attic' may know: place it in {}",
                    file!()
                ),
                "crates/plimsoll/Cargo.toml: 'plimsoll' must not know 'xtask'".to_owned(),
            ]
        );
    }

    #[test]
    fn the_direction_of_the_table_has_no_circle() {
        for (room, may) in ROOMS {
            for known in *may {
                let back = ROOMS
                    .iter()
                    .find(|(name, _)| name == known)
                    .map(|(_, may)| may.contains(room));
                assert_eq!(back, Some(false), "{room} and {known}");
            }
        }
    }
}
