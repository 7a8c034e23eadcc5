//! Records of TLS 1.0 to 1.2 that are encrypted and authenticated (RFC 5246 §6.2.3).

use aws_lc_rs::{
    aead::{self, Aad, LessSafeKey, Nonce, UnboundKey},
    cipher::{self, DecryptingKey, DecryptionContext, EncryptingKey, EncryptionContext, UnboundCipherKey},
    error::Unspecified,
    hmac,
    iv::FixedLength,
    rand,
};
use wire::tls::code::{ContentType, Version};

/// Octets of a block of AES.
pub(super) const BLOCK: usize = 16;
/// Octets of a nonce that travel with each record in Galois/counter mode (RFC 5288 §3).
const EXPLICIT: usize = 8;

/// What protects the records of one side, and how many there were. One value serves one side: it writes or it reads.
pub(super) struct Protection {
    keyed: Keyed,
    version: Version,
    sequence: u64,
}

enum Keyed {
    /// Four octets of the nonce are secret, the others travel along.
    Gcm(LessSafeKey, [u8; 4]),
    /// The nonce is the number of the record, mixed with a secret (RFC 7905 §2).
    ChaCha20(LessSafeKey, [u8; aead::NONCE_LEN]),
    /// Boxed: the keys are large.
    Cbc(Box<Cbc>),
}

struct Cbc {
    encrypting: EncryptingKey,
    decrypting: DecryptingKey,
    mac: hmac::Key,
    /// The last block before TLS 1.1, which goes into the first of the next record (RFC 2246 §6.2.3.2).
    last: Option<[u8; BLOCK]>,
}

impl Protection {
    /// AES in Galois/counter mode; `iv` has four octets.
    pub fn gcm(algorithm: &'static aead::Algorithm, key: &[u8], iv: &[u8]) -> Result<Self, Unspecified> {
        let key = LessSafeKey::new(UnboundKey::new(algorithm, key)?);
        Ok(Self::new(Keyed::Gcm(
            key,
            iv.try_into().map_err(|_| Unspecified)?,
        )))
    }

    /// ChaCha20 with Poly1305; `iv` has twelve octets.
    pub fn chacha20(key: &[u8], iv: &[u8]) -> Result<Self, Unspecified> {
        let key = LessSafeKey::new(UnboundKey::new(&aead::CHACHA20_POLY1305, key)?);
        Ok(Self::new(Keyed::ChaCha20(
            key,
            iv.try_into().map_err(|_| Unspecified)?,
        )))
    }

    /// AES in cipher block chaining, with a MAC over what is encrypted; `iv` has a block before TLS 1.1, and nothing later.
    pub fn cbc(
        version: Version,
        algorithm: &'static cipher::Algorithm,
        key: &[u8],
        hash: hmac::Algorithm,
        mac: &[u8],
        iv: &[u8],
    ) -> Result<Self, Unspecified> {
        let last = match version < Version::TLS_1_1 {
            true => Some(iv.try_into().map_err(|_| Unspecified)?),
            false => None,
        };
        let keyed = Keyed::Cbc(Box::new(Cbc {
            encrypting: EncryptingKey::cbc(UnboundCipherKey::new(algorithm, key)?)?,
            decrypting: DecryptingKey::cbc(UnboundCipherKey::new(algorithm, key)?)?,
            mac: hmac::Key::new(hash, mac),
            last,
        }));
        Ok(Protection {
            version,
            ..Self::new(keyed)
        })
    }

    fn new(keyed: Keyed) -> Self {
        Protection {
            keyed,
            version: Version::TLS_1_2,
            sequence: 0,
        }
    }

    /// The fragment of the next record around `plain`.
    ///
    /// # Errors
    /// The cryptography refuses; 2^64 records were written.
    pub fn seal(&mut self, content: ContentType, plain: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let head = Head::next(&mut self.sequence, self.version, content)?;
        match &mut self.keyed {
            Keyed::Gcm(key, secret) => {
                let explicit = head.sequence.to_be_bytes();
                let mut sealed = plain.to_vec();
                key.seal_in_place_append_tag(
                    gcm_nonce(*secret, explicit),
                    head.of(plain.len())?,
                    &mut sealed,
                )?;
                Ok([explicit.as_slice(), &sealed].concat())
            }
            Keyed::ChaCha20(key, secret) => {
                let mut sealed = plain.to_vec();
                let nonce = chacha20_nonce(*secret, head.sequence);
                key.seal_in_place_append_tag(nonce, head.of(plain.len())?, &mut sealed)?;
                Ok(sealed)
            }
            Keyed::Cbc(cbc) => cbc.seal(&head, plain),
        }
    }

