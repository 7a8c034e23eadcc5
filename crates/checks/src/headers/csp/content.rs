//! What may be loaded besides scripts, and where links and forms may lead.

use std::collections::BTreeMap;

use url::Url;
use verdict::Tag;
use wire::web::csp::{Fetch, Inline, Permitted, Policies, Reach};

use super::{Said, list};
use crate::page;

pub(super) const PLAIN_HTTP: Tag = Tag::warn("plain-http");
pub(super) const BASE_OPEN: Tag = Tag::warn("base-open");
pub(super) const FORMS_OPEN: Tag = Tag::warn("forms-open");
pub(super) const CONTENT_OPEN: Tag = Tag::note("content-open");
pub(super) const INLINE_STYLE: Tag = Tag::note("inline-style");

pub(super) fn judge(policies: &Policies, origin: &Url, said: &mut Said) {
    if !policies.trusts_marked_scripts() && is_open(policies, "base-uri", origin) {
        said.push((BASE_OPEN, BTreeMap::new()));
    }
    if !policies.sandbox_withholds("allow-forms") && is_open(policies, "form-action", origin) {
        said.push((FORMS_OPEN, BTreeMap::new()));
    }
    if policies.allows_inline(Inline::Style) || policies.allows_inline(Inline::StyleAttribute) {
        said.push((INLINE_STYLE, BTreeMap::new()));
    }
    let open: Vec<String> = Fetch::CONTENT
        .iter()
        .filter(|fetch| {
            policies
                .sources(**fetch, origin)
                .is_none_or(|found| reaches_anywhere(&found))
        })
        .map(|fetch| fetch.directive().to_owned())
        .collect();
    if !open.is_empty() {
        said.push((CONTENT_OPEN, list("directives", open)));
    }
    let plain = plain(policies, origin);
    if !plain.is_empty() {
        said.push((PLAIN_HTTP, list("sources", plain)));
    }
}

/// True when `base-uri` or `form-action`, whichever `name` is, leaves room for a stranger's site.
pub(super) fn is_open(policies: &Policies, name: &str, origin: &Url) -> bool {
    policies
        .sources_of(name, origin)
        .is_none_or(|found| reaches_anywhere(&found))
}

fn reaches_anywhere(found: &[Permitted<'_>]) -> bool {
    found.iter().any(|permitted| match permitted.source.reach() {
        Reach::Anywhere => true,
        Reach::Below(base) => page::is_public_suffix(base),
        _ => false,
    })
}

/// Sources of unprotected HTTP, each with its directive. Pictures and media are left out: browsers ask for them over
/// HTTPS by themselves (W3C Mixed Content §4.1); so is everything under `upgrade-insecure-requests`.
fn plain(policies: &Policies, origin: &Url) -> Vec<String> {
    if policies.has("upgrade-insecure-requests") {
        return Vec::new();
    }
    let fetched = [Fetch::Style]
        .into_iter()
        .chain(Fetch::CONTENT)
        .filter(|fetch| !matches!(fetch, Fetch::Image | Fetch::Media))
        .filter_map(|fetch| policies.sources(fetch, origin));
    let other = ["form-action", "base-uri"]
        .into_iter()
        .filter_map(|name| policies.sources_of(name, origin));
    let mut found: Vec<String> = Vec::new();
    for permitted in policies
        .script_sources(origin)
        .into_iter()
        .chain(fetched)
        .chain(other)
        .flatten()
    {
        let text = format!("{} {}", permitted.directive, permitted.text);
        if permitted.source.is_plain() && !found.contains(&text) {
            found.push(text);
        }
    }
    found
}
