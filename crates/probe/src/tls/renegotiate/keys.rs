//! Keys of TLS 1.0 to 1.2: which suites we can do, and what is made of the secret that both sides came to (RFC 5246 §5,
//! §6.3, §8.1; RFC 2246 §5, §6.3).

use ::hmac::{Hmac, KeyInit, Mac};
use aws_lc_rs::{aead, cipher, digest, error::Unspecified, hmac, tls_prf};
use md5::{Digest, Md5};
use wire::tls::code::{Hash, KeyExchangeKind, Mode, Suite, Version};

use super::protection::{BLOCK, Protection};

/// Octets of a master secret (RFC 5246 §8.1).
const MASTER: usize = 48;
/// Octets that a Finished says (RFC 5246 §7.4.9).
const VERIFY: usize = 12;

/// A suite that we can do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scheme {
    /// The version that it is used in.
    pub version: Version,
    /// Its number.
    pub suite: Suite,
    /// How both sides come to a secret.
    pub exchange: KeyExchangeKind,
    bulk: Bulk,
    derivation: Derivation,
}

/// What protects records.
#[derive(Clone, Copy, Debug)]
enum Bulk {
    /// AES in Galois/counter mode (RFC 5288).
    Gcm(&'static aead::Algorithm),
    /// ChaCha20 with Poly1305 (RFC 7905).
    ChaCha20,
    /// AES in cipher block chaining with a MAC before it (RFC 5246 §6.2.3.2); octets of the cipher's key.
    Cbc(&'static cipher::Algorithm, usize, hmac::Algorithm),
}

/// The hash of the key derivation and of the handshake (RFC 5246 §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Derivation {
    /// MD5 and SHA-1, one over the other (RFC 2246 §5).
    Md5Sha1,
    Sha256,
    Sha384,
}

impl Scheme {
    /// `None` where `suite` is not one that we can do in `version`.
    pub fn of(suite: Suite, version: Version) -> Option<Self> {
        use KeyExchangeKind as K;
        let parts = suite.parts()?;
        let done = matches!(
            parts.key_exchange,
            K::Rsa | K::Dhe | K::DhAnon | K::Ecdhe | K::EcdhAnon
        );
        // ChaCha20 of the drafts had another nonce.
        let draft = suite.name().is_some_and(|name| name.ends_with("_OLD"));
        if !done || draft || parts.export || !parts.chosen_in(version) {
            return None;
        }
        let bulk = match (parts.cipher.name, parts.cipher.mode) {
            ("AES_128", Mode::Gcm) => Bulk::Gcm(&aead::AES_128_GCM),
            ("AES_256", Mode::Gcm) => Bulk::Gcm(&aead::AES_256_GCM),
            ("CHACHA20", Mode::Poly1305) => Bulk::ChaCha20,
            ("AES_128", Mode::Cbc) => Bulk::Cbc(&cipher::AES_128, 16, mac(parts.hash)?),
            ("AES_256", Mode::Cbc) => Bulk::Cbc(&cipher::AES_256, 32, mac(parts.hash)?),
            _ => return None,
        };
        let derivation = match parts.hash {
            _ if version < Version::TLS_1_2 => Derivation::Md5Sha1,
            Hash::Sha384 => Derivation::Sha384,
            // What suites from before TLS 1.2 have in TLS 1.2 (RFC 5246 §5).
            _ => Derivation::Sha256,
        };
        Some(Scheme {
            version,
            suite,
            exchange: parts.key_exchange,
            bulk,
            derivation,
        })
    }

    /// Every suite that we can do in `version`, those that cost the server least first.
    pub fn all(version: Version) -> Vec<Self> {
        use KeyExchangeKind as K;
        let all = Suite::all_before_1_3().filter_map(|suite| Self::of(suite, version));
        let mut all: Vec<Self> = all.collect();
        all.sort_by_key(|scheme| {
            let exchange = match scheme.exchange {
                K::Ecdhe => 0,
                K::Rsa => 1,
                K::Dhe => 2,
                _ => 3,
            };
            (exchange, matches!(scheme.bulk, Bulk::Cbc(..)))
        });
        all
    }

    /// The hash of all messages so far.
    pub fn hash(&self, transcript: &[u8]) -> Vec<u8> {
        let with = |algorithm| digest::digest(algorithm, transcript);
        match self.derivation {
            Derivation::Md5Sha1 => {
                let sha1 = with(&digest::SHA1_FOR_LEGACY_USE_ONLY);
                [Md5::digest(transcript).as_slice(), sha1.as_ref()].concat()
            }
            Derivation::Sha256 => with(&digest::SHA256).as_ref().to_vec(),
            Derivation::Sha384 => with(&digest::SHA384).as_ref().to_vec(),
        }
    }

    /// The master secret, made of both random values (RFC 5246 §8.1).
    pub fn master(
        &self,
        premaster: &[u8],
        client: &[u8; 32],
        server: &[u8; 32],
    ) -> Result<Master, Unspecified> {
        self.derive(premaster, b"master secret", &[*client, *server].concat(), MASTER)
            .map(Master)
    }

    /// The master secret, bound to all messages up to the ClientKeyExchange (RFC 7627 §4).
    pub fn extended_master(&self, premaster: &[u8], transcript: &[u8]) -> Result<Master, Unspecified> {
        let session = self.hash(transcript);
        self.derive(premaster, b"extended master secret", &session, MASTER)
            .map(Master)
    }