    /// What is in the `fragment` of the next record.
    ///
    /// # Errors
    /// It is not what the other side wrote with these keys.
    pub fn open(&mut self, content: ContentType, fragment: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let head = Head::next(&mut self.sequence, self.version, content)?;
        let opened = |key: &LessSafeKey, nonce, sealed: &[u8]| {
            let octets = sealed
                .len()
                .checked_sub(aead::AES_128_GCM.tag_len())
                .ok_or(Unspecified)?;
            let mut sealed = sealed.to_vec();
            key.open_in_place(nonce, head.of(octets)?, &mut sealed)?;
            sealed.truncate(octets);
            Ok(sealed)
        };
        match &mut self.keyed {
            Keyed::Gcm(key, secret) => {
                let (explicit, sealed) = fragment.split_first_chunk::<EXPLICIT>().ok_or(Unspecified)?;
                opened(key, gcm_nonce(*secret, *explicit), sealed)
            }
            Keyed::ChaCha20(key, secret) => opened(key, chacha20_nonce(*secret, head.sequence), fragment),
            Keyed::Cbc(cbc) => cbc.open(&head, fragment),
        }
    }
}

impl Cbc {
    fn seal(&mut self, head: &Head, plain: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let mac = self.mac_over(head, plain)?;
        let mut blocks = [plain, mac.as_ref()].concat();
        // One to sixteen octets, each of which says how many there are beside itself (RFC 5246 §6.2.3.2).
        let beside = BLOCK - 1 - blocks.len() % BLOCK;
        blocks.resize(
            blocks.len() + beside + 1,
            u8::try_from(beside).map_err(|_| Unspecified)?,
        );
        let mut iv = self.last.unwrap_or_default();
        if self.last.is_none() {
            rand::fill(&mut iv)?;
        }
        self.encrypting
            .less_safe_encrypt(&mut blocks, EncryptionContext::Iv128(FixedLength::from(iv)))?;
        if let Some(last) = &mut self.last {
            *last = *blocks.last_chunk().ok_or(Unspecified)?;
            return Ok(blocks);
        }
        Ok([iv.as_slice(), &blocks].concat())
    }

    fn open(&mut self, head: &Head, fragment: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let (iv, blocks) = match &mut self.last {
            Some(last) => (
                std::mem::replace(last, *fragment.last_chunk().ok_or(Unspecified)?),
                fragment,
            ),
            None => {
                let (iv, blocks) = fragment.split_first_chunk::<BLOCK>().ok_or(Unspecified)?;
                (*iv, blocks)
            }
        };
        let mut blocks = blocks.to_vec();
        if blocks.is_empty() || blocks.len() % BLOCK != 0 {
            return Err(Unspecified);
        }
        self.decrypting
            .decrypt(&mut blocks, DecryptionContext::Iv128(FixedLength::from(iv)))?;
        // Nothing secret was sent: that the time this takes depends on the padding tells nobody anything.
        let beside = *blocks.last().ok_or(Unspecified)?;
        let padded = usize::from(beside) + 1;
        let mac_octets = self.mac.algorithm().digest_algorithm().output_len();
        let octets = blocks.len().checked_sub(padded + mac_octets).ok_or(Unspecified)?;
        let (plain, rest) = blocks.split_at_checked(octets).ok_or(Unspecified)?;
        let (mac, padding) = rest.split_at_checked(mac_octets).ok_or(Unspecified)?;
        if padding.iter().any(|octet| *octet != beside) || self.mac_over(head, plain)?.as_ref() != mac {
            return Err(Unspecified);
        }
        Ok(plain.to_vec())
    }

    fn mac_over(&self, head: &Head, plain: &[u8]) -> Result<hmac::Tag, Unspecified> {
        let head = head.of(plain.len())?;
        Ok(hmac::sign(&self.mac, &[head.as_ref(), plain].concat()))
    }
}

/// What is authenticated beside the octets of a record.
struct Head {
    sequence: u64,
    version: Version,
    content: ContentType,
}

impl Head {
    fn next(sequence: &mut u64, version: Version, content: ContentType) -> Result<Self, Unspecified> {
        let head = Head {
            sequence: *sequence,
            version,
            content,
        };
        *sequence = sequence.checked_add(1).ok_or(Unspecified)?;
        Ok(head)
    }

    /// Number, kind, version and octets before encryption (RFC 5246 §6.2.3.1, §6.2.3.3).
    fn of(&self, octets: usize) -> Result<Aad<[u8; 13]>, Unspecified> {
        let octets = u16::try_from(octets).map_err(|_| Unspecified)?;
        let mut head = [0; 13];
        let fields = self
            .sequence
            .to_be_bytes()
            .into_iter()
            .chain([self.content.0])
            .chain(self.version.0.to_be_bytes())
            .chain(octets.to_be_bytes());
        for (place, octet) in head.iter_mut().zip(fields) {
            *place = octet;
        }
        Ok(Aad::from(head))
    }
}

fn gcm_nonce(secret: [u8; 4], explicit: [u8; EXPLICIT]) -> Nonce {
    let mut nonce = [0; aead::NONCE_LEN];
    for (place, octet) in nonce.iter_mut().zip(secret.into_iter().chain(explicit)) {
        *place = octet;
    }
    Nonce::assume_unique_for_key(nonce)
}

fn chacha20_nonce(secret: [u8; aead::NONCE_LEN], sequence: u64) -> Nonce {
    let mut nonce = secret;
    for (place, octet) in nonce.iter_mut().rev().zip(sequence.to_le_bytes()) {
        *place ^= octet;
    }
    Nonce::assume_unique_for_key(nonce)
}
