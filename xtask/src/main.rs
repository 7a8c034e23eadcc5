//! Keeps the house in order.
//!
//! `tidy` looks at every file, `guards` at who knows whom, `fuzz` runs the fuzzer, `new-check` lays out the folder of a check, `gen` writes what is
//! written from the checks themselves. It knows nothing of the program: it reads files and asks cargo.

mod fuzz;
mod guards;
mod new_check;
mod tidy;
mod tree;

use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

const USAGE: &str = "\
cargo xtask tidy                    rules about the files of the repository
cargo xtask guards                  who may know whom, asked of cargo
cargo xtask corpus [--pin]          recorded facts judged: what a change of rules moves
cargo xtask fuzz [SECONDS] [ENTRY]  the fuzzer over every parser, or those named
cargo xtask new-check FAMILY/NAME   the folder of a new check, registered
cargo xtask gen [--check]           writes what is generated; --check: says what is not as it would be written";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = root();
    let outcome = match words[..] {
        ["tidy"] => tidy::run(&root),
        ["guards"] => guards::run(&root),
        ["new-check", id] => new_check::run(&root, id),
        ["corpus", ref rest @ ..] => ours(&root, "xtask-corpus", rest),
        ["fuzz", ref rest @ ..] => fuzz::run(&root, rest),
        ["gen", ref rest @ ..] => ours(&root, "xtask-gen", rest),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace: cargo says at run time where this package stands.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = Path::new(&here);
    here.parent().unwrap_or(here).to_owned()
}

/// A command of cargo, at the root.
fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// What knows the checks is a program of its own.
fn ours(root: &Path, package: &str, rest: &[&str]) -> Result<String, String> {
    let status = cargo(root)
        .args(["run", "--quiet", "--package", package, "--"])
        .args(rest)
        .status()
        .map_err(|e| format!("cargo could not be started: {e}"))?;
    if status.success() {
        Ok(format!("{package}: done"))
    } else {
        Err(format!("{package}: see above"))
    }
}
