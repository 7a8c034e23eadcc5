//! From facts to a chain.

use std::net::IpAddr;

use facts::{Facts, Test};
use verdict::Policy;
use wire::{
    dns::{self, Data, Record, Rtype},
    dnssec::{self, DelegationSigner, Validation},
};

use super::{Alias, Answer, Break, Chain, Key, Server, Service, Signer, Trust, Zone};
use crate::{View, dns::server, view::dns::bare};

/// The chain of the subject's name, validated as `policy` wants it for `test`.
pub fn chain(facts: &Facts, policy: &Policy, test: Test) -> Chain {
    let rules = policy.at(facts.started_at).get(&test);
    let see = View::new(facts, test, rules.and_then(|rules| rules.get("dnssec/valid")));
    let zone = facts.dns.zone.seen();
    let mut zones = Vec::new();
    if let Some(zone) = zone {
        zones.push(one(&see, ".", Vec::new()));
        for delegation in &zone.delegations {
            let servers = delegation.servers.iter().map(|name| plain_name(name));
            zones.push(one(&see, &delegation.zone, servers.collect()));
        }
    }
    Chain {
        zones,
        unseen: facts.dns.zone.why_not().map(|why| why.reason),
        servers: servers(&see),
        answers: [(Rtype::A, "A"), (Rtype::AAAA, "AAAA")]
            .into_iter()
            .filter_map(|(rtype, name)| answer(&see, rtype, name))
            .collect(),
    }
}

fn plain_name(name: &str) -> String {
    match name.strip_suffix('.') {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => name.to_owned(),
    }
}

fn one(see: &View<'_>, zone: &str, servers: Vec<String>) -> Zone {
    let keys = keys(see, zone);
    let (points, anchored_keys) = signers(see, zone);
    let apex = dns::name(zone).ok();
    let fits = |signer: &DelegationSigner, key: &dnssec::Key| {
        apex.as_ref().is_some_and(|apex| signer.fits(apex, key))
    };
    let known = !keys.is_empty();
    let mut shown: Vec<Signer> = points
        .iter()
        .map(|signer| Signer {
            tag: signer.tag,
            algorithm: signer.algorithm.name(),
            digest: Some(signer.digest_type.name()),
            fits: known.then(|| keys.iter().any(|key| fits(signer, key))),
        })
        .collect();
    shown.extend(anchored_keys.iter().map(|anchor| Signer {
        tag: anchor.tag(),
        algorithm: anchor.algorithm.name(),
        digest: None,
        fits: known.then(|| keys.iter().any(|key| key.data == anchor.data)),
    }));
    let pointed_at = |key: &dnssec::Key| {
        points.iter().any(|signer| fits(signer, key)) || anchored_keys.iter().any(|a| a.data == key.data)
    };
    let validation = see.dns.zone_on_the_way(zone);
    Zone {
        name: plain_name(zone),
        trust: validation.map_or(Trust::Unknown, |validation| validation.status.into()),
        broken: validation.and_then(|validation| broken_at(validation, zone)),
        signers: shown,
        keys: keys
            .iter()
            .map(|key| Key {
                tag: key.tag(),
                algorithm: key.algorithm.name(),
                bits: key.rsa_bits(),
                entry_point: key.is_entry_point(),
                revoked: key.is_revoked(),
                pointed_at: pointed_at(key),
            })
            .collect(),
        servers,
    }
}

/// The break, where it is at a record of `zone` itself.
fn broken_at(validation: &Validation, zone: &str) -> Option<Break> {
    let (name, _) = validation.at.as_ref()?;
    (dns::name(zone).ok()? == *name)
        .then(|| link(validation))
        .flatten()
}

fn link(validation: &Validation) -> Option<Break> {
    let (name, rtype) = validation.at.as_ref()?;
    Some(Break::new(format!("{} {rtype}", bare(name)), validation.why?))
}

