//! The HTTPS records that a browser uses for the name (RFC 9460 §3).

use facts::{Exchange, Unseen};
use wire::{
    dns::{Name, Rtype},
    svcb::{Svcb, SvcbError},
};

use crate::{
    View,
    view::dns::{Found, bare},
};

/// Aliases that are followed, as many as are asked for.
const ALIASES_MAX: usize = 8;

/// What was found by way of aliases.
#[derive(Debug)]
pub struct Way<'a> {
    /// Targets of the aliases, in order.
    pub aliases: Vec<String>,
    /// An alias stands beside other records, which then mean nothing (RFC 9460 §2.4.1).
    pub mixed: bool,
    /// Where it ends.
    pub end: End<'a>,
}

/// Where the way ends.
#[derive(Debug)]
pub enum End<'a> {
    /// There are no records.
    Absent,
    /// An answer that DNSSEC proves to be wrong, with the records in it as they came.
    Bogus(String),
    /// A record that cannot be read, as it came: it spoils the whole set (RFC 9460 §2.2).
    Malformed(SvcbError, String),
    /// An alias that leads nowhere: there is no such service (RFC 9460 §2.5.1).
    Nowhere(String),
    /// The aliases do not end.
    TooLong,
    /// The records, the dearest first.
    Services(Services<'a>),
}

/// Records that say how the service is reached.
#[derive(Debug)]
pub struct Services<'a> {
    /// The name that has them.
    pub owner: Name,
    /// True where that is the name asked for, or the end of its CNAMEs: its addresses are then those of the name.
    pub own: bool,
    /// Each record, with its line.
    pub records: Vec<(Svcb, String)>,
    /// What brought them.
    pub exchange: &'a Exchange,
}

impl Services<'_> {
    /// True where a record says that `protocol` is spoken at the name's own addresses, at port 443.
    pub fn offer_here(&self, protocol: &[u8]) -> bool {
        self.own
            && self
                .records
                .iter()
                .any(|(record, _)| record.offers_here(&self.owner, protocol))
    }
}

/// Follows the records of the subject's name.
///
/// # Errors
/// Why a question has no answer.
pub fn follow<'a>(see: &View<'a>) -> Result<Way<'a>, Unseen> {
    let mut way = Way {
        aliases: Vec::new(),
        mixed: false,
        end: End::TooLong,
    };
    let mut at = see.facts.subject.name.clone();
    while way.aliases.len() < ALIASES_MAX {
        let found = see.dns.find(&at, Rtype::HTTPS)?;
        match step(found, &mut way) {
            Some(target) => at = target,
            None => return Ok(way),
        }
    }
    way.end = End::TooLong;
    Ok(way)
}

/// One set of records: gives the target of an alias, or ends the way.
fn step<'a>(found: Found<'a>, way: &mut Way<'a>) -> Option<String> {
    let lines = || found.records.iter().map(|record| record.write().to_string());
    if found.is_bogus() {
        way.end = End::Bogus(lines().collect::<Vec<_>>().join("\n"));
        return None;
    }
    if found.records.is_empty() {
        way.end = End::Absent;
        return None;
    }
    let mut records = Vec::new();
    for (record, line) in found.records.iter().zip(lines()) {
        match Svcb::read(&record.data) {
            Ok(svcb) => records.push((svcb, line)),
            Err(error) => {
                way.end = End::Malformed(error, line);
                return None;
            }
        }
    }
    // By priority, and then as they stand, so that a report reads the same however they came.
    records.sort_by(|(a, one), (b, other)| a.priority.cmp(&b.priority).then_with(|| one.cmp(other)));
    match records.first() {
        Some((alias, line)) if alias.is_alias() => {
            way.mixed |= records.iter().any(|(record, _)| !record.is_alias());
            if alias.is_dot() {
                way.end = End::Nowhere(line.clone());
                return None;
            }
            let target = bare(&alias.target);
            way.aliases.push(target.clone());
            Some(target)
        }
        _ => {
            way.end = End::Services(Services {
                owner: found.name.clone(),
                own: way.aliases.is_empty(),
                records,
                exchange: found.exchange,
            });
            None
        }
    }
}
