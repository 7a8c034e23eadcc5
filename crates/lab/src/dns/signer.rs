//! Keys of zones, the DNSKEY and DS records made of them, and signatures (RFC 4034 §3).
//!
//! This is not the code that verifies: what both sides have to agree on is written twice, from the RFC.

use aws_lc_rs::{
    digest,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair},
};
use num_bigint::BigUint;
use wire::dns::{Name, Record, Rtype, rrsig_labels};

use super::rsa;

/// Algorithms that the lab signs with, by their number in the IANA registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// 5, given up (RFC 9905).
    RsaSha1,
    /// 8.
    RsaSha256,
    /// 8, with a key of 1024 bits.
    RsaSha256Short,
    /// 10.
    RsaSha512,
    /// 13.
    EcdsaP256,
    /// 15.
    Ed25519,
    /// 200, which nobody has: the signatures are those of an Ed25519 key.
    Unassigned,
}

impl Algorithm {
    /// The number.
    pub fn number(self) -> u8 {
        match self {
            Algorithm::RsaSha1 => 5,
            Algorithm::RsaSha256 | Algorithm::RsaSha256Short => 8,
            Algorithm::RsaSha512 => 10,
            Algorithm::EcdsaP256 => 13,
            Algorithm::Ed25519 => 15,
            Algorithm::Unassigned => 200,
        }
    }
}

/// A key of a zone.
pub struct Signer {
    algorithm: Algorithm,
    pair: Pair,
}

enum Pair {
    P256(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
    Rsa { modulus: BigUint, private: BigUint },
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer")
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

/// From when to when a signature holds, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    pub inception: u32,
    pub expiration: u32,
}

impl Signer {
    /// A new key; RSA keys are always the same two.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub fn new(algorithm: Algorithm) -> Result<Self, String> {
        let failed = |_| "no key could be made: the system gives no random numbers".to_owned();
        let pair = match algorithm {
            Algorithm::EcdsaP256 => {
                Pair::P256(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(failed)?)
            }
            Algorithm::Ed25519 | Algorithm::Unassigned => {
                Pair::Ed25519(Ed25519KeyPair::generate().map_err(failed)?)
            }
            Algorithm::RsaSha256Short => rsa_pair(rsa::SHORT),
            Algorithm::RsaSha1 | Algorithm::RsaSha256 | Algorithm::RsaSha512 => rsa_pair(rsa::LONG),
        };
        Ok(Signer { algorithm, pair })
    }

    /// The DNSKEY record of this key in the zone `apex`: flags 257, so that one key does all (RFC 6781 §3.1).
    pub fn dnskey(&self, apex: &Name) -> Record {
        let mut data = vec![1, 1, 3, self.algorithm.number()];
        match &self.pair {
            // RFC 6605 §4: the point without its leading octet.
            Pair::P256(pair) => data.extend(pair.public_key().as_ref().iter().skip(1)),
            Pair::Ed25519(pair) => data.extend(pair.public_key().as_ref()),
            // RFC 3110 §2: length of the exponent, exponent, modulus.
            Pair::Rsa { modulus, .. } => {
                data.extend([3, 1, 0, 1]);
                data.extend(modulus.to_bytes_be());
            }
        }
        Record {
            owner: apex.clone(),
            rtype: Rtype::DNSKEY,
            ttl: 3600,
            data: data.into(),
        }
    }

    /// RFC 4034 §B: the sum of the record's 16-bit words.
    fn tag(&self, apex: &Name) -> u16 {
        let sum: u32 = self
            .dnskey(apex)
            .data
            .iter()
            .enumerate()
            .map(|(place, octet)| u32::from(*octet) << if place % 2 == 0 { 8 } else { 0 })
            .sum();
        ((sum + (sum >> 16)) & 0xffff) as u16
    }

    /// The DS record that points to this key in the zone `apex`, with digest 1 (SHA-1) or 2 (SHA-256).
    pub fn ds(&self, apex: &Name, digest_type: u8) -> Record {
        let input = [&lower(apex)[..], &self.dnskey(apex).data].concat();
        let hash = match digest_type {
            1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            _ => &digest::SHA256,
        };
        let mut data = self.tag(apex).to_be_bytes().to_vec();
        data.extend([self.algorithm.number(), digest_type]);
        data.extend(digest::digest(hash, &input).as_ref());
        Record {
            owner: apex.clone(),
            rtype: Rtype::DS,
            ttl: 3600,
            data: data.into(),
        }
    }

