//! Why no record fits, as a finding: the reason that came nearest.

use facts::Reason;
use verdict::{Place, Sheet, Tag};
use wire::{
    tlsa::{Matching, Miss, Selector, Tlsa, Usage, Why},
    x509::{Certificate, Chain, path::Fault},
};

use super::{EXPIRED, NAME, NO_MATCH, NOT_SENT, NOT_YET_VALID, PATH};
use crate::{cert, view::tlsa::Published};

/// Writes what the nearest of `misses` comes to for `leaf`.
pub(super) fn say(
    published: &Published<'_>,
    chain: &Chain,
    leaf: &Certificate,
    misses: &[Miss],
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    let nearest = misses.first();
    let why = nearest.map_or(&Why::TooComplex, |miss| &miss.why);
    let record = nearest.and_then(|miss| published.records.get(miss.record));
    let record = record.map(|record| record.brief()).unwrap_or_default();
    let name = leaf.known_as();
    let evidence = cert::evidence(leaf);
    match why {
        Why::TooComplex if chain.cut => drop(sheet.not_tested(place, Reason::TooLarge)),
        Why::TooComplex => drop(sheet.not_tested(place, Reason::TooComplex)),
        Why::NoStore => drop(sheet.not_tested(place, Reason::NoData)),
        Why::NoCertificate => drop(sheet.not_tested(place, Reason::Malformed)),
        Why::Differs => {
            let records: Vec<String> = misses
                .iter()
                .filter_map(|miss| Some(published.records.get(miss.record)?.brief()))
                .collect();
            let spot = sheet.say(place, NO_MATCH).arg("certificate", name);
            // The record that would fit, so that nobody has to work it out.
            let wanted = Tlsa::naming(leaf, Usage::DaneEe, Selector::PublicKey, Matching::Sha256);
            spot.arg("records", records)
                .arg("wanted", wanted.to_string())
                .evidence(evidence);
        }
        Why::AuthorityNotSent(authority) => {
            let spot = sheet.say(place, NOT_SENT).arg("record", record);
            spot.arg("authority", authority.as_str()).evidence(evidence);
        }
        Why::Name(_) => {
            let spot = sheet.say(place, NAME).arg("certificate", name);
            spot.arg("record", record)
                .arg("host", published.base.as_str())
                .evidence(evidence);
        }
        Why::Path { fault, certificate } => {
            let at = certificate.clone().unwrap_or(name);
            broken(fault, &record, at, &evidence, place, sheet);
        }
    }
}

fn broken(fault: &Fault, record: &str, at: String, evidence: &str, place: &Place, sheet: &mut Sheet<'_>) {
    let (tag, name, value): (Tag, _, String) = match fault {
        Fault::Expired(until) => (EXPIRED, "until", until.to_string()),
        Fault::NotYetValid(from) => (NOT_YET_VALID, "from", from.to_string()),
        other => (PATH, "why", other.key().to_owned()),
    };
    sheet
        .say(place, tag)
        .arg("record", record)
        .arg("certificate", at)
        .arg(name, value)
        .evidence(evidence);
}
