//! Proofs with NSEC3 (RFC 5155 §8, RFC 9276).

use bytes::Bytes;

use super::{
    Why,
    nsec::Cut,
    rrset::{ancestor, wildcard},
};
use crate::dns::{Data, Name, Record, Rtype};

/// Hash parameters of an NSEC3 record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parameters {
    /// Additional iterations.
    pub iterations: u16,
    /// Salt.
    pub salt: Bytes,
}

/// An NSEC3 record whose signature holds.
#[derive(Clone, Debug)]
pub(super) struct Nsec3 {
    owner_hash: Vec<u8>,
    next_hash: Vec<u8>,
    opt_out: bool,
    parameters: Parameters,
    types: Vec<Rtype>,
}

impl Nsec3 {
    /// Reads a record of `zone`; none for unknown hash algorithms or flags (RFC 5155 §8.1, §8.2) and for owners that
    /// are not hashes directly below the apex.
    pub fn read(record: &Record, zone: &Name) -> Option<Nsec3> {
        let Some(Data::Nsec3(data)) = record.parsed() else {
            return None;
        };
        if data.hash_algorithm().to_int() != 1 || data.flags() & 0xfe != 0 {
            return None;
        }
        if record.owner.parent().as_ref() != Some(zone) {
            return None;
        }
        let owner_hash = base32hex(record.owner.first().as_slice())?;
        let next_hash = data.next_owner().as_slice().to_vec();
        if owner_hash.len() != 20 || next_hash.len() != 20 {
            return None;
        }
        Some(Nsec3 {
            owner_hash,
            next_hash,
            opt_out: data.opt_out(),
            parameters: Parameters {
                iterations: data.iterations(),
                salt: Bytes::copy_from_slice(data.salt().as_slice()),
            },
            types: data.types().iter().collect(),
        })
    }

    /// Its additional iterations.
    pub fn iterations(&self) -> u16 {
        self.parameters.iterations
    }

    /// True when both were made with the same parameters.
    pub fn same_chain(&self, other: &Nsec3) -> bool {
        self.parameters == other.parameters
    }

    fn has(&self, rtype: Rtype) -> bool {
        self.types.contains(&rtype)
    }

    fn is_delegation(&self) -> bool {
        self.has(Rtype::NS) && !self.has(Rtype::SOA)
    }

    fn covers(&self, hash: &[u8]) -> bool {
        let (owner, next) = (self.owner_hash.as_slice(), self.next_hash.as_slice());
        if owner < next {
            owner < hash && hash < next
        } else {
            hash > owner || hash < next
        }
    }
}

/// Hashes names and counts what it costs.
pub(super) trait Hasher {
    /// The hash of `name`.
    ///
    /// # Errors
    /// [`Why::TooComplex`] when the limit of work is reached.
    fn hash(&mut self, name: &Name, parameters: &Parameters) -> Result<[u8; 20], Why>;
}

/// The NSEC3 records of one reply.
pub(super) struct Proof<'p, H> {
    pub records: &'p [Nsec3],
    pub zone: &'p Name,
    pub hasher: &'p mut H,
}

/// A closest encloser proof (RFC 5155 §8.3).
struct Encloser {
    name: Name,
    /// Opt-out flag of the record that covers the next closer name.
    opt_out: bool,
}

/// What a proof shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// What was asked for.
    Proven,
    /// As far as opt-out lets it be: there may be an unsigned delegation.
    OptOut,
    /// Not enough.
    Nothing,
}

