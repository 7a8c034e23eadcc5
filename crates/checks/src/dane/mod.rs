//! Does the DNS say which certificates are the right ones?

mod chains;
mod present;
mod rollover;
mod valid;

use facts::Test;
use verdict::{Kind, Parameter};
use wire::tlsa::{Set, Tlsa};

use crate::{
    Entry, View,
    view::{endpoint::HTTPS, mail::SMTP},
};

/// Whether certificates match: what protection of mail in transit builds on.
pub(crate) static VALID: &Entry = &Entry {
    check: &valid::CHECK,
    judge: valid::judge,
};

/// The checks of this family.
pub static CHECKS: &[Entry] = &[
    Entry {
        check: &present::CHECK,
        judge: present::judge,
    },
    Entry {
        check: &valid::CHECK,
        judge: valid::judge,
    },
    Entry {
        check: &rollover::CHECK,
        judge: rollover::judge,
    },
];

/// The port at which records are looked for: that of the tested service.
fn port(see: &View<'_>) -> u16 {
    match see.test {
        Test::Mail => SMTP,
        _ => HTTPS,
    }
}

/// Which records count for the service that is judged.
const USAGES: Parameter = Parameter {
    name: "usages",
    kind: Kind::Numbers,
    about: "certificate usages that clients of the service take: all four on the web, 2 and 3 for mail (RFC 7672 §3.1.3)",
};

/// The records by what they are good for, under the policy's `usages`.
fn sorted(records: &[Tlsa], sheet: &verdict::Sheet<'_>) -> Set {
    let usages = sheet.rule().parameters.numbers("usages");
    let usages: Vec<u8> = usages
        .iter()
        .filter_map(|usage| u8::try_from(*usage).ok())
        .collect();
    Set::of(records, &usages)
}

#[cfg(test)]
mod cases;
