//! Does an answer validate?

use verdict::{Keyword, Norm, Place, Sheet, Tag};
use wire::dnssec::{Remark, Status, Validation, Why};

use crate::{View, view::dns::bare};

pub(in crate::dnssec) const SECURE: Tag = Tag::pass("secure");
pub(in crate::dnssec) const BOGUS: Tag = Tag::fail("bogus");
pub(in crate::dnssec) const DENIAL_BOGUS: Tag = Tag::fail("denial-bogus");
pub(in crate::dnssec) const ALIAS_NOT_SIGNED: Tag = Tag::fail("alias-not-signed");
pub(in crate::dnssec) const INSECURE_ANSWER: Tag = Tag::warn("insecure-answer");
pub(in crate::dnssec) const NOT_SIGNED: Tag = Tag::not_applicable("not-signed");
pub(in crate::dnssec) const OUTSIDE_TIMES: Tag = Tag::warn("outside-times");
pub(in crate::dnssec) const WRONG_CODE: Tag = Tag::warn("wrong-code");
pub(in crate::dnssec) const OTHER_SERVER: Tag = Tag::warn("a-server-is-wrong");

/// What it holds the owner to.
pub(in crate::dnssec) const NORMS: &[Norm] = &[
    Norm::new("RFC 4035", "5", Keyword::Must, "2005-03"),
    Norm::new("RFC 5155", "8", Keyword::Must, "2008-03"),
    Norm::new("RFC 6840", "4", Keyword::Must, "2013-02"),
    Norm::new("RFC 6672", "5.3", Keyword::Must, "2012-06"),
];

/// Judges what validation says of the answer to `question` about a name whose zone is `own_zone`.
pub(in crate::dnssec) fn judge(
    see: &View<'_>,
    place: &Place,
    own_zone: Option<&Validation>,
    (question, validation): (String, &Validation),
    sheet: &mut Sheet<'_>,
) {
    let own_zone_is_insecure = own_zone.is_some_and(|zone| zone.status == Status::Insecure);
    let at = validation
        .at
        .as_ref()
        .map(|(name, rtype)| format!("{} {rtype}", bare(name)))
        .unwrap_or_default();
    let zone = validation.zone.as_ref().map(bare).unwrap_or_default();
    let tag = match (validation.status, validation.why) {
        (Status::Secure, _) => SECURE,
        (Status::Bogus, _) => BOGUS,
        (Status::Insecure, _) if own_zone_is_insecure => NOT_SIGNED,
        (Status::Insecure, Some(Why::Unsigned | Why::UnsupportedAlgorithm | Why::UnsupportedDigest)) => {
            ALIAS_NOT_SIGNED
        }
        (Status::Insecure, _) => INSECURE_ANSWER,
        (Status::Indeterminate, _) => {
            sheet
                .unseen(place, &see.dns.untold(validation))
                .arg("status", validation.status.key())
                .arg("question", question);
            return;
        }
    };
    let spot = sheet
        .say(place, tag)
        .arg("status", validation.status.key())
        .arg("question", question);
    if tag != SECURE {
        let spot = spot
            .arg("why", validation.why.map_or("", Why::key))
            .arg("at", at)
            .arg("zone", zone);
        if let Some(code) = validation.why.and_then(Why::extended_error) {
            spot.arg("extended_error", code);
        }
    }
    remark(place, validation, sheet);
}

fn remark(place: &Place, validation: &Validation, sheet: &mut Sheet<'_>) {
    let mut said: Vec<&Remark> = Vec::new();
    for remark in &validation.remarks {
        if said.contains(&remark) {
            continue;
        }
        said.push(remark);
        match remark {
            Remark::OutsideTimes {
                name,
                rtype,
                expired,
                by_s,
            } => {
                sheet
                    .say(place, OUTSIDE_TIMES)
                    .arg("at", format!("{} {rtype}", bare(name)))
                    .arg("expired", if *expired { "yes" } else { "no" })
                    .arg("by_s", *by_s);
            }
            Remark::OtherServerNeeded { name, rtype, why } => {
                sheet
                    .say(place, OTHER_SERVER)
                    .arg("at", format!("{} {rtype}", bare(name)))
                    .arg("why", why.key());
            }
            Remark::NameExists(name) => {
                sheet.say(place, WRONG_CODE).arg("at", bare(name));
            }
            Remark::DigestUsed(..) | Remark::AlgorithmUsed(..) => {}
        }
    }
}
