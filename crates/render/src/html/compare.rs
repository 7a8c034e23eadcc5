//! One subject under several norms: a table with a row for each requirement and a column for each norm.

use maud::{Markup, html};
use text::Words;
use verdict::{Args, Check};

use super::{
    Shown, heading, mark, overview,
    sentence::{LINE, cut, rich},
    sheet::{Sheet, prefix},
};
use crate::{
    Judged,
    compare::{Cell, Comparison, Line, comparisons, force, from, in_force, place},
};

/// A section with a table for each subject and test that was judged under several norms.
pub fn sections(reports: &[Shown<'_>], words: &Words) -> Markup {
    let judged: Vec<Judged<'_>> = reports.iter().map(|shown| shown.judged).collect();
    let comparisons = comparisons(&judged, words);
    html! {
        @for (number, comparison) in comparisons.iter().enumerate() {
            @if let Some((_, first)) = comparison.columns.first() {
                (section(number, comparison, reports, &words.about(first.report.test)))
            }
        }
    }
}

fn section(number: usize, comparison: &Comparison<'_, '_>, reports: &[Shown<'_>], words: &Words) -> Markup {
    let name = || Args::from([("name", cut(&text::plain(&comparison.name), LINE).into())]);
    let title = words.shared_with("section-compared", &name());
    let caption = words.shared_with("compared-caption", &name());
    let span = comparison.columns.len() + 1;
    let columns = comparison.columns.iter();
    let sheets: Vec<Sheet<'_>> = columns
        .filter_map(|(index, _)| Some(Sheet::new(reports, *index, *reports.get(*index)?, words)))
        .collect();
    html! {
        section {
            (heading(2, Some(&format!("norms-{}", number + 1)), &rich(&title)))
            p { (words.shared("compared-whom")) }
            div .scroll tabindex="0" role="group" aria-label=(text::flat(&caption)) {
                table .norms {
                    caption { span { (rich(&caption)) } }
                    (head(comparison, words))
                    @for family in &comparison.families {
                        tbody {
                            tr { th .family colspan=(span) scope="rowgroup" {
                                span { (words.shared(&format!("family-{}", family.name))) }
                            } }
                            @for line in &family.lines { (row(line, &sheets, words)) }
                        }
                    }
                }
            }
        }
    }
}

/// A fact about a norm, in words.
type Fact = fn(&Judged<'_>, &Words) -> String;

/// The norms, and the answers that come before all single ones.
fn head(comparison: &Comparison<'_, '_>, words: &Words) -> Markup {
    let facts: [(&str, Fact); 4] = [
        ("row-place", place),
        ("row-force", force),
        ("column-in-force", in_force),
        ("row-whom", whom),
    ];
    html! {
        thead {
            tr {
                th scope="col" { (words.shared("column-norm")) }
                @for (index, one) in &comparison.columns {
                    th scope="col" {
                        a href={ "#" (prefix(*index)) "report" } title=(text::flat(&cut(&text::plain(one.title(words)), LINE))) {
                            (rich(&cut(&text::plain(one.policy.short()), LINE)))
                        }
                    }
                }
            }
            tr {
                th scope="row" { (words.shared("column-standing")) }
                @for (index, one) in &comparison.columns { td { (overview::cell(*index, one, &comparison.name, words)) } }
            }
            @for (key, fact) in facts {
                tr {
                    th scope="row" { (words.shared(key)) }
                    @for (_, one) in &comparison.columns { td .faint { (rich(&cut(&fact(one, words), LINE))) } }
                }
            }
        }
    }
}

/// Whom the norm binds or advises; empty where it does not say.
fn whom(judged: &Judged<'_>, words: &Words) -> String {
    text::plain(judged.whom(words).unwrap_or_default()).into_owned()
}

fn row(line: &Line<'_>, sheets: &[Sheet<'_>], words: &Words) -> Markup {
    let title = words.check(line.check, "title");
    let (family, rest) = line.check.id.split_once('/').unwrap_or((line.check.id, ""));
    html! {
        tr {
            th scope="row" {
                (rich(&cut(&title, LINE))) " "
                bdi .id .faint dir="ltr" { (family) "/" wbr; (rest) }
            }
            @for (sheet, one) in sheets.iter().zip(&line.cells) {
                td { (cell(*one, sheet, line.check, words)) }
            }
        }
    }
}

fn cell(cell: Cell<'_>, sheet: &Sheet<'_>, check: &'static Check, words: &Words) -> Markup {
    let anchor = cell.report.map(|report| format!("#{}", sheet.anchor(report)));
    html! {
        @if let Some(report) = cell.report {
            @let key = report.verdict.key();
            @let word = words.shared(&format!("mark-{key}"));
            @let level = words.shared(&format!("level-{}", report.level.key()));
            a .mark.(key) href=[anchor.as_deref()] aria-label={ (word) ", " (level) ": " (check.id) } {
                (mark::icon(key)) " " span .word { (word) }
            }
            span { (level) }
        } @else if cell.later.is_none() {
            span .faint { (words.shared("not-asked")) }
        }
        @if let Some(later) = cell.later { span .faint { (rich(&from(later, words))) } }
    }
}
