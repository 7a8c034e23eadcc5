//! What `new-check` lays out compiles, and cannot land as it is.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A copy of the files of the workspace, with their times, so that what did not change is not compiled again.
fn copy() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scaffold");
    if to.exists() {
        std::fs::remove_dir_all(&to).unwrap();
    }
    let listed = run(Command::new("git").current_dir(root).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]));
    for path in String::from_utf8(listed.stdout)
        .unwrap()
        .split('\0')
        .filter(|path| !path.is_empty())
    {
        let (from, to) = (root.join(path), to.join(path));
        if !from.exists() {
            continue;
        }
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&from, &to).unwrap();
        let modified = std::fs::metadata(&from).unwrap().modified().unwrap();
        std::fs::File::options()
            .write(true)
            .open(&to)
            .unwrap()
            .set_modified(modified)
            .unwrap();
    }
    run(Command::new("git").current_dir(&to).args(["init", "--quiet"]));
    name_it_otherwise(&to.join("Cargo.toml"));
    to
}

/// Gives the copy a version of its own. The folder of results is shared, and cargo tells packages of one name and
/// version apart by nothing else: it would take what it knows of the copy's sources for what it knows of ours, and no
/// longer see that ours changed.
fn name_it_otherwise(manifest: &Path) {
    let was = std::fs::read_to_string(manifest).unwrap();
    let ours = concat!("\nversion = \"", env!("CARGO_PKG_VERSION"), "\"\n");
    let copied = was.replacen(ours, "\nversion = \"0.0.0-scaffold\"\n", 1);
    assert_ne!(
        was, copied,
        "the workspace states its version otherwise than thought"
    );
    std::fs::write(manifest, copied).unwrap();
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    output
}

/// Our own program, as if it stood in the copy.
fn xtask(copy: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .env("CARGO_MANIFEST_DIR", copy.join("xtask"))
        .current_dir(copy);
    command
}

#[test]
fn a_scaffold_compiles_and_does_not_land() {
    let copy = copy();
    for id in ["https/second-thought", "far-away/first"] {
        run(xtask(&copy).args(["new-check", id]));
    }
    let again = xtask(&copy)
        .args(["new-check", "far-away/first"])
        .output()
        .unwrap();
    assert!(!again.status.success(), "it was laid out twice");

    // The folder of results is shared, so that dependencies are there already.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    run(Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--package", "plimsoll-checks"])
        .env("CARGO_TARGET_DIR", target)
        .current_dir(&copy));

    let tidy = xtask(&copy).arg("tidy").output().unwrap();
    let said = String::from_utf8_lossy(&tidy.stderr);
    assert!(!tidy.status.success());
    for folder in ["https/second-thought", "far-away/first"] {
        for file in [
            "mod.rs", "spec.md", "en.ftl", "nl.ftl", "fr.ftl", "es.ftl", "ar.ftl",
        ] {
            let marked = format!("crates/checks/src/{folder}/{file}:");
            assert!(said.contains(&marked), "tidy lets {marked} pass:\n{said}");
        }
    }
    assert!(said.contains("crates/checks/src/far-away/mod.rs:"), "{said}");
}
