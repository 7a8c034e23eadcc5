//! One question, its answer, and the aliases on the way.

use super::{
    Given, Key, Remark, Status, Validation, Validator, Why,
    chain::{Reached, fault},
    denial::Denied,
    rrset::{RrSet, ancestor},
};
use crate::dns::{Alias, End, Message, Name, Rtype, rrsig_labels};

impl Validator<'_> {
    /// Follows `name` through all its aliases; the worst link decides.
    pub(super) fn question(&mut self, name: &Name, rtype: Rtype) -> Validation {
        let mut at = name.clone();
        let mut result = Validation::secure();
        let mut seen = vec![name.clone()];
        for _ in 0..=self.limits.aliases_max {
            let (validation, next) = self.best_answer(&at, rtype);
            result = result.worse(validation);
            match next {
                // A loop is no work to be bounded: it has no answer.
                Some(target) if seen.contains(&target) => {
                    let circle = Validation::not(Status::Indeterminate, Why::Unanswered, &target, rtype);
                    return result.worse(circle);
                }
                Some(target) => {
                    seen.push(target.clone());
                    at = target;
                }
                None => return result,
            }
        }
        result.worse(Validation::not(
            Status::Indeterminate,
            Why::TooComplex,
            &at,
            rtype,
        ))
    }

    /// The first answer that holds; where none does, what is wrong with the first.
    fn best_answer(&mut self, name: &Name, rtype: Rtype) -> (Validation, Option<Name>) {
        let Some(answers) = self.evidence.get(name, rtype) else {
            self.missing.insert((name.clone(), rtype));
            return (
                Validation::not(Status::Indeterminate, Why::NotAsked, name, rtype),
                None,
            );
        };
        let mut first: Option<(Validation, Option<Name>)> = None;
        for given in answers {
            let (validation, next) = match given {
                Given::Nothing => (
                    Validation::not(Status::Indeterminate, Why::Unanswered, name, rtype),
                    None,
                ),
                Given::Reply { zone, message } => self.answer(zone, message, name, rtype),
            };
            if validation.status <= Status::Insecure {
                self.note_other_server(first.as_ref().map(|(validation, _)| validation));
                return (validation, next);
            }
            first.get_or_insert((validation, next));
        }
        let (validation, next) = first.unwrap_or_else(|| {
            (
                Validation::not(Status::Indeterminate, Why::Unanswered, name, rtype),
                None,
            )
        });
        (validation.asked_as(name, rtype), next)
    }

    /// What one reply is worth, and where it sends us on.
    fn answer(
        &mut self,
        zone: &Name,
        message: &Message,
        name: &Name,
        rtype: Rtype,
    ) -> (Validation, Option<Name>) {
        let reading = message.reading(zone, name, rtype);
        let mut result = Validation::secure();
        for alias in &reading.aliases {
            let validation = self.alias(message, alias);
            result = result.worse(validation);
        }
        let (last, next) = match reading.end {
            End::Answer(at) => (self.set_at(message, &at, rtype), None),
            End::NoData(at) => (self.denial(message, &at, rtype, false), None),
            End::NxDomain(at) => (self.denial(message, &at, rtype, true), None),
            End::Elsewhere(target) => (Validation::secure(), Some(target)),
            End::Referral(_) | End::Lame(_) => (
                Validation::not(Status::Indeterminate, Why::Unanswered, name, rtype),
                None,
            ),
        };
        (result.worse(last).of(message), next)
    }

    fn alias(&mut self, message: &Message, alias: &Alias) -> Validation {
        let validation = self.set_at(message, &alias.owner, alias.rtype);
        if alias.rtype != Rtype::DNAME || validation.status != Status::Secure {
            return validation;
        }
        // A DNAME from a wildcard cannot be told from what it would have to hide (RFC 4592 §4.4, RFC 6672 §3.3).
        let labels = rrsig_labels(&alias.owner);
        let expanded = RrSet::find(message, &message.answer, &alias.owner, Rtype::DNAME).is_some_and(|set| {
            set.signatures
                .iter()
                .any(|signature| usize::from(signature.labels) < labels)
        });
        if expanded {
            return Validation::bogus(Why::BadAlias, &alias.owner, Rtype::DNAME);
        }
        // The CNAME that a server made from it is not looked at: resolvers make their own, and so does the reading.
        validation
    }

    /// The worth of the set of that owner and type in the answer section.
    fn set_at(&mut self, message: &Message, owner: &Name, rtype: Rtype) -> Validation {
        let Some(set) = RrSet::find(message, &message.answer, owner, rtype) else {
            return Validation::bogus(Why::MissingSignature, owner, rtype);
        };
        let signers = set.signers();
        if signers.is_empty() {
            return self.unsigned(owner, rtype, Why::MissingSignature);
        }
        let mut first: Option<Validation> = None;
        // A zone signs its own data; two signers happen only by mistake or malice.
        for signer in signers.iter().take(SIGNERS_MAX) {
            let validation = self.signed_set(message, &set, signer);
            if validation.status <= Status::Insecure {
                return validation;
            }
            first.get_or_insert(validation);
        }
        if signers.len() > SIGNERS_MAX {
            return fault(Why::TooComplex, owner, rtype);
        }
        first.unwrap_or_else(|| Validation::bogus(Why::MissingSignature, owner, rtype))
    }

    fn signed_set(&mut self, message: &Message, set: &RrSet<'_>, signer: &Name) -> Validation {
        let (zone, keys) = match self.descend(signer) {
            Reached::Zone(zone, keys) => (zone, keys),
            Reached::Ended(validation) => return validation,
        };
        if zone != *signer {
            return Validation::bogus(Why::BadSignatureFields, &set.owner, set.rtype).in_zone(&zone);
        }
        let verified = match self.verify_set(set, &zone, &keys) {
            Ok(verified) => verified,
            // No signature of this zone may be usable because the name lies in an unsigned zone below.
            Err(Why::MissingSignature) => return self.unsigned(&set.owner, set.rtype, Why::MissingSignature),
            Err(why) => return fault(why, &set.owner, set.rtype).in_zone(&zone),
        };
        let proof = match verified.wildcard_of {
            None => Validation::secure(),
            Some(labels) => self.wildcard_proof(message, set, &zone, &keys, labels),
        };
        if proof.status == Status::Secure {
            proof.worse(self.authority(message, &zone, &keys, true, &set.owner, set.rtype))
        } else {
            proof
        }
    }

    fn wildcard_proof(
        &mut self,
        message: &Message,
        set: &RrSet<'_>,
        zone: &Name,
        keys: &[Key],
        labels: usize,
    ) -> Validation {
        let encloser = ancestor(&set.owner, labels);
        let denied = self
            .proofs(message, zone, keys)
            .and_then(|proofs| self.wildcard_justified(&proofs, zone, &set.owner, &encloser));
        match denied {
            Ok(denied) => denied.validation(zone, &set.owner, set.rtype),
            Err(why) => fault(why, &set.owner, set.rtype).in_zone(zone),
        }
    }

    /// Unsigned data is fine only where the chain ends, signed, above it.
    fn unsigned(&mut self, name: &Name, rtype: Rtype, why: Why) -> Validation {
        match self.descend(&holder(name, rtype)) {
            Reached::Zone(zone, _) => Validation::bogus(why, name, rtype).in_zone(&zone),
            Reached::Ended(validation) => validation,
        }
    }

    /// The worth of a denial of `name`, or of its type.
    fn denial(&mut self, message: &Message, name: &Name, rtype: Rtype, no_such_name: bool) -> Validation {
        let Some(signer) = denial_signer(message, name) else {
            return self.unsigned(name, rtype, Why::MissingDenial);
        };
        let (zone, keys) = match self.descend(&signer) {
            Reached::Zone(zone, keys) => (zone, keys),
            Reached::Ended(validation) => return validation,
        };
        if zone != signer {
            return Validation::bogus(Why::BadSignatureFields, name, rtype).in_zone(&zone);
        }
        let denied = self.proofs(message, &zone, &keys).and_then(|proofs| {
            let denied = if no_such_name {
                self.name_denied(&proofs, &zone, name)?
            } else {
                Denied::No(Why::MissingDenial)
            };
            match denied {
                // Lenient with the response code, as resolvers are: the full proof of an empty name is a proof. Not so
                // with NSEC3, where RFC 5155 §8.4 asks for the proof that fits the code.
                Denied::No(first) if no_such_name => {
                    if !proofs.show_no_data(name, rtype) {
                        return Ok(Denied::No(first));
                    }
                    self.remarks.push(Remark::NameExists(name.clone()));
                    Ok(Denied::Yes)
                }
                Denied::No(_) => self.type_denied(&proofs, &zone, name, rtype),
                settled => Ok(settled),
            }
        });
        let proof = match denied {
            // The denial may come from a zone above an unsigned one that the same servers hold.
            Ok(Denied::No(why)) => return self.unsigned_or(name, rtype, &zone, why),
            Ok(denied) => denied.validation(&zone, name, rtype),
            Err(why) => fault(why, name, rtype).in_zone(&zone),
        };
        if proof.status == Status::Secure {
            proof.worse(self.authority(message, &zone, &keys, false, name, rtype))
        } else {
            proof
        }
    }

    /// Bogus for `why`, unless a deeper zone turns out to be unsigned.
    fn unsigned_or(&mut self, name: &Name, rtype: Rtype, zone: &Name, why: Why) -> Validation {
        match self.descend(&holder(name, rtype)) {
            Reached::Ended(validation) if validation.status == Status::Insecure => validation,
            Reached::Ended(validation) if validation.why == Some(Why::NotAsked) => validation,
            _ => fault(why, name, rtype).in_zone(zone),
        }
    }

    /// The rest of the authority section: what the zone put there must hold, or resolvers refuse the whole reply. Only
    /// unsigned NS records beside an answer are passed over, as parents' copies of them often stand there.
    fn authority(
        &mut self,
        message: &Message,
        zone: &Name,
        keys: &[Key],
        positive: bool,
        name: &Name,
        rtype: Rtype,
    ) -> Validation {
        for kind in [Rtype::SOA, Rtype::NS] {
            for set in RrSet::all(message, &message.authority, kind).into_iter().take(2) {
                let ours = set.owner == *zone;
                let unsigned = !set.signatures.iter().any(|signature| signature.signer == *zone);
                if !ours || (unsigned && positive && kind == Rtype::NS) {
                    continue;
                }
                if let Err(why) = self.verify_set(&set, zone, keys) {
                    return fault(why, &set.owner, kind).in_zone(zone).asked_as(name, rtype);
                }
            }
        }
        Validation::secure()
    }
}

/// Most zones that may claim to have signed one set.
const SIGNERS_MAX: usize = 2;

/// The zone whose key signed the denial: that of an NSEC or NSEC3, else that of the SOA.
fn denial_signer(message: &Message, name: &Name) -> Option<Name> {
    let signers = |wanted: &dyn Fn(Rtype) -> bool| {
        message
            .authority
            .iter()
            .filter_map(super::Signature::read)
            .find(|signature| wanted(signature.covered) && name.ends_with(&signature.signer))
            .map(|signature| signature.signer)
    };
    signers(&|covered| matches!(covered, Rtype::NSEC | Rtype::NSEC3))
        .or_else(|| signers(&|covered| covered == Rtype::SOA))
}

/// The name down to which zone cuts matter for the data at `name`: DS belongs to the parent.
fn holder(name: &Name, rtype: Rtype) -> Name {
    if rtype == Rtype::DS {
        name.parent().unwrap_or_else(|| name.clone())
    } else {
        name.clone()
    }
}
