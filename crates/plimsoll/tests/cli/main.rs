//! The program as its users run it: arguments in, report, sentences and exit status out.

mod configuration;
mod data;
mod demo;
mod errors;
mod explanations;
mod facts;
mod lab;
mod mail;
mod names;
mod norms;
mod procure;
mod shell;
mod standards;
mod suppliers;
mod world;

use std::{
    ffi::OsStr,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    sync::LazyLock,
};

use serde_json::Value;
use world::World;

/// One world for all tests: it only answers.
static WORLD: LazyLock<World> = LazyLock::new(World::start);

/// What a run of the program came to.
#[derive(Debug)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {self:?}"))
    }

    /// The complaints, without the remarks.
    fn errors(&self) -> Vec<&str> {
        self.err
            .lines()
            .filter_map(|line| line.strip_prefix("error: "))
            .collect()
    }

    fn notes(&self) -> Vec<&str> {
        self.err
            .lines()
            .filter_map(|line| line.strip_prefix("note: "))
            .collect()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The program, with nothing of the user's environment.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    command
        .env_clear()
        .env("LANG", "C.UTF-8")
        .env("PLIMSOLL_DATA", WORLD.path("no-data"))
        .stdin(Stdio::null());
    command
}

/// Runs the program with these arguments.
fn run<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Ran {
    program().args(args).output().unwrap().into()
}

/// Runs it with something on standard input.
fn run_with_input(args: &[&str], input: &[u8]) -> Ran {
    let mut child = program()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap().into()
}

/// `plimsoll test` in the world.
fn test(args: &[&str]) -> Ran {
    let options = WORLD.options();
    let world = options.iter().map(String::as_str);
    run(["test"].into_iter().chain(world).chain(args.iter().copied()))
}

/// The same with a report for programs.
fn test_json(args: &[&str]) -> (Ran, Value) {
    let ran = test(&[&["--format", "json"], args].concat());
    let json = ran.json();
    (ran, json)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Every document has its head, whatever else happened; exit status and error belong together.
fn assert_error(ran: &Ran, kind: &str) {
    let json = ran.json();
    assert_eq!(json["schema"], 1, "{ran:?}");
    assert_eq!(json["tool"]["name"], "plimsoll");
    assert_eq!(json["error"]["kind"], kind, "{ran:?}");
    let sentence = json["error"]["sentence"].as_str().unwrap();
    assert!(sentence.len() > 20 && !sentence.contains('\n'), "{sentence}");
}
