//! Denials: which records of a reply count as proof, and what they prove.

use super::{
    Key, Status, Validation, Validator, Why,
    nsec::{self, Cut, Nsec},
    nsec3::{self, Hasher, Nsec3, Parameters, Proof},
    rrset::RrSet,
};
use crate::dns::{Message, Name, Rtype};

/// NSEC and NSEC3 records of a reply that the zone's keys have signed.
pub(super) struct Proofs {
    nsecs: Vec<Nsec>,
    nsec3s: Vec<Nsec3>,
    /// Iterations above the cap: what NSEC3 would prove counts as insecure (RFC 9276 §3.2).
    too_many_iterations: bool,
    /// Why a proof record did not count, if one did not.
    fault: Option<Why>,
}

/// Most sets of NSEC or NSEC3 records looked at in one reply; a proof needs at most four.
const SETS_MAX: usize = 12;

/// What a denial is worth.
pub(super) enum Denied {
    /// Proven.
    Yes,
    /// As far as it can be: insecure for this reason.
    Insecure(Why),
    /// Not proven.
    No(Why),
}

impl Validator<'_> {
    /// The proof records of `message` that `keys` of `zone` have signed.
    pub(super) fn proofs(&mut self, message: &Message, zone: &Name, keys: &[Key]) -> Result<Proofs, Why> {
        let mut proofs = Proofs {
            nsecs: Vec::new(),
            nsec3s: Vec::new(),
            too_many_iterations: false,
            fault: None,
        };
        for rtype in [Rtype::NSEC, Rtype::NSEC3] {
            let mut sets = RrSet::all(message, &message.authority, rtype);
            sets.retain(|set| set.owner.ends_with(zone));
            if sets.len() > SETS_MAX {
                return Err(Why::TooComplex);
            }
            for set in sets {
                match self.verify_set(&set, zone, keys) {
                    // A record made from a wildcard proves nothing about the name it now bears.
                    Ok(verified) if verified.wildcard_of.is_some() => proofs.fault = Some(Why::MissingDenial),
                    Ok(_) => proofs.take(&set, zone),
                    Err(Why::TooComplex) => return Err(Why::TooComplex),
                    Err(why) => proofs.fault = Some(why),
                }
            }
        }
        let cap = self.limits.iterations_max;
        proofs.too_many_iterations = proofs.nsec3s.iter().any(|record| record.iterations() > cap);
        Ok(proofs)
    }

    /// Whether `name` is proven not to exist.
    pub(super) fn name_denied(&mut self, proofs: &Proofs, zone: &Name, name: &Name) -> Result<Denied, Why> {
        if nsec::name_error(&proofs.nsecs, name) == nsec::Shown::Proven {
            return Ok(Denied::Yes);
        }
        self.with_nsec3(proofs, zone, Why::MissingDenial, |proof| proof.name_error(name))
    }

    /// Whether `name` is proven to have no records of `rtype`.
    pub(super) fn type_denied(
        &mut self,
        proofs: &Proofs,
        zone: &Name,
        name: &Name,
        rtype: Rtype,
    ) -> Result<Denied, Why> {
        if nsec::no_data(&proofs.nsecs, name, rtype) == nsec::Shown::Proven {
            return Ok(Denied::Yes);
        }
        self.with_nsec3(proofs, zone, Why::MissingDenial, |proof| {
            proof.no_data(name, rtype)
        })
    }

    /// Whether it is proven that the wildcard below `encloser` was rightly used for `name`.
    pub(super) fn wildcard_justified(
        &mut self,
        proofs: &Proofs,
        zone: &Name,
        name: &Name,
        encloser: &Name,
    ) -> Result<Denied, Why> {
        if nsec::wildcard_used(&proofs.nsecs, name, encloser) == nsec::Shown::Proven {
            return Ok(Denied::Yes);
        }
        self.with_nsec3(proofs, zone, Why::MissingWildcardProof, |proof| {
            proof.wildcard_used(name, encloser)
        })
    }

    /// What the proofs say of a zone cut at `name`; the reason goes with [`Cut::Unknown`].
    pub(super) fn cut(&mut self, proofs: &Proofs, zone: &Name, name: &Name) -> Result<(Cut, Why), Why> {
        let why = proofs.fault.unwrap_or(Why::MissingDelegationProof);
        match nsec::delegation(&proofs.nsecs, name) {
            Cut::Unknown if proofs.too_many_iterations => Ok((Cut::OptOut, Why::Iterations)),
            Cut::Unknown if !proofs.nsec3s.is_empty() => {
                let mut proof = Proof {
                    records: proofs.one_chain(),
                    zone,
                    hasher: self,
                };
                Ok((proof.delegation(name)?, why))
            }
            cut => Ok((cut, why)),
        }
    }

    fn with_nsec3(
        &mut self,
        proofs: &Proofs,
        zone: &Name,
        missing: Why,
        ask: impl FnOnce(&mut Proof<'_, Self>) -> Result<nsec3::Shown, Why>,
    ) -> Result<Denied, Why> {
        if proofs.too_many_iterations {
            return Ok(Denied::Insecure(Why::Iterations));
        }
        let shown = if proofs.nsec3s.is_empty() {
            nsec3::Shown::Nothing
        } else {
            ask(&mut Proof {
                records: proofs.one_chain(),
                zone,
                hasher: self,
            })?
        };
        Ok(match shown {
            nsec3::Shown::Proven => Denied::Yes,
            nsec3::Shown::OptOut => Denied::Insecure(Why::OptOut),
            nsec3::Shown::Nothing => Denied::No(proofs.fault.unwrap_or(missing)),
        })
    }
}

