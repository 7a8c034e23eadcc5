//! Are the keys, signatures and digests of kinds that the norms still recommend?

mod servers;

use std::collections::BTreeSet;

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::{
    dns::Rtype,
    dnssec::{Algorithm, Digest},
};

use super::key_set;
use crate::View;

const GOOD: Tag = Tag::pass("good");
const OLD: Tag = Tag::warn("not-recommended");
const FORBIDDEN: Tag = Tag::fail("must-not");
const UNRATED: Tag = Tag::info("unrated");
const DIGEST_OLD: Tag = Tag::warn("digest-not-recommended");
const SHORT: Tag = Tag::warn("rsa-too-short");
const DIFFER: Tag = Tag::warn("servers-have-other-keys");
const ENDED: Tag = Tag::fail("signature-ended");
const ENDS_SOON: Tag = Tag::warn("signature-ends-soon");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/algorithm",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9904", "3", Keyword::Must, "2025-11"),
        Norm::new("RFC 9905", "2", Keyword::MustNot, "2025-11"),
        Norm::new("RFC 4509", "3", Keyword::Should, "2006-05"),
    ],
    needs: &[Need::NameServers, Need::EachServer],
    parents: &["dnssec/signed"],
    parameters: &[
        Parameter {
            name: "good_algorithms",
            kind: Kind::Numbers,
            about: "algorithms that pass",
        },
        Parameter {
            name: "old_algorithms",
            kind: Kind::Numbers,
            about: "algorithms that give a warning",
        },
        Parameter {
            name: "forbidden_algorithms",
            kind: Kind::Numbers,
            about: "algorithms that fail",
        },
        Parameter {
            name: "good_digests",
            kind: Kind::Numbers,
            about: "DS digest types that pass",
        },
        Parameter {
            name: "rsa_min_bits",
            kind: Kind::Number,
            about: "shortest RSA key without a warning, in bits",
        },
        Parameter {
            name: "signature_min_left_s",
            kind: Kind::Number,
            about: "shortest time a signature should still be valid, in seconds",
        },
    ],
    findings: &[
        GOOD,
        OLD,
        FORBIDDEN,
        UNRATED,
        DIGEST_OLD,
        SHORT,
        DIFFER,
        ENDED,
        ENDS_SOON,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the zone's keys, the DS records at its parent, and the signatures that each server sends.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(apex) = key_set::apex(see) else {
        sheet.not_tested(&see.host(), facts::Reason::NoData);
        return;
    };
    let place = Place::host(apex);
    let said = key_set::each_server(see, Rtype::DNSKEY);
    let keys = key_set::keys(see);
    if keys.is_empty() {
        let why = said.iter().find_map(|said| said.exchange.reply.why_not());
        match why {
            Some(why) => sheet.unseen(&place, why),
            None => sheet.not_tested(&place, facts::Reason::NoData),
        };
        return;
    }
    judge_algorithms(
        see,
        &place,
        &keys.iter().map(|key| key.algorithm).collect(),
        sheet,
    );
    judge_digests(see, &place, sheet);
    let min_bits = sheet.rule().parameters.number("rsa_min_bits");
    for key in keys {
        if let Some(bits) = key
            .rsa_bits()
            .filter(|bits| i64::try_from(*bits).is_ok_and(|bits| bits < min_bits))
        {
            sheet
                .say(&place, SHORT)
                .arg("bits", bits)
                .arg("min_bits", min_bits)
                .arg("tag", key.tag());
        }
    }
    servers::judge_agreement(&said, sheet);
    servers::judge_lifetimes(see, &said, sheet);
}

fn judge_algorithms(see: &View<'_>, place: &Place, in_keys: &BTreeSet<Algorithm>, sheet: &mut Sheet<'_>) {
    let mut algorithms = in_keys.clone();
    algorithms.extend(key_set::signers(see).iter().map(|signer| signer.algorithm));
    let parameters = &sheet.rule().parameters;
    let named = |list: &str, algorithm: Algorithm| parameters.numbers(list).contains(&i64::from(algorithm.0));
    for algorithm in algorithms {
        // 0 is the mark for 'delete' in CDS, and no algorithm.
        if algorithm.0 == 0 {
            continue;
        }
        let tag = if named("good_algorithms", algorithm) {
            GOOD
        } else if named("old_algorithms", algorithm) {
            OLD
        } else if named("forbidden_algorithms", algorithm) {
            FORBIDDEN
        } else {
            UNRATED
        };
        sheet
            .say(place, tag)
            .arg("algorithm", algorithm.name())
            .arg("number", algorithm.0);
    }
}

fn judge_digests(see: &View<'_>, place: &Place, sheet: &mut Sheet<'_>) {
    let good = sheet.rule().parameters.numbers("good_digests");
    let digests: BTreeSet<Digest> = key_set::signers(see)
        .iter()
        .map(|signer| signer.digest_type)
        .collect();
    for digest in digests
        .into_iter()
        .filter(|digest| !good.contains(&i64::from(digest.0)))
    {
        sheet
            .say(place, DIGEST_OLD)
            .arg("digest", digest.name())
            .arg("number", digest.0);
    }
}
