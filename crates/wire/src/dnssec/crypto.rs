//! Signatures and digests. The mathematics is a library's; here stand the encodings of the RFCs.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use aws_lc_rs::{digest, signature};
use ed448_goldilocks_plus as ed448;
use num_bigint::BigUint;

use super::{Algorithm, Digest};

/// Verifies one signature; `false` for a signature that does not fit as for a key that cannot be read.
///
/// A trait, so that verdicts can be remembered across subjects and so that replayed scenarios of others, signed with
/// algorithms that must not be used any more, can bring their own.
pub trait Verify: Send + Sync {
    /// Whether this algorithm can be verified at all. What cannot counts as absent (RFC 4035 §5.2).
    fn supports(&self, algorithm: Algorithm) -> bool {
        algorithm.is_supported()
    }

    /// Whether `signature` over `data` was made by the owner of `key`.
    fn verify(&self, algorithm: Algorithm, key: &[u8], data: &[u8], signature: &[u8]) -> bool;
}

/// The verifier for real use.
#[derive(Clone, Copy, Debug, Default)]
pub struct Crypto;

impl Verify for Crypto {
    fn verify(&self, algorithm: Algorithm, key: &[u8], data: &[u8], signature: &[u8]) -> bool {
        match algorithm {
            Algorithm::RSASHA1 | Algorithm::RSASHA1_NSEC3 => rsa(&RSA_SHA1, key, data, signature),
            Algorithm::RSASHA256 => rsa(&RSA_SHA256, key, data, signature),
            Algorithm::RSASHA512 => rsa(&RSA_SHA512, key, data, signature),
            Algorithm::ECDSAP256 => ecdsa(&signature::ECDSA_P256_SHA256_FIXED, 64, key, data, signature),
            Algorithm::ECDSAP384 => ecdsa(&signature::ECDSA_P384_SHA384_FIXED, 96, key, data, signature),
            Algorithm::ED25519 => signature::UnparsedPublicKey::new(&signature::ED25519, key)
                .verify(data, signature)
                .is_ok(),
            Algorithm::ED448 => verify_ed448(key, data, signature),
            _ => false,
        }
    }
}

/// RFC 6605 §4: the key is the point without its leading octet, the signature r and s of fixed length.
fn ecdsa(
    algorithm: &'static signature::EcdsaVerificationAlgorithm,
    key_length: usize,
    key: &[u8],
    data: &[u8],
    signature: &[u8],
) -> bool {
    if key.len() != key_length {
        return false;
    }
    let mut point = Vec::with_capacity(key_length.saturating_add(1));
    point.push(4);
    point.extend_from_slice(key);
    signature::UnparsedPublicKey::new(algorithm, point)
        .verify(data, signature)
        .is_ok()
}

/// RFC 8080 §3, §4: pure Ed448 with an empty string as input beside the data.
fn verify_ed448(key: &[u8], data: &[u8], signature: &[u8]) -> bool {
    let Ok(octets) = key.try_into() else { return false };
    let Ok(key) = ed448::VerifyingKey::from_bytes(octets) else {
        return false;
    };
    let Ok(signature) = ed448::Signature::try_from(signature) else {
        return false;
    };
    key.verify_raw(&signature, data).is_ok()
}

/// A verifier that remembers its verdicts, as the signatures of the root and of busy zones come again and again. The
/// answers are those of the verifier within: only the time differs.
#[derive(Debug, Default)]
pub struct Remembering<V> {
    within: V,
    known: Mutex<HashMap<[u8; 32], bool>>,
}

/// Verdicts remembered before all are forgotten.
const KNOWN_MAX: usize = 100_000;

impl<V> Remembering<V> {
    /// Remembers the verdicts of `within`.
    pub fn new(within: V) -> Self {
        Remembering {
            within,
            known: Mutex::default(),
        }
    }
}

impl<V: Verify> Verify for Remembering<V> {
    fn supports(&self, algorithm: Algorithm) -> bool {
        self.within.supports(algorithm)
    }

