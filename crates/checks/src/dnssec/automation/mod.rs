//! Does the zone tell its parent by itself when its keys change?

use std::collections::{BTreeMap, BTreeSet};

use facts::Need;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::{
    dns::{Record, Rtype},
    dnssec::{DelegationSigner, Key},
};

use super::key_set::{self, Said};
use crate::View;

const ABSENT: Tag = Tag::info("absent");
const IN_SYNC: Tag = Tag::info("in-sync");
const CHANGE: Tag = Tag::info("change-wanted");
const DELETE: Tag = Tag::info("delete-wanted");
const DIFFER: Tag = Tag::info("servers-differ");
const DISAGREE: Tag = Tag::info("cds-and-cdnskey-disagree");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/automation",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 7344", "4", Keyword::May, "2014-09"),
        Norm::new("RFC 8078", "4", Keyword::May, "2017-03"),
        Norm::new("RFC 9615", "4", Keyword::May, "2024-07"),
    ],
    needs: &[Need::NameServers, Need::Cds],
    parents: &["dnssec/signed"],
    parameters: &[],
    findings: &[ABSENT, IN_SYNC, CHANGE, DELETE, DIFFER, DISAGREE, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the CDS and CDNSKEY records of every server against the DS records at the parent.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(apex) = key_set::apex(see) else {
        sheet.not_tested(&see.host(), facts::Reason::NoData);
        return;
    };
    let place = Place::host(apex);
    let cds = key_set::each_server(see, Rtype::CDS);
    let cdnskey = key_set::each_server(see, Rtype::CDNSKEY);
    let seen: Vec<&Said<'_>> = cds.iter().filter(|said| said.exchange.reply.is_seen()).collect();
    if seen.is_empty() {
        let why = cds.iter().find_map(|said| said.exchange.reply.why_not());
        match why {
            Some(why) => sheet.unseen(&place, why),
            None => sheet.not_tested(&place, facts::Reason::NoData),
        };
        return;
    }
    let sets: BTreeSet<BTreeSet<Vec<u8>>> = seen.iter().map(|said| octets(&said.records)).collect();
    if sets.len() > 1 {
        let by_server: BTreeMap<&str, usize> = seen
            .iter()
            .map(|said| {
                (
                    said.exchange.server.name.as_deref().unwrap_or_default(),
                    said.records.len(),
                )
            })
            .collect();
        let words = by_server
            .iter()
            .map(|(server, count)| format!("{server} {count}"))
            .collect::<Vec<_>>();
        sheet.say(&place, DIFFER).arg("servers", words);
        return;
    }
    let records: Vec<Record> = seen.first().map(|said| said.records.clone()).unwrap_or_default();
    let keys: Vec<Record> = cdnskey
        .iter()
        .find(|said| said.exchange.reply.is_seen())
        .map(|said| said.records.clone())
        .unwrap_or_default();
    judge_set(see, apex, &place, &records, &keys, sheet);
}

fn judge_set(
    see: &View<'_>,
    apex: &str,
    place: &Place,
    records: &[Record],
    keys: &[Record],
    sheet: &mut Sheet<'_>,
) {
    let evidence = records
        .iter()
        .chain(keys)
        .map(|r| r.write().to_string())
        .collect::<Vec<_>>()
        .join("\n");
    let mut wanted: Vec<DelegationSigner> = records.iter().filter_map(DelegationSigner::read).collect();
    wanted.sort();
    if wanted.is_empty() && keys.is_empty() {
        sheet.say(place, ABSENT);
        return;
    }
    // RFC 8078 §4: algorithm 0 asks for the DS records to be taken away.
    if wanted.iter().any(|signer| signer.algorithm.0 == 0) {
        sheet.say(place, DELETE).evidence(evidence);
        return;
    }
    let Ok(owner) = wire::dns::name(apex) else { return };
    let keys: Vec<Key> = keys.iter().filter_map(Key::read).collect();
    let unmatched = wanted
        .iter()
        .any(|signer| !keys.iter().any(|key| signer.fits(&owner, key)))
        || keys
            .iter()
            .any(|key| !wanted.iter().any(|signer| signer.fits(&owner, key)));
    if !wanted.is_empty() && !keys.is_empty() && unmatched {
        sheet.say(place, DISAGREE).evidence(evidence);
        return;
    }
    let present = key_set::signers(see);
    let in_sync = if wanted.is_empty() {
        let fits = |signer: &DelegationSigner| keys.iter().any(|key| signer.fits(&owner, key));
        present.iter().all(fits)
            && keys
                .iter()
                .all(|key| present.iter().any(|signer| signer.fits(&owner, key)))
    } else {
        present == wanted
    };
    sheet
        .say(place, if in_sync { IN_SYNC } else { CHANGE })
        .evidence(evidence);
}

fn octets(records: &[Record]) -> BTreeSet<Vec<u8>> {
    records.iter().map(|record| record.data.to_vec()).collect()
}
