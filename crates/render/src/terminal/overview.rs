//! Several subjects or policies: who meets what, before the details.

use text::Words;
use verdict::Score;

use super::{short_name, standing_mark};
use crate::{
    Judged, Standing,
    layout::{Page, Tone, width},
};

/// Writes the table: a line per subject and test, a column per policy. Where it does not fit, a line per report.
pub fn write(page: &mut Page, judged: &[Judged<'_>], words: &Words) {
    page.heading(&words.shared("section-overview"));
    page.blank();
    let policies = policies(judged);
    let rows = rows(judged, words);
    let mut columns = vec![rows.iter().map(|row| width(&row.name)).max().unwrap_or(0)];
    for policy in &policies {
        let cells = judged.iter().filter(|one| id(one) == *policy);
        let widest = cells.map(|one| width(&cell(one, words).0)).max().unwrap_or(0);
        columns.push(widest.max(width(policy)));
    }
    let whole: usize = columns.iter().map(|column| column + 2).sum();
    if whole <= page.width() + 2 {
        table(page, &rows, &policies, &columns, words);
    } else {
        list(page, &rows, policies.len() > 1, words);
    }
}

struct Row<'j, 'a> {
    name: String,
    reports: Vec<&'j Judged<'a>>,
}

fn id(judged: &Judged<'_>) -> String {
    let policy = &judged.report.policy;
    format!("{} {}", policy.id, policy.version)
}

fn policies(judged: &[Judged<'_>]) -> Vec<String> {
    let mut known = Vec::new();
    for one in judged {
        let id = id(one);
        if !known.contains(&id) {
            known.push(id);
        }
    }
    known
}

/// Reports of one subject and test belong to one line; the same subject measured twice makes two.
fn rows<'j, 'a>(judged: &'j [Judged<'a>], words: &Words) -> Vec<Row<'j, 'a>> {
    let mut rows: Vec<Row<'j, 'a>> = Vec::new();
    for one in judged {
        let test = words.shared(&format!("test-{}", one.report.test));
        let name = format!("{} – {test}", short_name(one.report));
        match rows.last_mut() {
            Some(row) if row.name == name && row.reports.iter().all(|other| id(other) != id(one)) => {
                row.reports.push(one)
            }
            _ => rows.push(Row {
                name,
                reports: vec![one],
            }),
        }
    }
    rows
}

fn table(page: &mut Page, rows: &[Row<'_, '_>], policies: &[String], columns: &[usize], words: &Words) {
    if policies.len() > 1 {
        let mut head = vec![(String::new(), Tone::Plain)];
        head.extend(policies.iter().map(|policy| (policy.clone(), Tone::Heading)));
        page.row(&head, columns);
    }
    for row in rows {
        let mut cells = vec![(row.name.clone(), Tone::Plain)];
        for policy in policies {
            let report = row.reports.iter().find(|one| id(one) == *policy);
            cells.push(report.map_or((String::new(), Tone::Plain), |one| cell(one, words)));
        }
        page.row(&cells, columns);
    }
}

fn list(page: &mut Page, rows: &[Row<'_, '_>], named: bool, words: &Words) {
    for row in rows {
        page.text(0, &row.name);
        for one in &row.reports {
            let (text, tone) = cell(one, words);
            if named {
                page.item(2, (&text, tone), 0, &id(one));
            } else {
                page.whole(2, tone, &text);
            }
        }
    }
}

/// `✗ does not meet, 55%`.
fn cell(judged: &Judged<'_>, words: &Words) -> (String, Tone) {
    let standing = Standing::of(&judged.report.score);
    let (icon, tone) = standing_mark(standing);
    let word = words.shared(&format!("cell-{}", standing.key()));
    let text = match percent(&judged.report.score) {
        Some(percent) => format!("{icon} {word}, {percent}"),
        None => format!("{icon} {word}"),
    };
    (text, tone)
}

fn percent(score: &Score) -> Option<String> {
    match (score.low?, score.high?) {
        (low, high) if low == high => Some(format!("{high}%")),
        (low, high) => Some(format!("{low}–{high}%")),
    }
}
