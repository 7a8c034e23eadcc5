//! What each name server sends: the same keys, and signatures that last.

use std::collections::BTreeSet;

use verdict::{Place, Sheet};
use wire::{dns::Rtype, dnssec::Signature};

use super::{
    super::key_set::{self, Said},
    DIFFER, ENDED, ENDS_SOON,
};
use crate::View;

/// All servers should have the same keys; a change on its way shows as a difference too.
pub(super) fn judge_agreement(said: &[Said<'_>], sheet: &mut Sheet<'_>) {
    let set =
        |said: &Said<'_>| -> BTreeSet<Vec<u8>> { said.records.iter().map(|r| r.data.to_vec()).collect() };
    let seen: Vec<&Said<'_>> = said.iter().filter(|said| said.authoritative).collect();
    let Some(first) = seen.first() else { return };
    let expected = set(first);
    for other in seen.iter().skip(1).filter(|other| set(other) != expected) {
        let name = other.exchange.server.name.as_deref().unwrap_or_default();
        sheet
            .say(&Place::host(name).address(other.address).port(53), DIFFER)
            .arg("other", first.exchange.server.name.clone().unwrap_or_default())
            .seen_at(other.exchange.at, other.exchange.shared);
    }
}

/// Signatures that end soon, as each server sends them.
pub(super) fn judge_lifetimes(see: &View<'_>, keys_said: &[Said<'_>], sheet: &mut Sheet<'_>) {
    let now = u32::try_from(see.facts.started_at.as_second().rem_euclid(1 << 32)).unwrap_or(0);
    let min_left_s = sheet.rule().parameters.number("signature_min_left_s");
    let soa_said = key_set::each_server(see, Rtype::SOA);
    for all in [keys_said, &soa_said] {
        // What has ended at all servers is the business of `dnssec/valid`.
        let lasts_somewhere = all
            .iter()
            .any(|said| left_s(said, now).is_some_and(|left_s| left_s >= 0));
        for said in all {
            let tag = match left_s(said, now) {
                Some(left_s) if left_s < 0 && lasts_somewhere => ENDED,
                Some(left_s) if (0..min_left_s).contains(&left_s) => ENDS_SOON,
                _ => continue,
            };
            let name = said.exchange.server.name.as_deref().unwrap_or_default();
            sheet
                .say(&Place::host(name).address(said.address).port(53), tag)
                .arg("left_s", left_s(said, now).unwrap_or_default())
                .arg("over_s", left_s(said, now).unwrap_or_default().saturating_neg())
                .arg("min_left_s", min_left_s)
                .arg("rtype", said.exchange.question.rtype.as_str())
                .seen_at(said.exchange.at, said.exchange.shared);
        }
    }
}

/// Seconds until the last of the signatures over what was asked for ends; negative when it has.
fn left_s(said: &Said<'_>, now: u32) -> Option<i64> {
    said.signatures
        .iter()
        .filter_map(Signature::read)
        .filter(|signature| signature.covered.to_string() == said.exchange.question.rtype)
        .map(|signature| i64::from(signature.expiration.wrapping_sub(now) as i32))
        .max()
}
