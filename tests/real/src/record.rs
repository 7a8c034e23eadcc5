//! Records and the parts of them that are falsified here.

use std::str::FromStr;

use bytes::Bytes;
pub use wire::dns::{Name, Record, Rtype};

/// The name of that text; a missing final dot is added.
///
/// # Panics
/// The text is no domain name: the worlds are written by hand, so that this is a slip of the pen.
pub fn name(text: &str) -> Name {
    wire::dns::name(text).unwrap_or_else(|e| panic!("in the world's description: {e}"))
}

/// The type of that mnemonic.
///
/// # Panics
/// No such type.
pub fn rtype(mnemonic: &str) -> Rtype {
    Rtype::from_str(mnemonic).unwrap_or_else(|_| panic!("in the world's description: no type {mnemonic}"))
}

/// The record of one line of a master file with owner, TTL, type and data.
///
/// # Panics
/// The line is no record.
pub fn record(line: &str) -> Record {
    Record::read(&facts::Record::from(line))
        .unwrap_or_else(|e| panic!("in the world's description: {line}: {e}"))
}

/// A name's octets in canonical form: lower case, not compressed (RFC 4034 §6.2).
pub fn canonical(name: &Name) -> Vec<u8> {
    name.as_slice().to_ascii_lowercase()
}

/// The data of an RRSIG record (RFC 4034 §3.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rrsig {
    /// Type covered.
    pub covered: u16,
    /// Algorithm number.
    pub algorithm: u8,
    /// Labels of the owner, the wildcard's asterisk and the root not counted.
    pub labels: u8,
    /// Original TTL in seconds.
    pub original_ttl: u32,
    /// End of validity, seconds since 1970 modulo 2^32.
    pub expiration: u32,
    /// Start of validity, likewise.
    pub inception: u32,
    /// Key tag.
    pub tag: u16,
    /// Signer's name, in its spelling.
    pub signer: Name,
    /// The signature.
    pub signature: Vec<u8>,
}

impl Rrsig {
    /// Reads record data.
    ///
    /// # Panics
    /// The data is shorter than an RRSIG's: the signers used here never write such.
    pub fn read(data: &[u8]) -> Rrsig {
        let number16 = |at: usize| u16::from_be_bytes([data[at], data[at + 1]]);
        let number32 = |at: usize| u32::from_be_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]);
        let mut end = 18;
        while data[end] != 0 {
            end += usize::from(data[end]) + 1;
        }
        Rrsig {
            covered: number16(0),
            algorithm: data[2],
            labels: data[3],
            original_ttl: number32(4),
            expiration: number32(8),
            inception: number32(12),
            tag: number16(16),
            signer: Name::from_octets(Bytes::copy_from_slice(&data[18..=end])).expect("a signer's name"),
            signature: data[end + 1..].to_vec(),
        }
    }

    /// Record data.
    pub fn write(&self) -> Bytes {
        let mut data = self.head(self.signer.as_slice());
        data.extend_from_slice(&self.signature);
        data.into()
    }

    /// What is signed before the records: everything but the signature, the signer's name in canonical form
    /// (RFC 4034 §3.1.8.1).
    pub fn signed_head(&self) -> Vec<u8> {
        self.head(&canonical(&self.signer))
    }

    fn head(&self, signer: &[u8]) -> Vec<u8> {
        let mut data = self.covered.to_be_bytes().to_vec();
        data.extend_from_slice(&[self.algorithm, self.labels]);
        for number in [self.original_ttl, self.expiration, self.inception] {
            data.extend_from_slice(&number.to_be_bytes());
        }
        data.extend_from_slice(&self.tag.to_be_bytes());
        data.extend_from_slice(signer);
        data
    }
}

/// True when `record` is a signature over `covered`.
pub fn covers(record: &Record, covered: Rtype) -> bool {
    record.rtype == Rtype::RRSIG && record.data.starts_with(&covered.to_int().to_be_bytes())
}

/// A type bit map (RFC 4034 §4.1.2).
pub fn type_bits(types: &[&str]) -> Vec<u8> {
    let mut numbers: Vec<u16> = types.iter().map(|t| rtype(t).to_int()).collect();
    numbers.sort_unstable();
    let mut bits = Vec::new();
    for window in 0..=255u8 {
        let mut map = [0u8; 32];
        let mut length = 0;
        for number in numbers.iter().filter(|n| n.to_be_bytes()[0] == window) {
            let low = number.to_be_bytes()[1];
            map[usize::from(low / 8)] |= 0x80 >> (low % 8);
            length = usize::from(low / 8) + 1;
        }
        if length > 0 {
            bits.extend_from_slice(&[window, u8::try_from(length).expect("at most 32")]);
            bits.extend_from_slice(&map[..length]);
        }
    }
    bits
}

/// Where the type bit map begins in the data of an NSEC or NSEC3 record.
pub fn bits_at(record: &Record) -> usize {
    let data = &record.data;
    if record.rtype == Rtype::NSEC {
        let mut at = 0;
        while data[at] != 0 {
            at += usize::from(data[at]) + 1;
        }
        return at + 1;
    }
    // Hash algorithm, flags, iterations; salt; next hashed owner (RFC 5155 §3.2).
    let after_salt = 5 + usize::from(data[4]);
    after_salt + 1 + usize::from(data[after_salt])
}