    /// What protects records of the client and of the server (RFC 5246 §6.3).
    pub fn protections(
        &self,
        master: &Master,
        client: &[u8; 32],
        server: &[u8; 32],
    ) -> Result<(Protection, Protection), Unspecified> {
        let (mac, key, iv) = match self.bulk {
            Bulk::Gcm(algorithm) => (0, algorithm.key_len(), 4),
            Bulk::ChaCha20 => (0, aead::CHACHA20_POLY1305.key_len(), aead::NONCE_LEN),
            Bulk::Cbc(_, key, mac) => {
                // Later each record brings its own (RFC 4346 §6.2.3.2).
                let iv = if self.version < Version::TLS_1_1 { BLOCK } else { 0 };
                (mac.digest_algorithm().output_len(), key, iv)
            }
        };
        let octets = 2 * (mac + key + iv);
        let block = self.derive(&master.0, b"key expansion", &[*server, *client].concat(), octets)?;
        let mut rest = block.as_slice();
        let mut take = |count: usize| {
            let (taken, after) = rest.split_at_checked(count).ok_or(Unspecified)?;
            rest = after;
            Ok::<_, Unspecified>(taken)
        };
        // Each of both sides has one of these, the client's first.
        let [macs, keys, ivs] = [
            (take(mac)?, take(mac)?),
            (take(key)?, take(key)?),
            (take(iv)?, take(iv)?),
        ];
        Ok((
            self.protection(macs.0, keys.0, ivs.0)?,
            self.protection(macs.1, keys.1, ivs.1)?,
        ))
    }

    /// What the Finished of one side says (RFC 5246 §7.4.9): `label` is `client finished` or `server finished`.
    pub fn verify_data(
        &self,
        master: &Master,
        label: &[u8],
        transcript: &[u8],
    ) -> Result<Vec<u8>, Unspecified> {
        self.derive(&master.0, label, &self.hash(transcript), VERIFY)
    }

    fn protection(&self, mac: &[u8], key: &[u8], iv: &[u8]) -> Result<Protection, Unspecified> {
        match self.bulk {
            Bulk::Gcm(algorithm) => Protection::gcm(algorithm, key, iv),
            Bulk::ChaCha20 => Protection::chacha20(key, iv),
            Bulk::Cbc(algorithm, _, hash) => Protection::cbc(self.version, algorithm, key, hash, mac, iv),
        }
    }

    /// The key derivation itself (RFC 5246 §5).
    pub fn derive(
        &self,
        secret: &[u8],
        label: &[u8],
        seed: &[u8],
        octets: usize,
    ) -> Result<Vec<u8>, Unspecified> {
        let algorithm = match self.derivation {
            Derivation::Md5Sha1 => return derive_md5_sha1(secret, &[label, seed].concat(), octets),
            Derivation::Sha256 => &tls_prf::P_SHA256,
            Derivation::Sha384 => &tls_prf::P_SHA384,
        };
        let derived = tls_prf::Secret::new(algorithm, secret)?.derive(label, seed, octets)?;
        Ok(derived.as_ref().to_vec())
    }
}

/// The key derivation before TLS 1.2 (RFC 2246 §5): one half of the secret with MD5, the other with SHA-1.
fn derive_md5_sha1(secret: &[u8], seed: &[u8], octets: usize) -> Result<Vec<u8>, Unspecified> {
    // Of an odd number of octets both halves have the one in the middle.
    let half = secret.len().div_ceil(2);
    let (first, second) = (
        secret.get(..half).ok_or(Unspecified)?,
        secret.get(secret.len() - half..).ok_or(Unspecified)?,
    );
    let md5 = |data: &[u8]| -> Result<Vec<u8>, Unspecified> {
        let mut mac = Hmac::<Md5>::new_from_slice(first).map_err(|_| Unspecified)?;
        mac.update(data);
        Ok(mac.finalize().into_bytes().to_vec())
    };
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, second);
    let sha1 = |data: &[u8]| Ok(hmac::sign(&key, data).as_ref().to_vec());
    let (md5, sha1) = (stretch(md5, seed, octets)?, stretch(sha1, seed, octets)?);
    Ok(md5
        .into_iter()
        .zip(sha1)
        .map(|(one, other)| one ^ other)
        .collect())
}

/// As many octets as are wanted of one MAC (RFC 2246 §5, P_hash).
fn stretch(
    mac: impl Fn(&[u8]) -> Result<Vec<u8>, Unspecified>,
    seed: &[u8],
    octets: usize,
) -> Result<Vec<u8>, Unspecified> {
    let (mut out, mut link) = (Vec::new(), mac(seed)?);
    while out.len() < octets {
        out.extend(mac(&[link.as_slice(), seed].concat())?);
        link = mac(&link)?;
    }
    out.truncate(octets);
    Ok(out)
}

/// A master secret.
pub(super) struct Master(Vec<u8>);

/// The MAC of a suite whose cipher has none of its own.
fn mac(hash: Hash) -> Option<hmac::Algorithm> {
    match hash {
        Hash::Sha1 => Some(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
        Hash::Sha256 => Some(hmac::HMAC_SHA256),
        Hash::Sha384 => Some(hmac::HMAC_SHA384),
        _ => None,
    }
}
