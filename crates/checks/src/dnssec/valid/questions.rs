//! The questions whose validation is judged.

use facts::Test;
use wire::{dns::Rtype, dnssec::Validation};

use crate::View;

/// The questions this check looks at, with what validation says of them.
pub fn questions<'v>(see: &'v View<'_>) -> Vec<(String, &'v Validation)> {
    own(see).chain(denials(see)).collect()
}

/// The questions that the test puts about the name itself: for its addresses, or for the hosts that take its mail.
pub(super) fn own<'v>(see: &'v View<'_>) -> impl Iterator<Item = (String, &'v Validation)> {
    let types: &[Rtype] = match see.test {
        Test::Mail => &[Rtype::MX],
        _ => &[Rtype::A, Rtype::AAAA],
    };
    of(see, &see.facts.subject.name, types).into_iter()
}

/// The questions that senders put about a mail server: for its addresses, and for its TLSA records, whose absence has to be
/// proven (RFC 7672 §2.1).
pub fn of_mail_host<'v>(see: &'v View<'_>, name: &str) -> Vec<(String, &'v Validation)> {
    let mut all = of(see, name, &[Rtype::A, Rtype::AAAA]);
    all.extend(of(see, &format!("_25._tcp.{name}"), &[Rtype::TLSA]));
    all
}

fn of<'v>(see: &'v View<'_>, name: &str, types: &[Rtype]) -> Vec<(String, &'v Validation)> {
    types
        .iter()
        .filter_map(|rtype| Some((format!("{name} {rtype}"), see.dns.validation(name, *rtype)?)))
        .collect()
}

/// The questions for names made up so that they should not exist. Validation asks more about these names, for their DS
/// records above all; that is evidence, judged with the answer that rests on it.
pub(super) fn denials<'v>(see: &'v View<'_>) -> Vec<(String, &'v Validation)> {
    see.facts
        .dns
        .lookups
        .iter()
        .filter(|lookup| lookup.question.name.starts_with(facts::DENIAL_PREFIX))
        .filter_map(|lookup| {
            let rtype = wire::dns::rtype(&lookup.question.rtype).filter(|rtype| *rtype == Rtype::A)?;
            let validation = see.dns.validation(&lookup.question.name, rtype)?;
            Some((lookup.question.to_string(), validation))
        })
        .collect()
}
