//! A signer of single record sets with P-256 (RFC 6605), for lies that no honest signer would tell.
//!
//! Everything that can be signed by BIND, ldns or Knot is. What this makes is checked by Unbound and delv.

use std::fs;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair},
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use bytes::Bytes;

use crate::{
    Outcome,
    key::Key,
    record::{Name, Record, Rrsig, Rtype, canonical},
};

/// Signs with one key.
pub struct Signer {
    pair: EcdsaKeyPair,
    tag: u16,
    algorithm: u8,
    zone: Name,
}

impl Signer {
    /// The signer that holds `key` of `zone`.
    ///
    /// # Errors
    /// The key is not P-256 or its files cannot be read.
    pub fn new(zone: &Name, key: &Key) -> Outcome<Signer> {
        let path = key.base.with_added_extension("private");
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let private = text
            .lines()
            .find_map(|line| line.strip_prefix("PrivateKey: "))
            .and_then(|value| BASE64.decode(value.trim()).ok())
            .ok_or_else(|| format!("{}: not a P-256 key", path.display()))?;
        let mut public = vec![4];
        public.extend_from_slice(&key.made[4..]);
        let pair = EcdsaKeyPair::from_private_key_and_public_key(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            &private,
            &public,
        )
        .map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Signer {
            pair,
            tag: key.tag(),
            algorithm: key.algorithm(),
            zone: zone.clone(),
        })
    }

    /// The RRSIG over `set`, all of one owner and type, valid from an hour before `now` for thirty days. `falsify` may
    /// change any field before the signature is made, so that the signature itself is good.
    ///
    /// Names inside the data are taken as they stand: sets with upper case in them are for the caller to lower.
    ///
    /// # Errors
    /// The cryptographic library refuses.
    pub fn sign(&self, set: &[Record], now: i64, falsify: impl FnOnce(&mut Rrsig)) -> Outcome<Record> {
        let first = set.first().ok_or("nothing to sign")?;
        let mut rrsig = Rrsig {
            covered: first.rtype.to_int(),
            algorithm: self.algorithm,
            labels: u8::try_from(wire::dns::rrsig_labels(&first.owner)).map_err(|e| e.to_string())?,
            original_ttl: first.ttl,
            expiration: seconds(now + 30 * 86_400),
            inception: seconds(now - 3_600),
            tag: self.tag,
            signer: self.zone.clone(),
            signature: Vec::new(),
        };
        falsify(&mut rrsig);
        let signed = to_be_signed(&rrsig, set);
        let signature = self
            .pair
            .sign(&SystemRandom::new(), &signed)
            .map_err(|e| e.to_string())?;
        rrsig.signature = signature.as_ref().to_vec();
        Ok(Record {
            owner: first.owner.clone(),
            rtype: Rtype::RRSIG,
            ttl: first.ttl,
            data: rrsig.write(),
        })
    }
}

/// A time as RRSIG fields count it (RFC 4034 §3.1.5).
pub fn seconds(time: i64) -> u32 {
    u32::try_from(time.rem_euclid(1 << 32)).expect("below 2^32")
}

/// RFC 4034 §3.1.8.1.
fn to_be_signed(rrsig: &Rrsig, set: &[Record]) -> Vec<u8> {
    let mut signed = rrsig.signed_head();
    let mut datas: Vec<&Bytes> = set.iter().map(|record| &record.data).collect();
    datas.sort();
    datas.dedup();
    for data in datas {
        signed.extend_from_slice(&signed_owner(&set[0].owner, rrsig.labels));
        signed.extend_from_slice(&rrsig.covered.to_be_bytes());
        signed.extend_from_slice(&[0, 1]);
        signed.extend_from_slice(&rrsig.original_ttl.to_be_bytes());
        let length = u16::try_from(data.len()).expect("record data below 64 KiB");
        signed.extend_from_slice(&length.to_be_bytes());
        signed.extend_from_slice(data);
    }
    signed
}

/// The owner as it is signed: the wildcard it came from when the labels field is smaller than the owner's count.
fn signed_owner(owner: &Name, labels: u8) -> Vec<u8> {
    let octets = canonical(owner);
    let count = wire::dns::rrsig_labels(owner);
    let surplus = count.saturating_sub(usize::from(labels));
    if surplus == 0 {
        return octets;
    }
    let mut at = 0;
    for _ in 0..surplus {
        at += usize::from(octets[at]) + 1;
    }
    [&[1, b'*'], &octets[at..]].concat()
}
