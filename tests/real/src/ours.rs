//! Our own program, asked through its command line and read through its JSON report.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::{Outcome, Status, net::RANGES};

/// The files that tell our program about the world.
#[derive(Clone, Debug)]
pub struct Files {
    /// Root hints.
    pub hints: PathBuf,
    /// Trust anchors.
    pub anchors: PathBuf,
    /// Certificate authorities.
    pub authorities: Option<PathBuf>,
    /// Validated ROA payloads.
    pub vrps: Option<PathBuf>,
    /// Announced prefixes.
    pub routes: Vec<PathBuf>,
    /// Where facts are kept.
    pub facts: PathBuf,
}

impl Files {
    /// Options of the command line.
    pub fn options(&self) -> Vec<String> {
        let mut options = vec!["--pace".to_owned(), "none".to_owned()];
        let mut file = |option: &str, path: &Path| {
            options.extend([option.to_owned(), path.to_string_lossy().into_owned()]);
        };
        file("--root-hints", &self.hints);
        file("--trust-anchor", &self.anchors);
        for (option, path) in [("--ca-bundle", &self.authorities), ("--vrps", &self.vrps)] {
            if let Some(path) = path {
                file(option, path);
            }
        }
        for path in &self.routes {
            file("--routes", path);
        }
        options.extend(
            RANGES
                .iter()
                .flat_map(|range| ["--allow-net".to_owned(), (*range).to_owned()]),
        );
        options
    }
}

/// What it means that our program is not there: with `PLIMSOLL_REAL=require` an error, else a line.
///
/// # Errors
/// It was required.
pub fn without() -> Outcome<()> {
    let missing = "our program is not built (cargo build): ours is not compared";
    if env::var("PLIMSOLL_REAL").is_ok_and(|wish| wish == "require") {
        return Err(missing.to_owned());
    }
    println!("{missing}");
    Ok(())
}

/// Our program.
#[derive(Clone, Debug)]
pub struct Plimsoll {
    path: PathBuf,
    files: Files,
}

/// What one call gave.
#[derive(Clone, Debug)]
pub struct Call {
    /// Exit code; none: it was killed.
    pub code: Option<i32>,
    /// Standard output as JSON.
    pub json: Value,
}

impl Plimsoll {
    /// The program named by `PLIMSOLL_BIN`, or the one built beside this one. None when there is none that knows its
    /// own name yet: then there is nothing to compare.
    ///
    /// # Errors
    /// `PLIMSOLL_BIN` names something that does not answer.
    pub fn find(files: Files) -> Outcome<Option<Plimsoll>> {
        let named = env::var_os("PLIMSOLL_BIN").map(PathBuf::from);
        let path = match &named {
            Some(path) => path.clone(),
            None => {
                let own = env::current_exe().map_err(|e| e.to_string())?;
                own.with_file_name("plimsoll")
            }
        };
        let output = Command::new(&path).arg("--version").stdin(Stdio::null()).output();
        let answers = output.is_ok_and(|output| output.stdout.starts_with(b"plimsoll"));
        match (answers, named) {
            (true, _) => Ok(Some(Plimsoll { path, files })),
            (false, None) => Ok(None),
            (false, Some(path)) => Err(format!(
                "PLIMSOLL_BIN is {}, which does not answer --version",
                path.display()
            )),
        }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `test` on one name with more options.
    ///
    /// # Errors
    /// It cannot be started, or what it wrote is no JSON.
    pub fn test(&self, name: &str, more: &[&str]) -> Outcome<Call> {
        let name = name.trim_end_matches('.');
        let facts = self.files.facts.join(format!(
            "{}.jsonl",
            name.replace('/', "_").chars().take(120).collect::<String>()
        ));
        let output = Command::new(&self.path)
            .args(["test", name, "--format", "json", "--timeout", "40"])
            .args(more)
            .args(self.files.options())
            .arg("--facts")
            .arg(facts)
            .stdin(Stdio::null())
            .output()
            .map_err(|e| format!("{}: {e}", self.path.display()))?;
        let json = serde_json::from_slice(&output.stdout).map_err(|e| {
            let said = String::from_utf8_lossy(&output.stderr);
            format!("plimsoll test {name}: {}: no JSON ({e}): {said}", output.status)
        })?;
        Ok(Call {
            code: output.status.code(),
            json,
        })
    }

    /// What our program says about the chain of trust of a name, as a word: a status, `absent` where it says that the
    /// name does not exist, or what went wrong.
    pub fn status(&self, name: &str, more: &[&str]) -> String {
        let options = [&["--dns"], more].concat();
        match self.test(name, &options) {
            Ok(call) => read_status(&call),
            Err(e) => e,
        }
    }
}

/// The checks whose findings carry a status.
const CHECKS: [&str; 2] = ["dnssec/valid", "dnssec/signed"];

/// Statuses from the best to the gravest.
const GRAVITY: [&str; 5] = ["secure", "insecure", "indeterminate", "too-complex", "bogus"];

fn read_status(call: &Call) -> String {
    let checks = call.json["reports"][0]["checks"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let found = |id: &str| checks.iter().find(move |check| check["id"] == id);
    let statuses = CHECKS.iter().filter_map(|id| found(id)).flat_map(|check| {
        let findings = check["findings"].as_array().map_or(&[][..], Vec::as_slice);
        let stated = findings
            .iter()
            .filter_map(|finding| finding["args"]["status"].as_str());
        let reason = (check["reason"] == "too_complex").then_some("too-complex");
        reason.into_iter().chain(stated)
    });
    // Where a check states several, the gravest is the name's.
    let gravest = |a: &str, b: &str| {
        GRAVITY
            .iter()
            .position(|w| *w == a)
            .cmp(&GRAVITY.iter().position(|w| *w == b))
    };
    if let Some(word) = statuses.max_by(|a, b| gravest(a, b)) {
        return Status::of_word(word).map_or_else(|| word.to_owned(), |status| status.to_string());
    }
    let not_tested = CHECKS
        .iter()
        .filter_map(|id| found(id))
        .any(|check| check["verdict"] == "not_tested");
    match call.code {
        _ if not_tested => Status::NoAnswer.to_string(),
        Some(3) => "absent".to_owned(),
        code => format!("no status, exit code {code:?}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(code: i32, checks: Value) -> String {
        let json = json!({ "reports": [ { "checks": checks } ] });
        read_status(&Call {
            code: Some(code),
            json,
        })
    }

    #[test]
    fn statuses_of_reports() {
        let bogus = json!([{ "id": "dnssec/valid", "verdict": "fail", "findings": [ { "args": { "status": "bogus" } } ] }]);
        assert_eq!(read(0, bogus), "bogus");
        let insecure = json!([
            { "id": "dnssec/signed", "verdict": "fail", "findings": [ { "args": { "status": "insecure" } } ] },
            { "id": "dnssec/valid", "verdict": "not_applicable", "reason": "parent", "findings": [] }
        ]);
        assert_eq!(read(0, insecure), "insecure");
        let complex = json!([{ "id": "dnssec/valid", "verdict": "not_tested", "reason": "too_complex", "findings": [] }]);
        assert_eq!(read(0, complex), "too-complex");
        let silent =
            json!([{ "id": "dnssec/signed", "verdict": "not_tested", "reason": "timeout", "findings": [] }]);
        assert_eq!(read(3, silent), "no-answer");
        assert_eq!(read(3, json!([])), "absent");
        assert_eq!(read(0, json!([])), "no status, exit code Some(0)");
    }
}