impl Proofs {
    /// Whether NSEC records prove that `name` has no records of `rtype`, whatever the response code says.
    pub(super) fn show_no_data(&self, name: &Name, rtype: Rtype) -> bool {
        nsec::no_data(&self.nsecs, name, rtype) == nsec::Shown::Proven
    }

    /// The NSEC3 records, if they are of one chain: a proof pieced together from several, with other salts or
    /// iterations, proves nothing (RFC 5155 §8.2).
    fn one_chain(&self) -> &[Nsec3] {
        let same = self
            .nsec3s
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a.same_chain(b)));
        if same { &self.nsec3s } else { &[] }
    }

    fn take(&mut self, set: &RrSet<'_>, zone: &Name) {
        for record in &set.records {
            match set.rtype {
                // A record that reaches out of its zone denies what is not its own.
                Rtype::NSEC => self
                    .nsecs
                    .extend(Nsec::read(record).filter(|nsec| nsec.stays_in(zone))),
                _ => self.nsec3s.extend(Nsec3::read(record, zone)),
            }
        }
    }
}

impl Denied {
    /// As the validation of the question `name`, `rtype` in `zone`.
    pub fn validation(self, zone: &Name, name: &Name, rtype: Rtype) -> Validation {
        match self {
            Denied::Yes => Validation::secure(),
            Denied::Insecure(why) => Validation::not(Status::Insecure, why, name, rtype).in_zone(zone),
            Denied::No(why) => Validation::bogus(why, name, rtype).in_zone(zone),
        }
    }
}

impl Hasher for Validator<'_> {
    fn hash(&mut self, name: &Name, parameters: &Parameters) -> Result<[u8; 20], Why> {
        let key = (name.clone(), parameters.clone());
        if let Some(known) = self.hashes.get(&key) {
            return Ok(*known);
        }
        let rounds = u32::from(parameters.iterations).saturating_add(1);
        self.work.hash_rounds = self.work.hash_rounds.saturating_add(rounds);
        if self.work.hash_rounds > self.limits.hash_rounds_max {
            return Err(Why::TooComplex);
        }
        let hash = nsec3::hash(name, parameters);
        self.hashes.insert(key, hash);
        Ok(hash)
    }
}
