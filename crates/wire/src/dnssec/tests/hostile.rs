//! Zones that are made to cost whoever validates them dearly: the work is counted, not timed.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use super::*;
use crate::{
    dns::Message,
    dnssec::forge::{Times, ZoneKey, nsec3_label, nsec3_neighbour},
};

const NOW: u32 = 1_780_000_000;
const SOUND: Times = Times {
    inception: NOW - 86_400,
    expiration: NOW + 30 * 86_400,
};

/// Counts what it is asked to verify.
#[derive(Default)]
struct Counting(AtomicU32);

impl Verify for Counting {
    fn verify(&self, algorithm: Algorithm, key: &[u8], data: &[u8], signature: &[u8]) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed);
        Crypto.verify(algorithm, key, data, signature)
    }
}

fn message(answer: Vec<Record>, authority: Vec<Record>) -> Arc<Message> {
    Arc::new(Message {
        rcode: crate::dns::Rcode::NOERROR,
        flags: facts::Flags {
            aa: true,
            ..facts::Flags::default()
        },
        edns: None,
        size: 0,
        answer,
        authority,
        additional: Vec::new(),
        cut: false,
    })
}

fn know(evidence: &mut Evidence, question: (&Name, Rtype), message: &Arc<Message>) {
    let step = Answered {
        zone: name(".").unwrap(),
        name: question.0.clone(),
        rtype: question.1,
        message: Some(message.clone()),
    };
    evidence.add_lookup(question.0.clone(), question.1, &[step], false, &[]);
}

/// Keys that nobody has, all with the tag of `key` (RFC 4034 §B: a sum, so that two octets set it).
fn colliding(key: &Record, count: u8) -> Vec<Record> {
    let tag = Key::read(key).unwrap().tag();
    (0..count)
        .map(|number| {
            let mut data = key.data.to_vec();
            data[4..34].fill(number.wrapping_add(1));
            let found = (0..=u16::MAX).find_map(|last| {
                data[34..36].copy_from_slice(&last.to_be_bytes());
                let record = Record {
                    data: data.clone().into(),
                    ..key.clone()
                };
                (Key::read(&record)?.tag() == tag).then_some(record)
            });
            found.expect("two octets reach every tag")
        })
        .collect()
}

/// A hundred signatures that look like this one and are not.
fn spoilt(signature: &Record) -> Vec<Record> {
    (0..100_u8)
        .map(|number| {
            let mut data = signature.data.to_vec();
            let last = data.len() - 1;
            data[last] ^= number.wrapping_add(1);
            Record {
                data: data.into(),
                ..signature.clone()
            }
        })
        .collect()
}

/// CVE-2023-50387 (KeyTrap): a hundred keys of one tag and a hundred signatures make ten thousand pairs to be tried.
#[test]
fn keys_that_collide_cost_a_bounded_number_of_verifications() {
    let root = name(".").unwrap();
    let key = ZoneKey::new(&root, 1);
    let mut keys = colliding(&key.dnskey(), 99);
    keys.push(key.dnskey());
    let true_signature = key.sign(&keys, SOUND);
    let anchors = Anchors::new(&[key.ds(2)]);
    let host = name("www.example.").unwrap();
    let address = record("www.example. 3600 A 192.0.2.1");
    let of_address = key.sign(std::slice::from_ref(&address), SOUND);
    let limits = Limits::default();

    for (of_keys, of_addresses) in [
        // Nothing about it holds.
        (spoilt(&true_signature), spoilt(&of_address)),
        // The key set holds; what it is to vouch for does not.
        (vec![true_signature.clone()], spoilt(&of_address)),
        // The true signature comes last, behind those that cost.
        (
            [spoilt(&true_signature), vec![true_signature.clone()]].concat(),
            vec![of_address.clone()],
        ),
    ] {
        let mut evidence = Evidence::default();
        let key_set = message([keys.clone(), of_keys].concat(), Vec::new());
        know(&mut evidence, (&root, Rtype::DNSKEY), &key_set);
        let answer = message([vec![address.clone()], of_addresses].concat(), Vec::new());
        know(&mut evidence, (&host, Rtype::A), &answer);
        let counting = Counting::default();
        let mut validator = Validator::new(&evidence, &anchors, NOW, limits, &counting);
        let validation = validator.validate(&host, Rtype::A);
        let count = counting.0.load(Ordering::Relaxed);
        println!(
            "{count} verifications: {:?} {:?}",
            validation.status, validation.why
        );
        assert_ne!(validation.status, Status::Secure);
        assert!(
            count <= limits.failures_max + 2 && count <= limits.verifications_max,
            "{count} verifications"
        );
    }
}

/// CVE-2023-50868: proofs of absence that cost thousands of rounds for each of a hundred labels.
#[test]
fn hashing_a_deep_name_costs_a_bounded_number_of_rounds() {
    let root = name(".").unwrap();
    let key = ZoneKey::new(&root, 2);
    let anchors = Anchors::new(&[key.ds(2)]);
    let keys = vec![key.dnskey()];
    let key_set = message([keys.clone(), vec![key.sign(&keys, SOUND)]].concat(), Vec::new());
    let deep = name(&format!("{}example.", "a.".repeat(100))).unwrap();
    for iterations in [2500, 151, 150] {
        let soa = record(". 3600 SOA a.root. hostmaster.root. 1 2 3 4 5");
        let apex = record(&format!(
            "{}. 3600 NSEC3 1 0 {iterations} ABCD {} SOA NS DNSKEY",
            nsec3_label(&root, iterations, &[0xab, 0xcd]),
            nsec3_neighbour(&root, iterations, &[0xab, 0xcd], -1)
        ));
        let authority = [soa, apex]
            .into_iter()
            .flat_map(|record| {
                let signature = key.sign(std::slice::from_ref(&record), SOUND);
                [record, signature]
            })
            .collect();
        let mut evidence = Evidence::default();
        know(&mut evidence, (&root, Rtype::DNSKEY), &key_set);
        let mut denial = message(Vec::new(), authority);
        Arc::make_mut(&mut denial).rcode = crate::dns::Rcode::NXDOMAIN;
        for suffix in deep.iter_suffixes() {
            know(&mut evidence, (&suffix, Rtype::DS), &denial);
        }
        know(&mut evidence, (&deep, Rtype::A), &denial);
        let limits = Limits::default();
        let mut validator = Validator::new(&evidence, &anchors, NOW, limits, &Crypto);
        let validation = validator.validate(&deep, Rtype::A);
        let rounds = validator.work.hash_rounds;
        println!(
            "{iterations} iterations: {rounds} rounds, {:?} {:?}",
            validation.status, validation.why
        );
        // The question that goes over the bound is counted and not answered.
        assert!(
            rounds <= limits.hash_rounds_max + u32::from(limits.iterations_max) + 1,
            "{rounds} rounds"
        );
        if iterations > limits.iterations_max {
            assert_eq!(
                (validation.status, validation.why, rounds),
                (Status::Insecure, Some(Why::Iterations), 0)
            );
        }
    }
}
