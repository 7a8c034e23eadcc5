//! The client's half of a key exchange before TLS 1.3 (RFC 5246 §7.4.7, RFC 8422 §5.7).

use aws_lc_rs::{
    agreement::{self, EphemeralPrivateKey, UnparsedPublicKey},
    error::Unspecified,
    rand::{self, SystemRandom},
    rsa::{Pkcs1PublicEncryptingKey, PublicEncryptingKey},
};
use facts::{Reason, Unseen};
use num_bigint::BigUint;
use wire::{
    tls::{
        code::{Group, KeyExchangeKind, Version},
        key_exchange::{Curve, Parameters},
    },
    x509::Certificate,
};

use super::{malformed, our_side, unseen};

/// Bits of the largest prime that we calculate with; beyond that it costs more than the answer is worth.
const PRIME_BITS_MAX: u64 = 4_096;

/// Octets of our exponent in a finite field: what RFC 7919 §5.2 asks for at 4,096 bits, and a little more.
const EXPONENT: usize = 48;

/// Groups on whose curves we can calculate, those that cost least first.
pub(super) const GROUPS: [Group; 4] = [
    Group::X25519,
    Group::SECP256R1,
    Group::SECP384R1,
    Group::SECP521R1,
];

/// What comes out of a key exchange.
#[derive(Debug)]
pub(super) struct Agreed {
    /// The secret that both sides have.
    pub premaster: Vec<u8>,
    /// The body of the ClientKeyExchange.
    pub body: Vec<u8>,
}

/// Answers the server's half in a handshake of which `version` was offered: `parameters` of its ServerKeyExchange, and its certificate where the secret is encrypted to
/// that. Whether the certificate is good or the server has its key is not looked at.
///
/// # Errors
/// `malformed` where the halves do not fit, `too_complex` for primes beyond 4,096 bits, `our_side` for what we cannot
/// do.
pub(super) fn answer(
    version: Version,
    kind: KeyExchangeKind,
    parameters: Option<&Parameters>,
    certificate: Option<&[u8]>,
) -> Result<Agreed, Unseen> {
    use KeyExchangeKind as K;
    match (kind, parameters, certificate) {
        (K::Ecdhe | K::EcdhAnon, Some(Parameters::Ecdhe { curve, point }), _) => on_curve(*curve, point),
        (K::Dhe | K::DhAnon, Some(Parameters::Dhe { p, g, y }), _) => in_finite_field(p, g, y),
        (K::Rsa, None, Some(certificate)) => encrypted_to(version, certificate),
        _ => Err(malformed("the server's key exchange is not that of its suite")),
    }
}

fn on_curve(curve: Curve, point: &[u8]) -> Result<Agreed, Unseen> {
    let algorithm = match curve {
        Curve::Named(Group::X25519) => &agreement::X25519,
        Curve::Named(Group::SECP256R1) => &agreement::ECDH_P256,
        Curve::Named(Group::SECP384R1) => &agreement::ECDH_P384,
        Curve::Named(Group::SECP521R1) => &agreement::ECDH_P521,
        _ => return Err(malformed("the server chose a curve that was not offered")),
    };
    let ours = |_| our_side("no key for a key exchange could be made");
    let private = EphemeralPrivateKey::generate(algorithm, &SystemRandom::new()).map_err(ours)?;
    let public = private.compute_public_key().map_err(ours)?;
    let octets = u8::try_from(public.as_ref().len()).map_err(|_| ours(Unspecified))?;
    let premaster = agreement::agree_ephemeral(
        private,
        UnparsedPublicKey::new(algorithm, point),
        malformed("the server's point is not on its curve"),
        |secret| Ok(secret.to_vec()),
    )?;
    Ok(Agreed {
        premaster,
        body: [&[octets], public.as_ref()].concat(),
    })
}

fn in_finite_field(p: &[u8], g: &[u8], y: &[u8]) -> Result<Agreed, Unseen> {
    let [p, g, y] = [p, g, y].map(BigUint::from_bytes_be);
    if p.bits() > PRIME_BITS_MAX {
        return Err(unseen(
            Reason::TooComplex,
            format!("the server's prime has {} bits", p.bits()),
        ));
    }
    let one = BigUint::from(1_u8);
    // Even moduli are no primes, and 0 and 1 make secrets that everybody knows (RFC 7919 §5.1).
    if !p.bit(0) || g <= one || y <= one || &y + &one >= p {
        return Err(malformed("the server's numbers are not those of a key exchange"));
    }
    let mut exponent = [0; EXPONENT];
    rand::fill(&mut exponent).map_err(|_| our_side("no random octets"))?;
    let exponent = BigUint::from_bytes_be(&exponent);
    // Zeros in front do not count in the secret (RFC 5246 §8.1.2).
    Ok(Agreed {
        premaster: y.modpow(&exponent, &p).to_bytes_be(),
        body: vector16(&g.modpow(&exponent, &p).to_bytes_be())?,
    })
}

fn encrypted_to(version: Version, certificate: &[u8]) -> Result<Agreed, Unseen> {
    let certificate =
        Certificate::read(certificate).map_err(|_| malformed("the server's certificate cannot be read"))?;
    let kind = &certificate.key.kind;
    let key = PublicEncryptingKey::from_der(&certificate.key.spki)
        .ok()
        .and_then(|key| Pkcs1PublicEncryptingKey::new(key).ok())
        .ok_or_else(|| our_side(format!("nothing can be encrypted to a key {kind}")))?;
    let ours = |_| our_side("the secret could not be encrypted");
    // The version that was offered, which tells who turned it down on the way (RFC 5246 §7.4.7.1).
    let mut random = [0; 46];
    rand::fill(&mut random).map_err(ours)?;
    let premaster = [version.0.to_be_bytes().as_slice(), &random].concat();
    let mut encrypted = vec![0; key.ciphertext_size()];
    let encrypted = key.encrypt(&premaster, &mut encrypted).map_err(ours)?;
    let body = vector16(encrypted)?;
    Ok(Agreed { premaster, body })
}

/// Octets after their length.
pub(super) fn vector16(octets: &[u8]) -> Result<Vec<u8>, Unseen> {
    let length = u16::try_from(octets.len()).map_err(|_| our_side("a number is too long"))?;
    Ok([length.to_be_bytes().as_slice(), octets].concat())
}
