//! Does the site keep browsers from guessing what kind of file they got?

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::web::x_content_type_options::{self, XContentTypeOptions};

use crate::{
    View,
    page::{self, Page},
};

const NO_SNIFF: Tag = Tag::pass("no-sniff");
const ABSENT: Tag = Tag::fail("absent");
const WITHOUT_EFFECT: Tag = Tag::fail("without-effect");
const NO_TYPE: Tag = Tag::warn("no-type");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/content-type",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("WHATWG Fetch", "3.6", Keyword::Must, "2016-01"),
        Norm::new("RFC 9110", "8.3", Keyword::Should, "2022-06"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        NO_SNIFF,
        ABSENT,
        WITHOUT_EFFECT,
        NO_TYPE,
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
    let evidence = page.lines(&["x-content-type-options"]);
    match x_content_type_options::parse(page.response.header("x-content-type-options")) {
        Some(XContentTypeOptions::NoSniff) => {
            sheet.say(place, NO_SNIFF).evidence(evidence);
        }
        Some(XContentTypeOptions::WithoutEffect(value)) => {
            sheet
                .say(place, WITHOUT_EFFECT)
                .arg("value", value)
                .evidence(evidence);
        }
        None => {
            sheet.say(place, ABSENT);
        }
    }
    let has_body = page.response.body.seen().is_some_and(|body| body.size > 0);
    if has_body && page.response.header("content-type").next().is_none() {
        sheet.say(place, NO_TYPE);
    }
}