    fn verify(&self, algorithm: Algorithm, key: &[u8], data: &[u8], signature: &[u8]) -> bool {
        let mut hash = digest::Context::new(&digest::SHA256);
        hash.update(&[algorithm.0]);
        for part in [key, data, signature] {
            hash.update(&(part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let Ok(id) = <[u8; 32]>::try_from(hash.finish().as_ref()) else {
            return self.within.verify(algorithm, key, data, signature);
        };
        if let Some(known) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return *known;
        }
        let verdict = self.within.verify(algorithm, key, data, signature);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN_MAX {
            known.clear();
        }
        known.insert(id, verdict);
        verdict
    }
}

struct Rsa {
    backend: &'static signature::RsaParameters,
    digest: &'static digest::Algorithm,
    /// DER of DigestInfo up to the digest (RFC 8017 §9.2, note 1).
    prefix: &'static [u8],
}

static RSA_SHA1: Rsa = Rsa {
    backend: &signature::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY,
    digest: &digest::SHA1_FOR_LEGACY_USE_ONLY,
    prefix: &[
        0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14,
    ],
};
static RSA_SHA256: Rsa = Rsa {
    backend: &signature::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
    digest: &digest::SHA256,
    prefix: &[
        0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
        0x04, 0x20,
    ],
};
static RSA_SHA512: Rsa = Rsa {
    backend: &signature::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
    digest: &digest::SHA512,
    prefix: &[
        0x30, 0x51, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03, 0x05, 0x00,
        0x04, 0x40,
    ],
};

/// An RSA public key as DNSKEY records carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RsaKey<'a> {
    /// Public exponent without leading zeros.
    pub exponent: &'a [u8],
    /// Modulus without leading zeros.
    pub modulus: &'a [u8],
}

impl<'a> RsaKey<'a> {
    /// Reads the form of RFC 3110 §2.
    pub fn parse(key: &'a [u8]) -> Option<Self> {
        let (length, rest) = match key.split_first()? {
            (0, rest) => {
                let (high, rest) = rest.split_first()?;
                let (low, rest) = rest.split_first()?;
                (usize::from(u16::from_be_bytes([*high, *low])), rest)
            }
            (length, rest) => (usize::from(*length), rest),
        };
        let (exponent, modulus) = rest.split_at_checked(length)?;
        let (exponent, modulus) = (without_zeros(exponent), without_zeros(modulus));
        (!exponent.is_empty() && !modulus.is_empty()).then_some(RsaKey { exponent, modulus })
    }

    /// Size of the modulus in bits.
    pub fn bits(&self) -> usize {
        let first = self
            .modulus
            .first()
            .map_or(0, |octet| octet.leading_zeros() as usize);
        self.modulus.len().saturating_mul(8).saturating_sub(first)
    }
}

fn without_zeros(octets: &[u8]) -> &[u8] {
    let zeros = octets.iter().take_while(|octet| **octet == 0).count();
    octets.get(zeros..).unwrap_or_default()
}

/// Most bits of an exponent and of a modulus we work with: RFC 3110 §2 ends at 4096, and large exponents cost time.
const EXPONENT_BITS_MAX: usize = 256;
const MODULUS_BITS_MAX: usize = 4096;

fn rsa(kind: &Rsa, key: &[u8], data: &[u8], signature: &[u8]) -> bool {
    let Some(key) = RsaKey::parse(key) else {
        return false;
    };
    let exponent_bits = key.exponent.len().saturating_mul(8);
    if key.bits() > MODULUS_BITS_MAX || exponent_bits > EXPONENT_BITS_MAX {
        return false;
    }
    if key.bits() >= 1024 && exponent_bits <= 32 {
        return signature::RsaPublicKeyComponents {
            n: key.modulus,
            e: key.exponent,
        }
        .verify(kind.backend, data, signature)
        .is_ok();
    }
    rsa_plain(kind, &key, data, signature)
}

/// RSASSA-PKCS1-v1_5 verification (RFC 8017 §8.2.2) for keys that the backend refuses. Nothing here is secret.
fn rsa_plain(kind: &Rsa, key: &RsaKey<'_>, data: &[u8], signature: &[u8]) -> bool {
    let modulus = BigUint::from_bytes_be(key.modulus);
    let signed = BigUint::from_bytes_be(signature);
    if signature.len() != key.modulus.len() || signed >= modulus || !modulus.bit(0) {
        return false;
    }
    let opened = signed
        .modpow(&BigUint::from_bytes_be(key.exponent), &modulus)
        .to_bytes_be();
    let digest = digest::digest(kind.digest, data);
    let tail = kind.prefix.len().saturating_add(digest.as_ref().len());
    let Some(padding) = key
        .modulus
        .len()
        .checked_sub(tail.saturating_add(3))
        .filter(|n| *n >= 8)
    else {
        return false;
    };
    // The leading zero octet is lost in the number.
    let mut expected = vec![1];
    expected.resize(padding.saturating_add(1), 0xff);
    expected.push(0);
    expected.extend_from_slice(kind.prefix);
    expected.extend_from_slice(digest.as_ref());
    opened == expected
}

/// The DS digest over `data` (RFC 4034 §5.1.4); none for a digest that is not known.
pub fn ds_digest(digest: Digest, data: &[u8]) -> Option<Vec<u8>> {
    let algorithm = match digest.0 {
        1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        2 => &digest::SHA256,
        4 => &digest::SHA384,
        _ => return None,
    };
    Some(digest::digest(algorithm, data).as_ref().to_vec())
}

/// SHA-1, the hash of NSEC3 (RFC 5155 §11: it is not replaced, and its weakness does not matter there).
pub fn sha1(data: &[u8]) -> [u8; 20] {
    let mut out = [0; 20];
    let digest = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, data);
    for (to, from) in out.iter_mut().zip(digest.as_ref()) {
        *to = *from;
    }
    out
}
