//! Does everything that should be signed validate?

mod questions;

use facts::Need;
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::{
    dns::Rtype,
    dnssec::{Remark, Status, Validation, Why},
};

pub use questions::questions;

use crate::{View, view::dns::bare};

const SECURE: Tag = Tag::pass("secure");
const BOGUS: Tag = Tag::fail("bogus");
const DENIAL_BOGUS: Tag = Tag::fail("denial-bogus");
const ALIAS_NOT_SIGNED: Tag = Tag::fail("alias-not-signed");
const INSECURE_ANSWER: Tag = Tag::warn("insecure-answer");
const NOT_SIGNED: Tag = Tag::not_applicable("not-signed");
const OUTSIDE_TIMES: Tag = Tag::warn("outside-times");
const WRONG_CODE: Tag = Tag::warn("wrong-code");
const OTHER_SERVER: Tag = Tag::warn("a-server-is-wrong");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 4035", "5", Keyword::Must, "2005-03"),
        Norm::new("RFC 5155", "8", Keyword::Must, "2008-03"),
        Norm::new("RFC 6840", "4", Keyword::Must, "2013-02"),
        Norm::new("RFC 6672", "5.3", Keyword::Must, "2012-06"),
    ],
    needs: &[Need::Address, Need::NameServers, Need::Denial],
    parents: &["dnssec/signed"],
    parameters: &[
        Parameter {
            name: "nsec3_iterations_max",
            kind: Kind::Number,
            about: "NSEC3 iterations above which a zone counts as insecure (RFC 9276 §3.2)",
        },
        Parameter {
            name: "clock_skew_percent",
            kind: Kind::Number,
            about: "share of a signature's lifetime by which its times may be off, in percent",
        },
        Parameter {
            name: "clock_skew_min_s",
            kind: Kind::Number,
            about: "at least this many seconds",
        },
        Parameter {
            name: "clock_skew_max_s",
            kind: Kind::Number,
            about: "at most this many seconds",
        },
        Parameter {
            name: "verifications_max",
            kind: Kind::Number,
            about: "signatures verified for one question before it is too complex (CVE-2023-50387)",
        },
        Parameter {
            name: "failed_verifications_max",
            kind: Kind::Number,
            about: "of these, how many may fail before it is too complex",
        },
    ],
    findings: &[
        SECURE,
        BOGUS,
        DENIAL_BOGUS,
        ALIAS_NOT_SIGNED,
        INSECURE_ANSWER,
        NOT_SIGNED,
        OUTSIDE_TIMES,
        OTHER_SERVER,
        WRONG_CODE,
        Tag::UNSEEN,
    ],
    words: &[("en", include_str!("en.ftl")), ("nl", include_str!("nl.ftl"))],
    spec: include_str!("spec.md"),
};

/// Judges the name's addresses with all aliases, and the denial of a name that does not exist.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    for rtype in [Rtype::A, Rtype::AAAA] {
        if let Some(validation) = see.dns.validation(&see.facts.subject.name, rtype) {
            judge_question(see, &place, rtype, validation, sheet);
        }
    }
    for (question, validation) in questions::denials(see) {
        let spot = match validation.status {
            Status::Bogus => sheet.say(&place, DENIAL_BOGUS),
            Status::Indeterminate => sheet.unseen(&place, &see.dns.untold(validation)),
            Status::Secure | Status::Insecure => continue,
        };
        spot.arg("denial_status", validation.status.key())
            .arg("question", question)
            .arg("why", validation.why.map_or("", Why::key));
    }
}

fn judge_question(
    see: &View<'_>,
    place: &Place,
    rtype: Rtype,
    validation: &Validation,
    sheet: &mut Sheet<'_>,
) {
    let question = format!("{} {rtype}", see.facts.subject.name);
    let at = validation
        .at
        .as_ref()
        .map(|(name, rtype)| format!("{} {rtype}", bare(name)))
        .unwrap_or_default();
    let zone = validation.zone.as_ref().map(bare).unwrap_or_default();
    let tag = match (validation.status, validation.why) {
        (Status::Secure, _) => SECURE,
        (Status::Bogus, _) => BOGUS,
        (Status::Insecure, _) if own_zone_is_insecure(see) => NOT_SIGNED,
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

fn own_zone_is_insecure(see: &View<'_>) -> bool {
    see.dns
        .zone_validation()
        .is_some_and(|validation| validation.status == Status::Insecure)
}

/// The cap on NSEC3 iterations in force.
pub fn iterations_max(see: &View<'_>) -> u16 {
    see.dns.limits().iterations_max
}
