//! Brings the servers up, to be compared with, to be timed on, or to be looked at.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use real::net::{self, Inside};
use tls_matrix::{Outcome, bench, matrix, tools};

const USAGE: &str = "usage: plimsoll-tls-matrix servers | compare | bench | check | up
  servers  has foreign clients confirm what the tables say of every server
  compare  the same, and compares what our program says
  bench    times our program and its peers on the same servers
  check    the same, and fails where we ask more than we promise
  up       keeps the servers up until Enter is pressed, and says how to look at them";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["inside", what, folder] => inside(what, Path::new(folder)),
        [what @ ("servers" | "compare" | "bench" | "check" | "up")] => outside(what),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

/// Makes a folder and goes on in namespaces of our own.
fn outside(what: &str) -> Outcome<()> {
    if let Some(obstacle) = tools::obstacle() {
        return Err(obstacle);
    }
    let folder = tempfile::Builder::new()
        .prefix("plimsoll-tls-")
        .permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .tempdir()
        .map_err(|e| format!("no temporary folder: {e}"))?;
    let program = env::current_exe().map_err(|e| e.to_string())?;
    let path = folder.path().to_string_lossy().into_owned();
    let inside = Inside::start(&program, &["inside", what, &path])?;
    let result = if what == "up" {
        let _ = std::io::stdin().read_line(&mut String::new());
        inside.end();
        Ok(())
    } else {
        inside.wait()
    };
    if env::var_os(net::KEEP).is_some() {
        println!("kept: {}", folder.keep().display());
    }
    result
}

fn inside(what: &str, folder: &Path) -> Outcome<()> {
    net::end_with_parent(folder.to_owned());
    let differences = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("differences.md");
    match what {
        "servers" => matrix::run(folder, &differences, false),
        "compare" => matrix::run(folder, &differences, true),
        "bench" | "check" => bench::run(folder, what == "check"),
        _ => keep_up(folder),
    }
}

fn keep_up(folder: &Path) -> Outcome<()> {
    let matrix = matrix::Matrix::start(folder)?;
    for row in &matrix.rows {
        println!(
            "{:<24} {:<16} {:?}: {}",
            row.host(),
            row.address(),
            row.kind,
            row.about
        );
    }
    println!(
        "A shell inside:\n  nsenter --target $(pgrep -f 'inside up {}' | tail -1) --net --pid bash",
        folder.display()
    );
    println!(
        "There:\n  plimsoll test NAME.tls --web {}",
        matrix.files()?.options().join(" ")
    );
    println!("Press Enter, or end the input, to take them down.");
    loop {
        std::thread::park();
    }
}
