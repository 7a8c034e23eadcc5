//! A signed zone, and the ways to break it.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{self, SHA1_FOR_LEGACY_USE_ONLY};

use crate::{
    key::Key,
    record::{Name, Record, Rrsig, Rtype, bits_at, canonical, covers, name, record, rtype, type_bits},
    sign::{Signer, seconds},
    zone::{DAY, Denial, Zone, absolute},
};

/// The keys of every zone of the world.
pub type AllKeys = BTreeMap<String, Vec<Key>>;

/// A zone with its signatures.
pub struct Signed<'a> {
    /// Its description.
    pub zone: &'a Zone,
    /// All records.
    pub records: Vec<Record>,
    /// The keys of all zones.
    pub keys: &'a AllKeys,
    /// Now, seconds since 1970.
    pub now: i64,
}

impl Signed<'_> {
    /// A name of this zone: relative, `@`, or absolute.
    pub fn owner(&self, text: &str) -> Name {
        name(&absolute(text, &self.zone.name))
    }

    /// This zone's keys.
    pub fn own_keys(&self) -> &[Key] {
        self.keys.get(&self.zone.name).map_or(&[], Vec::as_slice)
    }

    /// The records of that owner and type.
    pub fn set(&self, owner: &str, mnemonic: &str) -> Vec<Record> {
        let (owner, rtype) = (self.owner(owner), rtype(mnemonic));
        self.records
            .iter()
            .filter(|r| r.owner == owner && r.rtype == rtype)
            .cloned()
            .collect()
    }

    /// The signatures over that owner and type.
    ///
    /// # Panics
    /// There is none, here and in the other methods that change something: then the case would not be what it says.
    pub fn signatures(&mut self, owner: &str, mnemonic: &str) -> Vec<&mut Record> {
        let (name, rtype) = (self.owner(owner), rtype(mnemonic));
        let found: Vec<&mut Record> = self
            .records
            .iter_mut()
            .filter(|r| r.owner == name && covers(r, rtype))
            .collect();
        assert!(
            !found.is_empty(),
            "{}: no signature over {owner} {mnemonic}",
            self.zone.name
        );
        found
    }

    /// Removes the records that fit; there must be some.
    pub fn remove(&mut self, what: &str, fits: impl Fn(&Record) -> bool) {
        let before = self.records.len();
        self.records.retain(|record| !fits(record));
        assert!(
            self.records.len() < before,
            "{}: nothing to remove: {what}",
            self.zone.name
        );
    }

    /// Removes a record set, not its signatures.
    pub fn drop_set(&mut self, owner: &str, mnemonic: &str) {
        let (name, rtype) = (self.owner(owner), rtype(mnemonic));
        self.remove(owner, |r| r.owner == name && r.rtype == rtype);
    }

    /// Removes the signatures over a record set.
    pub fn drop_signatures(&mut self, owner: &str, mnemonic: &str) {
        let (name, rtype) = (self.owner(owner), rtype(mnemonic));
        self.remove(owner, |r| r.owner == name && covers(r, rtype));
    }

    /// Removes a record set with its signatures.
    pub fn drop(&mut self, owner: &str, mnemonic: &str) {
        self.drop_set(owner, mnemonic);
        self.drop_signatures(owner, mnemonic);
    }

    /// Changes fields of the signatures over a record set, so that they no longer verify.
    pub fn falsify(&mut self, owner: &str, mnemonic: &str, falsify: impl Fn(&mut Rrsig)) {
        for signature in self.signatures(owner, mnemonic) {
            let mut rrsig = Rrsig::read(&signature.data);
            falsify(&mut rrsig);
            signature.data = rrsig.write();
        }
    }

    /// Turns one bit of the signatures over a record set.
    pub fn corrupt(&mut self, owner: &str, mnemonic: &str) {
        self.falsify(owner, mnemonic, |rrsig| {
            let middle = rrsig.signature.len() / 2;
            rrsig.signature[middle] ^= 1;
        });
    }

    /// Adds a record: `owner [TTL] TYPE data` as in a zone's description, TTL 3600.
    pub fn add(&mut self, line: &str) {
        let record = zone_line(line, &self.zone.name);
        self.records.push(record);
    }

    /// The key at that place in the zone's list.
    pub fn key(&self, number: usize) -> &Key {
        &self.own_keys()[number]
    }

    /// The first active key of this zone that signs data.
    pub fn data_key(&self) -> &Key {
        let keys = self.own_keys();
        keys.iter()
            .find(|key| key.spec.active && !key.spec.entry)
            .or(keys.first())
            .unwrap_or_else(|| panic!("{} has no key", self.zone.name))
    }

    /// A signature over a record set by this zone's data key, with fields falsified before it is made.
    pub fn signature(&self, owner: &str, mnemonic: &str, falsify: impl FnOnce(&mut Rrsig)) -> Record {
        self.signature_by(self.data_key(), &self.zone.name, owner, mnemonic, falsify)
    }

    /// A signature by any key, in the name of any zone.
    pub fn signature_by(
        &self,
        key: &Key,
        zone: &str,
        owner: &str,
        mnemonic: &str,
        falsify: impl FnOnce(&mut Rrsig),
    ) -> Record {
        Signer::new(&name(zone), key)
            .and_then(|signer| signer.sign(&self.set(owner, mnemonic), self.now, falsify))
            .unwrap_or_else(|e| panic!("{}: {owner} {mnemonic}: {e}", self.zone.name))
    }

    /// Signs a record set anew, in place of the signatures there are.
    pub fn resign(&mut self, owner: &str, mnemonic: &str) {
        self.resign_with(owner, mnemonic, |_| ());
    }

    /// Signs a record set anew with fields falsified before the signature is made. The key set, and what
    /// is to become of it, is signed by the key signing keys (RFC 7344 §4.1).
    pub fn resign_with(&mut self, owner: &str, mnemonic: &str, falsify: impl Fn(&mut Rrsig)) {
        let (name, rtype) = (self.owner(owner), rtype(mnemonic));
        self.records.retain(|r| !(r.owner == name && covers(r, rtype)));
        let made = if matches!(rtype, Rtype::DNSKEY | Rtype::CDS | Rtype::CDNSKEY) {
            let entries: Vec<&Key> = self
                .own_keys()
                .iter()
                .filter(|key| key.signs_keys() && key.algorithm() == 13)
                .collect();
            let sign = |key: &&Key| self.signature_by(key, &self.zone.name, owner, mnemonic, &falsify);
            entries.iter().map(sign).collect()
        } else {
            vec![self.signature(owner, mnemonic, falsify)]
        };
        self.records.extend(made);
    }

    /// Signs a record set anew, with a validity that ended yesterday.
    pub fn resign_expired(&mut self, owner: &str, mnemonic: &str) {
        let end = seconds(self.now - DAY);
        self.resign_with(owner, mnemonic, |rrsig| {
            (rrsig.inception, rrsig.expiration) = (end - 864_000, end)
        });
    }

    /// Replaces the type bit map of the NSEC or NSEC3 record of `owner` and signs it again, so that the zone lies.
    pub fn claim_types(&mut self, owner: &str, types: &[&str]) {
        let (holder, mnemonic) = self.denier(owner);
        for record in self
            .records
            .iter_mut()
            .filter(|r| r.owner == name(&holder) && r.rtype == rtype(mnemonic))
        {
            let at = bits_at(record);
            record.data = [&record.data[..at], &type_bits(types)].concat().into();
        }
        self.resign(&holder, mnemonic);
    }

    /// Makes the NSEC record of `owner` point to `next`, and signs it again.
    pub fn claim_next(&mut self, owner: &str, next: &str) {
        let (holder, next) = (self.owner(owner), self.owner(next));
        for record in self
            .records
            .iter_mut()
            .filter(|r| r.owner == holder && r.rtype == Rtype::NSEC)
        {
            let at = bits_at(record);
            record.data = [next.as_slice(), &record.data[at..]].concat().into();
        }
        self.resign(owner, "NSEC");
    }

    /// Owner and type of the record that would prove things about `owner`.
    pub fn denier(&self, owner: &str) -> (String, &'static str) {
        match &self.zone.signing.as_ref().expect("a signed zone").denial {
            Denial::Nsec => (wire::dns::name_text(&self.owner(owner)), "NSEC"),
            Denial::Nsec3 { iterations, salt, .. } => {
                let hash = nsec3_label(&self.owner(owner), *iterations, &unhex(salt));
                (absolute(&hash, &self.zone.name), "NSEC3")
            }
        }
    }

    /// Signs every record set of the zone again with P-256, after its keys were falsified.
    pub fn resign_all(&mut self) {
        let covered: Vec<(String, String)> = self
            .records
            .iter()
            .filter(|r| r.rtype == Rtype::RRSIG)
            .map(|r| {
                let covered = Rtype::from_int(Rrsig::read(&r.data).covered);
                (wire::dns::spelled(&r.owner), covered.to_string())
            })
            .collect();
        for (owner, mnemonic) in covered {
            self.resign(&owner, &mnemonic);
        }
    }
}

