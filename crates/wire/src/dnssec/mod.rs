//! DNSSEC validation: a pure function of kept evidence.
//!
//! [`Validator::validate`] takes what name servers said ([`Evidence`]), the trust anchors and a time, and answers with
//! a [`Validation`]: secure, insecure, bogus or indeterminate (RFC 4033 §5), why, and at which link of the chain. Where
//! a piece of evidence is missing it names the question instead of guessing, so the same function tells the walk what
//! to ask next and judges kept facts years later.
//!
//! It refuses to look at the clock or the network, and to spend more work than [`Limits`] allow: what is too complex is
//! told apart from what is bogus.

mod algorithm;
mod answer;
mod canonical;
mod chain;
mod crypto;
mod denial;
mod evidence;
#[cfg(any(test, feature = "forge"))]
pub mod forge;
mod nsec;
mod nsec3;
mod records;
mod rrset;
mod status;

pub use algorithm::{Algorithm, Digest, Use};
pub use chain::Anchors;
pub use crypto::{Crypto, Remembering, RsaKey, Verify};
pub use evidence::{Answered, Evidence, Given};
pub use records::{DelegationSigner, Key, Signature};
pub use status::{Limits, Remark, Skew, Status, Validation, Why};

use std::collections::{BTreeSet, HashMap};

use crate::dns::{Name, Rtype};

/// One run of validation: evidence, anchors, time, and what was found out so far.
///
/// Several questions about the same subject share one validator, so that each zone's keys are checked once.
pub struct Validator<'a> {
    evidence: &'a Evidence,
    anchors: &'a Anchors,
    now: u32,
    limits: Limits,
    crypto: &'a dyn Verify,
    zones: HashMap<Name, chain::ZoneState>,
    hashes: HashMap<(Name, nsec3::Parameters), [u8; 20]>,
    missing: BTreeSet<(Name, Rtype)>,
    work: Work,
    remarks: Vec<Remark>,
}

/// Work done since the last question was begun.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
    verifications: u32,
    failures: u32,
    hash_rounds: u32,
}

impl<'a> Validator<'a> {
    /// A validator for these pieces of evidence at the time `now`, in seconds since 1970.
    pub fn new(
        evidence: &'a Evidence,
        anchors: &'a Anchors,
        now: u32,
        limits: Limits,
        crypto: &'a dyn Verify,
    ) -> Self {
        Validator {
            evidence,
            anchors,
            now,
            limits,
            crypto,
            zones: HashMap::new(),
            hashes: HashMap::new(),
            missing: BTreeSet::new(),
            work: Work::default(),
            remarks: Vec::new(),
        }
    }

    /// What the answer to this question is worth.
    pub fn validate(&mut self, name: &Name, rtype: Rtype) -> Validation {
        self.missing.clear();
        self.remarks.clear();
        self.work = Work::default();
        let mut validation = self.question(name, rtype);
        if !self.missing.is_empty() {
            // Whatever was found rests on incomplete evidence.
            validation.status = Status::Indeterminate;
            validation.why = Some(Why::NotAsked);
        }
        validation.missing = self.missing.iter().cloned().collect();
        validation.remarks = std::mem::take(&mut self.remarks);
        validation
    }

    /// Whether a chain of keys leads from the anchor to the very zone `apex`.
    ///
    /// Secure: its keys hold. Where the parent says, signed, that no zone begins there, `apex` is part of the zone
    /// above, and that one's status counts.
    pub fn zone(&mut self, apex: &Name) -> Validation {
        self.missing.clear();
        self.remarks.clear();
        self.work = Work::default();
        let mut validation = match self.descend(apex) {
            chain::Reached::Zone(zone, _) => Validation::secure().in_zone(&zone),
            chain::Reached::Ended(validation) => validation,
        };
        if !self.missing.is_empty() {
            validation.status = Status::Indeterminate;
            validation.why = Some(Why::NotAsked);
        }
        validation.missing = self.missing.iter().cloned().collect();
        validation.remarks = std::mem::take(&mut self.remarks);
        validation
    }
}

impl std::fmt::Debug for Validator<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Validator")
            .field("now", &self.now)
            .field("work", &self.work)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
