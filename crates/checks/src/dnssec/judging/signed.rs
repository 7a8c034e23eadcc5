//! Is a zone signed, and does its parent say so?

use verdict::{Keyword, Norm, Place, Sheet, Tag};
use wire::dnssec::{Status, Validation, Why};

use super::iterations_max;
use crate::{View, view::dns::bare};

pub(in crate::dnssec) const SIGNED: Tag = Tag::pass("signed");
pub(in crate::dnssec) const NOT_SIGNED: Tag = Tag::fail("not-signed");
pub(in crate::dnssec) const PARENT_NOT_SIGNED: Tag = Tag::fail("parent-not-signed");
pub(in crate::dnssec) const KEYS_WITHOUT_DS: Tag = Tag::fail("keys-without-ds");
pub(in crate::dnssec) const LEADS_TO_BOGUS: Tag = Tag::fail("leads-to-bogus");
pub(in crate::dnssec) const UNSUPPORTED: Tag = Tag::fail("unsupported-algorithm");
pub(in crate::dnssec) const ITERATIONS: Tag = Tag::fail("too-many-iterations");

/// What it holds the owner to.
pub(in crate::dnssec) const NORMS: &[Norm] = &[
    Norm::new("RFC 9364", "2", Keyword::Should, "2023-02"),
    Norm::new("RFC 4035", "2", Keyword::Must, "2005-03"),
    Norm::new("RFC 9276", "3.2", Keyword::May, "2022-08"),
];

/// The zone that holds a name, and what was asked about that name.
pub(in crate::dnssec) struct Zone<'v> {
    /// The name, as a place.
    pub place: Place,
    /// The apex of the zone, with its final dot.
    pub apex: &'v str,
    /// What validation says of the way from the anchor to the zone.
    pub chain: &'v Validation,
    /// Questions about the name with what validation says of their answers.
    pub questions: Vec<(String, &'v Validation)>,
    /// A server of the zone has keys for it.
    pub has_keys: bool,
}

/// Judges the chain from the anchor down to the zone.
pub(in crate::dnssec) fn judge(see: &View<'_>, zone: &Zone<'_>, sheet: &mut Sheet<'_>) {
    match zone.chain.status {
        // Signed wrongly is signed: the check of validity says what is wrong.
        Status::Secure | Status::Bogus => judge_signed(see, zone, sheet),
        Status::Insecure => judge_insecure(see, zone, sheet),
        Status::Indeterminate => {
            sheet
                .unseen(&zone.place, &see.dns.untold(zone.chain))
                .arg("status", zone.chain.status.key());
        }
    }
}

fn judge_signed(see: &View<'_>, zone: &Zone<'_>, sheet: &mut Sheet<'_>) {
    let unusable = zone.questions.iter().find(|(_, validation)| {
        validation.status == Status::Insecure && validation.why == Some(Why::Iterations)
    });
    if let Some((question, validation)) = unusable
        && validation
            .zone
            .as_ref()
            .is_some_and(|at| bare(at) == zone.apex.trim_end_matches('.'))
    {
        sheet
            .say(&zone.place, ITERATIONS)
            .arg("status", Status::Insecure.key())
            .arg("zone", zone.apex)
            .arg("iterations_max", iterations_max(see))
            .evidence(question);
        return;
    }
    let by = zone
        .chain
        .zone
        .as_ref()
        .map_or_else(|| zone.apex.to_owned(), bare);
    sheet
        .say(&zone.place, SIGNED)
        .arg("status", zone.chain.status.key())
        .arg("zone", by);
}

fn judge_insecure(see: &View<'_>, zone: &Zone<'_>, sheet: &mut Sheet<'_>) {
    let chain = zone.chain;
    let ended_at = chain
        .at
        .as_ref()
        .map_or_else(|| zone.apex.to_owned(), |(name, _)| bare(name));
    let ours = ended_at == zone.apex.trim_end_matches('.') || zone.apex == ".";
    let tag = match chain.why {
        Some(Why::UnsupportedAlgorithm | Why::UnsupportedDigest) => UNSUPPORTED,
        Some(Why::Iterations) if !ours => PARENT_NOT_SIGNED,
        Some(Why::Iterations) => ITERATIONS,
        _ if !ours => PARENT_NOT_SIGNED,
        _ if zone.has_keys => KEYS_WITHOUT_DS,
        _ => NOT_SIGNED,
    };
    let spot = sheet
        .say(&zone.place, tag)
        .arg("status", chain.status.key())
        .arg("zone", ended_at);
    let spot = spot.arg("why", chain.why.map_or("", Why::key));
    if tag == ITERATIONS {
        spot.arg("iterations_max", iterations_max(see));
    }
    leads_to_bogus(zone, sheet);
}

/// An unsigned name may be an alias of one whose signatures do not hold: then resolvers refuse the whole answer, and the
/// check of validity, which falls with this one, could not say so.
fn leads_to_bogus(zone: &Zone<'_>, sheet: &mut Sheet<'_>) {
    for (question, validation) in &zone.questions {
        if validation.status != Status::Bogus {
            continue;
        }
        let at = validation.at.as_ref();
        sheet
            .say(&zone.place, LEADS_TO_BOGUS)
            .arg("status", validation.status.key())
            .arg("question", question.as_str())
            .arg("at", at.map_or_else(String::new, |(name, _)| bare(name)))
            .arg("why", validation.why.map_or("", Why::key));
    }
}
