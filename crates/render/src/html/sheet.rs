//! One report on the page: the answer, the sum, and then its sections.

use maud::{Markup, html};
use text::{Words, flat};
use verdict::{Args, CheckReport, Report, Verdict};

use super::{
    Shown, chain, heading, mail, mark, sections,
    sentence::{LINE, Room, cut, rich},
};
use crate::{
    report::{self, Count, Section, name},
    score,
};

/// What the writing of one report needs.
pub struct Sheet<'a> {
    /// All reports of the page.
    pub all: &'a [Shown<'a>],
    /// Which of them this is.
    pub index: usize,
    /// This one.
    pub shown: Shown<'a>,
    /// The words.
    pub words: &'a Words,
    /// What strangers may still fill.
    pub room: Room,
    /// What lists may still fill.
    pub lists: Room,
    /// The anchors of the checks, in their order.
    anchors: Vec<String>,
}

/// What the ids of a report begin with, where there are several.
pub fn prefix(index: usize) -> String {
    format!("r{}-", index + 1)
}

impl<'a> Sheet<'a> {
    /// The report at `index` of `all`.
    pub fn new(all: &'a [Shown<'a>], index: usize, shown: Shown<'a>, words: &'a Words) -> Self {
        let mut sheet = Sheet {
            all,
            index,
            shown,
            words,
            room: Room::new(),
            lists: Room::for_lists(),
            anchors: Vec::new(),
        };
        for check in &shown.judged.report.checks {
            let plain = sheet.id(&check.check.id.replace('/', "-"));
            let mut anchor = plain.clone();
            let mut number = 2;
            while sheet.anchors.contains(&anchor) {
                anchor = format!("{plain}-{number}");
                number += 1;
            }
            sheet.anchors.push(anchor);
        }
        sheet
    }

    /// The report.
    pub fn report(&self) -> &'a Report {
        self.shown.judged.report
    }

    /// An id that no other report of the page has.
    pub fn id(&self, name: &str) -> String {
        if self.all.len() > 1 {
            format!("{}{name}", prefix(self.index))
        } else {
            name.to_owned()
        }
    }

    /// The id of a check's card.
    pub fn anchor(&self, check: &CheckReport) -> &str {
        let checks = &self.report().checks;
        let at = checks.iter().position(|other| std::ptr::eq(other, check));
        at.and_then(|at| self.anchors.get(at)).map_or("", String::as_str)
    }

    /// The level of the report's own heading: a page with several has one above.
    pub fn level(&self) -> u8 {
        if self.all.len() > 1 { 2 } else { 1 }
    }

    /// A message that all checks share.
    pub fn shared(&self, key: &str, args: Args) -> Markup {
        rich(&self.words.shared_with(key, &args))
    }

    /// A section of the report under a heading of its own.
    pub fn section(&self, key: &str, inner: &Markup) -> Markup {
        let id = self.id(key);
        let title = html! { (self.words.shared(key)) };
        html! {
            section .part {
                (heading(self.level() + 1, Some(&id), &title))
                (inner)
            }
        }
    }

    /// The whole report.
    pub fn write(&self) -> Markup {
        let report = self.report();
        let test = self.words.shared(&format!("test-{}", report.test));
        let (standing, answer) = report::answer(self.shown.judged, self.words);
        let icon = mark::standing(standing);
        let name = cut(&text::plain(&name(report)), LINE);
        let title = html! { bdi { (name) } " – " (test) };
        html! {
            article .report {
                (heading(self.level(), Some(&self.id("report")), &title))
                div .answer.(icon) {
                    p { (mark::icon(icon)) " " (rich(&cut(&answer, LINE))) }
                    (self.counts())
                }
                (self.circumstances())
                (self.contents())
                (sections::missing(self))
                (sections::listed(self, Section::Explained))
                (sections::untested(self))
                (sections::listed(self, Section::Warnings))
                (sections::listed(self, Section::Advice))
                (self.sum())
                (mail::section(self))
                (chain::section(self))
                (sections::rest(self))
                (sections::all(self))
                (self.data())
            }
        }
    }

    /// How many of the required checks came out how.
    fn counts(&self) -> Markup {
        let count = Count::of(self.report());
        let numbers = [
            (Verdict::Pass, count.passed),
            (Verdict::Fail, count.failed),
            (Verdict::Explained, count.explained),
            (Verdict::NotTested, count.untested),
        ];
        html! {
            p .counts {
                span { (self.words.shared("count-required")) }
                @for (verdict, number) in numbers {
                    @if number > 0 { span { b { (number) } " " (mark::verdict(verdict, self.words)) } }
                }
            }
        }
    }

    /// Links to the sections that there are, with the number of checks in each.
    fn contents(&self) -> Markup {
        let checks = &self.report().checks;
        let of = |section: Section| checks.iter().filter(|check| section.holds(check)).count();
        let untested = sections::untested_checks(self.report());
        let numbers = [
            (Section::Missing.key(), of(Section::Missing)),
            (Section::Explained.key(), of(Section::Explained)),
            ("section-untested", untested),
            (Section::Warnings.key(), of(Section::Warnings)),
            (Section::Advice.key(), of(Section::Advice)),
        ];
        let rest = checks.iter().filter(|check| sections::is_rest(check)).count();
        let links = html! {
                ul {
                    @for (key, number) in numbers.into_iter().filter(|(_, number)| *number > 0) {
                        li { a href={ "#" (self.id(key)) } { (self.words.shared(key)) " (" (number) ")" } }
                    }
                    @if self.report().score.low.is_some() {
                        li { a href={ "#" (self.id("section-score")) } { (self.words.shared("section-score")) } }
                    }
                    @if self.shown.judged.mail.is_some() {
                        li { a href={ "#" (self.id("section-mail")) } { (self.words.shared("section-mail")) } }
                    }
                    @if self.shown.chain.is_some() {
                        li { a href={ "#" (self.id("section-chain")) } { (self.words.shared("section-chain")) } }
                    }
                    @if rest > 0 {
                        li { a href={ "#" (self.id("section-rest")) } {
                            (self.words.shared("section-rest")) " (" (rest) ")"
                        } }
                    }
                    li { a href={ "#" (self.id("section-checks")) } { (self.words.shared("section-checks")) } }
                }
        };
        // Of several reports none has the page's navigation for itself.
        html! {
            @if self.all.len() > 1 {
                div .contents { (links) }
            } @else {
                nav .contents aria-label=(self.words.shared("page-contents")) { (links) }
            }
        }
    }

    /// The score: as a bar, and as a sum that a reader can follow.
    fn sum(&self) -> Markup {
        let score = &self.report().score;
        let (Some(low), Some(high), Some(sentence)) =
            (score.low, score.high, score::sentence(score, self.words))
        else {
            return html! {};
        };
        let shares = score::shares(score, self.words);
        let inner = html! {
            (bar(low, high, &flat(&score::percent(score).unwrap_or_default())))
            p { (rich(&sentence)) }
            div .scroll tabindex="0" role="group" aria-label=(self.words.shared("score-caption")) {
                table {
                    caption { (self.words.shared("score-caption")) }
                    thead { tr {
                        th scope="col" { (self.words.shared("column-standard")) }
                        th scope="col" { (self.words.shared("column-passed")) }
                    } }
                    tbody {
                        @for (name, part) in &shares {
                            tr { th scope="row" { (cut(&text::plain(name), LINE)) } td { (rich(part)) } }
                        }
                    }
                }
            }
            @for sum in score::sums(score, self.words) { p .sum { (rich(&cut(&sum, LINE))) } }
            @let lost = score::lost(score, self.words);
            @if !lost.is_empty() {
                p { (self.words.shared("score-lost-title")) }
                ul { @for line in &lost { li { (rich(&cut(line, LINE))) } } }
            }
        };
        self.section("section-score", &inner)
    }

    /// Under which norm, when, from where and how it was measured.
    fn circumstances(&self) -> Markup {
        let lines = report::circumstances(self.shown.judged, self.words);
        html! {
            ul .circumstances { @for line in &lines { li { (rich(&cut(line, LINE))) } } }
        }
    }

    /// Data from outside, and what it cost.
    fn data(&self) -> Markup {
        let lines = report::data(self.report(), self.words);
        let inner = html! {
            ul { @for line in lines.iter().take(DATA_SHOWN) { li { (rich(&cut(line, LINE))) } } }
        };
        self.section("section-data", &inner)
    }
}

/// Lines about data from outside: two kinds there are, and what the measuring took.
const DATA_SHOWN: usize = 24;

/// The score as a bar: what is certain filled, what could not be tested hatched. Its words stand below it.
fn bar(low: u8, high: u8, name: &str) -> Markup {
    let (low, high) = (low.min(100), high.min(100));
    html! {
        svg .bar viewBox="0 0 100 5" preserveAspectRatio="none" role="img" aria-label=(name) {
            rect .track width="100" height="5" {}
            rect .high width=(high) height="5" {}
            rect .low width=(low) height="5" {}
            @for at in [25, 50, 75] { path .tick d={ "M" (at) " 3.5V5" } {} }
        }
    }
}
