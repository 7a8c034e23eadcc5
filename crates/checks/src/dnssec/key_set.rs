//! The zone's DNSKEY and DS sets, and what each server says of them.

use std::net::IpAddr;

use facts::{Asked, Exchange};
use wire::{
    dns::{Record, Rtype},
    dnssec::{DelegationSigner, Key},
};

use crate::View;

/// Name of the zone's apex, where it is known.
pub fn apex<'a>(see: &View<'a>) -> Option<&'a str> {
    see.facts.dns.zone.seen().map(|zone| zone.apex.as_str())
}

/// The keys of the zone, as the resolver's own question brought them, or else the first server.
pub fn keys(see: &View<'_>) -> Vec<Key> {
    let Some(apex) = apex(see) else { return Vec::new() };
    let own = see
        .dns
        .find(apex, Rtype::DNSKEY)
        .map(|found| found.records)
        .unwrap_or_default();
    let records = if own.is_empty() {
        each_server(see, Rtype::DNSKEY)
            .into_iter()
            .map(|said| said.records)
            .find(|r| !r.is_empty())
            .unwrap_or_default()
    } else {
        own
    };
    records.iter().filter_map(Key::read).collect()
}

/// True when a server of the zone has DNSKEY records for it.
pub fn has_keys(see: &View<'_>) -> bool {
    !keys(see).is_empty()
}

/// The DS records at the parent: of the referral, or of an answer to the question itself.
pub fn signers(see: &View<'_>) -> Vec<DelegationSigner> {
    let Some(apex) = apex(see) else { return Vec::new() };
    let mut found: Vec<DelegationSigner> = Vec::new();
    for (exchange, message) in see.dns.exchanges() {
        let Some(message) = message else { continue };
        // The child's own servers are no source for the parent's records.
        if exchange.zone == apex && apex != "." {
            continue;
        }
        for record in message.answer.iter().chain(&message.authority) {
            if record.rtype == Rtype::DS && record.owner_text() == apex {
                found.extend(DelegationSigner::read(record));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// What one server said when every server was asked.
#[derive(Debug)]
pub struct Said<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// The server's address.
    pub address: IpAddr,
    /// The records of the type asked for at the apex.
    pub records: Vec<Record>,
    /// Their signatures.
    pub signatures: Vec<Record>,
    /// True when there was a reply with AA set.
    pub authoritative: bool,
}

/// What every server said to the question for `rtype` at the apex.
pub fn each_server<'a>(see: &View<'a>, rtype: Rtype) -> Vec<Said<'a>> {
    let Some(apex) = apex(see) else { return Vec::new() };
    let mnemonic = rtype.to_string();
    let mut said = Vec::new();
    for (exchange, message) in see.dns.exchanges() {
        if exchange.asked != Asked::EachServer
            || exchange.question.rtype != mnemonic
            || exchange.question.name != apex
        {
            continue;
        }
        let at_apex = |wanted: Rtype| -> Vec<Record> {
            let all = message.iter().flat_map(|message| message.answer.iter());
            all.filter(|r| r.rtype == wanted && r.owner_text() == apex)
                .cloned()
                .collect()
        };
        let authoritative = message.as_ref().is_some_and(|message| message.flags.aa);
        said.push(Said {
            exchange,
            address: exchange.server.address,
            records: at_apex(rtype),
            signatures: at_apex(Rtype::RRSIG),
            authoritative,
        });
    }
    said
}
