//! Runs the fuzzer over the entries of `fuzz`.
//!
//! Coverage comes from flags that the stable compiler has; no sanitizer is needed, as nothing here is unsafe.

use std::{path::Path, process::Command};

use crate::cargo;

/// What makes LLVM count the edges that an input reaches, and tell what it is compared with.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=4 -Cdebug-assertions=on -Coverflow-checks=on";
/// Flags for the whole build must not reach build scripts, and they do not where a target is named.
const TARGET: &str = "x86_64-unknown-linux-gnu";
const MEGABYTES_MAX: u32 = 1024;
/// A single input that takes longer is a find.
const INPUT_SECONDS_MAX: u32 = 10;
const OCTETS_MAX: u32 = 8192;

/// How long the fuzzer looks at one entry.
#[derive(Clone, Copy, Debug)]
enum Length {
    /// Seconds, from another place each time.
    Seconds(u32),
    /// Inputs, the same on every machine: what passes here passes there.
    Inputs(u32),
}

/// Inputs for each entry where no time is given.
const INPUTS: u32 = 20_000;

/// `cargo xtask fuzz [SECONDS] [ENTRY...]`. New inputs that led somewhere go to `target/fuzz-corpus`.
///
/// # Errors
/// The fuzzer cannot be built, or it found something.
pub fn run(root: &Path, words: &[&str]) -> Result<String, String> {
    let (length, wanted) = match words.split_first() {
        Some((first, rest)) if first.parse::<u32>().is_ok() => {
            (Length::Seconds(first.parse().unwrap_or(0)), rest)
        }
        _ => (Length::Inputs(INPUTS), words),
    };
    if Command::new("c++").arg("--version").output().is_err() {
        return Ok("fuzz: skipped, there is no C++ compiler for libFuzzer (apt-get install g++)".to_owned());
    }
    let built = cargo(root)
        .args([
            "build",
            "--quiet",
            "--release",
            "--locked",
            "--package",
            "plimsoll-fuzz",
        ])
        .args([
            "--features",
            "driver",
            "--target",
            TARGET,
            "--target-dir",
            "target/fuzz",
        ])
        .env("RUSTFLAGS", FLAGS)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .status()
        .map_err(|e| format!("cargo could not be started: {e}"))?;
    if !built.success() {
        return Err("fuzz: the fuzzer could not be built".to_owned());
    }
    let driver = root
        .join("target/fuzz")
        .join(TARGET)
        .join("release/plimsoll-fuzz");
    let mut entries = entries(root)?;
    entries.retain(|entry| wanted.is_empty() || wanted.contains(&entry.as_str()));
    if entries.is_empty() {
        return Err(format!("fuzz: no entry is called {}", wanted.join(" or ")));
    }
    let mut found = Vec::new();
    for entry in &entries {
        match one(root, &driver, entry, length) {
            Ok(said) => println!("{said}"),
            Err(why) => found.push(why),
        }
    }
    if found.is_empty() {
        Ok(format!("fuzz: {} entries, nothing found", entries.len()))
    } else {
        Err(found.join("\n"))
    }
}

/// The folders of the corpus: a test holds that there is one for each entry.
fn entries(root: &Path) -> Result<Vec<String>, String> {
    let folder = root.join("fuzz/corpus");
    let listed = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut entries: Vec<String> = listed
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    entries.sort();
    Ok(entries)
}

fn one(root: &Path, driver: &Path, entry: &str, length: Length) -> Result<String, String> {
    // The fuzzer writes into the first folder it is given: never the one that is kept.
    let grown = match length {
        Length::Seconds(_) => root.join("target/fuzz-corpus").join(entry),
        Length::Inputs(_) => root.join("target/fuzz-once").join(entry),
    };
    if let Length::Inputs(_) = length {
        // Left over from the last time, it would lead elsewhere.
        let _ = std::fs::remove_dir_all(&grown);
    }
    std::fs::create_dir_all(&grown).map_err(|e| format!("{}: {e}", grown.display()))?;
    let output = Command::new(driver)
        .env("PLIMSOLL_FUZZ", entry)
        .arg(&grown)
        .arg(root.join("fuzz/corpus").join(entry))
        .args(match length {
            Length::Seconds(seconds) => vec![format!("-max_total_time={seconds}")],
            Length::Inputs(inputs) => vec![format!("-runs={inputs}"), "-seed=1".to_owned()],
        })
        .arg(format!("-max_len={OCTETS_MAX}"))
        .arg(format!("-timeout={INPUT_SECONDS_MAX}"))
        .arg(format!("-rss_limit_mb={MEGABYTES_MAX}"))
        .arg(format!(
            "-artifact_prefix={}/found-{entry}-",
            root.join("target").display()
        ))
        .arg("-print_final_stats=1")
        .output()
        .map_err(|e| format!("{}: {e}", driver.display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let telling = |line: &&str| {
            [
                "panicked at",
                "assertion",
                "  left:",
                " right:",
                "SUMMARY",
                "written to",
                "Base64",
            ]
            .iter()
            .any(|word| line.contains(word))
        };
        let why: Vec<&str> = said.lines().filter(telling).collect();
        return Err(format!("fuzz: {entry}: found something\n{}", why.join("\n")));
    }
    let stat = |name: &str| {
        let line = said.lines().find(|line| line.contains(name));
        line.and_then(|line| line.split_whitespace().last())
            .unwrap_or("?")
            .to_owned()
    };
    let edges = said
        .lines()
        .rev()
        .find_map(|line| line.split("cov: ").nth(1)?.split(' ').next())
        .unwrap_or("?");
    Ok(format!(
        "fuzz: {entry}: {} inputs, {edges} edges, {} MB at most",
        stat("number_of_executed_units"),
        stat("peak_rss_mb")
    ))
}
