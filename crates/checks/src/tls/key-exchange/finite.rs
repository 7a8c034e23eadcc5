//! Finite fields before TLS 1.3: the server sends the prime itself.

use std::collections::BTreeMap;

use facts::HelloAbout;
use verdict::{ListItem, Sheet};
use wire::tls::{
    code::{Group, Version},
    ffdhe,
    key_exchange::{Parameters, bits},
    reading::{Standing, suite},
};

use super::{
    super::listed::Accepted, Class, INSUFFICIENT, OWN_PRIME, PHASE_OUT, Seen, class, is_finite, item,
};

/// Judges the primes that the server sent; false where something is wrong or not known.
pub fn judge(seen: &Seen<'_>, version: Version, ranks: &BTreeMap<u16, Class>, sheet: &mut Sheet<'_>) -> bool {
    let min_bits = min_bits(sheet);
    let primes = primes(seen);
    if primes.is_empty() {
        return refused_or_said(seen, version, sheet);
    }
    let mut fine = true;
    for (prime, generator) in primes {
        let (known, registered) = (ffdhe::known(&prime), registered(&prime, &generator));
        let length = bits(&prime);
        let _said = match registered.map(|group| (group, class(ranks, group.0))) {
            Some((_, Class::Good | Class::Sufficient)) => continue,
            Some((group, rank)) => {
                let tag = if rank == Class::Insufficient {
                    INSUFFICIENT
                } else {
                    PHASE_OUT
                };
                let spot = sheet.say(&seen.place, tag);
                spot.arg("version", version.to_string())
                    .arg("groups", group.to_string())
                    .arg("count", 1_i64)
            }
            None if min_bits > 0 && length >= min_bits => continue,
            None => sheet
                .say(&seen.place, OWN_PRIME)
                .arg("version", version.to_string())
                .arg("bits", length)
                .arg("name", known.map_or("none", |known| known.name)),
        };
        fine = false;
    }
    fine
}

/// The primes that were sent, where everything was asked for.
pub fn list(seen: &Seen<'_>, version: Version, ranks: &BTreeMap<u16, Class>, sheet: &mut Sheet<'_>) {
    let primes = primes(seen);
    if primes.is_empty() || !seen.survey.listed {
        return;
    }
    let min_bits = min_bits(sheet);
    let entry = |(prime, generator): &(Vec<u8>, Vec<u8>)| {
        if let Some(group) = registered(prime, generator) {
            return item(group.0, group.name(), ranks);
        }
        let length = bits(prime);
        let fine = min_bits > 0 && length >= min_bits;
        let known = ffdhe::known(prime).map(|known| format!(" ({})", known.name));
        ListItem {
            name: format!("DH {length}{}", known.unwrap_or_default()),
            code: String::new(),
            class: if fine {
                Class::Sufficient
            } else {
                Class::Insufficient
            }
            .key()
            .to_owned(),
        }
    };
    let items: Vec<ListItem> = primes.iter().map(entry).collect();
    // The server alone decides, and nobody can ask for another.
    let accepted = Accepted {
        points: Vec::new(),
        complete: true,
        own_order: None,
    };
    seen.say_accepted(sheet, version, &accepted, items)
        .arg("kind", "finite-fields");
}

/// The shortest prime of a server's own that is good enough; 0 where none is.
fn min_bits(sheet: &Sheet<'_>) -> usize {
    usize::try_from(sheet.rule().parameters.number("own_prime_min_bits")).unwrap_or(0)
}

/// The registered group; those have the generator 2 (RFC 7919 §A).
fn registered(prime: &[u8], generator: &[u8]) -> Option<Group> {
    let known = ffdhe::known(prime)?;
    known.group().filter(|_| generator == [2])
}

/// The primes that were sent, each once, without leading zeros, with their generators.
fn primes(seen: &Seen<'_>) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut primes = Vec::new();
    for (_, choice) in seen.reading.choices() {
        let Some(Parameters::Dhe { p, g, .. }) = choice.key_exchange.as_ref().map(|own| &own.parameters)
        else {
            continue;
        };
        let short =
            |number: &[u8]| -> Vec<u8> { number.iter().copied().skip_while(|octet| *octet == 0).collect() };
        let prime = (short(p), short(g));
        if !primes.contains(&prime) {
            primes.push(prime);
        }
    }
    primes
}

/// No prime was sent: the server has no such suites, or it is not known.
fn refused_or_said(seen: &Seen<'_>, version: Version, sheet: &mut Sheet<'_>) -> bool {
    let about = |exchange: &facts::HelloExchange| exchange.about == HelloAbout::FiniteField;
    let chosen = seen.reading.choices().any(|(_, choice)| {
        let parts = suite(choice.suite).and_then(|suite| suite.parts());
        parts.is_some_and(|parts| is_finite(parts.key_exchange))
    });
    let standing = seen.reading.settle::<()>(
        |exchange, outcome| about(exchange) && matches!(outcome, wire::tls::reading::Outcome::Refused(_)),
        about,
    );
    match standing {
        Standing::Refused if !chosen => true,
        Standing::Unknown(why) => {
            sheet.unseen(&seen.place, &why).arg("what", version.to_string());
            false
        }
        _ => {
            sheet
                .not_tested(&seen.place, facts::Reason::Malformed)
                .arg("what", version.to_string());
            false
        }
    }
}
