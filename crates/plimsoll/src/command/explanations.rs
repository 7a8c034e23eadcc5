//! The register of explanations: read for reports, kept by `plimsoll procure explain`.

use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use catalogue::explanations::{Entry, entries, explanations};
use facts::Timestamp;
use render::json::{Fault, FaultKind};
use text::Words;
use verdict::{Args, Check, Explanation, Term};

use super::judging;
use crate::{
    cli::{ExplainAddArgs, ExplainCheckArgs, ExplainListArgs, Plain, ProcureExplainCommand},
    exit::{self, fault, fault_about},
    output::print,
};

/// Longest register: ten thousand entries stay far below.
const LENGTH_MAX: u64 = 16 << 20;

/// `plimsoll procure explain`.
///
/// # Errors
/// The register cannot be read, used or written.
pub fn run(command: &ProcureExplainCommand, words: &Words) -> Result<u8, Fault> {
    match command {
        ProcureExplainCommand::Add(args) => add(args, words),
        ProcureExplainCommand::List(args) => list(args, words),
        ProcureExplainCommand::Check(args) => check(args, words),
    }
}

/// All explanations in the registers that reports are to honour.
///
/// # Errors
/// One of them cannot be read or used: a report must not lean on half a register.
pub fn registers(paths: &[PathBuf]) -> Result<Vec<Explanation>, Fault> {
    let mut all = Vec::new();
    for path in paths {
        let text = text(path)?.ok_or_else(|| unreadable(path, "it is not there"))?;
        all.extend(read(path, &text)?);
    }
    Ok(all)
}

fn known() -> Vec<&'static Check> {
    checks::all().map(|entry| entry.check).collect()
}

fn unreadable(path: &Path, why: &str) -> Fault {
    let name = path.display().to_string();
    let sentence = format!("the register {name} cannot be read: {why}");
    fault_about(FaultKind::File, name, sentence)
}

/// The text of a register; none where there is no such file.
fn text(path: &Path) -> Result<Option<String>, Fault> {
    match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Ok(about) if about.len() > LENGTH_MAX => {
            return Err(unreadable(path, "it is longer than 16 MiB, which no register is"));
        }
        _ => {}
    }
    fs::read_to_string(path)
        .map(Some)
        .map_err(|error| unreadable(path, &error.to_string()))
}

/// The explanations in a register, whose first mistake is told.
fn read(path: &Path, text: &str) -> Result<Vec<Explanation>, Fault> {
    explanations(text, &known()).map_err(|faults| {
        let first = faults.first().map_or("", String::as_str);
        refused(path, first)
    })
}

fn refused(path: &Path, why: &str) -> Fault {
    let name = path.display().to_string();
    let sentence = format!("{name}: {why}");
    fault_about(FaultKind::File, name, sentence)
}

fn add(args: &ExplainAddArgs, words: &Words) -> Result<u8, Fault> {
    let today = || Timestamp::now().strftime("%Y-%m-%d").to_string();
    let entry = Entry {
        check: args.check.clone(),
        standard: args.standard.clone(),
        subjects: Some(args.subject.clone()),
        policy: args.policy.clone(),
        ground: args.ground.clone(),
        reason: args.reason.clone(),
        evidence: args.evidence.clone(),
        risk: args.risk.clone(),
        compensation: args.compensation.clone(),
        owner: args.owner.clone(),
        since: Some(args.since.clone().unwrap_or_else(today)),
        until: args.until.clone(),
        review: args.review.clone(),
    };
    let wrong = |why: String| {
        fault(
            FaultKind::Usage,
            format!("the explanation ({}) {why}", entry.about()),
        )
    };
    let explanation = entry.explanation(&known()).map_err(wrong)?;
    let addition = entry.toml().map_err(wrong)?;
    // What stands there stays as it is, remarks included; what is broken is not added to.
    let before = text(&args.file)?.unwrap_or_default();
    read(&args.file, &before)?;
    let end = if before.is_empty() || before.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let whole = format!("{before}{end}{addition}");
    read(&args.file, &whole)?;
    let unwritten = |error: std::io::Error| {
        let sentence = format!("the register {} cannot be written: {error}", args.file.display());
        fault(FaultKind::Output, sentence)
    };
    let mut file = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&args.file)
        .map_err(unwritten)?;
    file.write_all(format!("{end}{addition}").as_bytes())
        .map_err(unwritten)?;
    let said = Args::from([
        ("file", args.file.display().to_string().into()),
        ("entry", entry.about().into()),
        ("date", explanation.until.to_string().into()),
    ]);
    print(&format!("{}\n", words.shared_with("register-added", &said)))
}

