//! Keys of TLS 1.2: which suites we can do, and what is made of the secret that both sides came to (RFC 5246 §5, §6.3,
//! §8.1).

use aws_lc_rs::{aead, cipher, digest, error::Unspecified, hmac, tls_prf};
use wire::tls::code::{Hash, KeyExchangeKind, Mode, Suite, Version};

use super::protection::Protection;

/// Octets of a master secret (RFC 5246 §8.1).
const MASTER: usize = 48;
/// Octets that a Finished says (RFC 5246 §7.4.9).
const VERIFY: usize = 12;

/// A suite that we can do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scheme {
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
    Sha256,
    Sha384,
}

impl Scheme {
    /// `None` where `suite` is not one that we can do in TLS 1.2.
    pub fn of(suite: Suite) -> Option<Self> {
        use KeyExchangeKind as K;
        let parts = suite.parts()?;
        let done = matches!(
            parts.key_exchange,
            K::Rsa | K::Dhe | K::DhAnon | K::Ecdhe | K::EcdhAnon
        );
        // ChaCha20 of the drafts had another nonce.
        let draft = suite.name().is_some_and(|name| name.ends_with("_OLD"));
        if !done || draft || parts.export || !parts.chosen_in(Version::TLS_1_2) {
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
            Hash::Sha384 => Derivation::Sha384,
            // What suites from before TLS 1.2 have in TLS 1.2 (RFC 5246 §5).
            _ => Derivation::Sha256,
        };
        Some(Scheme {
            suite,
            exchange: parts.key_exchange,
            bulk,
            derivation,
        })
    }

    /// Every suite that we can do, those that cost the server least first.
    pub fn all() -> Vec<Self> {
        use KeyExchangeKind as K;
        let mut all: Vec<Self> = Suite::all_before_1_3().filter_map(Self::of).collect();
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
    pub fn hash(&self, transcript: &[u8]) -> digest::Digest {
        let algorithm = match self.derivation {
            Derivation::Sha256 => &digest::SHA256,
            Derivation::Sha384 => &digest::SHA384,
        };
        digest::digest(algorithm, transcript)
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
        self.derive(premaster, b"extended master secret", session.as_ref(), MASTER)
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
            Bulk::Cbc(_, key, mac) => (mac.digest_algorithm().output_len(), key, 0),
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
        self.derive(&master.0, label, self.hash(transcript).as_ref(), VERIFY)
    }

    fn protection(&self, mac: &[u8], key: &[u8], iv: &[u8]) -> Result<Protection, Unspecified> {
        match self.bulk {
            Bulk::Gcm(algorithm) => Protection::gcm(algorithm, key, iv),
            Bulk::ChaCha20 => Protection::chacha20(key, iv),
            Bulk::Cbc(algorithm, _, hash) => Protection::cbc(algorithm, key, hash, mac),
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
            Derivation::Sha256 => &tls_prf::P_SHA256,
            Derivation::Sha384 => &tls_prf::P_SHA384,
        };
        let derived = tls_prf::Secret::new(algorithm, secret)?.derive(label, seed, octets)?;
        Ok(derived.as_ref().to_vec())
    }
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
