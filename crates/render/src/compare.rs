//! One subject under several norms: a line for each requirement, a column for each norm.
//!
//! Everything here was judged before; this only puts it beside each other. A norm has its column whether or not it binds the
//! subject: nobody can see from outside whom a law means.

use checks::all;
use facts::Timestamp;
use text::Words;
use verdict::{Check, CheckReport, Requirement};

use crate::{
    Judged,
    overview::{Row, rows},
};

/// One subject and test under several norms.
#[derive(Debug)]
pub struct Comparison<'j, 'a> {
    /// The subject's name as people write it, and the test.
    pub name: String,
    /// The reports, each with its place among all of them.
    pub columns: Vec<(usize, &'j Judged<'a>)>,
    /// What at least one of the norms asks, by family of checks.
    pub families: Vec<Family<'a>>,
}

/// The requirements of one family.
#[derive(Debug)]
pub struct Family<'a> {
    /// Its name in the ids of checks: `tls`.
    pub name: &'static str,
    /// Its checks, in the order of all checks.
    pub lines: Vec<Line<'a>>,
}

/// One requirement.
#[derive(Debug)]
pub struct Line<'a> {
    /// The check.
    pub check: &'static Check,
    /// What each norm makes of it, in the order of the columns.
    pub cells: Vec<Cell<'a>>,
}

/// What one norm makes of one check.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The verdict; none where the norm does not ask.
    pub report: Option<&'a CheckReport>,
    /// From when on it asks for it, or asks for more than it does, and how much then.
    pub later: Option<(Timestamp, Requirement)>,
}

impl Cell<'_> {
    /// Whether the norm neither asks nor will.
    pub fn is_empty(&self) -> bool {
        self.report.is_none() && self.later.is_none()
    }
}

/// The comparisons that `judged` allows: one for each subject and test that was judged under two norms or more.
pub fn comparisons<'j, 'a>(judged: &'j [Judged<'a>], words: &Words) -> Vec<Comparison<'j, 'a>> {
    let several = rows(judged, words)
        .into_iter()
        .filter(|row| row.reports.len() > 1);
    several.map(comparison).collect()
}

fn comparison<'j, 'a>(row: Row<'j, 'a>) -> Comparison<'j, 'a> {
    let mut families: Vec<Family<'a>> = Vec::new();
    for entry in all() {
        let check = entry.check;
        let cells: Vec<Cell<'a>> = row.reports.iter().map(|(_, one)| cell(one, check)).collect();
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        let line = Line { check, cells };
        match families.last_mut() {
            Some(last) if last.name == check.family() => last.lines.push(line),
            _ => families.push(Family {
                name: check.family(),
                lines: vec![line],
            }),
        }
    }
    Comparison {
        name: row.name,
        columns: row.reports,
        families,
    }
}

/// What the norm of `judged` makes of `check`.
pub fn cell<'a>(judged: &Judged<'a>, check: &'static Check) -> Cell<'a> {
    let report = judged.report;
    Cell {
        report: report.checks.iter().find(|one| one.check.id == check.id),
        later: judged.policy.asked_later(report.test, check.id, judged.day()),
    }
}

/// A day as everybody reads it: `2036-01-01`.
pub fn day(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}

/// Where the norm of `judged` holds, in words or as it stands; empty where it does not say.
pub fn place(judged: &Judged<'_>, words: &Words) -> String {
    let place = judged.policy.norm.as_ref().and_then(|norm| norm.place.as_deref());
    place.map_or_else(String::new, |place| {
        words
            .find(&format!("place-{place}"))
            .unwrap_or_else(|| place.to_owned())
    })
}

/// What force it has there; empty where it does not say.
pub fn force(judged: &Judged<'_>, words: &Words) -> String {
    let force = judged.policy.norm.as_ref().and_then(|norm| norm.force);
    force.map_or_else(String::new, |force| {
        words.shared(&format!("force-{}", force.key()))
    })
}

/// Since when it is in force, or from when on, or until when it was, as seen from the day by whose rules was judged; empty for a
/// norm without a document.
pub fn in_force(judged: &Judged<'_>, words: &Words) -> String {
    let Some(norm) = &judged.policy.norm else {
        return String::new();
    };
    let today = day(judged.day());
    let (key, of) = match &norm.until {
        Some(until) if *until <= today => ("in-force-until", until),
        _ if norm.since > today => ("in-force-from", &norm.since),
        _ => ("in-force-since", &norm.since),
    };
    words.shared_with(key, &verdict::Args::from([("day", of.as_str().into())]))
}

/// `required from 2036-01-01`.
pub fn from(later: (Timestamp, Requirement), words: &Words) -> String {
    let (at, level) = later;
    let args = [
        ("level", words.shared(&format!("level-{}", level.key())).into()),
        ("day", day(at).into()),
    ];
    words.shared_with("asked-later", &verdict::Args::from(args))
}
