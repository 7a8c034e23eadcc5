//! Reports as CSV after RFC 4180, for spreadsheets: a line for each subject, test, norm and check.
//!
//! Words from closed lists stand as they do in JSON, so that a sheet made in one language can be read by a program of another.
//! What strangers sent is made harmless twice: nothing in a cell steers a terminal, and none is taken for a formula.

use text::Words;
use verdict::CheckReport;

use crate::{
    Judged, Standing,
    compare::{Cell, day},
};

const COLUMNS: [&str; 25] = [
    "subject",
    "test",
    "measured_at",
    "policy",
    "version",
    "norm",
    "where",
    "force",
    "in_force_since",
    "in_force_until",
    "judged_as_of",
    "meets",
    "complete",
    "percent_low",
    "percent_high",
    "check",
    "title",
    "standard",
    "level",
    "verdict",
    "reason",
    "findings",
    "asked_later",
    "source",
    "confidence",
];

/// All reports, with a line of titles first. What a norm asks only from a later day on has a line without a verdict.
pub fn reports(judged: &[Judged<'_>], words: &Words) -> String {
    let mut text = row(&COLUMNS.map(str::to_owned));
    for one in judged {
        let words = &words.about(one.report.test);
        for entry in checks::all() {
            let cell = crate::compare::cell(one, entry.check);
            if !cell.is_empty() {
                text.push_str(&row(&cells(one, entry.check, cell, words)));
            }
        }
    }
    text
}

fn cells(judged: &Judged<'_>, check: &'static verdict::Check, cell: Cell<'_>, words: &Words) -> [String; 25] {
    let (report, policy) = (judged.report, judged.policy);
    let norm = policy.norm.as_ref();
    let score = &report.score;
    let own = |read: fn(&CheckReport) -> String| cell.report.map(read).unwrap_or_default();
    let rule = judged.rule(check.id);
    let percent = |percent: Option<u8>| percent.map(|percent| percent.to_string()).unwrap_or_default();
    let flag = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    [
        report.subject.name.clone(),
        report.test.key().to_owned(),
        report.measured_at.to_string(),
        report.policy.id.clone(),
        report.policy.version.clone(),
        judged.title(words).to_owned(),
        norm.and_then(|norm| norm.place.clone()).unwrap_or_default(),
        norm.and_then(|norm| norm.force)
            .map_or_else(String::new, |force| force.key().to_owned()),
        norm.map(|norm| norm.since.clone()).unwrap_or_default(),
        norm.and_then(|norm| norm.until.clone()).unwrap_or_default(),
        day(judged.day()),
        Standing::of(score).meets().map(flag).unwrap_or_default(),
        flag(!score.incomplete),
        percent(score.low),
        percent(score.high),
        check.id.to_owned(),
        words.check(check, "title"),
        own(|one| one.standard.clone()),
        own(|one| one.level.key().to_owned()),
        own(|one| one.verdict.key().to_owned()),
        own(|one| {
            one.reason
                .map_or_else(String::new, |reason| reason.key().to_owned())
        }),
        own(tags),
        cell.later.map_or_else(String::new, |(at, level)| {
            format!("{} from {}", level.key(), day(at))
        }),
        rule.map(|rule| rule.source.clone()).unwrap_or_default(),
        rule.and_then(|rule| rule.confidence)
            .map_or_else(String::new, |confidence| confidence.key().to_owned()),
    ]
}

/// What was found, each once, the worst first.
fn tags(report: &CheckReport) -> String {
    let mut tags: Vec<&str> = Vec::new();
    for finding in &report.findings {
        if !tags.contains(&finding.tag.name) {
            tags.push(finding.tag.name);
        }
    }
    tags.join(" ")
}

/// A line of cells, none of which steers a terminal or is taken for a formula.
pub(crate) fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell. Spreadsheets take what begins with one of these signs for a formula and run it, so an apostrophe comes first.
fn quoted(cell: &str) -> String {
    let cell = text::plain(cell);
    let formula = cell.trim_start().starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠',
    ]);
    let cell = if formula {
        format!("'{cell}")
    } else {
        cell.into_owned()
    };
    if cell.contains(['"', ',', '\r', '\n', ';', '\t']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests;
