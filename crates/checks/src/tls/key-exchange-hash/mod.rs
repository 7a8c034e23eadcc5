//! Does the server sign its part of the key exchange with a strong hash?

use std::collections::{BTreeMap, BTreeSet};

use facts::{HelloAbout, Need};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{
    code::{Hash, SignatureScheme, Version},
    listing::{self, Listing},
    reading::{Outcome, Standing},
};

use super::{
    Seen, at_each_address,
    classes::{self, Class, list},
    listed::{Accepted, LISTED, item, narrow},
};
use crate::View;

const STRONG: Tag = Tag::pass("strong");
const SHORT: Tag = Tag::warn("sha-224");
const FORBIDDEN: Tag = Tag::fail("forbidden");
const NO_TLS_1_2: Tag = Tag::not_applicable("no-tls-1-2");
const NOT_SIGNED: Tag = Tag::not_applicable("not-signed");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "tls/key-exchange-hash",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 9155", "3", Keyword::MustNot, "2021-12"),
        Norm::new("NCSC-NL TLS 2025-05", "3.3.5", Keyword::Must, "2025-05"),
    ],
    needs: &[Need::Web, Need::Tls, Need::Mx, Need::Smtp, Need::MailTls],
    parents: &["https/available", "starttls/available"],
    parameters: &[
        list(
            "good",
            "signature algorithms that are best, by their registered names",
        ),
        list("sufficient", "signature algorithms that are good enough"),
        list(
            "phase_out",
            "signature algorithms to be given up; what is in no list is insufficient. These lists are for the list of \
             everything: the verdict follows RFC 9155",
        ),
        list("unrated", "signature algorithms of which the norm says nothing"),
    ],
    findings: &[
        STRONG,
        SHORT,
        FORBIDDEN,
        NO_TLS_1_2,
        NOT_SIGNED,
        LISTED,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges each address by what it signed in TLS 1.2.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let ranks = classes::signatures(&sheet.rule().parameters);
    at_each_address(see, sheet, |seen, sheet| {
        list_signatures(seen, &ranks, sheet);
        match seen.reading.version(Version::TLS_1_2) {
            Standing::Refused => drop(sheet.say(&seen.place, NO_TLS_1_2)),
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            Standing::Accepted(_) => judge_address(seen, sheet),
        }
    });
}

/// All signature algorithms, where all were asked for.
fn list_signatures(seen: &Seen<'_>, ranks: &BTreeMap<u16, Class>, sheet: &mut Sheet<'_>) {
    let items = |points: &[u32]| {
        let schemes = narrow(points).map(SignatureScheme);
        schemes
            .map(|scheme| item(scheme.0, scheme.name(), ranks))
            .collect()
    };
    if let Some(first) = seen.survey.signed.first() {
        let all = first.offered.iter().copied().map(u32::from).collect();
        let Listing { points, complete } = listing::signed(seen.survey, &all);
        let own_order = listing::signs_by_own_order(seen.survey, &points);
        let accepted = Accepted {
            points,
            complete,
            own_order,
        };
        // This name's own handshakes.
        seen.say_accepted(sheet, Version::TLS_1_3, &accepted, items(&accepted.points))
            .seen_at(first.at, false);
    }
    if let Some(accepted) = seen.accepted(HelloAbout::Signatures, Version::TLS_1_2) {
        seen.say_accepted(sheet, Version::TLS_1_2, &accepted, items(&accepted.points));
    }
}

fn judge_address(seen: &Seen<'_>, sheet: &mut Sheet<'_>) {
    let used: Vec<(String, Option<Hash>)> = seen
        .reading
        .choices()
        .filter(|(_, choice)| choice.version == Version::TLS_1_2)
        .filter_map(|(_, choice)| choice.signature())
        .map(|scheme| (scheme.to_string(), scheme.hash()))
        .collect();
    let with = |hashes: &[Hash]| {
        used.iter()
            .find(|(_, hash)| hash.is_some_and(|hash| hashes.contains(&hash)))
            .map(|(name, _)| name.clone())
    };
    let (forbidden, short) = (with(&[Hash::Md5, Hash::Sha1]), with(&[Hash::Sha224]));
    for (tag, scheme) in [(FORBIDDEN, &forbidden), (SHORT, &short)] {
        if let Some(scheme) = scheme {
            sheet.say(&seen.place, tag).arg("scheme", scheme.clone());
        }
    }
    if forbidden.is_some() {
        return;
    }
    let mut open = vec![Hash::Md5, Hash::Sha1];
    open.extend(short.is_none().then_some(Hash::Sha224));
    if open.into_iter().any(|hash| !refuses(seen, hash)) {
        unseen(seen, HelloAbout::Signatures, sheet);
    } else if used.is_empty() {
        not_signed(seen, sheet);
    } else if short.is_none() {
        let names: BTreeSet<String> = used.into_iter().map(|(name, _)| name).collect();
        let names: Vec<String> = names.into_iter().collect();
        sheet.say(&seen.place, STRONG).evidence(names.join(", "));
    }
}

/// Nothing signed was seen: a refusal of weak hashes means something only where the server signs at all.
fn not_signed(seen: &Seen<'_>, sheet: &mut Sheet<'_>) {
    let finite = seen.reading.answers().any(|(exchange, outcome)| {
        exchange.about == HelloAbout::FiniteField && matches!(outcome, Outcome::Refused(_))
    });
    match seen.no_curves() {
        // The full handshake had a fresh key: the server signs, and refuses to do so with weak hashes.
        Standing::Accepted(_) => drop(sheet.say(&seen.place, STRONG)),
        Standing::Refused if finite => drop(sheet.say(&seen.place, NOT_SIGNED)),
        Standing::Refused => unseen(seen, HelloAbout::FiniteField, sheet),
        Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
    }
}

/// Whether the server does not sign with `hash` where the client understands nothing better.
fn refuses(seen: &Seen<'_>, hash: Hash) -> bool {
    seen.reading.answers().any(|(exchange, outcome)| {
        let offered = &exchange.offer.signatures;
        let of_hash = |scheme: &u16| SignatureScheme(*scheme).hash() == Some(hash);
        exchange.about == HelloAbout::Signatures
            && offered.iter().any(of_hash)
            && match outcome {
                Outcome::Refused(_) => true,
                // Chosen with something else: a server that takes no notice of what the client understands.
                Outcome::Chose(choice) => choice
                    .signature()
                    .is_some_and(|scheme| !offered.contains(&scheme.0)),
                Outcome::Unknown(_) => false,
            }
    })
}

fn unseen(seen: &Seen<'_>, about: HelloAbout, sheet: &mut Sheet<'_>) {
    let why = seen
        .reading
        .settle::<()>(|_, _| false, |exchange| exchange.about == about);
    if let Some(why) = why.why_not() {
        sheet.unseen(&seen.place, why);
    }
}