/// An entry of a register as it is on a day.
struct Shown {
    entry: Entry,
    explanation: Explanation,
    term: Term,
    /// True when it holds and should have been looked at again.
    due: bool,
}

fn shown(path: &Path, at: Option<&str>) -> Result<Vec<Shown>, Fault> {
    let at = judging::day(at)?.unwrap_or_else(Timestamp::now);
    let text = text(path)?
        .ok_or_else(|| unreadable(path, "it is not there; 'plimsoll procure explain add' begins one"))?;
    let good = read(path, &text)?;
    let day = at.strftime("%Y-%m-%d").to_string();
    let shown = entries(&text).into_iter().zip(good).map(|(entry, explanation)| {
        let term = explanation.term(at);
        Shown {
            due: term == Term::Holds && explanation.review.is_some_and(|review| review.to_string() < day),
            term,
            entry,
            explanation,
        }
    });
    Ok(shown.collect())
}

impl Shown {
    fn state(&self, words: &Words) -> String {
        let said = |key: &str, day: Option<String>| {
            words.shared_with(key, &Args::from([("date", day.unwrap_or_default().into())]))
        };
        let until = Some(self.explanation.until.to_string());
        match self.term {
            Term::Holds => said("register-holds", until),
            Term::Expired => said("register-expired", until),
            Term::NotYet => said(
                "register-not-yet",
                self.explanation.since.map(|day| day.to_string()),
            ),
        }
    }

    fn due(&self, words: &Words) -> Option<String> {
        let day = self.explanation.review.filter(|_| self.due)?;
        let args = Args::from([("date", day.to_string().into())]);
        Some(words.shared_with("register-review", &args))
    }

    fn key(&self) -> &'static str {
        match self.term {
            Term::Holds => "holds",
            Term::Expired => "expired",
            Term::NotYet => "not_yet",
        }
    }

    /// `https/hsts for example.nl: holds until 2027-06-30`.
    fn line(&self, words: &Words) -> String {
        let state: Vec<String> = [Some(self.state(words)), self.due(words)]
            .into_iter()
            .flatten()
            .collect();
        format!("{}: {}", text::plain(&self.entry.about()), state.join("; "))
    }
}

fn list(args: &ExplainListArgs, words: &Words) -> Result<u8, Fault> {
    let all = shown(&args.file, args.at.as_deref())?;
    if args.format == Plain::Json {
        let rows: Vec<serde_json::Value> = all
            .iter()
            .map(|one| {
                let checks = &one.explanation.checks;
                serde_json::json!({ "state": one.key(), "due": one.due, "checks": checks, "entry": one.entry })
            })
            .collect();
        let whole = serde_json::to_string_pretty(&rows).unwrap_or_default();
        return print(&format!("{whole}\n"));
    }
    if all.is_empty() {
        return print(&format!("{}\n", words.shared("register-empty")));
    }
    let mut page = String::new();
    for one in &all {
        let args = Args::from([
            ("owner", one.explanation.owner.as_str().into()),
            (
                "ground",
                words
                    .shared(&format!("ground-{}", one.explanation.ground.key()))
                    .into(),
            ),
            ("reason", one.explanation.reason.as_str().into()),
        ]);
        let about = words.shared_with("register-owner", &args);
        page.push_str(&format!("{}\n  {about}\n", one.line(words)));
    }
    print(&page)
}

fn check(args: &ExplainCheckArgs, words: &Words) -> Result<u8, Fault> {
    let text = text(&args.file)?.unwrap_or_default();
    if let Err(faults) = explanations(&text, &known())
        && let Some((last, before)) = faults.split_last()
    {
        for why in before {
            exit::complain(&refused(&args.file, why));
        }
        return Err(refused(&args.file, last));
    }
    let all = shown(&args.file, args.at.as_deref())?;
    let count = Args::from([("count", all.len().into())]);
    let mut page = format!("{}\n", words.shared_with("register-good", &count));
    let mut late = false;
    for one in &all {
        if one.term == Term::Expired || one.due {
            late = true;
            page.push_str(&format!("  {}\n", one.line(words)));
        }
        let gaps = one.entry.gaps();
        if one.term != Term::Expired && !gaps.is_empty() {
            let args = Args::from([("gaps", gaps.join(", ").into())]);
            let said = words.shared_with("register-gaps", &args);
            page.push_str(&format!("  {}: {said}\n", text::plain(&one.entry.about())));
        }
    }
    print(&page)?;
    Ok(if late { exit::FAILED } else { exit::MEASURED })
}
