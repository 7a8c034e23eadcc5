//! Judges recorded facts and says what a change of rules moves.
//!
//! `corpus` keeps facts as they were measured, a file a source, a line a name. `corpus/counts.txt` pins how often each
//! check came to each verdict and stated each finding. Whoever changes a rule sees here, before anybody else, whom it
//! would hit.

mod counts;
mod moves;

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::ExitCode,
};

use counts::Counts;
use moves::Moves;
use verdict::{Check, Policy};

const USAGE: &str = "\
cargo xtask corpus                 judges the recorded facts and fails where a count is not the pinned one
cargo xtask corpus --policy FILE   the same under another policy: what it would move, and how many names
cargo xtask corpus --pin           pins the counts of today";

/// The policy that the pinned counts are of.
const POLICY: &str = "default-2026";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.ancestors().nth(2).unwrap_or(here).join("corpus");
    let outcome = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => compare(&folder, None),
        ["--policy", policy] => compare(&folder, Some(policy)),
        ["--pin"] => pin(&folder),
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

fn compare(folder: &Path, other: Option<&str>) -> Result<String, String> {
    let pinned = folder.join("counts.txt");
    let text = std::fs::read_to_string(&pinned).map_err(|e| format!("{}: {e}", pinned.display()))?;
    let before = Counts::parse(&text).map_err(|e| format!("{}: {e}", pinned.display()))?;
    let base = other.is_some().then(|| policy(None)).transpose()?;
    let (now, moves) = judged(folder, &policy(other)?, base.as_ref())?;
    let moved = before.moved_to(&now);
    let names = now.names();
    match (moved.is_empty(), other) {
        (true, _) => Ok(format!("corpus: {names} names, nothing moves")),
        (false, Some(_)) => Ok(format!("{}\ncorpus: {names} names, {moves}", moved.join("\n"))),
        (false, None) => Err(format!(
            "{}\ncorpus: what is judged differs from corpus/counts.txt; if that is meant: cargo xtask corpus --pin",
            moved.join("\n")
        )),
    }
}

fn pin(folder: &Path) -> Result<String, String> {
    let (counts, _) = judged(folder, &policy(None)?, None)?;
    let path = folder.join("counts.txt");
    std::fs::write(&path, counts.to_string()).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(format!("corpus: {} names, pinned", counts.names()))
}

fn policy(other: Option<&str>) -> Result<Policy, String> {
    let all: Vec<&'static Check> = checks::all().map(|entry| entry.check).collect();
    catalogue::policy(other.unwrap_or(POLICY), &all).map_err(|e| e.to_string())
}

/// Every recorded name, judged; and how many of them move against `base`, where that is given.
fn judged(folder: &Path, policy: &Policy, base: Option<&Policy>) -> Result<(Counts, Moves), String> {
    let mut counts = Counts::default();
    let mut moves = Moves::default();
    for path in sources(folder)? {
        let source = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(SUFFIX))
            .unwrap_or_default()
            .to_owned();
        let file = std::fs::File::open(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let lines =
            BufReader::new(zstd::Decoder::new(file).map_err(|e| format!("{}: {e}", path.display()))?).lines();
        for (number, line) in lines.enumerate() {
            let said = |e: String| format!("{}, line {}: {e}", path.display(), number + 1);
            let line = line.map_err(|e| said(e.to_string()))?;
            let facts: facts::Facts = serde_json::from_str(&line).map_err(|e| said(e.to_string()))?;
            let mut pairs = Vec::new();
            for test in &facts.tests {
                let report = checks::judge(&facts, policy, *test);
                counts.add(&source, *test, &report);
                pairs.extend(base.map(|base| (checks::judge(&facts, base, *test), report)));
            }
            counts.add_name();
            moves.add(&pairs);
        }
    }
    Ok((counts, moves))
}

/// How the files of facts end.
const SUFFIX: &str = ".jsonl.zst";

fn sources(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let listed = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = listed
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(SUFFIX))
        .collect();
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The norm of the README, which asks for two years of HSTS where ours asks for one.
    const TWO_YEARS: &str = r#"
        id = "my-norm"
        version = "2026.1"
        extends = "default-2026@2026.11"

        [check."https/hsts"]
        min_age_s = 63_072_000
    "#;

    #[test]
    fn another_threshold_shows_whom_it_would_hit() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
        let place = std::env::temp_dir().join(format!("plimsoll-corpus-{}.toml", std::process::id()));
        std::fs::write(&place, TWO_YEARS).unwrap();
        let moved = compare(&folder, place.to_str());
        std::fs::remove_file(&place).unwrap();
        let moved = moved.unwrap();
        let lines: Vec<&str> = moved.lines().collect();
        let (last, rest) = lines.split_last().unwrap();
        // Of 800 names and more, those whose HSTS is a year long; the models among them met everything before.
        let numbers: Vec<u64> = last
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [names, moves, worse, better] = numbers[..] else {
            panic!("{last}")
        };
        assert!(
            names > moves && moves > worse && worse > 0 && better == 0,
            "{last}"
        );
        // That check alone, in every source with websites, from passes to failures.
        assert!(
            rest.len() >= 2 && rest.iter().all(|line| line.contains(" web https/hsts: =fail ")),
            "{moved}"
        );
        assert!(
            rest.iter()
                .all(|line| line.contains("long-enough") && line.contains("too-short")),
            "{moved}"
        );
    }
}
