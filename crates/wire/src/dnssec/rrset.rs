//! Sets of records and their signatures.

use super::{Key, Remark, Signature, Validator, Why, canonical};
use crate::dns::{Message, Name, Record, Rtype, rrsig_labels};

/// Records of one owner and type, with the signatures that claim to cover them.
#[derive(Clone, Debug)]
pub(super) struct RrSet<'m> {
    pub owner: Name,
    pub rtype: Rtype,
    pub records: Vec<&'m Record>,
    pub signatures: Vec<Signature>,
}

impl<'m> RrSet<'m> {
    /// The set of that owner and type in `section`; its signatures may stand in any section of the message.
    pub fn find(message: &'m Message, section: &'m [Record], owner: &Name, rtype: Rtype) -> Option<Self> {
        let records: Vec<&Record> = section
            .iter()
            .filter(|r| r.rtype == rtype && r.owner == *owner)
            .collect();
        if records.is_empty() {
            return None;
        }
        let mut signatures: Vec<Signature> = Vec::new();
        for record in message
            .answer
            .iter()
            .chain(&message.authority)
            .chain(&message.additional)
        {
            if record.rtype == Rtype::RRSIG
                && record.owner == *owner
                && let Some(signature) = Signature::read(record)
                && signature.covered == rtype
                && !signatures.contains(&signature)
            {
                signatures.push(signature);
            }
        }
        Some(RrSet {
            owner: owner.clone(),
            rtype,
            records,
            signatures,
        })
    }

    /// Every set of that type in `section`.
    pub fn all(message: &'m Message, section: &'m [Record], rtype: Rtype) -> Vec<Self> {
        let mut owners: Vec<&Name> = Vec::new();
        for record in section.iter().filter(|r| r.rtype == rtype) {
            if !owners.contains(&&record.owner) {
                owners.push(&record.owner);
            }
        }
        owners
            .into_iter()
            .filter_map(|owner| RrSet::find(message, section, owner, rtype))
            .collect()
    }

    /// Zones that claim to have signed it: ancestors of the owner, or the owner itself; each once.
    pub fn signers(&self) -> Vec<Name> {
        let mut signers: Vec<Name> = Vec::new();
        for signature in &self.signatures {
            if self.owner.ends_with(&signature.signer) && !signers.contains(&signature.signer) {
                signers.push(signature.signer.clone());
            }
        }
        signers
    }
}

/// A signature that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verified {
    /// Labels of the wildcard's parent, where the set was made from a wildcard (RFC 4035 §5.3.4).
    pub wildcard_of: Option<usize>,
}

