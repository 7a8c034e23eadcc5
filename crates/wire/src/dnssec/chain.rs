//! From the anchor down: which zone holds a name, and which keys hold the zone.

use std::{collections::HashMap, sync::Arc};

use super::{
    DelegationSigner, Digest, Given, Key, Remark, Status, Validation, Validator, Why, nsec::Cut, rrset::RrSet,
};
use crate::dns::{Message, Name, Record, Rtype};

/// Trust anchors: DS or DNSKEY records of one or more zones, as a rule of the root.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    zones: HashMap<Name, Anchor>,
}

#[derive(Clone, Debug, Default)]
struct Anchor {
    signers: Vec<DelegationSigner>,
    keys: Vec<Key>,
}

impl Anchors {
    /// The anchors among these records; records of other types are passed over.
    pub fn new(records: &[Record]) -> Self {
        let mut anchors = Anchors::default();
        for record in records {
            let zone = anchors.zones.entry(record.owner.clone()).or_default();
            match record.rtype {
                Rtype::DS => zone.signers.extend(DelegationSigner::read(record)),
                Rtype::DNSKEY => zone.keys.extend(Key::read(record)),
                _ => {}
            }
        }
        anchors
            .zones
            .retain(|_, anchor| !anchor.signers.is_empty() || !anchor.keys.is_empty());
        anchors
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.zones.is_empty()
    }

    /// The lowest anchored zone that holds `name`.
    fn above(&self, name: &Name) -> Option<(&Name, &Anchor)> {
        name.iter_suffixes()
            .find_map(|zone| self.zones.get_key_value(&zone))
    }
}

/// What is known of a zone, or of a name that turned out to be no zone.
#[derive(Clone, Debug)]
pub(super) enum ZoneState {
    /// Its keys hold.
    Keys(Arc<[Key]>),
    /// No zone begins here.
    NoCut,
    /// The chain ends here: insecure, bogus or indeterminate.
    Ended(Validation),
}

/// Where a descent came out.
pub(super) enum Reached {
    /// In this zone, with these keys.
    Zone(Name, Arc<[Key]>),
    /// The chain ended on the way.
    Ended(Validation),
}

