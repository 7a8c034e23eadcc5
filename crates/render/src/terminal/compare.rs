//! One subject under several norms, as a table: in words where there is room for them, else by marks that stand explained above.

use text::Words;
use verdict::{Args, Requirement, Verdict};

use super::{mark, standing_mark};
use crate::{
    Judged, Standing,
    compare::{Cell, Comparison, comparisons, force, from, in_force},
    layout::{Page, Tone, width},
    score::percent,
};

/// Writes a table for each subject and test that was judged under several norms.
pub fn write(page: &mut Page, judged: &[Judged<'_>], words: &Words) {
    for comparison in comparisons(judged, words) {
        let test = comparison.columns.first().map(|(_, one)| one.report.test);
        let Some(words) = test.map(|test| words.about(test)) else {
            continue;
        };
        let name = Args::from([("name", comparison.name.as_str().into())]);
        page.heading(&words.shared_with("section-compared", &name));
        page.blank();
        page.text(0, &words.shared("compared-whom"));
        page.blank();
        norms(page, &comparison, &words);
        requirements(page, &comparison, &words);
    }
}

/// The norms by number: where each holds, its force, and whether it is met.
fn norms(page: &mut Page, comparison: &Comparison<'_, '_>, words: &Words) {
    let titles = [
        "column-norm",
        "column-force",
        "column-in-force",
        "column-standing",
    ];
    let mut head = vec![("#".to_owned(), Tone::Heading)];
    head.extend(titles.map(|key| (words.shared(key), Tone::Heading)));
    let mut rows = vec![head];
    for (number, (_, one)) in comparison.columns.iter().enumerate() {
        // The letters of the country: the words for it do not fit beside the rest.
        let place = one.policy.norm.as_ref().and_then(|norm| norm.place.clone());
        let facts = [place.unwrap_or_default(), force(one, words)];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let (standing, tone) = standing(one, words);
        rows.push(vec![
            ((number + 1).to_string(), Tone::Plain),
            (one.policy.short().to_owned(), Tone::Plain),
            (facts.join(", "), Tone::Plain),
            (in_force(one, words), Tone::Plain),
            (standing, tone),
        ]);
    }
    let columns: Vec<usize> = (0..5).map(|at| widest(&rows, at)).collect();
    if columns.iter().sum::<usize>() + 8 <= page.width() {
        rows.iter().for_each(|row| page.row(row, &columns));
        return;
    }
    for row in rows.iter().skip(1) {
        let [number, name, facts, since, standing] = row.as_slice() else {
            continue;
        };
        page.item(0, (&number.0, Tone::Plain), 2, &name.0);
        page.whole(3, standing.1, &standing.0);
        let rest: Vec<&str> = [&facts.0, &since.0]
            .into_iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        if !rest.is_empty() {
            page.whole(3, Tone::Faint, &rest.join("; "));
        }
    }
}

fn widest(rows: &[Vec<(String, Tone)>], column: usize) -> usize {
    let cells = rows.iter().filter_map(|row| row.get(column));
    cells.map(|(text, _)| width(text)).max().unwrap_or(0)
}

/// `✗ fails, 55%`.
fn standing(judged: &Judged<'_>, words: &Words) -> (String, Tone) {
    let standing = Standing::of(&judged.report.score);
    let (icon, tone) = standing_mark(standing);
    let word = words.shared(&format!("cell-{}", standing.key()));
    match percent(&judged.report.score) {
        Some(percent) => (format!("{icon} {word}, {percent}"), tone),
        None => (format!("{icon} {word}"), tone),
    }
}

/// How the cells of a table are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `✗ failed, required`.
    Words,
    /// `✗R`.
    Marks,
}

/// Columns that a requirement's own name takes at least.
const NAME_MIN: usize = 12;

