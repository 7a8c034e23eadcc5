//! What was found, put together: findings that say the same are said once, with all their places.

use facts::Timestamp;
use text::{Words, plain};
use verdict::{Args, CheckReport, Finding, ListItem, Outcome, Place, Report, Requirement};

use crate::report::time;

/// Findings of one check that say the same.
#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    /// What it means for the verdict.
    pub outcome: Outcome,
    /// When the first of them was seen, where that is not the time of the report.
    pub at: Option<Timestamp>,
    /// For whom they were measured.
    pub shared: Shared,
    /// What they say.
    pub text: String,
    /// What to do about it.
    pub fix: Option<String>,
    /// Where, each place once.
    pub places: Vec<String>,
    /// What shows it at the first of them.
    pub evidence: Option<&'a str>,
    /// What they list; nothing where they are no lists.
    pub items: Vec<ListItem>,
}

/// For whom something was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// For this subject.
    No,
    /// Once for several subjects.
    Yes,
    /// For another name at the same address and port.
    Endpoint,
}

impl Shared {
    fn of(finding: &Finding) -> Self {
        match &finding.place {
            _ if !finding.shared => Shared::No,
            Place {
                address: Some(_),
                port: Some(_),
                ..
            } => Shared::Endpoint,
            _ => Shared::Yes,
        }
    }
}

/// When it was seen and for whom, where that is not this report's time and subject.
pub fn seen(group: &Group<'_>, words: &Words) -> Vec<String> {
    let at = |key: &str, at: Timestamp| words.shared_with(key, &Args::from([("time", time(at).into())]));
    match (group.at, group.shared) {
        (Some(time), Shared::Endpoint) => vec![at("card-shared-at", time)],
        (time, shared) => {
            let time = time.map(|time| at("card-seen-at", time));
            let shared = (shared != Shared::No).then(|| words.shared("card-shared"));
            time.into_iter().chain(shared).collect()
        }
    }
}

/// The findings of `check`, one of `subject`'s, that led to its verdict.
pub fn said<'a>(check: &'a CheckReport, subject: &str, words: &Words) -> Vec<Group<'a>> {
    let led = |finding: &&Finding| finding.outcome.verdict() == Some(check.measured());
    grouped(check, check.findings.iter().filter(led), subject, words)
}

/// The other findings of `check`: what it is not judged by.
pub fn beside<'a>(check: &'a CheckReport, subject: &str, words: &Words) -> Vec<Group<'a>> {
    let led =
        |finding: &&Finding| finding.outcome.verdict() != Some(check.measured()) && finding.list().is_none();
    grouped(check, check.findings.iter().filter(led), subject, words)
}

/// The lists among the findings of `check`.
pub fn lists<'a>(check: &'a CheckReport, subject: &str, words: &Words) -> Vec<Group<'a>> {
    let lists = |finding: &&Finding| finding.list().is_some();
    grouped(check, check.findings.iter().filter(lists), subject, words)
}

fn grouped<'a>(
    check: &'a CheckReport,
    findings: impl Iterator<Item = &'a Finding>,
    subject: &str,
    words: &Words,
) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for finding in findings {
        let (text, fix) = (
            words.finding(check.check, finding),
            words.fix(check.check, finding),
        );
        let (items, shared) = (finding.list().unwrap_or_default(), Shared::of(finding));
        let known = groups.iter().position(|group| {
            group.outcome == finding.outcome
                && group.text == text
                && group.fix.as_deref() == Some(&fix)
                && group.items == items
                && group.shared == shared
        });
        let at = known.unwrap_or_else(|| {
            groups.push(Group {
                outcome: finding.outcome,
                at: finding.at,
                shared,
                text,
                fix: Some(fix),
                places: Vec::new(),
                evidence: finding.evidence.as_deref(),
                items,
            });
            groups.len() - 1
        });
        add_place(&mut groups[at].places, finding, subject);
    }
    groups
}

/// Notes where a finding was made. That it is about the subject goes without saying.
fn add_place(places: &mut Vec<String>, finding: &Finding, subject: &str) {
    let place = finding.place.to_string();
    if !place.is_empty() && place != subject && !places.contains(&place) {
        places.push(place);
    }
}

/// Checks that could not be tested for the same reason.
#[derive(Debug)]
pub struct Untested<'a> {
    /// The reason in words.
    pub text: String,
    /// What to do about it.
    pub fix: Option<String>,
    /// The checks, with the places that could not be seen.
    pub checks: Vec<(&'a CheckReport, Vec<String>)>,
}

/// Everything in `report` that could not be seen, those reasons first that a required check suffers from.
pub fn untested<'a>(report: &'a Report, words: &Words) -> Vec<Untested<'a>> {
    let mut groups: Vec<Untested<'a>> = Vec::new();
    for check in &report.checks {
        for finding in check
            .findings
            .iter()
            .filter(|finding| finding.outcome == Outcome::NotTested)
        {
            let text = words.finding(check.check, finding);
            let fix = words.own_fix(check.check, finding);
            let known = groups
                .iter()
                .position(|group| group.text == text && group.fix == fix);
            let at = known.unwrap_or_else(|| {
                groups.push(Untested {
                    text,
                    fix,
                    checks: Vec::new(),
                });
                groups.len() - 1
            });
            let checks = &mut groups[at].checks;
            match checks.last_mut() {
                Some((last, places)) if std::ptr::eq(*last, check) => {
                    add_place(places, finding, &report.subject.name)
                }
                _ => {
                    let mut places = Vec::new();
                    add_place(&mut places, finding, &report.subject.name);
                    checks.push((check, places));
                }
            }
        }
    }
    groups.sort_by_key(|group| {
        let required = |(check, _): &(&CheckReport, _)| check.level == Requirement::Required;
        !group.checks.iter().any(required)
    });
    groups
}

/// `at a, b and 3 more`: the first `most` are named; the JSON report has them all.
pub fn places(places: &[String], most: usize, words: &Words) -> String {
    let shown: Vec<String> = places.iter().take(most).cloned().collect();
    let args = Args::from([
        ("more", places.len().saturating_sub(most).into()),
        ("places", shown.into()),
    ]);
    words.shared_with("item-places", &args)
}

/// What is worth knowing beside the verdict: remarks, information, and why a check does not apply; each once.
pub fn remarks(check: &CheckReport, words: &Words) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for finding in &check.findings {
        let told = matches!(
            finding.outcome,
            Outcome::Note | Outcome::Info | Outcome::NotApplicable
        );
        if !told || finding.list().is_some() {
            continue;
        }
        let text = words.finding(check.check, finding);
        if !remarks.contains(&text) {
            remarks.push(text);
        }
    }
    remarks
}

/// `text` of at most `most` characters on one line; a bar stands between lines.
pub fn shorten(text: &str, most: usize) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let text = lines.join(" | ");
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    plain(&short).into_owned()
}
