//! Does everything that should be signed validate?

mod questions;

use facts::Need;
use verdict::{Check, Kind, Life, Parameter, Sheet, Tag};
use wire::dnssec::{Status, Why};

pub use questions::{of_mail_host, questions};

use super::judging::valid;
use crate::View;

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dnssec/valid",
    since: "0.1.0",
    life: Life::Stable,
    norms: valid::NORMS,
    needs: &[Need::Address, Need::Mx, Need::NameServers, Need::Denial],
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
        valid::SECURE,
        valid::BOGUS,
        valid::DENIAL_BOGUS,
        valid::ALIAS_NOT_SIGNED,
        valid::INSECURE_ANSWER,
        valid::NOT_SIGNED,
        valid::OUTSIDE_TIMES,
        valid::OTHER_SERVER,
        valid::WRONG_CODE,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the name's addresses with all aliases, or which hosts take its mail, and the denial of a name that does not
/// exist.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let place = see.host();
    for question in questions::own(see) {
        valid::judge(see, &place, see.dns.zone_validation(), question, sheet);
    }
    for (question, validation) in questions::denials(see) {
        let spot = match validation.status {
            Status::Bogus => sheet.say(&place, valid::DENIAL_BOGUS),
            Status::Indeterminate => sheet.unseen(&place, &see.dns.untold(validation)),
            Status::Secure | Status::Insecure => continue,
        };
        spot.arg("denial_status", validation.status.key())
            .arg("question", question)
            .arg("why", validation.why.map_or("", Why::key));
    }
}
