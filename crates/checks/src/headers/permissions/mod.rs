//! Does the site give up abilities of the browser that it does not need?

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::web::permissions_policy::{self, Allowed};

use crate::{
    View,
    page::{self, Page},
};

const STATED: Tag = Tag::pass("stated");
const ABSENT: Tag = Tag::info("absent");
const INVALID: Tag = Tag::info("invalid");
const OPEN: Tag = Tag::note("open");
const IGNORED: Tag = Tag::note("ignored");
const FEATURE_POLICY: Tag = Tag::note("feature-policy");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "headers/permissions",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("W3C Permissions Policy", "5.2", Keyword::May, "2020-07"),
        Norm::new("RFC 9651", "4.2", Keyword::Must, "2024-09"),
    ],
    needs: &[Need::Web],
    parents: &["https/available"],
    parameters: &[Parameter {
        name: "sensitive",
        kind: Kind::Words,
        about: "abilities that are remarked on when every site in a frame may have them",
    }],
    findings: &[
        STATED,
        ABSENT,
        INVALID,
        OPEN,
        IGNORED,
        FEATURE_POLICY,
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
    if page.response.header("feature-policy").next().is_some() {
        sheet
            .say(place, FEATURE_POLICY)
            .evidence(page.lines(&["feature-policy"]));
    }
    let evidence = page.lines(&["permissions-policy"]);
    if evidence.is_empty() {
        sheet.say(place, ABSENT);
        return;
    }
    let Ok(policy) = permissions_policy::parse(page.response.header("permissions-policy")) else {
        sheet.say(place, INVALID).evidence(evidence);
        return;
    };
    let named = |wanted: &dyn Fn(&str, &Allowed) -> bool| -> Vec<String> {
        let fitting = policy
            .features
            .iter()
            .filter(|(name, allowed)| wanted(name, allowed));
        fitting.map(|(name, _)| name.clone()).collect()
    };
    let limited = named(&|_, allowed| matches!(allowed, Allowed::Nobody | Allowed::Only(_)));
    let sensitive = sheet.rule().parameters.words("sensitive");
    let open = named(&|name, allowed| *allowed == Allowed::All && sensitive.contains(&name));
    let ignored = named(&|_, allowed| *allowed == Allowed::Ignored);
    let tag = if limited.is_empty() { ABSENT } else { STATED };
    sheet
        .say(place, tag)
        .arg("count", limited.len())
        .arg("features", page::named(limited))
        .evidence(&evidence);
    if !open.is_empty() {
        sheet
            .say(place, OPEN)
            .arg("features", page::named(open))
            .evidence(&evidence);
    }
    if !ignored.is_empty() {
        sheet
            .say(place, IGNORED)
            .arg("features", page::named(ignored))
            .evidence(&evidence);
    }
}
