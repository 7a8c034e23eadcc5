//! Signs records to order, rightly or wrongly: for tests and their data, never for the program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    missing_docs
)]

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};

use super::{Key, canonical, crypto, nsec3};
use crate::dns::{Name, Record, Rtype, rrsig_labels};

/// An Ed25519 key of a zone, made from a seed, so that the same data comes out every time.
#[derive(Debug)]
pub struct ZoneKey {
    zone: Name,
    flags: u16,
    algorithm: u8,
    pair: Ed25519KeyPair,
}

/// How to sign.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub inception: u32,
    pub expiration: u32,
}

impl ZoneKey {
    pub fn new(zone: &Name, seed: u8) -> Self {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).expect("a seed of 32 octets");
        ZoneKey {
            zone: zone.clone(),
            flags: 257,
            algorithm: 15,
            pair,
        }
    }

    /// The same key under another algorithm number: what it signs cannot be verified.
    pub fn claiming(mut self, algorithm: u8) -> Self {
        self.algorithm = algorithm;
        self
    }

    pub fn dnskey(&self) -> Record {
        let mut data = self.flags.to_be_bytes().to_vec();
        data.extend([3, self.algorithm]);
        data.extend(self.pair.public_key().as_ref());
        Record {
            owner: self.zone.clone(),
            rtype: Rtype::DNSKEY,
            ttl: 3600,
            data: data.into(),
        }
    }

    pub fn tag(&self) -> u16 {
        Key::read(&self.dnskey()).expect("a key").tag()
    }

    /// The DS record that points to it.
    pub fn ds(&self, digest_type: u8) -> Record {
        let mut input = canonical::name(&self.zone);
        input.extend_from_slice(&self.dnskey().data);
        let digest = crypto::ds_digest(super::Digest(digest_type), &input).unwrap_or_else(|| vec![0; 32]);
        let mut data = self.tag().to_be_bytes().to_vec();
        data.extend([self.algorithm, digest_type]);
        data.extend(digest);
        Record {
            owner: self.zone.clone(),
            rtype: Rtype::DS,
            ttl: 3600,
            data: data.into(),
        }
    }

    /// The signature over a set of records.
    pub fn sign(&self, set: &[Record], times: Times) -> Record {
        let first = set.first().expect("a record to sign");
        let mut data = first.rtype.to_int().to_be_bytes().to_vec();
        data.extend([
            self.algorithm,
            u8::try_from(rrsig_labels(&first.owner)).expect("few labels"),
        ]);
        data.extend(first.ttl.to_be_bytes());
        data.extend(times.expiration.to_be_bytes());
        data.extend(times.inception.to_be_bytes());
        data.extend(self.tag().to_be_bytes());
        data.extend_from_slice(self.zone.as_slice());
        let records: Vec<&Record> = set.iter().collect();
        let signed = canonical::signed_data(&data, &first.owner, first.rtype, first.ttl, &records);
        data.extend_from_slice(self.pair.sign(&signed).as_ref());
        Record {
            owner: first.owner.clone(),
            rtype: Rtype::RRSIG,
            ttl: first.ttl,
            data: data.into(),
        }
    }
}

/// The hash of a name, as the first label of an NSEC3 owner.
pub fn nsec3_label(name: &Name, iterations: u16, salt: &[u8]) -> String {
    let parameters = nsec3::Parameters {
        iterations,
        salt: salt.to_vec().into(),
    };
    base32hex(&nsec3::hash(name, &parameters))
}

/// A hash label that much before or after this one, to make ranges.
pub fn nsec3_neighbour(name: &Name, iterations: u16, salt: &[u8], step: i8) -> String {
    let parameters = nsec3::Parameters {
        iterations,
        salt: salt.to_vec().into(),
    };
    let mut hash = nsec3::hash(name, &parameters);
    let last = hash.last_mut().expect("20 octets");
    *last = last.wrapping_add_signed(step);
    base32hex(&hash)
}

fn base32hex(octets: &[u8]) -> String {
    let alphabet: Vec<char> = "0123456789abcdefghijklmnopqrstuv".chars().collect();
    let mut text = String::new();
    for five in octets.chunks(5) {
        let bits = five
            .iter()
            .fold(0_u64, |bits, octet| (bits << 8) | u64::from(*octet));
        for place in (0..8).rev() {
            let value = usize::try_from((bits >> (place * 5)) & 31).expect("five bits");
            text.push(*alphabet.get(value).expect("32 characters"));
        }
    }
    text
}