impl Validator<'_> {
    /// Whether one of the signatures, by one of `keys` of `zone`, holds.
    pub(super) fn verify_set(&mut self, set: &RrSet<'_>, zone: &Name, keys: &[Key]) -> Result<Verified, Why> {
        let mut worst = Why::MissingSignature;
        let mut tried = 0_usize;
        for signature in &set.signatures {
            if !self.crypto.supports(signature.algorithm) {
                continue;
            }
            let outside = match self.eligible(set, signature, zone) {
                Ok(outside) => outside,
                Err(why) => {
                    worst = graver(worst, why);
                    continue;
                }
            };
            let candidates: Vec<&Key> = keys
                .iter()
                .filter(|key| {
                    key.tag() == signature.tag
                        && key.algorithm == signature.algorithm
                        && key.is_zone_key()
                        && !key.is_revoked()
                })
                .collect();
            if candidates.is_empty() {
                worst = graver(worst, Why::NoKeyForSignature);
                continue;
            }
            tried = tried.saturating_add(1);
            if tried > self.limits.signatures_max {
                return Err(Why::TooComplex);
            }
            match self.verify_signature(set, signature, &candidates) {
                Ok(verified) => {
                    self.remarks.extend(outside);
                    return Ok(verified);
                }
                Err(Why::TooComplex) => return Err(Why::TooComplex),
                Err(why) => worst = graver(worst, why),
            }
        }
        Err(worst)
    }

    fn verify_signature(
        &mut self,
        set: &RrSet<'_>,
        signature: &Signature,
        keys: &[&Key],
    ) -> Result<Verified, Why> {
        let owner_labels = rrsig_labels(&set.owner);
        let labels = usize::from(signature.labels);
        let wildcard_of = (labels < owner_labels).then_some(labels);
        let signed_owner = match wildcard_of {
            Some(labels) => wildcard(&ancestor(&set.owner, labels)).ok_or(Why::BadSignatureFields)?,
            None => set.owner.clone(),
        };
        let data = canonical::signed_data(
            &signature.prefix,
            &signed_owner,
            set.rtype,
            signature.original_ttl,
            &set.records,
        );
        for key in keys {
            self.work.verifications = self.work.verifications.saturating_add(1);
            if self.work.verifications > self.limits.verifications_max {
                return Err(Why::TooComplex);
            }
            if self
                .crypto
                .verify(key.algorithm, &key.key, &data, &signature.signature)
            {
                return Ok(Verified { wildcard_of });
            }
            self.work.failures = self.work.failures.saturating_add(1);
            if self.work.failures > self.limits.failures_max {
                return Err(Why::TooComplex);
            }
        }
        Err(Why::BadSignature)
    }

    /// The conditions of RFC 4035 §5.3.1 that cost no mathematics. A remark where the times hold only with skew.
    fn eligible(&self, set: &RrSet<'_>, signature: &Signature, zone: &Name) -> Result<Option<Remark>, Why> {
        if signature.signer != *zone || usize::from(signature.labels) > rrsig_labels(&set.owner) {
            return Err(Why::BadSignatureFields);
        }
        let lifetime_s = signature.lifetime_s();
        if lifetime_s > HALF {
            return Err(Why::BadSignatureFields);
        }
        let allowed_s = self.limits.skew.allowed_s(lifetime_s);
        let outside = |expired: bool, by_s: u32| {
            Some(Remark::OutsideTimes {
                name: set.owner.clone(),
                rtype: set.rtype,
                expired,
                by_s,
            })
        };
        // Serial number arithmetic (RFC 4034 §3.1.5, RFC 1982): a difference above 2^31 is negative.
        let until_begin = signature.inception.wrapping_sub(self.now);
        if until_begin != 0 && until_begin <= HALF {
            return if until_begin <= allowed_s {
                Ok(outside(false, until_begin))
            } else {
                Err(Why::NotYetValid)
            };
        }
        let since_end = self.now.wrapping_sub(signature.expiration);
        if since_end != 0 && since_end <= HALF {
            return if since_end <= allowed_s {
                Ok(outside(true, since_end))
            } else {
                Err(Why::Expired)
            };
        }
        Ok(None)
    }
}

/// Half of the serial number space.
const HALF: u32 = i32::MAX as u32;

/// Of two reasons why a set does not hold, the one that came nearer to holding tells more.
fn graver(a: Why, b: Why) -> Why {
    let rank = |why: Why| match why {
        Why::BadSignature => 5,
        Why::Expired => 4,
        Why::NotYetValid => 3,
        Why::NoKeyForSignature => 2,
        Why::BadSignatureFields => 1,
        _ => 0,
    };
    if rank(b) > rank(a) { b } else { a }
}

/// The last `labels` labels of `name` and the root.
pub(super) fn ancestor(name: &Name, labels: usize) -> Name {
    let drop = name.label_count().saturating_sub(1).saturating_sub(labels);
    name.iter_suffixes().nth(drop).unwrap_or_else(Name::root_bytes)
}

/// `*` below `name`; none when that would be too long.
pub(super) fn wildcard(name: &Name) -> Option<Name> {
    let mut octets = vec![1, b'*'];
    octets.extend_from_slice(name.as_slice());
    Name::from_octets(octets.into()).ok()
}
