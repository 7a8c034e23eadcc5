//! Reports as a page of HTML: one file that loads nothing, runs nothing, prints well, and reads the same to the eye and
//! to a screen reader.
//!
//! What strangers sent is escaped twice over: `text::plain` writes out what would steer the direction or the cursor, and
//! the template escapes markup. A policy in the page's head forbids whatever might still slip through. How much of it is
//! shown is bounded too ([`sentence::Room`]), so that nobody can make a page that no browser opens.

mod card;
mod chain;
mod compare;
mod mail;
mod mark;
mod overview;
mod sections;
mod sentence;
mod sheet;
#[cfg(test)]
pub(crate) mod tests;

use checks::chain::Chain;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use text::{Language, Words, flat};
use verdict::Args;

use crate::{
    Judged,
    json::{Fault, Tool},
    report::short_name,
};
use sentence::{LINE, cut, rich};
use sheet::Sheet;

/// A report with the drawing of how its name is delegated and signed.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The report and its policy.
    pub judged: Judged<'a>,
    /// What is drawn; none: nothing is.
    pub chain: Option<&'a Chain>,
}

/// Everything that one page tells.
#[derive(Clone, Debug)]
pub struct Contents<'a> {
    /// The program that made it.
    pub tool: Tool,
    /// The reports, in the order asked.
    pub reports: &'a [Shown<'a>],
    /// Remarks about what was done.
    pub notes: &'a [String],
    /// What could not be done.
    pub faults: &'a [Fault],
}

/// The same page in another language, where there is one.
#[derive(Clone, Debug)]
pub struct Twin {
    /// Its language.
    pub language: Language,
    /// Where it is, as seen from this page. It is written as it stands.
    pub href: String,
}

const STYLE: &str = include_str!("style.css");

/// Nothing is loaded, nothing is run, nothing is sent.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The page.
pub fn page(contents: &Contents<'_>, words: &Words) -> String {
    page_beside(contents, words, &[])
}

/// The page, with links to `twins`: each by the name that its language has in itself.
pub fn page_beside(contents: &Contents<'_>, words: &Words, twins: &[Twin]) -> String {
    let words = &Words::isolating(words.language());
    let language = words.language();
    let title = title(contents, words);
    html! {
        (DOCTYPE)
        html lang=(language.tag) dir=(direction(language)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content={ "Plimsoll " (contents.tool.version) };
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a .skip href="#main" { (words.shared("page-skip")) }
                (mark::symbols())
                header .banner { (mark::logo()) span { "Plimsoll" } (languages(twins)) }
                main #main tabindex="-1" { (body(contents, words)) }
                footer { p { (rich(&words.shared_with(
                    "page-made",
                    &Args::from([("version", contents.tool.version.into())]),
                ))) } }
            }
        }
    }
    .into_string()
}

fn languages(twins: &[Twin]) -> Markup {
    html! {
        @if !twins.is_empty() {
            ul .languages {
                @for twin in twins {
                    @let (tag, direction) = (twin.language.tag, direction(twin.language));
                    li { a href=(twin.href) lang=(tag) hreflang=(tag) dir=(direction) { (twin.language.name) } }
                }
            }
        }
    }
}

fn direction(language: Language) -> &'static str {
    if language.right_to_left { "rtl" } else { "ltr" }
}

fn title(contents: &Contents<'_>, words: &Words) -> String {
    let text = match contents.reports {
        [] => words.shared("page-errors"),
        [first, rest @ ..] => {
            let args = Args::from([
                ("name", cut(short_name(first.judged.report), LINE).into()),
                ("more", rest.len().into()),
            ]);
            words.shared_with("page-title", &args)
        }
    };
    flat(&text)
}

fn body(contents: &Contents<'_>, words: &Words) -> Markup {
    let several = contents.reports.len() > 1;
    html! {
        @if contents.reports.is_empty() {
            h1 { (words.shared("page-errors")) }
            (faults(contents, words))
        } @else if several {
            h1 { (words.shared("section-overview")) }
            (overview::table(contents.reports, words))
            (compare::sections(contents.reports, words))
            (troubles(contents, words))
        }
        @for (index, shown) in contents.reports.iter().enumerate() {
            (Sheet::new(contents.reports, index, *shown, &words.about(shown.judged.report.test)).write())
        }
        @if contents.reports.len() == 1 { (troubles(contents, words)) }
    }
}

/// What could not be done and what was remarked, where reports stand on the page too.
fn troubles(contents: &Contents<'_>, words: &Words) -> Markup {
    html! {
        @if !contents.faults.is_empty() {
            section {
                h2 #errors { (words.shared("page-errors")) }
                (faults(contents, words))
            }
        }
        @if !contents.notes.is_empty() && !contents.reports.is_empty() {
            section {
                h2 #notes { (words.shared("page-notes")) }
                (notes(contents))
            }
        }
    }
}

/// More of them tell a reader nothing new; the JSON report has them all.
const FAULTS_SHOWN: usize = 500;

fn faults(contents: &Contents<'_>, words: &Words) -> Markup {
    let more = contents.faults.len().saturating_sub(FAULTS_SHOWN);
    html! {
        ul .faults {
            @for fault in contents.faults.iter().take(FAULTS_SHOWN) {
                li { (mark::icon("fail")) " " (rich(&cut(&text::plain(&fault.sentence), LINE))) }
            }
            @if more > 0 { li { (sentence::more(more, words)) } }
        }
        @if contents.reports.is_empty() { (notes(contents)) }
    }
}

fn notes(contents: &Contents<'_>) -> Markup {
    html! {
        @if !contents.notes.is_empty() {
            ul {
                @for note in contents.notes.iter().take(FAULTS_SHOWN) {
                    li { (rich(&cut(&text::plain(note), LINE))) }
                }
            }
        }
    }
}

/// A heading of level `level`, which stays within the six that there are.
fn heading(level: u8, id: Option<&str>, inner: &Markup) -> Markup {
    html! {
        @match level {
            0 | 1 => h1 id=[id] { (inner) },
            2 => h2 id=[id] { (inner) },
            3 => h3 id=[id] { (inner) },
            4 => h4 id=[id] { (inner) },
            5 => h5 id=[id] { (inner) },
            _ => h6 id=[id] { (inner) },
        }
    }
}