/// The keys that the resolver's own question brought, or else any answer from the zone's servers.
fn keys(see: &View<'_>, zone: &str) -> Vec<dnssec::Key> {
    let read = |records: &[Record]| records.iter().filter_map(dnssec::Key::read).collect::<Vec<_>>();
    let asked = see
        .dns
        .find(zone, Rtype::DNSKEY)
        .map(|found| read(&found.records));
    if let Ok(keys) = asked
        && !keys.is_empty()
    {
        return keys;
    }
    for (exchange, message) in see.dns.exchanges() {
        if exchange.question.rtype != "DNSKEY" || exchange.question.name != zone {
            continue;
        }
        let Some(message) = message else { continue };
        let own: Vec<Record> = message
            .answer
            .iter()
            .filter(|record| record.rtype == Rtype::DNSKEY && record.owner_text() == zone)
            .cloned()
            .collect();
        let keys = read(&own);
        if !keys.is_empty() {
            return keys;
        }
    }
    Vec::new()
}

/// What points to the keys of `zone`: DS records from anywhere but the zone itself, and anchors.
fn signers(see: &View<'_>, zone: &str) -> (Vec<DelegationSigner>, Vec<dnssec::Key>) {
    let mut points: Vec<DelegationSigner> = Vec::new();
    let mut keys = Vec::new();
    for record in see
        .facts
        .trust
        .anchors
        .iter()
        .filter_map(|line| Record::read(line).ok())
    {
        if record.owner_text() != zone {
            continue;
        }
        match record.rtype {
            Rtype::DS => points.extend(DelegationSigner::read(&record)),
            Rtype::DNSKEY => keys.extend(dnssec::Key::read(&record)),
            _ => {}
        }
    }
    for (exchange, message) in see.dns.exchanges() {
        let Some(message) = message.filter(|_| exchange.zone != zone) else {
            continue;
        };
        let records = message.answer.iter().chain(&message.authority);
        let own = records.filter(|record| record.rtype == Rtype::DS && record.owner_text() == zone);
        points.extend(own.filter_map(DelegationSigner::read));
    }
    points.sort();
    points.dedup();
    (points, keys)
}

fn servers(see: &View<'_>) -> Vec<Server> {
    let Some(zone) = see.facts.dns.zone.seen() else {
        return Vec::new();
    };
    let asked = server::addresses(see);
    zone.servers
        .iter()
        .map(|known| Server {
            name: plain_name(&known.name),
            at_parent: known.at_parent,
            at_child: known.at_child,
            addresses: asked
                .iter()
                .filter(|address| address.server.name == known.name)
                .map(|address| (address.address, service(address, &zone.apex)))
                .collect(),
        })
        .collect()
}

fn service(address: &server::Address<'_>, apex: &str) -> Service {
    match (address.lameness(apex), address.silence()) {
        (Some(word), _) => Service::Lame(word),
        (None, _) if address.answered() => Service::Answers,
        (None, Some(why)) => Service::Silent(why.reason),
        (None, None) => Service::NotAsked,
    }
}

fn answer(see: &View<'_>, rtype: Rtype, mnemonic: &'static str) -> Option<Answer> {
    let name = &see.facts.subject.name;
    let lookup = see.dns.lookup(name, rtype)?;
    let mut aliases = Vec::new();
    for index in &lookup.steps {
        let read = see.facts.dns.exchanges.get(*index).zip(see.dns.message(*index));
        let Some((exchange, message)) = read else { continue };
        let (Ok(zone), Ok(asked)) = (dns::name(&exchange.zone), dns::name(&exchange.question.name)) else {
            continue;
        };
        for alias in message.reading(&zone, &asked, rtype).aliases {
            aliases.push(Alias {
                name: bare(&alias.name),
                rtype: alias.rtype.to_string(),
                target: bare(&alias.target),
            });
        }
    }
    let found = see.dns.find(name, rtype);
    let validation = see.dns.validation(name, rtype);
    let addresses = found.as_ref().map_or_else(
        |_| Vec::new(),
        |found| found.records.iter().filter_map(address).collect(),
    );
    Some(Answer {
        rtype: mnemonic,
        aliases,
        addresses,
        trust: validation.map_or(Trust::Unknown, |validation| validation.status.into()),
        broken: validation.and_then(link),
        unseen: found.err().map(|why| why.reason),
    })
}

fn address(record: &Record) -> Option<IpAddr> {
    match record.parsed()? {
        Data::A(data) => Some(data.addr().into()),
        Data::Aaaa(data) => Some(data.addr().into()),
        _ => None,
    }
}
