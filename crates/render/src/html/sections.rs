//! The sections of a report: what is required and missing first, each check in one of them.

use maud::{Markup, html};
use verdict::{CheckReport, Outcome, Report, Verdict};

use super::{
    card, heading, mark,
    sentence::{LINE, cut, rich},
    sheet::Sheet,
};
use crate::{
    findings::{self, untested as reasons},
    report::{self, Section},
};

/// Places that are named at a finding.
pub const PLACES_SHOWN: usize = 12;

/// What is required and failed, with what falls with it.
pub fn missing(sheet: &Sheet<'_>) -> Markup {
    let fallen = report::fallen(sheet.report());
    let failed: Vec<&CheckReport> = held(sheet, Section::Missing);
    if failed.is_empty() && fallen.is_empty() {
        return html! {};
    }
    let inner = html! {
        @for check in failed { (card::open(sheet, check)) }
        @if !fallen.is_empty() {
            p { (sheet.words.shared("item-fallen-list")) }
            ul .links { @for check in fallen { li { (link(sheet, check)) } } }
        }
    };
    sheet.section(Section::Missing.key(), &inner)
}

/// The checks of a section, each laid open.
pub fn listed(sheet: &Sheet<'_>, section: Section) -> Markup {
    let checks = held(sheet, section);
    if checks.is_empty() {
        return html! {};
    }
    sheet.section(
        section.key(),
        &html! { @for check in checks { (card::open(sheet, check)) } },
    )
}

fn held<'a>(sheet: &Sheet<'a>, section: Section) -> Vec<&'a CheckReport> {
    let checks = sheet.report().checks.iter();
    checks.filter(|check| section.holds(check)).collect()
}

/// How many checks something could not be seen for.
pub fn untested_checks(report: &Report) -> usize {
    let unseen = |check: &&CheckReport| {
        check
            .findings
            .iter()
            .any(|finding| finding.outcome == Outcome::NotTested)
    };
    report.checks.iter().filter(unseen).count()
}

/// What could not be seen, by reason: one reason usually stands behind many checks.
pub fn untested(sheet: &Sheet<'_>) -> Markup {
    let groups = reasons(sheet.report(), sheet.words);
    if groups.is_empty() {
        return html! {};
    }
    let inner = html! {
        @for group in &groups {
            @if let Some(text) = sheet.room.sentence(&group.text) {
                div .reason {
                    p .mark.not_tested { (mark::icon("not_tested")) " " (text) }
                    @if let Some(fix) = &group.fix {
                        p { (sheet.shared("item-todo", [("fix", text::flat(fix).into())].into())) }
                    }
                    ul .links {
                        @for (check, places) in &group.checks {
                            li {
                                (link(sheet, check))
                                @if !places.is_empty()
                                    && let Some(places) = sheet.room.sentence(
                                        &findings::places(places, PLACES_SHOWN, sheet.words))
                                {
                                    " " span .faint { (places) }
                                }
                            }
                        }
                    }
                }
            }
        }
        @for check in sheet.report().checks.iter().filter(|check| check.verdict == Verdict::NotTested) {
            (card::folded(sheet, check, sheet.level() + 2))
        }
    };
    sheet.section("section-untested", &inner)
}

/// Whether a check is in none of the sections above.
pub fn is_rest(check: &CheckReport) -> bool {
    !matches!(
        check.verdict,
        Verdict::Fail | Verdict::Warn | Verdict::NotTested | Verdict::Explained
    )
}

/// What passed, and what does not apply: folded, by family.
pub fn rest(sheet: &Sheet<'_>) -> Markup {
    let rest: Vec<&CheckReport> = sheet
        .report()
        .checks
        .iter()
        .filter(|check| is_rest(check))
        .collect();
    if rest.is_empty() {
        return html! {};
    }
    let families: Vec<&[&CheckReport]> = rest
        .chunk_by(|one, next| one.check.family() == next.check.family())
        .collect();
    let inner = html! {
        @for family in families {
            @if let Some(first) = family.first() {
                (heading(sheet.level() + 2, None, &html! { (family_name(sheet, first)) }))
            }
            @for check in family { (card::folded(sheet, check, sheet.level() + 3)) }
        }
    };
    sheet.section("section-rest", &inner)
}

/// Every check in a table, by family, with a link to its card.
pub fn all(sheet: &Sheet<'_>) -> Markup {
    let words = sheet.words;
    let families = sheet
        .report()
        .checks
        .chunk_by(|one, next| one.check.family() == next.check.family());
    let inner = html! {
        div .scroll tabindex="0" role="group" aria-label=(words.shared("checks-caption")) {
            table .all {
                caption { (words.shared("checks-caption")) }
                thead { tr {
                    th scope="col" { (words.shared("column-check")) }
                    th scope="col" { (words.shared("column-verdict")) }
                    th scope="col" { (words.shared("column-level")) }
                } }
                @for family in families {
                    tbody {
                        @if let Some(first) = family.first() {
                            tr { th .family colspan="3" scope="rowgroup" { (family_name(sheet, first)) } }
                        }
                        @for check in family {
                            tr {
                                th scope="row" { (link(sheet, check)) }
                                td { (mark::verdict(check.verdict, words)) }
                                td { (words.shared(&format!("level-{}", check.level.key()))) }
                            }
                        }
                    }
                }
            }
        }
    };
    sheet.section("section-checks", &inner)
}

fn family_name(sheet: &Sheet<'_>, check: &CheckReport) -> String {
    sheet.words.shared(&format!("family-{}", check.check.family()))
}

fn link(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let title = sheet.words.check(check.check, "title");
    html! { a href={ "#" (sheet.anchor(check)) } { (rich(&cut(&title, LINE))) } }
}