fn requirements(page: &mut Page, comparison: &Comparison<'_, '_>, words: &Words) {
    let lines = || comparison.families.iter().flat_map(|family| &family.lines);
    let name = lines()
        .map(|line| width(line.check.id) + 2)
        .max()
        .unwrap_or(NAME_MIN);
    let head = |number: usize, form: Form| match form {
        Form::Words => comparison
            .columns
            .get(number)
            .map_or(String::new(), |(_, one)| one.policy.short().to_owned()),
        Form::Marks => (number + 1).to_string(),
    };
    let columns = |form: Form| -> Vec<usize> {
        let cell = |at: usize| {
            lines().filter_map(move |line| Some(width(&cell(*line.cells.get(at)?, form, words).0)))
        };
        (0..comparison.columns.len())
            .map(|at| cell(at).max().unwrap_or(0).max(width(&head(at, form))))
            .collect()
    };
    let worded = columns(Form::Words);
    let (form, wide) = if name + worded.iter().map(|column| column + 2).sum::<usize>() <= page.width() {
        (Form::Words, worded)
    } else {
        (Form::Marks, columns(Form::Marks))
    };
    page.blank();
    legend(page, form, words);
    for block in blocks(&wide, page.width().saturating_sub(name)) {
        page.blank();
        let mut sizes = vec![name];
        sizes.extend(wide.get(block.clone()).unwrap_or_default());
        let mut row = vec![(words.shared("column-check"), Tone::Heading)];
        row.extend(block.clone().map(|at| (head(at, form), Tone::Heading)));
        page.row(&row, &sizes);
        for family in &comparison.families {
            page.whole(
                0,
                Tone::Heading,
                &words.shared(&format!("family-{}", family.name)),
            );
            for line in &family.lines {
                let mut row = vec![(format!("  {}", line.check.id), Tone::Plain)];
                let cells = line.cells.get(block.clone()).unwrap_or_default();
                row.extend(cells.iter().map(|one| cell(*one, form, words)));
                page.row(&row, &sizes);
            }
        }
    }
    if form == Form::Marks {
        later(page, comparison, words);
    }
}

/// The columns that stand beside each other: as many as fit, and one at least.
fn blocks(wide: &[usize], room: usize) -> Vec<std::ops::Range<usize>> {
    let mut blocks = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (at, column) in wide.iter().enumerate() {
        if at > start && used + column + 2 > room {
            blocks.push(start..at);
            (start, used) = (at, 0);
        }
        used += column + 2;
    }
    blocks.push(start..wide.len());
    blocks
}

/// What the marks mean.
fn legend(page: &mut Page, form: Form, words: &Words) {
    if form == Form::Words {
        return;
    }
    let marks = Verdict::ALL.iter().rev().map(|verdict| mark(*verdict, words).0);
    let levels = Requirement::ALL.map(|level| {
        let word = words.shared(&format!("level-{}", level.key()));
        format!("{} {word}", letter(level, words))
    });
    let rest = [
        format!("» {}", words.shared("compared-later")),
        format!("· {}", words.shared("not-asked")),
    ];
    let all: Vec<String> = marks.chain(levels).chain(rest).collect();
    // A mark and its word stay together.
    let mut line = String::new();
    for one in all {
        if !line.is_empty() && width(&line) + 3 + width(&one) > page.width() {
            page.whole(0, Tone::Faint, &std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push_str("   ");
        }
        line.push_str(&one);
    }
    page.whole(0, Tone::Faint, &line);
}

fn letter(level: Requirement, words: &Words) -> String {
    words.shared(&format!("letter-{}", level.key()))
}

fn cell(cell: Cell<'_>, form: Form, words: &Words) -> (String, Tone) {
    let Some(report) = cell.report else {
        return match (cell.later, form) {
            (Some(later), Form::Words) => (from(later, words), Tone::Faint),
            (Some((_, level)), Form::Marks) => (format!("·{}»", letter(level, words)), Tone::Faint),
            (None, Form::Words) => (words.shared("not-asked"), Tone::Faint),
            (None, Form::Marks) => ("·".to_owned(), Tone::Faint),
        };
    };
    let (text, tone) = mark(report.verdict, words);
    let text = match form {
        Form::Words => {
            let level = words.shared(&format!("level-{}", report.level.key()));
            let later = cell.later.map(|later| format!("; {}", from(later, words)));
            format!("{text}, {level}{}", later.unwrap_or_default())
        }
        Form::Marks => {
            let icon: String = text.chars().take(1).collect();
            let later = if cell.later.is_some() { "»" } else { "" };
            format!("{icon}{}{later}", letter(report.level, words))
        }
    };
    (text, tone)
}

/// What the marks leave out: which norm asks what from when on.
fn later(page: &mut Page, comparison: &Comparison<'_, '_>, words: &Words) {
    let mut said = Vec::new();
    for line in comparison.families.iter().flat_map(|family| &family.lines) {
        for (number, cell) in line.cells.iter().enumerate() {
            if let Some(later) = cell.later {
                let from = from(later, words);
                said.push(format!("{} {}: {from}", number + 1, line.check.id));
            }
        }
    }
    if said.is_empty() {
        return;
    }
    page.blank();
    page.whole(0, Tone::Heading, &words.shared("compared-later-title"));
    for line in said {
        page.text(2, &line);
    }
}
