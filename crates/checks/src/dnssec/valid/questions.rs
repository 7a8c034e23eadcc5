//! The questions whose validation is judged.

use wire::{dns::Rtype, dnssec::Validation};

use crate::View;

/// The questions this check looks at, with what validation says of them.
pub fn questions<'v>(see: &'v View<'_>) -> Vec<(String, &'v Validation)> {
    let name = &see.facts.subject.name;
    let mut all: Vec<(String, &Validation)> = [Rtype::A, Rtype::AAAA]
        .into_iter()
        .filter_map(|rtype| Some((format!("{name} {rtype}"), see.dns.validation(name, rtype)?)))
        .collect();
    all.extend(denials(see));
    all
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