impl Validator<'_> {
    /// Walks from the anchor towards `name` through every zone cut.
    pub(super) fn descend(&mut self, name: &Name) -> Reached {
        let Some((top, _)) = self.anchors.above(name) else {
            return Reached::Ended(Validation::not(
                Status::Indeterminate,
                Why::NoAnchor,
                name,
                Rtype::DNSKEY,
            ));
        };
        let top = top.clone();
        let mut keys = match self.anchored(&top) {
            ZoneState::Keys(keys) => keys,
            ZoneState::Ended(validation) => return Reached::Ended(validation),
            ZoneState::NoCut => {
                return Reached::Ended(Validation::bogus(Why::MissingKeys, &top, Rtype::DNSKEY));
            }
        };
        let mut zone = top.clone();
        let below = name.label_count().saturating_sub(top.label_count());
        let mut path: Vec<Name> = name.iter_suffixes().take(below).collect();
        path.reverse();
        let mut from = 0_usize;
        while let Some((index, child)) = self.next_cut(&path, from, &zone) {
            match self.state(&zone, &keys, &child) {
                ZoneState::Keys(below) => {
                    keys = below;
                    zone = child;
                }
                ZoneState::NoCut => {}
                ZoneState::Ended(validation) => return Reached::Ended(validation),
            }
            from = index.saturating_add(1);
        }
        Reached::Zone(zone, keys)
    }

    /// The next name on the path where a cut may be: the first, unless nothing is known of it and something is known
    /// further down that this very zone has signed, so that there can be no cut between.
    fn next_cut(&self, path: &[Name], from: usize, zone: &Name) -> Option<(usize, Name)> {
        let rest = path.get(from..)?;
        let first = rest.first()?;
        if !self.evidence.has(first, Rtype::DS) {
            for (ahead, name) in rest.iter().enumerate().skip(1) {
                if self.signed_statement_about(name, zone) {
                    return Some((from.saturating_add(ahead), name.clone()));
                }
            }
        }
        Some((from, first.clone()))
    }

    /// True when an answer about DS at `name` bears a signature that claims to be of `zone`.
    fn signed_statement_about(&self, name: &Name, zone: &Name) -> bool {
        self.evidence.get(name, Rtype::DS).is_some_and(|answers| {
            answers.iter().any(|given| match given {
                Given::Reply { message, .. } => message
                    .answer
                    .iter()
                    .chain(&message.authority)
                    .filter_map(super::Signature::read)
                    .any(|signature| signature.signer == *zone),
                Given::Nothing => false,
            })
        })
    }

    fn anchored(&mut self, zone: &Name) -> ZoneState {
        if let Some(known) = self.zones.get(zone) {
            return known.clone();
        }
        let anchor = self.anchors.zones.get(zone).cloned().unwrap_or_default();
        let state = self.keys_of(zone, &anchor, Why::NoKeyForAnchor);
        self.remember(zone, state)
    }

    /// What is at `child`, as seen from `zone` above it.
    fn state(&mut self, zone: &Name, keys: &[Key], child: &Name) -> ZoneState {
        if let Some(known) = self.zones.get(child) {
            return known.clone();
        }
        let state = match self.delegation(zone, keys, child) {
            Ok(Delegation::Signed(signers)) => self.keys_of(
                child,
                &Anchor {
                    signers,
                    keys: Vec::new(),
                },
                Why::NoKeyForDelegation,
            ),
            Ok(Delegation::None) => ZoneState::NoCut,
            Err(validation) => ZoneState::Ended(validation),
        };
        self.remember(child, state)
    }

    fn remember(&mut self, zone: &Name, state: ZoneState) -> ZoneState {
        let settled = !matches!(&state, ZoneState::Ended(v) if v.why == Some(Why::NotAsked));
        if settled {
            self.zones.insert(zone.clone(), state.clone());
        }
        state
    }

    fn not_asked(&mut self, name: &Name, rtype: Rtype) -> Validation {
        self.missing.insert((name.clone(), rtype));
        Validation::not(Status::Indeterminate, Why::NotAsked, name, rtype)
    }

    /// What `zone` says of a delegation at `child`.
    fn delegation(&mut self, zone: &Name, keys: &[Key], child: &Name) -> Result<Delegation, Validation> {
        let Some(answers) = self.evidence.get(child, Rtype::DS) else {
            return Err(self.not_asked(child, Rtype::DS));
        };
        let mut first: Option<Validation> = None;
        for given in answers {
            let outcome = match given {
                Given::Nothing => Err(Validation::not(
                    Status::Indeterminate,
                    Why::Unanswered,
                    child,
                    Rtype::DS,
                )),
                Given::Reply { message, .. } => self
                    .read_delegation(zone, keys, child, message)
                    .map_err(|validation| validation.of(message)),
            };
            match outcome {
                Err(validation) if validation.status != Status::Insecure => {
                    first.get_or_insert(validation);
                }
                settled => {
                    self.note_other_server(first.as_ref());
                    return settled;
                }
            }
        }
        let validation =
            first.unwrap_or_else(|| Validation::bogus(Why::MissingDelegationProof, child, Rtype::DS));
        Err(validation.in_zone(zone).asked_as(child, Rtype::DS))
    }

    fn read_delegation(
        &mut self,
        zone: &Name,
        keys: &[Key],
        child: &Name,
        message: &Message,
    ) -> Result<Delegation, Validation> {
        let section = if message.answer.is_empty() {
            &message.authority
        } else {
            &message.answer
        };
        if let Some(set) = RrSet::find(message, section, child, Rtype::DS) {
            return match self.verify_set(&set, zone, keys) {
                Ok(_) => self.usable(zone, child, &set),
                Err(why) => Err(fault(why, child, Rtype::DS).in_zone(zone)),
            };
        }
        if let Some(set) = RrSet::find(message, &message.answer, child, Rtype::CNAME)
            && self.verify_set(&set, zone, keys).is_ok()
        {
            return Ok(Delegation::None);
        }
        let proofs = self
            .proofs(message, zone, keys)
            .map_err(|why| fault(why, child, Rtype::DS).in_zone(zone))?;
        let insecure = |why| Err(Validation::not(Status::Insecure, why, child, Rtype::DS).in_zone(child));
        match self.cut(&proofs, zone, child) {
            Ok((Cut::None, _)) => Ok(Delegation::None),
            Ok((Cut::Unsigned, _)) => insecure(Why::Unsigned),
            Ok((Cut::OptOut, Why::Iterations)) => insecure(Why::Iterations),
            Ok((Cut::OptOut, _)) => insecure(Why::OptOut),
            Ok((Cut::Unknown, why)) | Err(why) => Err(fault(why, child, Rtype::DS).in_zone(zone)),
        }
    }

    /// The DS records that can be used; without any the child is insecure (RFC 4035 §5.2, RFC 6840 §5.2).
    fn usable(&mut self, zone: &Name, child: &Name, set: &RrSet<'_>) -> Result<Delegation, Validation> {
        let signers: Vec<DelegationSigner> = set
            .records
            .iter()
            .filter_map(|r| DelegationSigner::read(r))
            .collect();
        match self.unusable(&signers) {
            None => Ok(Delegation::Signed(signers)),
            Some(why) => Err(Validation::not(Status::Insecure, why, child, Rtype::DS).in_zone(zone)),
        }
    }

    /// Why none of these can be used; none when one can.
    fn unusable(&self, signers: &[DelegationSigner]) -> Option<Why> {
        let known = |signer: &&DelegationSigner| self.crypto.supports(signer.algorithm);
        if !signers.iter().any(|signer| known(&signer)) {
            Some(Why::UnsupportedAlgorithm)
        } else if !signers
            .iter()
            .filter(known)
            .any(|signer| signer.digest_type.is_supported())
        {
            Some(Why::UnsupportedDigest)
        } else {
            None
        }
    }

    /// The keys of `zone`, if one that `anchor` points to has signed them.
    fn keys_of(&mut self, zone: &Name, anchor: &Anchor, none_fits: Why) -> ZoneState {
        if anchor.keys.is_empty()
            && let Some(why) = self.unusable(&anchor.signers)
        {
            return ZoneState::Ended(Validation::not(Status::Insecure, why, zone, Rtype::DS).in_zone(zone));
        }
        let Some(answers) = self.evidence.get(zone, Rtype::DNSKEY) else {
            return ZoneState::Ended(self.not_asked(zone, Rtype::DNSKEY));
        };
        let mut first: Option<Validation> = None;
        for given in answers {
            let fault = match given {
                Given::Nothing => {
                    Validation::not(Status::Indeterminate, Why::Unanswered, zone, Rtype::DNSKEY)
                }
                Given::Reply { message, .. } => match self.read_keys(zone, anchor, message, none_fits) {
                    Ok(keys) => {
                        self.note_other_server(first.as_ref());
                        return ZoneState::Keys(keys);
                    }
                    Err(why) => fault(why, zone, Rtype::DNSKEY).of(message),
                },
            };
            first.get_or_insert(fault);
        }
        let validation = first.unwrap_or_else(|| Validation::bogus(Why::MissingKeys, zone, Rtype::DNSKEY));
        ZoneState::Ended(validation.in_zone(zone).asked_as(zone, Rtype::DNSKEY))
    }

    fn read_keys(
        &mut self,
        zone: &Name,
        anchor: &Anchor,
        message: &Message,
        none_fits: Why,
    ) -> Result<Arc<[Key]>, Why> {
        let set = RrSet::find(message, &message.answer, zone, Rtype::DNSKEY).ok_or(Why::MissingKeys)?;
        let keys: Vec<Key> = set
            .records
            .iter()
            .filter_map(|record| Key::read(record))
            .collect();
        let mut entry: Vec<(Key, Option<Digest>)> = Vec::new();
        let mut usable = self.pointing_at(&keys, &anchor.signers);
        let too_many = usable.len() > SIGNERS_MAX;
        usable.truncate(SIGNERS_MAX);
        for signer in usable {
            entry.extend(
                keys.iter()
                    .filter(|key| signer.fits(zone, key))
                    .map(|key| (key.clone(), Some(signer.digest_type))),
            );
        }
        for known in &anchor.keys {
            entry.extend(
                keys.iter()
                    .filter(|key| key.data == known.data)
                    .map(|key| (key.clone(), None)),
            );
        }
        if entry.is_empty() {
            return Err(if too_many { Why::TooComplex } else { none_fits });
        }
        let pointed_at: Vec<Key> = entry.iter().map(|(key, _)| key.clone()).collect();
        match self.verify_set(&set, zone, &pointed_at) {
            Ok(_) => {
                for (key, digest) in entry {
                    self.remarks
                        .push(Remark::AlgorithmUsed(zone.clone(), key.algorithm));
                    self.remarks
                        .extend(digest.map(|digest| Remark::DigestUsed(zone.clone(), digest)));
                }
                Ok(keys.into())
            }
            Err(Why::NoKeyForSignature | Why::MissingSignature) => Err(Why::KeySetNotSigned),
            Err(why) => Err(why),
        }
    }

    /// The DS records that can be used and that one of `keys` may be meant by; no digest is computed yet.
    ///
    /// SHA-1 counts only where there is nothing better: else whoever breaks it chooses the digest (RFC 4509 §3).
    fn pointing_at<'s>(&self, keys: &[Key], signers: &'s [DelegationSigner]) -> Vec<&'s DelegationSigner> {
        let usable = |signer: &&DelegationSigner| {
            self.crypto.supports(signer.algorithm) && signer.digest_type.is_supported()
        };
        let is_sha1 = |signer: &DelegationSigner| signer.digest_type == Digest::SHA1;
        let better = signers.iter().filter(usable).any(|signer| !is_sha1(signer));
        signers
            .iter()
            .filter(usable)
            .filter(|signer| !(better && is_sha1(signer)))
            .filter(|signer| {
                keys.iter()
                    .any(|key| key.tag() == signer.tag && key.algorithm == signer.algorithm)
            })
            .collect()
    }

    pub(super) fn note_other_server(&mut self, first: Option<&Validation>) {
        if let Some(Validation {
            why: Some(why),
            at: Some((name, rtype)),
            ..
        }) = first
        {
            self.remarks.push(Remark::OtherServerNeeded {
                name: name.clone(),
                rtype: *rtype,
                why: *why,
            });
        }
    }
}

/// Most DS records compared with keys: each comparison costs a digest per key of the same tag.
const SIGNERS_MAX: usize = 16;

enum Delegation {
    Signed(Vec<DelegationSigner>),
    None,
}

/// Bogus for `why`; too much work is not the owner's failure.
pub(super) fn fault(why: Why, name: &Name, rtype: Rtype) -> Validation {
    match why {
        Why::TooComplex => Validation::not(Status::Indeterminate, why, name, rtype),
        _ => Validation::bogus(why, name, rtype),
    }
}