    /// The signature over `set`, all of one owner and type, by this key of the zone `apex`.
    pub(super) fn sign(&self, apex: &Name, set: &[Record], validity: Validity) -> Option<Record> {
        let first = set.first()?;
        let mut data = first.rtype.to_int().to_be_bytes().to_vec();
        data.extend([
            self.algorithm.number(),
            u8::try_from(rrsig_labels(&first.owner)).ok()?,
        ]);
        data.extend(first.ttl.to_be_bytes());
        data.extend(validity.expiration.to_be_bytes());
        data.extend(validity.inception.to_be_bytes());
        data.extend(self.tag(apex).to_be_bytes());
        data.extend(lower(apex));
        // RFC 4034 §3.1.8.1; names in the data of this lab are in lower case already.
        let mut signed = data.clone();
        let mut sorted: Vec<&Record> = set.iter().collect();
        sorted.sort_by(|a, b| a.data.cmp(&b.data));
        sorted.dedup_by(|a, b| a.data == b.data);
        for record in sorted {
            signed.extend(lower(&record.owner));
            signed.extend(record.rtype.to_int().to_be_bytes());
            signed.extend([0, 1]);
            signed.extend(first.ttl.to_be_bytes());
            signed.extend(u16::try_from(record.data.len()).ok()?.to_be_bytes());
            signed.extend(&record.data);
        }
        data.extend(self.octets(&signed)?);
        Some(Record {
            owner: first.owner.clone(),
            rtype: Rtype::RRSIG,
            ttl: first.ttl,
            data: data.into(),
        })
    }

    fn octets(&self, signed: &[u8]) -> Option<Vec<u8>> {
        match &self.pair {
            Pair::P256(pair) => Some(pair.sign(&SystemRandom::new(), signed).ok()?.as_ref().to_vec()),
            Pair::Ed25519(pair) => Some(pair.sign(signed).as_ref().to_vec()),
            Pair::Rsa { modulus, private } => Some(pkcs1(self.algorithm, modulus, private, signed)),
        }
    }
}

fn rsa_pair((modulus, private): rsa::Numbers) -> Pair {
    let number = |text: &str| BigUint::parse_bytes(text.as_bytes(), 16).unwrap_or_default();
    Pair::Rsa {
        modulus: number(modulus),
        private: number(private),
    }
}

/// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.1), with the hash of the algorithm.
fn pkcs1(algorithm: Algorithm, modulus: &BigUint, private: &BigUint, signed: &[u8]) -> Vec<u8> {
    let (hash, head): (_, &[u8]) = match algorithm {
        Algorithm::RsaSha1 => (
            &digest::SHA1_FOR_LEGACY_USE_ONLY,
            &[0x30, 0x21, 0x30, 9, 6, 5, 0x2b, 14, 3, 2, 0x1a, 5, 0, 4, 0x14],
        ),
        Algorithm::RsaSha512 => (
            &digest::SHA512,
            &[
                0x30, 0x51, 0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3, 5, 0, 4, 0x40,
            ],
        ),
        _ => (
            &digest::SHA256,
            &[
                0x30, 0x31, 0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20,
            ],
        ),
    };
    let length = modulus.to_bytes_be().len();
    let digest = digest::digest(hash, signed);
    let filling = length.saturating_sub(head.len() + digest.as_ref().len() + 3);
    let padded = [&[0, 1], &vec![0xff; filling][..], &[0], head, digest.as_ref()].concat();
    let number = BigUint::from_bytes_be(&padded)
        .modpow(private, modulus)
        .to_bytes_be();
    let mut out = vec![0; length.saturating_sub(number.len())];
    out.extend(number);
    out
}

/// The name's octets in lower case, as digests and signatures want it (RFC 4034 §6.2).
pub(super) fn lower(name: &Name) -> Vec<u8> {
    name.as_slice().to_ascii_lowercase()
}
