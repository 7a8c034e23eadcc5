//! What may run as script.

use std::collections::BTreeMap;

use url::Url;
use verdict::{Parameters, Tag};
use wire::web::csp::{Inline, Permitted, Policies, Reach};

use super::{Said, list};
use crate::{
    View,
    page::{self, Page, Speaker},
};

pub(super) const UNRESTRICTED: Tag = Tag::fail("scripts-unrestricted");
pub(super) const INLINE: Tag = Tag::fail("inline-script");
pub(super) const HANDLERS: Tag = Tag::fail("inline-handlers");
pub(super) const ANY_HOST: Tag = Tag::fail("any-host");
pub(super) const ANY_REGISTRANT: Tag = Tag::fail("any-registrant");
pub(super) const DATA: Tag = Tag::fail("data-scripts");
pub(super) const BASE_BYPASS: Tag = Tag::fail("base-bypass");
pub(super) const NONCE_REUSED: Tag = Tag::fail("nonce-reused");
pub(super) const NONCE_SHORT: Tag = Tag::warn("nonce-short");
pub(super) const EVAL: Tag = Tag::warn("eval");
pub(super) const OPEN_HOST: Tag = Tag::warn("open-host");

/// The nonces of responses that were asked for one by one: how many of them have each.
pub(super) type Nonces = BTreeMap<String, usize>;

/// Counts nonces over the addresses. A response that several addresses share is left out: it shows nothing.
pub(super) fn nonces_of_all(see: &View<'_>) -> Nonces {
    let mut found = Nonces::new();
    for address in see.web_addresses() {
        let Speaker::Page(page) = page::of(see, address) else {
            continue;
        };
        if page.shared {
            continue;
        }
        let policies = Policies::of_header(page.response.header("content-security-policy"));
        let own: std::collections::BTreeSet<&str> = policies.script_nonces().collect();
        for nonce in own {
            let count = found.entry(nonce.to_owned()).or_default();
            *count = count.saturating_add(1);
        }
    }
    found
}

pub(super) fn judge(
    policies: &Policies,
    page: &Page<'_>,
    parameters: &Parameters,
    nonces: &Nonces,
    said: &mut Said,
) {
    if policies.sandbox_withholds("allow-scripts") {
        return;
    }
    let Some(sources) = policies.script_sources(&page.url) else {
        said.push((UNRESTRICTED, BTreeMap::new()));
        return;
    };
    in_the_page(policies, said);
    from_elsewhere(&sources, said);
    open_places(policies, &page.url, parameters, &sources, said);
    if policies.trusts_marked_scripts() && super::content::is_open(policies, "base-uri", &page.url) {
        said.push((BASE_BYPASS, BTreeMap::new()));
    }
    let own: Vec<&str> = policies.script_nonces().collect();
    let reused = |nonce: &&&str| !page.shared && nonces.get(**nonce).is_some_and(|count| *count > 1);
    if let Some(nonce) = own.iter().find(reused) {
        said.push((NONCE_REUSED, BTreeMap::from([("nonce", (*nonce).into())])));
    }
    let least = parameters.number("min_nonce_characters");
    let length = |nonce: &str| nonce.trim_end_matches('=').len();
    if let Some(shortest) = own.iter().map(|nonce| length(nonce)).min()
        && i64::try_from(shortest).unwrap_or(i64::MAX) < least
    {
        said.push((
            NONCE_SHORT,
            BTreeMap::from([("characters", shortest.into()), ("least", least.into())]),
        ));
    }
}

fn in_the_page(policies: &Policies, said: &mut Said) {
    if policies.allows_inline(Inline::Script) {
        said.push((INLINE, BTreeMap::new()));
    } else if policies.allows_inline(Inline::Handler) {
        said.push((HANDLERS, BTreeMap::new()));
    }
    if policies.allows_eval() {
        said.push((EVAL, BTreeMap::new()));
    }
}

fn from_elsewhere(sources: &[Permitted<'_>], said: &mut Said) {
    let named = |wanted: &dyn Fn(Reach<'_>) -> bool| -> Vec<String> {
        let fitting = sources.iter().filter(|found| wanted(found.source.reach()));
        fitting.map(|found| found.text.to_owned()).collect()
    };
    let registrants = |reach: Reach<'_>| matches!(reach, Reach::Below(base) if page::is_public_suffix(base));
    for (tag, found) in [
        (ANY_HOST, named(&|reach| reach == Reach::Anywhere)),
        (ANY_REGISTRANT, named(&registrants)),
        (DATA, named(&|reach| reach == Reach::Data)),
    ] {
        if !found.is_empty() {
            said.push((tag, list("sources", found)));
        }
    }
}

/// Places where strangers' scripts lie. Said only where the policy is not open to everybody anyway.
fn open_places(
    policies: &Policies,
    origin: &Url,
    parameters: &Parameters,
    sources: &[Permitted<'_>],
    said: &mut Said,
) {
    if sources
        .iter()
        .any(|found| found.source.reach() == Reach::Anywhere)
    {
        return;
    }
    let places = parameters.words("open_places");
    let let_in = places
        .iter()
        .filter_map(|place| Url::parse(place).ok())
        .filter(|place| policies.allows_script(place, origin));
    let mut through: Vec<String> = Vec::new();
    for place in let_in {
        let by = sources.iter().find(|found| found.source.matches(&place, origin));
        if let Some(found) = by.filter(|found| !through.iter().any(|known| known == found.text)) {
            // Said already, with its own finding.
            let suffix = matches!(found.source.reach(), Reach::Below(base) if page::is_public_suffix(base));
            if !suffix {
                through.push(found.text.to_owned());
            }
        }
    }
    if !through.is_empty() {
        said.push((OPEN_HOST, list("sources", through)));
    }
}
