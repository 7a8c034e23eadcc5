//! Proofs of absence: NSEC (RFC 4034 §4, RFC 4035 §3.1.3) and NSEC3 (RFC 5155 §7.2).

use std::collections::{BTreeMap, BTreeSet};

use aws_lc_rs::digest;
use domain::base::name::ToName;
use wire::dns::{Name, Record, Rtype};

use super::{
    signer::lower,
    zone::{Denial, Zone},
};

/// The hashes of a zone's names, in their order (RFC 5155 §7.1).
#[derive(Debug)]
pub(super) struct Hashed {
    iterations: u16,
    salt: Vec<u8>,
    opt_out: bool,
    /// Hash to type bit map.
    names: BTreeMap<Vec<u8>, Vec<u8>>,
}

impl Hashed {
    pub fn new(zone: &Zone, iterations: u16, salt: &[u8], opt_out: bool) -> Self {
        let mut hashed = Hashed {
            iterations,
            salt: salt.to_vec(),
            opt_out,
            names: BTreeMap::new(),
        };
        for owner in zone.owners().keys().filter(|owner| zone.speaks_for(owner)) {
            if opt_out && is_unsigned_cut(zone, owner) {
                continue;
            }
            hashed
                .names
                .insert(hashed.hash(owner), bit_map(&types(zone, owner, false)));
            // Names that have nothing themselves, between this one and the apex.
            for suffix in owner.iter_suffixes().skip(1) {
                if suffix == zone.apex || !suffix.ends_with(&zone.apex) {
                    break;
                }
                let hash = hashed.hash(&suffix.to_name());
                hashed.names.entry(hash).or_default();
            }
        }
        hashed
    }

    fn hash(&self, name: &Name) -> Vec<u8> {
        let mut hash = lower(name);
        for _ in 0..=self.iterations {
            hash.extend(&self.salt);
            hash = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, &hash)
                .as_ref()
                .to_vec();
        }
        hash
    }

    fn has(&self, name: &Name) -> bool {
        self.names.contains_key(&self.hash(name))
    }

    /// The record that has the hash of `name`, or the one before it, which covers it.
    fn record(&self, apex: &Name, name: &Name) -> Option<Record> {
        let hash = self.hash(name);
        let at = self
            .names
            .range(..=hash)
            .next_back()
            .or(self.names.last_key_value());
        let (from, bits) = at?;
        let mut after = self.names.range(from.clone()..).skip(1);
        let (next, _) = after.next().or(self.names.first_key_value())?;
        let mut data = vec![1, u8::from(self.opt_out)];
        data.extend(self.iterations.to_be_bytes());
        data.push(u8::try_from(self.salt.len()).ok()?);
        data.extend(&self.salt);
        data.push(u8::try_from(next.len()).ok()?);
        data.extend(next);
        data.extend(bits);
        Some(Record {
            owner: wire::dns::name(&format!(
                "{}.{}",
                base32hex(from),
                wire::dns::name_text(apex).trim_start_matches('.')
            ))
            .ok()?,
            rtype: Rtype::from_int(50),
            ttl: 3600,
            data: data.into(),
        })
    }
}

fn is_unsigned_cut(zone: &Zone, owner: &Name) -> bool {
    *owner != zone.apex && !zone.set(owner, Rtype::NS).is_empty() && zone.set(owner, Rtype::DS).is_empty()
}

/// The types that a proof names for an owner.
fn types(zone: &Zone, owner: &Name, nsec: bool) -> BTreeSet<u16> {
    let cut = *owner != zone.apex && !zone.set(owner, Rtype::NS).is_empty();
    let all = zone.sets(owner).into_iter().flat_map(|sets| sets.keys());
    let mut types: BTreeSet<u16> = all
        .filter(|rtype| !cut || matches!(**rtype, Rtype::NS | Rtype::DS))
        .map(|rtype| rtype.to_int())
        .collect();
    if nsec || !cut || types.contains(&Rtype::DS.to_int()) {
        types.insert(Rtype::RRSIG.to_int());
    }
    if nsec {
        types.insert(Rtype::NSEC.to_int());
    }
    types
}

/// RFC 4034 §4.1.2.
fn bit_map(types: &BTreeSet<u16>) -> Vec<u8> {
    let mut windows: BTreeMap<u8, Vec<u8>> = BTreeMap::new();
    for number in types {
        let [window, place] = number.to_be_bytes();
        let bits = windows.entry(window).or_default();
        let octet = usize::from(place / 8);
        if bits.len() <= octet {
            bits.resize(octet + 1, 0);
        }
        bits[octet] |= 0x80 >> (place % 8);
    }
    let mut map = Vec::new();
    for (window, bits) in windows {
        map.push(window);
        map.push(bits.len() as u8);
        map.extend(bits);
    }
    map
}

