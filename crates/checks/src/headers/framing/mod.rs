//! Does the site say who may show its pages inside theirs?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::web::{
    csp::{Permitted, Policies, Reach},
    x_frame_options::{self, XFrameOptions},
};

use crate::{
    View,
    page::{self, Page},
};

const BY_CSP: Tag = Tag::pass("by-csp");
const BY_X_FRAME_OPTIONS: Tag = Tag::pass("by-x-frame-options");
const ANYONE: Tag = Tag::fail("anyone");
const ABSENT: Tag = Tag::fail("absent");
const WITHOUT_EFFECT: Tag = Tag::fail("without-effect");
const CONFLICTING: Tag = Tag::warn("conflicting");
const DIFFERS: Tag = Tag::note("differs");
const PLAIN_ANCESTOR: Tag = Tag::note("plain-ancestor");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/framing",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("W3C CSP3", "6.4.2", Keyword::May, "2018-10"),
        Norm::new("RFC 7034", "2", Keyword::May, "2013-10"),
        Norm::new("WHATWG HTML", "7.6", Keyword::Must, "2021-01"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[],
    findings: &[
        BY_CSP,
        BY_X_FRAME_OPTIONS,
        ANYONE,
        ABSENT,
        WITHOUT_EFFECT,
        CONFLICTING,
        DIFFERS,
        PLAIN_ANCESTOR,
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

/// Who may frame the page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Nobody,
    SameOrigin,
    Listed,
    Anyone,
}

impl Who {
    fn key(self) -> &'static str {
        match self {
            Who::Nobody => "nobody",
            Who::SameOrigin => "same-origin",
            Who::Listed => "listed",
            Who::Anyone => "anyone",
        }
    }
}

fn judge_page(page: &Page<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let policies = Policies::of_header(page.response.header("content-security-policy"));
    if policies.too_many {
        sheet.not_tested(place, Reason::TooComplex);
        return;
    }
    let options = x_frame_options::parse(page.response.header("x-frame-options"));
    match policies.sources_of("frame-ancestors", &page.url) {
        Some(ancestors) => by_csp(page, place, &ancestors, options.as_ref(), sheet),
        None => by_options(page, place, options, sheet),
    }
}

/// Where `frame-ancestors` stands, browsers do not look at the other field (CSP3 §6.4.2.2).
fn by_csp(
    page: &Page<'_>,
    place: &Place,
    ancestors: &[Permitted<'_>],
    options: Option<&XFrameOptions>,
    sheet: &mut Sheet<'_>,
) {
    let who = ancestors
        .iter()
        .map(|ancestor| reach(page, ancestor))
        .max()
        .unwrap_or(Who::Nobody);
    let sources = page::named(ancestors.iter().map(|ancestor| ancestor.text.to_owned()));
    let evidence = page.lines(&["content-security-policy"]);
    let tag = if who == Who::Anyone { ANYONE } else { BY_CSP };
    sheet
        .say(place, tag)
        .arg("who", who.key())
        .arg("sources", sources)
        .evidence(&evidence);
    let plain: Vec<String> = ancestors
        .iter()
        .filter(|ancestor| ancestor.source.is_plain())
        .map(|ancestor| ancestor.text.to_owned())
        .collect();
    if !plain.is_empty() && who == Who::Listed {
        sheet
            .say(place, PLAIN_ANCESTOR)
            .arg("sources", page::named(plain))
            .evidence(&evidence);
    }
    let other = match options {
        None => return,
        Some(XFrameOptions::Deny | XFrameOptions::Conflict(_)) => Who::Nobody,
        Some(XFrameOptions::SameOrigin) => Who::SameOrigin,
        Some(XFrameOptions::WithoutEffect(_)) => Who::Anyone,
    };
    if other != who {
        sheet
            .say(place, DIFFERS)
            .arg("who", who.key())
            .arg("other", other.key())
            .evidence(page.lines(&["content-security-policy", "x-frame-options"]));
    }
}

fn reach(page: &Page<'_>, ancestor: &Permitted<'_>) -> Who {
    match ancestor.source.reach() {
        Reach::Anywhere => Who::Anyone,
        Reach::Below(base) if page::is_public_suffix(base) => Who::Anyone,
        Reach::Own => Who::SameOrigin,
        Reach::Host(host) if Some(host) == page.url.host_str() && !ancestor.source.is_plain() => {
            Who::SameOrigin
        }
        Reach::Nothing => Who::Nobody,
        _ => Who::Listed,
    }
}

fn by_options(page: &Page<'_>, place: &Place, options: Option<XFrameOptions>, sheet: &mut Sheet<'_>) {
    let Some(options) = options else {
        sheet.say(place, ABSENT);
        return;
    };
    let (tag, who, values) = match options {
        XFrameOptions::Deny => (BY_X_FRAME_OPTIONS, Who::Nobody, Vec::new()),
        XFrameOptions::SameOrigin => (BY_X_FRAME_OPTIONS, Who::SameOrigin, Vec::new()),
        XFrameOptions::Conflict(values) => (CONFLICTING, Who::Nobody, values),
        XFrameOptions::WithoutEffect(values) => (WITHOUT_EFFECT, Who::Anyone, values),
    };
    sheet
        .say(place, tag)
        .arg("who", who.key())
        .arg("values", values)
        .evidence(page.lines(&["x-frame-options"]));
}
