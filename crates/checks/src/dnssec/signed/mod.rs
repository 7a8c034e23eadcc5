//! Is the zone signed, and does its parent say so?

use facts::{Need, Reason};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::dnssec::{Status, Validation, Why};

use super::{key_set, valid};
use crate::{View, view::dns::bare};

const SIGNED: Tag = Tag::pass("signed");
const NOT_SIGNED: Tag = Tag::fail("not-signed");
const PARENT_NOT_SIGNED: Tag = Tag::fail("parent-not-signed");
const KEYS_WITHOUT_DS: Tag = Tag::fail("keys-without-ds");
const LEADS_TO_BOGUS: Tag = Tag::fail("leads-to-bogus");
const UNSUPPORTED: Tag = Tag::fail("unsupported-algorithm");
const ITERATIONS: Tag = Tag::fail("too-many-iterations");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/signed",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9364", "2", Keyword::Should, "2023-02"),
        Norm::new("RFC 4035", "2", Keyword::Must, "2005-03"),
        Norm::new("RFC 9276", "3.2", Keyword::May, "2022-08"),
    ],
    needs: &[Need::Address, Need::NameServers, Need::Denial],
    parents: &[],
    parameters: &[],
    findings: &[
        SIGNED,
        NOT_SIGNED,
        PARENT_NOT_SIGNED,
        KEYS_WITHOUT_DS,
        LEADS_TO_BOGUS,
        UNSUPPORTED,
        ITERATIONS,
        Tag::UNSEEN,
    ],
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges the chain from the anchor down to the zone that holds the name.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    let Some(zone) = sheet.seen(&place, &see.facts.dns.zone) else {
        return;
    };
    let Some(chain) = see.dns.zone_validation() else {
        sheet.not_tested(&place, Reason::NoData);
        return;
    };
    match chain.status {
        // Signed wrongly is signed: `dnssec/valid` says what is wrong.
        Status::Secure | Status::Bogus => judge_signed(see, &place, chain, sheet),
        Status::Insecure => judge_insecure(see, &place, &zone.apex, chain, sheet),
        Status::Indeterminate => {
            sheet
                .unseen(&place, &see.dns.untold(chain))
                .arg("status", chain.status.key());
        }
    }
}

fn judge_signed(see: &View<'_>, place: &Place, chain: &Validation, sheet: &mut Sheet<'_>) {
    let apex = see.facts.dns.zone.seen().map_or("", |zone| zone.apex.as_str());
    let unusable = valid::questions(see).into_iter().find(|(_, validation)| {
        validation.status == Status::Insecure && validation.why == Some(Why::Iterations)
    });
    if let Some((question, validation)) = unusable
        && validation
            .zone
            .as_ref()
            .is_some_and(|zone| bare(zone) == apex.trim_end_matches('.'))
    {
        sheet
            .say(place, ITERATIONS)
            .arg("status", Status::Insecure.key())
            .arg("zone", apex)
            .arg("iterations_max", valid::iterations_max(see))
            .evidence(question);
        return;
    }
    let by = chain.zone.as_ref().map_or_else(|| apex.to_owned(), bare);
    sheet
        .say(place, SIGNED)
        .arg("status", chain.status.key())
        .arg("zone", by);
}

fn judge_insecure(see: &View<'_>, place: &Place, apex: &str, chain: &Validation, sheet: &mut Sheet<'_>) {
    let ended_at = chain
        .at
        .as_ref()
        .map_or_else(|| apex.to_owned(), |(name, _)| bare(name));
    let ours = ended_at == apex.trim_end_matches('.') || apex == ".";
    let tag = match chain.why {
        Some(Why::UnsupportedAlgorithm | Why::UnsupportedDigest) => UNSUPPORTED,
        Some(Why::Iterations) if !ours => PARENT_NOT_SIGNED,
        Some(Why::Iterations) => ITERATIONS,
        _ if !ours => PARENT_NOT_SIGNED,
        _ if key_set::has_keys(see) => KEYS_WITHOUT_DS,
        _ => NOT_SIGNED,
    };
    let spot = sheet
        .say(place, tag)
        .arg("status", chain.status.key())
        .arg("zone", ended_at);
    let spot = spot.arg("why", chain.why.map_or("", Why::key));
    if tag == ITERATIONS {
        spot.arg("iterations_max", valid::iterations_max(see));
    }
    leads_to_bogus(see, place, sheet);
}

/// An unsigned name may be an alias of one whose signatures do not hold: then resolvers refuse the whole answer, and
/// `dnssec/valid`, which falls with this check, could not say so.
fn leads_to_bogus(see: &View<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    for (question, validation) in valid::questions(see) {
        if validation.status != Status::Bogus {
            continue;
        }
        let at = validation.at.as_ref();
        sheet
            .say(place, LEADS_TO_BOGUS)
            .arg("status", validation.status.key())
            .arg("question", question)
            .arg("at", at.map_or_else(String::new, |(name, _)| bare(name)))
            .arg("why", validation.why.map_or("", Why::key));
    }
}
