//! What a room's `clippy.toml` forbids is really refused.
//!
//! A crate of one bad line for every entry is laid out with the room's own file beside it, and clippy has to name each.
//! An entry with a path that does not exist would forbid nothing, and fails here.

use std::{collections::BTreeSet, fmt::Write, path::Path, process::Command};

use toml::{Table, Value};

/// The paths forbidden under `key`.
fn forbidden(settings: &Table, key: &str) -> BTreeSet<String> {
    let entries = settings.get(key).and_then(Value::as_array).expect(key);
    let path = |entry: &Value| {
        assert!(
            entry["reason"].as_str().is_some_and(|reason| !reason.is_empty()),
            "{entry}: say why"
        );
        entry["path"].as_str().expect("a path").to_owned()
    };
    entries.iter().map(path).collect()
}

/// Bad code: every forbidden function, type and macro once.
fn offences(settings: &Table) -> (String, BTreeSet<String>) {
    let mut code = String::from(
        "#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::disallowed_macros)]\n",
    );
    let mut paths = BTreeSet::new();
    for (number, path) in forbidden(settings, "disallowed-methods").into_iter().enumerate() {
        // Naming a function is as bad as calling it.
        let generic = match path.as_str() {
            "std::env::var" | "std::env::var_os" => "::<&str>",
            "std::fs::write" => "::<&str, &str>",
            "std::thread::spawn" => "::<fn(), ()>",
            path if path.starts_with("std::fs::") => "::<&str>",
            _ => "",
        };
        writeln!(code, "pub fn f{number}() {{ let _ = {path}{generic}; }}").unwrap();
        paths.insert(path);
    }
    for (number, path) in forbidden(settings, "disallowed-types").into_iter().enumerate() {
        writeln!(code, "pub type T{number} = {path};").unwrap();
        paths.insert(path);
    }
    for (number, path) in forbidden(settings, "disallowed-macros").into_iter().enumerate() {
        writeln!(code, "pub fn m{number}() {{ {path}!(\"a\"); }}").unwrap();
        paths.insert(path);
    }
    (code, paths)
}

/// What clippy says of a crate with this code under the settings of `room`.
fn clippy(root: &Path, room: &str, code: &str) -> String {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fences").join(room);
    std::fs::create_dir_all(scratch.join("src")).unwrap();
    std::fs::copy(root.join("Cargo.lock"), scratch.join("Cargo.lock")).unwrap();
    std::fs::copy(
        root.join(format!("crates/{room}/clippy.toml")),
        scratch.join("clippy.toml"),
    )
    .unwrap();
    // The versions of the workspace, which are here already.
    let manifest = "[package]\nname = \"fences\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
        jiff = { version = \"0.2\", default-features = false, features = [\"std\"] }\n";
    std::fs::write(scratch.join("Cargo.toml"), manifest).unwrap();
    std::fs::write(scratch.join("src/lib.rs"), code).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--offline", "--quiet"])
        .current_dir(&scratch)
        .env("CARGO_TARGET_DIR", scratch.parent().unwrap().join("target"))
        .output()
        .expect("cargo clippy");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "clippy let everything pass:\n{said}");
    said
}

#[test]
fn whatever_a_room_forbids_is_refused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for room in ["checks", "wire"] {
        let text = std::fs::read_to_string(root.join(format!("crates/{room}/clippy.toml"))).unwrap();
        let settings: Table = text.parse().unwrap();
        let (code, paths) = offences(&settings);
        let said = clippy(root, room, &code);
        for path in &paths {
            let named = said.contains(&format!("`{path}`"));
            assert!(named, "{room}: clippy does not refuse {path}:\n{said}");
        }
        assert!(
            !said.contains("does not refer to"),
            "{room}: an entry forbids nothing:\n{said}"
        );
    }
}