impl<H: Hasher> Proof<'_, H> {
    fn matching(&mut self, name: &Name) -> Result<Option<Nsec3>, Why> {
        for record in self.records {
            if self.hasher.hash(name, &record.parameters)?[..] == record.owner_hash[..] {
                return Ok(Some(record.clone()));
            }
        }
        Ok(None)
    }

    fn covering(&mut self, name: &Name) -> Result<Option<Nsec3>, Why> {
        for record in self.records {
            if record.covers(&self.hasher.hash(name, &record.parameters)?) {
                return Ok(Some(record.clone()));
            }
        }
        Ok(None)
    }

    /// The closest encloser of a `name` that does not exist; none when the proof is not there.
    fn closest_encloser(&mut self, name: &Name) -> Result<Option<Encloser>, Why> {
        let (most, least) = (labels(name), labels(self.zone));
        for count in (least..most).rev() {
            let candidate = ancestor(name, count);
            let Some(record) = self.matching(&candidate)? else {
                continue;
            };
            // RFC 5155 §8.3: an ancestor that is delegated away or renamed says nothing about what lies below.
            if record.has(Rtype::DNAME) || record.is_delegation() {
                return Ok(None);
            }
            let next_closer = ancestor(name, count.saturating_add(1));
            let covering = self.covering(&next_closer)?;
            return Ok(covering.map(|record| Encloser {
                name: candidate,
                opt_out: record.opt_out,
            }));
        }
        Ok(None)
    }

    /// RFC 5155 §8.4.
    pub fn name_error(&mut self, name: &Name) -> Result<Shown, Why> {
        if self.matching(name)?.is_some() {
            return Ok(Shown::Nothing);
        }
        let Some(encloser) = self.closest_encloser(name)? else {
            return Ok(Shown::Nothing);
        };
        let Some(wildcard) = wildcard(&encloser.name) else {
            return Ok(Shown::Nothing);
        };
        Ok(match (self.covering(&wildcard)?, encloser.opt_out) {
            (None, _) => Shown::Nothing,
            (Some(_), true) => Shown::OptOut,
            (Some(_), false) => Shown::Proven,
        })
    }

    /// RFC 5155 §8.5 to §8.7.
    pub fn no_data(&mut self, name: &Name, rtype: Rtype) -> Result<Shown, Why> {
        if let Some(record) = self.matching(name)? {
            return Ok(if lacks(&record, rtype, name) {
                Shown::Proven
            } else {
                Shown::Nothing
            });
        }
        let Some(encloser) = self.closest_encloser(name)? else {
            return Ok(Shown::Nothing);
        };
        if let Some(wildcard) = wildcard(&encloser.name)
            && let Some(record) = self.matching(&wildcard)?
        {
            return Ok(match (lacks(&record, rtype, &wildcard), encloser.opt_out) {
                (false, _) => Shown::Nothing,
                (true, true) => Shown::OptOut,
                (true, false) => Shown::Proven,
            });
        }
        Ok(if encloser.opt_out {
            Shown::OptOut
        } else {
            Shown::Nothing
        })
    }

    /// RFC 5155 §8.8: the wildcard below `encloser` was rightly used for `name`.
    pub fn wildcard_used(&mut self, name: &Name, encloser: &Name) -> Result<Shown, Why> {
        let next_closer = ancestor(name, labels(encloser).saturating_add(1));
        Ok(match self.covering(&next_closer)? {
            None => Shown::Nothing,
            Some(record) if record.opt_out => Shown::OptOut,
            Some(_) => Shown::Proven,
        })
    }

    /// RFC 5155 §8.6, §8.9: what they say of a zone cut at `name`.
    pub fn delegation(&mut self, name: &Name) -> Result<Cut, Why> {
        if let Some(record) = self.matching(name)? {
            let from_child = record.has(Rtype::SOA) && !name.is_root();
            return Ok(if from_child || record.has(Rtype::DS) {
                Cut::Unknown
            } else if record.has(Rtype::NS) {
                Cut::Unsigned
            } else {
                Cut::None
            });
        }
        let Some(encloser) = self.closest_encloser(name)? else {
            return Ok(Cut::Unknown);
        };
        if encloser.opt_out {
            return Ok(Cut::OptOut);
        }
        // The name does not exist, or a wildcard stands for it: no cut either way, if the wildcard is accounted for.
        let Some(wildcard) = wildcard(&encloser.name) else {
            return Ok(Cut::Unknown);
        };
        let accounted = self.covering(&wildcard)?.is_some()
            || self
                .matching(&wildcard)?
                .is_some_and(|record| lacks(&record, Rtype::DS, &wildcard));
        Ok(if accounted { Cut::None } else { Cut::Unknown })
    }
}

fn lacks(record: &Nsec3, rtype: Rtype, name: &Name) -> bool {
    if record.has(rtype) || record.has(Rtype::CNAME) {
        return false;
    }
    if rtype == Rtype::DS {
        !record.has(Rtype::SOA) || name.is_root()
    } else {
        !record.is_delegation()
    }
}

fn labels(name: &Name) -> usize {
    name.label_count().saturating_sub(1)
}

/// RFC 5155 §5: IH(salt, x, k).
pub(super) fn hash(name: &Name, parameters: &Parameters) -> [u8; 20] {
    let mut input = super::canonical::name(name);
    input.extend_from_slice(&parameters.salt);
    let mut digest = super::crypto::sha1(&input);
    for _ in 0..parameters.iterations {
        let mut again = digest.to_vec();
        again.extend_from_slice(&parameters.salt);
        digest = super::crypto::sha1(&again);
    }
    digest
}

/// Base 32 with extended hex alphabet, without padding (RFC 4648 §7).
fn base32hex(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let (mut bits, mut count) = (0_u32, 0_u32);
    for character in text {
        let value = match character.to_ascii_lowercase() {
            digit @ b'0'..=b'9' => digit.wrapping_sub(b'0'),
            letter @ b'a'..=b'v' => letter.wrapping_sub(b'a').wrapping_add(10),
            _ => return None,
        };
        bits = (bits << 5) | u32::from(value);
        count = count.saturating_add(5);
        if count >= 8 {
            count = count.saturating_sub(8);
            out.push(u8::try_from((bits >> count) & 0xff).ok()?);
            bits &= 0xff;
        }
    }
    Some(out)
}
