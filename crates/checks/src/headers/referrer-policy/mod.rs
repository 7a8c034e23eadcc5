//! Does the site keep its addresses from other sites that its visitors go on to?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::web::{head, referrer_policy};

use crate::{
    View,
    page::{self, Page},
};

const GOOD: Tag = Tag::pass("good");
const TOLERATED: Tag = Tag::info("tolerated");
const LEAKS: Tag = Tag::fail("leaks");
const ABSENT: Tag = Tag::info("absent");
const WITHOUT_EFFECT: Tag = Tag::warn("without-effect");
const UNKNOWN_VALUES: Tag = Tag::note("unknown-values");
const IN_PAGE: Tag = Tag::note("in-page");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/referrer-policy",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("W3C Referrer Policy", "4.1", Keyword::May, "2017-01"),
        Norm::new("W3C Referrer Policy", "8.1", Keyword::Must, "2017-01"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[
        Parameter {
            name: "good",
            kind: Kind::Words,
            about: "policies that pass",
        },
        Parameter {
            name: "tolerated",
            kind: Kind::Words,
            about: "policies that are answered with information; all others fail",
        },
    ],
    findings: &[
        GOOD,
        TOLERATED,
        LEAKS,
        ABSENT,
        WITHOUT_EFFECT,
        UNKNOWN_VALUES,
        IN_PAGE,
        page::REDIRECTED,
        page::ERROR_PAGE,
        page::ELSEWHERE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the page of each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    page::each(see, sheet, judge_page);
}

fn judge_page(page: &Page<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let header = referrer_policy::parse(page.response.header("referrer-policy"));
    let lines = page.lines(&["referrer-policy"]);
    let in_page = page.html().and_then(|html| {
        head::read(html)
            .referrer
            .iter()
            .rev()
            .find_map(|m| referrer_policy::of_meta(m))
    });
    if let Some(policy) = in_page {
        // The element is read after the header and takes its place (HTML Standard §4.2.5.1).
        let evidence = format!("<meta name=referrer>: {policy}");
        state(policy, &evidence, place, sheet);
        sheet.say(place, IN_PAGE).arg("policy", policy).evidence(&lines);
        return;
    }
    let Some(header) = header else {
        sheet.say(place, ABSENT);
        return;
    };
    if !header.unknown.is_empty() && header.effective.is_some() {
        sheet
            .say(place, UNKNOWN_VALUES)
            .arg("values", page::named(header.unknown.clone()))
            .evidence(&lines);
    }
    match header.effective {
        Some(policy) => state(policy, &lines, place, sheet),
        None => {
            sheet
                .say(place, WITHOUT_EFFECT)
                .arg("values", page::named(header.unknown))
                .evidence(&lines);
        }
    }
}

fn state(policy: &str, evidence: &str, place: &Place, sheet: &mut Sheet<'_>) {
    let parameters = &sheet.rule().parameters;
    let tag = if parameters.words("good").contains(&policy) {
        GOOD
    } else if parameters.words("tolerated").contains(&policy) {
        TOLERATED
    } else {
        LEAKS
    };
    sheet.say(place, tag).arg("policy", policy).evidence(evidence);
}
