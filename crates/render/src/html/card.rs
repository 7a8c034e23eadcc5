//! One check: what was found, what it means, why it matters, who can mend it and how, and what it rests on.

use maud::{Markup, html};
use text::Words;
use verdict::{Args, CheckReport, Outcome, Verdict};

use super::{
    heading, mark,
    sections::PLACES_SHOWN,
    sentence::{LINE, cut, evidence, more, rich},
    sheet::Sheet,
};
use crate::{
    explanation,
    findings::{self, Group},
    mail::ask,
    norm,
};

/// Statements of one check that are shown; the JSON report has them all.
const SHOWN: usize = 12;

/// Lists of one check that are shown: six versions at four addresses that differ in all of them.
const LISTS_SHOWN: usize = 24;

/// A check laid open.
pub fn open(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let anchor = sheet.anchor(check);
    let title = format!("{anchor}-title");
    html! {
        article .card.(check.verdict.key()) id=(anchor) aria-labelledby=(title) {
            (heading(sheet.level() + 2, Some(&title), &head(sheet, check)))
            (body(sheet, check))
        }
    }
}

/// A check behind its title. Print opens it.
pub fn folded(sheet: &Sheet<'_>, check: &CheckReport, level: u8) -> Markup {
    html! {
        details .card.(check.verdict.key()) id=(sheet.anchor(check)) {
            summary { (heading(level, None, &head(sheet, check))) }
            (body(sheet, check))
        }
    }
}

fn head(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let title = sheet.words.check(check.check, "title");
    html! { (mark::verdict(check.verdict, sheet.words)) " " span { (rich(&cut(&title, LINE))) } }
}

fn body(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let words = sheet.words;
    let level = words.shared(&format!("level-{}", check.level.key()));
    // What passed needs no mending, and what does not apply none either.
    let mend = matches!(check.verdict, Verdict::Fail | Verdict::Warn | Verdict::Explained);
    let said = findings::said(check, &sheet.report().subject.name, words);
    html! {
        p .meta {
            (level) " · " a .id href={ "#" (sheet.anchor(check)) } dir="ltr" { (check.check.id) }
        }
        p .question { (rich(&words.check(check.check, "question"))) }
        dl {
            (explained(check, words))
            dt { (words.shared("card-found")) }
            dd { (found(sheet, check, &said)) }
            (beside(sheet, check))
            (listed(sheet, check))
            dt { (words.shared("explain-why")) }
            dd { p { (rich(&words.check(check.check, "why"))) } }
            @if mend {
                dt { (words.shared("explain-fix")) }
                dd {
                    (fixes(sheet, check, &said))
                    p .who { (sheet.shared("item-who", who(sheet, check))) }
                    @if let Some(ask) = ask(&sheet.shown.judged.providers(check), words) { p .who { (rich(&ask)) } }
                }
            }
            @if !check.check.norms.is_empty() {
                dt { (words.shared("explain-norms")) }
                dd { (norms(sheet, check)) }
            }
        }
    }
}

/// The registered reason, where there is one.
fn explained(check: &CheckReport, words: &Words) -> Markup {
    let lines = explanation::lines(check, words);
    html! {
        @if !lines.is_empty() {
            dt { (words.shared("card-explanation")) }
            dd { @for line in &lines { p { (rich(&cut(line, LINE))) } } }
        }
    }
}

fn who(sheet: &Sheet<'_>, check: &CheckReport) -> Args {
    Args::from([
        (
            "who",
            text::flat(&sheet.words.check(check.check, "fix-who")).into(),
        ),
        (
            "effort",
            text::flat(&sheet.words.check(check.check, "fix-effort")).into(),
        ),
    ])
}

/// The findings that led to the verdict, each with its places and what shows it.
fn found(sheet: &Sheet<'_>, check: &CheckReport, said: &[Group<'_>]) -> Markup {
    if said.is_empty() {
        return html! { p { (sheet.words.shared(&format!("verdict-{}", check.verdict.key()))) } };
    }
    list(sheet, said, false)
}

/// What else was seen: remarks, and what came out otherwise at other places.
fn beside(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let groups = findings::beside(check, &sheet.report().subject.name, sheet.words);
    if groups.is_empty() {
        return html! {};
    }
    html! {
        dt { (sheet.words.shared("card-beside")) }
        dd { (list(sheet, &groups, true)) }
    }
}

/// Everything that is accepted, a table for each list.
fn listed(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    let groups = findings::lists(check, &sheet.report().subject.name, sheet.words);
    if groups.is_empty() {
        return html! {};
    }
    html! {
        dt { (sheet.words.shared("card-listed")) }
        dd {
            @for (index, group) in groups.iter().take(LISTS_SHOWN).enumerate() {
                @if let Some(text) = sheet.room.sentence(&group.text) {
                    @let name = format!("{}-list-{}", sheet.anchor(check), index + 1);
                    (table(sheet, group, &name, &one(sheet, group, &text, false)))
                }
            }
            @if groups.len() > LISTS_SHOWN { p .faint { (more(groups.len() - LISTS_SHOWN, sheet.words)) } }
        }
    }
}

