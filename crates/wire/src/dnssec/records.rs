//! DNSKEY, DS and RRSIG as the validator uses them.

use bytes::Bytes;
use domain::base::ToName;

use super::{Algorithm, Digest};
use crate::dns::{Data, Name, Record, Rtype};

/// A DNSKEY, CDNSKEY or KEY record (RFC 4034 §2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Flags.
    pub flags: u16,
    /// Protocol; always 3.
    pub protocol: u8,
    /// Algorithm.
    pub algorithm: Algorithm,
    /// The public key.
    pub key: Bytes,
    /// The whole record data.
    pub data: Bytes,
}

impl Key {
    /// Reads the data of a DNSKEY record.
    pub fn read(record: &Record) -> Option<Key> {
        let data = &record.data;
        let [high, low, protocol, algorithm] = *data.first_chunk::<4>()?;
        Some(Key {
            flags: u16::from_be_bytes([high, low]),
            protocol,
            algorithm: Algorithm(algorithm),
            key: data.slice(4..),
            data: data.clone(),
        })
    }

    /// True for a key that may sign a zone's data (RFC 4034 §2.1.1, §2.1.2).
    pub fn is_zone_key(&self) -> bool {
        self.flags & 0x0100 != 0 && self.protocol == 3
    }

    /// True for a key that was given up: it must not be used for anything but to see that (RFC 5011 §2.1).
    pub fn is_revoked(&self) -> bool {
        self.flags & 0x0080 != 0
    }

    /// The Secure Entry Point flag: by custom the key that a DS points to.
    pub fn is_entry_point(&self) -> bool {
        self.flags & 0x0001 != 0
    }

    /// Key tag (RFC 4034 §B).
    pub fn tag(&self) -> u16 {
        if self.algorithm == Algorithm::RSAMD5 {
            // RFC 4034 §B.1: the last but two octets of the modulus.
            let length = self.data.len();
            let at = |back: usize| {
                length
                    .checked_sub(back)
                    .and_then(|i| self.data.get(i))
                    .copied()
                    .unwrap_or(0)
            };
            return u16::from_be_bytes([at(3), at(2)]);
        }
        let mut sum: u32 = 0;
        for (index, octet) in self.data.iter().enumerate() {
            let value = if index.is_multiple_of(2) {
                u32::from(*octet) << 8
            } else {
                u32::from(*octet)
            };
            sum = sum.wrapping_add(value);
        }
        sum = sum.wrapping_add((sum >> 16) & 0xffff);
        u16::try_from(sum & 0xffff).unwrap_or(0)
    }

    /// Size of an RSA key in bits; none for other algorithms, whose size is fixed.
    pub fn rsa_bits(&self) -> Option<usize> {
        self.algorithm
            .is_rsa()
            .then(|| super::RsaKey::parse(&self.key).map(|key| key.bits()))
            .flatten()
    }
}

/// A DS, CDS or DLV record (RFC 4034 §5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DelegationSigner {
    /// Tag of the key it points to.
    pub tag: u16,
    /// Algorithm of that key.
    pub algorithm: Algorithm,
    /// Digest type.
    pub digest_type: Digest,
    /// The digest.
    pub digest: Bytes,
}

impl DelegationSigner {
    /// Reads the data of a DS record.
    pub fn read(record: &Record) -> Option<DelegationSigner> {
        let data = &record.data;
        let [high, low, algorithm, digest_type] = *data.first_chunk::<4>()?;
        Some(DelegationSigner {
            tag: u16::from_be_bytes([high, low]),
            algorithm: Algorithm(algorithm),
            digest_type: Digest(digest_type),
            digest: data.slice(4..),
        })
    }

    /// True when it points to `key` of the zone `owner`: tag, algorithm and digest fit.
    pub fn fits(&self, owner: &Name, key: &Key) -> bool {
        if self.tag != key.tag() || self.algorithm != key.algorithm {
            return false;
        }
        let mut data = super::canonical::name(owner);
        data.extend_from_slice(&key.data);
        super::crypto::ds_digest(self.digest_type, &data).is_some_and(|digest| digest[..] == self.digest[..])
    }
}

/// An RRSIG record (RFC 4034 §3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Type of the records it signs.
    pub covered: Rtype,
    /// Algorithm.
    pub algorithm: Algorithm,
    /// Labels of the original owner, without the root and a wildcard's `*`.
    pub labels: u8,
    /// TTL of the records in the zone, in seconds.
    pub original_ttl: u32,
    /// End, in seconds since 1970 modulo 2^32.
    pub expiration: u32,
    /// Begin, likewise.
    pub inception: u32,
    /// Tag of the key.
    pub tag: u16,
    /// Zone whose key it is.
    pub signer: Name,
    /// The signature.
    pub signature: Bytes,
    /// The record data up to the signature, the signer in canonical form: what is signed before the records.
    pub prefix: Vec<u8>,
}

impl Signature {
    /// Reads the data of an RRSIG record.
    pub fn read(record: &Record) -> Option<Signature> {
        if record.rtype != Rtype::RRSIG {
            return None;
        }
        let Some(Data::Rrsig(data)) = record.parsed() else {
            return None;
        };
        let signer: Name = data.signer_name().to_name();
        let mut prefix = record.data.get(..18)?.to_vec();
        prefix.extend(super::canonical::name(&signer));
        Some(Signature {
            covered: data.type_covered(),
            algorithm: Algorithm(data.algorithm().to_int()),
            labels: data.labels(),
            original_ttl: data.original_ttl().as_secs(),
            expiration: data.expiration().into_int(),
            inception: data.inception().into_int(),
            tag: data.key_tag(),
            signer,
            signature: data.signature().clone(),
            prefix,
        })
    }

    /// Seconds from inception to expiration; wraps as serial numbers do (RFC 1982).
    pub fn lifetime_s(&self) -> u32 {
        self.expiration.wrapping_sub(self.inception)
    }
}
