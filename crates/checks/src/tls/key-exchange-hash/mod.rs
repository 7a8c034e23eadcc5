//! Does the server sign its part of the key exchange with a strong hash?

use facts::{HelloAbout, Need};
use verdict::{Check, Keyword, Life, Norm, Sheet, Tag};
use wire::tls::{
    code::{Hash, Version},
    reading::{Outcome, Standing},
};

use super::{Seen, at_each_address};
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
        Norm::new(
            "NCSC-NL TLS guidelines 2025-05",
            "3.3.5",
            Keyword::Must,
            "2025-05",
        ),
    ],
    needs: &[Need::Web, Need::Tls],
    parents: &["https/available"],
    parameters: &[],
    findings: &[STRONG, SHORT, FORBIDDEN, NO_TLS_1_2, NOT_SIGNED, Tag::UNSEEN],
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges each address by what it signed in TLS 1.2.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    at_each_address(see, sheet, |seen, sheet| {
        match seen.reading.version(Version::TLS_1_2) {
            Standing::Refused => drop(sheet.say(&seen.place, NO_TLS_1_2)),
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            Standing::Accepted(_) => judge_address(seen, sheet),
        }
    });
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
    if let Some(scheme) = with(&[Hash::Md5, Hash::Sha1]) {
        sheet.say(&seen.place, FORBIDDEN).arg("scheme", scheme);
        return;
    }
    let about = |exchange: &facts::HelloExchange| exchange.about == HelloAbout::Signatures;
    let short = with(&[Hash::Sha224]);
    if used.is_empty() {
        // A refusal means something only where such suites are there at all.
        let refused = seen.reading.settle::<()>(
            |exchange, outcome| about(exchange) && matches!(outcome, Outcome::Refused(_)),
            about,
        );
        match refused {
            Standing::Unknown(why) => drop(sheet.unseen(&seen.place, &why)),
            _ => drop(sheet.say(&seen.place, NOT_SIGNED)),
        }
        return;
    }
    // The last hello of the kind offered only what the ones before left open.
    let last = seen
        .reading
        .answers()
        .filter(|(exchange, _)| about(exchange))
        .last();
    let settled = match last {
        // Chosen with something else: a server that takes no notice of what the client understands.
        Some((exchange, Outcome::Chose(choice))) => choice
            .signature()
            .is_some_and(|scheme| !exchange.offer.signatures.contains(&scheme.0)),
        Some((_, Outcome::Refused(_))) => true,
        _ => false,
    };
    match (short, settled) {
        (Some(scheme), _) => drop(sheet.say(&seen.place, SHORT).arg("scheme", scheme)),
        (None, true) => {
            let names: std::collections::BTreeSet<String> = used.into_iter().map(|(name, _)| name).collect();
            let names: Vec<String> = names.into_iter().collect();
            sheet.say(&seen.place, STRONG).evidence(names.join(", "));
        }
        (None, false) => {
            let why = seen.reading.settle::<()>(|_, _| false, about);
            if let Some(why) = why.why_not() {
                sheet.unseen(&seen.place, why);
            }
        }
    }
}