/// Rows until the room for lists is used up, under what they are.
fn table(sheet: &Sheet<'_>, group: &Group<'_>, name: &str, what: &Markup) -> Markup {
    let words = sheet.words;
    let mut shown = 0;
    let rows = html! {
        @for item in &group.items {
            @if let Some([name, code]) = sheet.lists.cells([&item.name, &item.code]) {
                (counted(&mut shown))
                tr {
                    th scope="row" { code { (name) } }
                    td { code { (code) } }
                    td { (class(&item.class, words)) }
                }
            }
        }
    };
    html! {
        @if shown == 0 {
            p { (what) }
        } @else {
            div .listed.scroll tabindex="0" role="group" aria-labelledby=(name) {
                table {
                    caption id=(name) { (what) }
                    thead { tr {
                        @for key in ["column-name", "column-code", "column-class"] {
                            th scope="col" { (words.shared(key)) }
                        }
                    } }
                    tbody { (rows) }
                }
            }
        }
        @if group.items.len() > shown { p .faint { (more(group.items.len() - shown, words)) } }
    }
}

/// What the norm thinks of an entry, with the icon of a verdict that fits.
fn class(class: &str, words: &Words) -> Markup {
    let icon = match class {
        "good" | "sufficient" => "pass",
        "phase-out" => "warn",
        "unrated" => "info",
        _ => "fail",
    };
    html! {
        span .mark.(icon) { (mark::icon(icon)) " " (words.shared(&format!("class-{class}"))) }
    }
}

fn list(sheet: &Sheet<'_>, groups: &[Group<'_>], marked: bool) -> Markup {
    let mut shown = 0;
    let items = html! {
        @for group in groups.iter().take(SHOWN) {
            @if let Some(text) = sheet.room.sentence(&group.text) {
                (counted(&mut shown))
                li { (one(sheet, group, &text, marked)) }
            }
        }
    };
    html! {
        ul .found { (items) }
        @if groups.len() > shown { p .faint { (more(groups.len() - shown, sheet.words)) } }
    }
}

/// Counts what is shown, and shows nothing itself.
fn counted(shown: &mut usize) -> Markup {
    *shown += 1;
    html! {}
}

fn one(sheet: &Sheet<'_>, group: &Group<'_>, text: &Markup, marked: bool) -> Markup {
    let words = sheet.words;
    let places = findings::places(&group.places, PLACES_SHOWN, words);
    html! {
        @if marked { (outcome(sheet, group.outcome)) ": " }
        (text)
        @if !group.places.is_empty() && let Some(places) = sheet.room.sentence(&places) {
            " " span .places { (places) }
        }
        @for seen in findings::seen(group, words) { " " span .faint { (rich(&seen)) } }
        @if let Some(seen) = group.evidence {
            details .evidence {
                summary { (words.shared("card-evidence")) }
                (evidence(seen, &sheet.room, words))
            }
        }
    }
}

/// Icon and word of what a single finding means.
fn outcome(sheet: &Sheet<'_>, outcome: Outcome) -> Markup {
    let (icon, key) = match outcome {
        Outcome::Note => ("info", "note"),
        other => other
            .verdict()
            .map_or(("info", "info"), |verdict| (verdict.key(), verdict.key())),
    };
    html! {
        span .mark.(icon) { (mark::icon(icon)) " " (sheet.words.shared(&format!("outcome-{key}"))) }
    }
}

/// What to do, each advice once. The check's own carries nothing that strangers sent, and is shown whatever else is.
fn fixes(sheet: &Sheet<'_>, check: &CheckReport, said: &[Group<'_>]) -> Markup {
    let own = sheet.words.check(check.check, "fix");
    let mut fixes: Vec<&str> = Vec::new();
    for fix in said.iter().filter_map(|group| group.fix.as_deref()) {
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
    }
    html! {
        @for fix in fixes.iter().take(SHOWN) {
            @if *fix == own {
                p { (rich(fix)) }
            } @else if let Some(fix) = sheet.room.advice(fix) {
                p { (fix) }
            }
        }
    }
}

fn norms(sheet: &Sheet<'_>, check: &CheckReport) -> Markup {
    html! {
        ul .norms {
            @for one in check.check.norms {
                @let line = sheet.shared("norm-line", Args::from([
                    ("norm", one.to_string().into()),
                    ("keyword", one.keyword.text().into()),
                    ("date", one.in_force.into()),
                ]));
                li {
                    @if let Some(address) = norm::link(one) {
                        a href=(address) rel="noreferrer" { (line) }
                    } @else {
                        (line)
                    }
                }
            }
        }
    }
}