/// RFC 4648 §7 in lower case, for hashes of 20 octets.
fn base32hex(octets: &[u8]) -> String {
    let digit = |value: u64| char::from_digit((value & 31) as u32, 32).unwrap_or('0');
    octets
        .chunks(5)
        .flat_map(|group| {
            let bits = group
                .iter()
                .fold(0_u64, |sum, octet| sum << 8 | u64::from(*octet));
            (0..8).map(move |place| digit(bits >> (35 - 5 * place)))
        })
        .collect()
}

impl Zone {
    /// The NSEC record of `name`, or the one before it, which covers it.
    fn nsec(&self, name: &Name) -> Option<Record> {
        let before = self.owners().range(..=name.clone()).rev();
        let owner = before
            .map(|(owner, _)| owner)
            .find(|owner| self.speaks_for(owner))?;
        let mut after = self.owners().range(owner.clone()..).skip(1);
        let next = after.find(|(owner, _)| self.speaks_for(owner));
        let next = next.map_or(&self.apex, |(next, _)| next);
        let data = [&lower(next)[..], &bit_map(&types(self, owner, true))].concat();
        Some(Record {
            owner: owner.clone(),
            rtype: Rtype::NSEC,
            ttl: 3600,
            data: data.into(),
        })
    }

    /// The longest existing name at or above `name`, and the one below it on the way to `name`.
    pub(super) fn closest(&self, name: &Name) -> (Name, Name) {
        self.closest_that(name, |name| self.exists(name))
    }

    fn closest_that(&self, name: &Name, is: impl Fn(&Name) -> bool) -> (Name, Name) {
        let mut below = name.clone();
        for suffix in name.iter_suffixes() {
            let at: Name = suffix.to_name();
            if at == self.apex || is(&at) {
                return (at, below);
            }
            below = at;
        }
        (self.apex.clone(), below)
    }

    /// Proves that `name` does not exist, and neither does a wildcard for it.
    pub(super) fn prove_no_name(&self, name: &Name) -> Vec<Record> {
        let (closest, next_closer) = self.closest(name);
        let wildcard = wildcard(&closest);
        match self.hashed() {
            Some(hashed) => self.all([
                hashed.record(&self.apex, &closest),
                hashed.record(&self.apex, &next_closer),
                wildcard.and_then(|wildcard| hashed.record(&self.apex, &wildcard)),
            ]),
            None => self.all([
                self.nsec(name),
                wildcard.and_then(|wildcard| self.nsec(&wildcard)),
                None,
            ]),
        }
    }

    /// Proves that `name` has no records of the type asked for, or is a delegation without DS.
    pub(super) fn prove_no_type(&self, name: &Name) -> Vec<Record> {
        match self.hashed() {
            Some(hashed) if hashed.has(name) => self.all([hashed.record(&self.apex, name), None, None]),
            // Left out of the chain (RFC 5155 §7.2.4): what encloses it, and that something may be missing.
            Some(hashed) => {
                let (closest, next_closer) = self.closest_that(name, |name| hashed.has(name));
                self.all([
                    hashed.record(&self.apex, &closest),
                    hashed.record(&self.apex, &next_closer),
                    None,
                ])
            }
            None => self.all([self.nsec(name), None, None]),
        }
    }

    /// Proves that no name closer to `name` than the wildcard at `closest` exists; with `no_type` also that the wildcard
    /// has no records of the type asked for.
    pub(super) fn prove_wildcard(
        &self,
        name: &Name,
        closest: &Name,
        next_closer: &Name,
        no_type: bool,
    ) -> Vec<Record> {
        let wildcard = wildcard(closest).filter(|_| no_type);
        match self.hashed() {
            Some(hashed) => self.all([
                hashed.record(&self.apex, next_closer),
                wildcard
                    .as_ref()
                    .and_then(|wildcard| hashed.record(&self.apex, wildcard)),
                wildcard.as_ref().and_then(|_| hashed.record(&self.apex, closest)),
            ]),
            None => self.all([
                self.nsec(name),
                wildcard.and_then(|wildcard| self.nsec(&wildcard)),
                None,
            ]),
        }
    }

    /// Each of these records once, with its signatures; nothing where the zone proves nothing.
    fn all(&self, records: [Option<Record>; 3]) -> Vec<Record> {
        let denial = self.signing.as_ref().map(|signing| &signing.denial);
        if matches!(denial, None | Some(Denial::Nothing)) {
            return Vec::new();
        }
        let mut out: Vec<Record> = Vec::new();
        for record in records.into_iter().flatten() {
            if !out.contains(&record) {
                let signatures = self.signatures(std::slice::from_ref(&record));
                out.push(record);
                out.extend(signatures);
            }
        }
        out
    }
}

/// `*.` in front of the name.
pub(super) fn wildcard(name: &Name) -> Option<Name> {
    let octets = [b"\x01*", name.as_slice()].concat();
    Name::from_octets(octets.into()).ok()
}