/// The record of a line `owner TYPE data` or `owner TTL TYPE data`, `{z}` standing for the zone's name.
pub fn zone_line(line: &str, zone: &str) -> Record {
    let line = line.replace("{z}", zone);
    let (owner, rest) = line
        .split_once(' ')
        .unwrap_or_else(|| panic!("in the world's description: {line}"));
    let has_ttl = rest.starts_with(|first: char| first.is_ascii_digit());
    let ttl = if has_ttl { "" } else { "3600 " };
    record(&format!("{} {ttl}{rest}", absolute(owner, zone)))
}

/// The first label of the NSEC3 record of `owner` (RFC 5155 §5).
pub fn nsec3_label(owner: &Name, iterations: u16, salt: &[u8]) -> String {
    let mut hash = canonical(owner);
    for _ in 0..=iterations {
        hash.extend_from_slice(salt);
        hash = digest::digest(&SHA1_FOR_LEGACY_USE_ONLY, &hash).as_ref().to_vec();
    }
    base32hex(&hash)
}

/// The octets of a hexadecimal text.
///
/// # Panics
/// It is none.
pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).expect("hexadecimal text"))
        .collect()
}

/// RFC 4648 §7, lower case, for whole groups of five octets.
pub fn base32hex(octets: &[u8]) -> String {
    let digit =
        |value: u64| char::from_digit(u32::try_from(value & 31).expect("5 bits"), 32).expect("below 32");
    octets
        .chunks(5)
        .flat_map(|group| {
            let bits = group.iter().fold(0u64, |sum, octet| sum << 8 | u64::from(*octet));
            (0..8).map(move |at| digit(bits >> (35 - 5 * at)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 5155 §A: the names of its example zone, 12 iterations, salt aabbccdd.
    #[test]
    fn hashes_of_rfc_5155() {
        for (owner, label) in [
            ("example.", "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom"),
            ("a.example.", "35mthgpgcu1qg68fab165klnsnk3dpvl"),
            ("*.w.example.", "r53bq7cc2uvmubfu5ocmm6pers9tk9en"),
        ] {
            assert_eq!(nsec3_label(&name(owner), 12, &unhex("aabbccdd")), label);
        }
    }

    /// RFC 4034 §4.3: the bit map of its example.
    #[test]
    fn bit_map_of_rfc_4034() {
        let bits = type_bits(&["A", "MX", "RRSIG", "NSEC", "TYPE1234"]);
        let expected = [0, 6, 0x40, 1, 0, 0, 0, 3, 4, 27];
        assert_eq!(bits[..10], expected);
        assert_eq!(bits.len(), 2 + 6 + 2 + 27);
        assert_eq!(bits.last(), Some(&0x20));
    }
}
