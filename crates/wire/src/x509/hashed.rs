//! Signatures over something of which only the hash is at hand.

use aws_lc_rs::{digest, signature::UnparsedPublicKey};

use super::{Digest, Key, SignatureAlgorithm, SignatureFault, key};

/// The hash of `octets`; none for functions that are not used. SHA-1 names things in many places where it proves nothing.
pub(super) fn hash(with: Digest, octets: &[u8]) -> Option<Vec<u8>> {
    Some(digest::digest(function(with)?, octets).as_ref().to_vec())
}

fn function(digest: Digest) -> Option<&'static digest::Algorithm> {
    Some(match digest {
        Digest::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        Digest::Sha256 => &digest::SHA256,
        Digest::Sha384 => &digest::SHA384,
        Digest::Sha512 => &digest::SHA512,
        _ => return None,
    })
}

/// Whether `signature` holds under `key` over a message with the hash `hash`, made with the function of the algorithm.
/// Algorithms that sign the message itself (Ed25519) cannot be verified so.
pub(super) fn verify(
    key: &Key,
    algorithm: &SignatureAlgorithm,
    hash: &[u8],
    signature: &[u8],
) -> Result<(), SignatureFault> {
    let digest = algorithm.digest().ok_or(SignatureFault::Unsupported)?;
    if digest.is_broken() {
        return Err(SignatureFault::Broken);
    }
    let function = function(digest).ok_or(SignatureFault::Unsupported)?;
    let with = key::verifier(&key.kind, algorithm).ok_or(SignatureFault::Unsupported)?;
    let hash = digest::Digest::import_less_safe(hash, function).map_err(|_| SignatureFault::Wrong)?;
    UnparsedPublicKey::new(with, key.public.as_slice())
        .verify_digest(&hash, signature)
        .map_err(|_| SignatureFault::Wrong)
}
