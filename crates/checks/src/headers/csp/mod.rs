//! Does the site tell browsers which scripts and other content may run in its pages?

mod content;
mod scripts;

use std::collections::BTreeMap;

use facts::{Need, Reason};
use verdict::{Arg, Check, Keyword, Kind, Life, Norm, Outcome, Parameter, Place, Sheet, Tag};
use wire::web::{
    csp::{Ignored, Policies},
    head,
};

use crate::{
    View,
    page::{self, Page},
};

const RESTRICTS: Tag = Tag::pass("restricts");
const ABSENT: Tag = Tag::fail("absent");
const ONLY_REPORTED: Tag = Tag::fail("only-reported");
const IN_PAGE: Tag = Tag::note("in-page");
const IGNORED: Tag = Tag::warn("ignored");
const UNQUOTED: Tag = Tag::warn("unquoted");
const GIVEN_UP: Tag = Tag::note("given-up");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/csp",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("W3C CSP3", "3.1", Keyword::May, "2018-10"),
        Norm::new("W3C CSP3", "7.1", Keyword::Must, "2018-10"),
        Norm::new("W3C CSP3", "8.5", Keyword::Should, "2021-06"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[
        Parameter {
            name: "open_places",
            kind: Kind::Words,
            about: "addresses at which strangers can put a script, or a script that runs strangers' code: a policy should not let them in",
        },
        Parameter {
            name: "min_nonce_characters",
            kind: Kind::Number,
            about: "shortest nonce without a warning, in base64 characters; 22 hold 128 bits",
        },
    ],
    findings: &[
        RESTRICTS,
        ABSENT,
        ONLY_REPORTED,
        scripts::UNRESTRICTED,
        scripts::INLINE,
        scripts::HANDLERS,
        scripts::ANY_HOST,
        scripts::ANY_REGISTRANT,
        scripts::DATA,
        scripts::BASE_BYPASS,
        scripts::NONCE_REUSED,
        scripts::NONCE_SHORT,
        scripts::EVAL,
        scripts::OPEN_HOST,
        content::PLAIN_HTTP,
        content::BASE_OPEN,
        content::FORMS_OPEN,
        content::CONTENT_OPEN,
        content::INLINE_STYLE,
        IN_PAGE,
        IGNORED,
        UNQUOTED,
        GIVEN_UP,
        page::REDIRECTED,
        page::ERROR_PAGE,
        page::ELSEWHERE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// What is said about one page, before it is known whether anything grave is among it.
type Said = Vec<(Tag, BTreeMap<&'static str, Arg>)>;

/// Judges the page of each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let nonces = scripts::nonces_of_all(see);
    page::each(see, sheet, |page, place, sheet| {
        judge_page(page, place, sheet, &nonces)
    });
}

fn judge_page(page: &Page<'_>, place: &Place, sheet: &mut Sheet<'_>, nonces: &scripts::Nonces) {
    let mut policies = Policies::of_header(page.response.header("content-security-policy"));
    let in_header = !policies.is_empty();
    let metas = page
        .html()
        .map(|html| head::read(html).policies)
        .unwrap_or_default();
    for content in &metas {
        policies.add_meta(content);
    }
    let mut evidence = page.lines(&["content-security-policy"]);
    for content in &metas {
        evidence.push_str(&format!("\n<meta http-equiv=Content-Security-Policy>: {content}"));
    }
    let evidence = evidence.trim_start();
    if policies.too_many {
        sheet.not_tested(place, Reason::TooComplex).evidence(evidence);
        return;
    }
    let mut said = Said::new();
    said.extend(without_effect(&policies));
    if policies.is_empty() {
        let reported = page.lines(&["content-security-policy-report-only"]);
        let (tag, shown) = if reported.is_empty() {
            (ABSENT, evidence)
        } else {
            (ONLY_REPORTED, &*reported)
        };
        let spot = sheet.say(place, tag);
        if !shown.is_empty() {
            spot.evidence(shown);
        }
    } else {
        if !in_header {
            said.push((IN_PAGE, BTreeMap::new()));
        }
        scripts::judge(&policies, page, &sheet.rule().parameters, nonces, &mut said);
        content::judge(&policies, &page.url, &mut said);
        if said.iter().all(|(tag, _)| tag.outcome == Outcome::Note) {
            said.push((RESTRICTS, BTreeMap::new()));
        }
    }
    for (tag, args) in said {
        let mut spot = sheet.say(place, tag);
        for (name, value) in args {
            spot = spot.arg(name, value);
        }
        spot.evidence(evidence);
    }
}

/// What browsers pass over, by kind.
fn without_effect(policies: &Policies) -> Said {
    let (mut ignored, mut unquoted, mut given_up) = (Vec::new(), Vec::new(), Vec::new());
    for part in policies.ignored() {
        match part {
            Ignored::Twice(name) | Ignored::Unknown(name) | Ignored::NotAscii(name) => {
                ignored.push(name.clone())
            }
            Ignored::Expression(name, value) => ignored.push(format!("{name} {value}")),
            Ignored::Unquoted(name, value) => unquoted.push(format!("{name} {value}")),
            Ignored::GivenUp(name) => given_up.push(name.clone()),
        }
    }
    [(IGNORED, ignored), (UNQUOTED, unquoted), (GIVEN_UP, given_up)]
        .into_iter()
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(tag, parts)| (tag, list("parts", parts)))
        .collect()
}

/// One argument that is a list.
fn list(name: &'static str, items: Vec<String>) -> BTreeMap<&'static str, Arg> {
    BTreeMap::from([(name, Arg::List(page::named(items)))])
}
