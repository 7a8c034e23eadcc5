//! DSA (RFC 2536), for the old replay files only: their zones are signed with it. The program itself does not validate
//! it, as RFC 9904 asks.

use num_bigint::BigUint;
use wire::dnssec::{Algorithm, Crypto, Verify};

pub struct WithDsa;

impl Verify for WithDsa {
    fn supports(&self, algorithm: Algorithm) -> bool {
        algorithm == Algorithm::DSA || Crypto.supports(algorithm)
    }

    fn verify(&self, algorithm: Algorithm, key: &[u8], data: &[u8], signature: &[u8]) -> bool {
        if algorithm == Algorithm::DSA {
            dsa(key, data, signature).unwrap_or(false)
        } else {
            Crypto.verify(algorithm, key, data, signature)
        }
    }
}

fn dsa(key: &[u8], data: &[u8], signature: &[u8]) -> Option<bool> {
    let t = usize::from(*key.first()?);
    let size = 64 + t * 8;
    let q = BigUint::from_bytes_be(key.get(1..21)?);
    let number = |index: usize| {
        Some(BigUint::from_bytes_be(
            key.get(21 + index * size..21 + (index + 1) * size)?,
        ))
    };
    let (p, g, y) = (number(0)?, number(1)?, number(2)?);
    // The first octet of a signature is T again. Old signers wrote DER instead; the replay files have that.
    let (r, s) = if signature.len() == 41 {
        (
            BigUint::from_bytes_be(&signature[1..21]),
            BigUint::from_bytes_be(&signature[21..41]),
        )
    } else {
        der(signature)?
    };
    let zero = BigUint::default();
    if r == zero || s == zero || r >= q || s >= q {
        return Some(false);
    }
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA1_FOR_LEGACY_USE_ONLY, data);
    let hash = BigUint::from_bytes_be(digest.as_ref());
    let w = s.modinv(&q)?;
    let v = g.modpow(&(hash * &w % &q), &p) * y.modpow(&(&r * &w % &q), &p) % &p % &q;
    Some(v == r)
}

fn der(signature: &[u8]) -> Option<(BigUint, BigUint)> {
    let body = signature.strip_prefix(&[0x30])?.get(1..)?;
    let length = usize::from(*body.get(1)?);
    let r = BigUint::from_bytes_be(body.get(2..2 + length)?);
    let rest = body.get(2 + length..)?;
    let length = usize::from(*rest.get(1)?);
    Some((r, BigUint::from_bytes_be(rest.get(2..2 + length)?)))
}
