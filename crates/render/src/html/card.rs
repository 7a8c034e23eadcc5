//! One check: what was found, what it means, why it matters, who can mend it and how, and what it rests on.

use maud::{Markup, html};
use verdict::{Args, CheckReport, Outcome, Verdict};

use super::{
    heading, mark,
    sections::PLACES_SHOWN,
    sentence::{LINE, cut, evidence, more, rich},
    sheet::Sheet,
};
use crate::{
    findings::{self, Group},
    norm,
    report::time,
};

/// Statements of one check that are shown; the JSON report has them all.
const SHOWN: usize = 12;

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
    let mend = matches!(check.verdict, Verdict::Fail | Verdict::Warn);
    let said = findings::said(check, &sheet.report().subject.name, words);
    html! {
        p .meta {
            (level) " · " a .id href={ "#" (sheet.anchor(check)) } dir="ltr" { (check.check.id) }
        }
        p .question { (rich(&words.check(check.check, "question"))) }
        dl {
            dt { (words.shared("card-found")) }
            dd { (found(sheet, check, &said)) }
            (beside(sheet, check))
            dt { (words.shared("explain-why")) }
            dd { p { (rich(&words.check(check.check, "why"))) } }
            @if mend {
                dt { (words.shared("explain-fix")) }
                dd {
                    (fixes(sheet, &said))
                    p .who { (sheet.shared("item-who", who(sheet, check))) }
                }
            }
            @if !check.check.norms.is_empty() {
                dt { (words.shared("explain-norms")) }
                dd { (norms(sheet, check)) }
            }
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
        @if let Some(at) = group.at {
            " " span .faint { (sheet.shared("card-seen-at", Args::from([("time", time(at).into())]))) }
        }
        @if group.shared { " " span .faint { (words.shared("card-shared")) } }
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

/// What to do, each advice once.
fn fixes(sheet: &Sheet<'_>, said: &[Group<'_>]) -> Markup {
    let mut fixes: Vec<&str> = Vec::new();
    for fix in said.iter().filter_map(|group| group.fix.as_deref()) {
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
    }
    html! {
        @for fix in fixes.iter().take(SHOWN) {
            @if let Some(fix) = sheet.room.sentence(fix) { p { (fix) } }
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
