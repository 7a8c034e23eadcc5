//! Several subjects or policies: who meets what, before the details.

use text::Words;

use super::standing_mark;
use crate::{
    Judged, Standing,
    layout::{Page, Tone, width},
    overview::{Row, id, policies, rows},
    score::percent,
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

fn table(page: &mut Page, rows: &[Row<'_, '_>], policies: &[String], columns: &[usize], words: &Words) {
    if policies.len() > 1 {
        let mut head = vec![(String::new(), Tone::Plain)];
        head.extend(policies.iter().map(|policy| (policy.clone(), Tone::Heading)));
        page.row(&head, columns);
    }
    for row in rows {
        let mut cells = vec![(row.name.clone(), Tone::Plain)];
        for policy in policies {
            let report = row.under(policy);
            cells.push(report.map_or((String::new(), Tone::Plain), |(_, one)| cell(one, words)));
        }
        page.row(&cells, columns);
    }
}

fn list(page: &mut Page, rows: &[Row<'_, '_>], named: bool, words: &Words) {
    for row in rows {
        page.text(0, &row.name);
        for (_, one) in &row.reports {
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
