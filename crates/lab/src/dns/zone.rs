//! A zone: its records, and how it is signed.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use wire::dns::{Name, Record, Rtype};

use super::{
    denial::Hashed,
    signer::{Signer, Validity},
};

/// How the absence of names is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denial {
    /// NSEC (RFC 4034 §4).
    Nsec,
    /// NSEC3 (RFC 5155).
    Nsec3 {
        /// Further rounds of the hash.
        iterations: u16,
        /// The salt.
        salt: Vec<u8>,
        /// Delegations without DS are left out of the chain.
        opt_out: bool,
    },
    /// Not at all, although the zone is signed.
    Nothing,
}

/// What is wrong with the signatures of some records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lie {
    /// They are not there.
    Missing,
    /// One bit of each is turned.
    Corrupt,
    /// They held at another time.
    Times(Times),
}

/// When signatures hold, in seconds from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// From here on.
    pub from: i64,
    /// Until here.
    pub until: i64,
}

impl Times {
    /// Since two days ago, for another month.
    pub const GOOD: Times = Times {
        from: -172_800,
        until: 2_592_000,
    };

    fn at(self, now: i64) -> Validity {
        let clamp = |seconds: i64| u32::try_from(seconds.clamp(0, i64::from(u32::MAX))).unwrap_or_default();
        Validity {
            inception: clamp(now + self.from),
            expiration: clamp(now + self.until),
        }
    }
}

/// How a zone is signed.
#[derive(Clone, Debug)]
pub struct Signing {
    /// Each of these signs everything.
    pub keys: Vec<Arc<Signer>>,
    /// Keys that are published and sign nothing.
    pub idle: Vec<Arc<Signer>>,
    /// How absence is proven.
    pub denial: Denial,
    /// Owner and type of what is signed wrongly, and how; none for the owner or the type: all.
    pub lies: Vec<(Option<Name>, Option<Rtype>, Lie)>,
}

/// The record sets of one owner.
pub(super) type Sets = BTreeMap<Rtype, Vec<Record>>;

/// A zone.
pub struct Zone {
    /// Its name.
    pub apex: Name,
    sets: BTreeMap<Name, Sets>,
    pub(super) signing: Option<Signing>,
    /// Seconds since 1970 at which it was made.
    now: i64,
    signatures: Mutex<HashMap<(Name, Rtype), Vec<Record>>>,
    hashed: OnceLock<Hashed>,
}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Zone")
            .field("apex", &self.apex)
            .field("owners", &self.sets.len())
            .finish_non_exhaustive()
    }
}

impl Zone {
    /// A zone of these records. DNSKEY and NSEC3PARAM records are added; signatures are made when they are asked for.
    pub fn new(apex: Name, records: Vec<Record>, signing: Option<Signing>, now: i64) -> Self {
        let mut sets: BTreeMap<Name, Sets> = BTreeMap::new();
        let keys = signing.iter().flat_map(|signing| {
            let keys = signing.keys.iter().chain(&signing.idle);
            keys.map(|key| key.dnskey(&apex))
        });
        let parameters = signing.iter().filter_map(|signing| match &signing.denial {
            Denial::Nsec3 { iterations, salt, .. } => {
                let mut data = vec![1, 0];
                data.extend(iterations.to_be_bytes());
                data.push(u8::try_from(salt.len()).ok()?);
                data.extend(salt);
                Some(Record {
                    owner: apex.clone(),
                    rtype: Rtype::NSEC3PARAM,
                    ttl: 0,
                    data: data.into(),
                })
            }
            _ => None,
        });
        for record in records.into_iter().chain(keys).chain(parameters) {
            let set = sets.entry(record.owner.clone()).or_default();
            set.entry(record.rtype).or_default().push(record);
        }
        Zone {
            apex,
            sets,
            signing,
            now,
            signatures: Mutex::default(),
            hashed: OnceLock::new(),
        }
    }

    /// The records of this owner and type; empty where there are none.
    pub fn set(&self, owner: &Name, rtype: Rtype) -> &[Record] {
        let sets = self.sets.get(owner);
        sets.and_then(|sets| sets.get(&rtype)).map_or(&[], Vec::as_slice)
    }

    /// All records without signatures, as a transfer carries them: the SOA first and last.
    pub(super) fn transfer(&self) -> Vec<Record> {
        let soa = self.set(&self.apex, Rtype::SOA);
        let all = self.sets.values().flat_map(BTreeMap::values).flatten();
        let rest = all.filter(|record| record.rtype != Rtype::SOA);
        soa.iter().chain(rest).chain(soa).cloned().collect()
    }

    pub(super) fn sets(&self, owner: &Name) -> Option<&Sets> {
        self.sets.get(owner)
    }

    pub(super) fn owners(&self) -> &BTreeMap<Name, Sets> {
        &self.sets
    }

    /// True where the name has records, or names below it have (RFC 4592 §2.2.2).
    pub(super) fn exists(&self, name: &Name) -> bool {
        self.sets
            .range(name.clone()..)
            .next()
            .is_some_and(|(owner, _)| owner.ends_with(name))
    }

    /// The delegation at `name` or above it, if it lies below one.
    pub(super) fn cut(&self, name: &Name) -> Option<Name> {
        let suffixes = name
            .iter_suffixes()
            .filter(|suffix| suffix.ends_with(&self.apex) && *suffix != self.apex);
        let cuts = suffixes.filter(|suffix| {
            let at: Name = domain::base::name::ToName::to_name(suffix);
            !self.set(&at, Rtype::NS).is_empty()
        });
        // The last of them is the nearest to the apex.
        cuts.last()
            .map(|suffix| domain::base::name::ToName::to_name(&suffix))
    }

    /// True for names of which this zone speaks for itself, delegations included; glue is not among them.
    pub(super) fn speaks_for(&self, owner: &Name) -> bool {
        self.cut(owner).is_none_or(|cut| cut == *owner)
    }

    pub(super) fn hashed(&self) -> Option<&Hashed> {
        let signing = self.signing.as_ref()?;
        match &signing.denial {
            Denial::Nsec3 {
                iterations,
                salt,
                opt_out,
            } => Some(
                self.hashed
                    .get_or_init(|| Hashed::new(self, *iterations, salt, *opt_out)),
            ),
            _ => None,
        }
    }

    /// The signatures of a set, all of one owner and type.
    pub(super) fn signatures(&self, set: &[Record]) -> Vec<Record> {
        let (Some(signing), Some(first)) = (&self.signing, set.first()) else {
            return Vec::new();
        };
        let key = (first.owner.clone(), first.rtype);
        let known = |zone: &Zone| {
            let signatures = zone.signatures.lock().unwrap_or_else(PoisonError::into_inner);
            signatures.get(&key).cloned()
        };
        if let Some(known) = known(self) {
            return known;
        }
        let lie = signing.lies.iter().find(|(owner, rtype, _)| {
            owner.as_ref().is_none_or(|owner| *owner == first.owner)
                && rtype.is_none_or(|rtype| rtype == first.rtype)
        });
        let lie = lie.map(|(_, _, lie)| *lie);
        let times = match lie {
            Some(Lie::Times(times)) => times,
            _ => Times::GOOD,
        };
        let keys = if lie == Some(Lie::Missing) {
            &[]
        } else {
            signing.keys.as_slice()
        };
        let made: Vec<Record> = keys
            .iter()
            .filter_map(|key| key.sign(&self.apex, set, times.at(self.now)))
            .map(|signature| {
                if lie == Some(Lie::Corrupt) {
                    corrupt(signature)
                } else {
                    signature
                }
            })
            .collect();
        let mut signatures = self.signatures.lock().unwrap_or_else(PoisonError::into_inner);
        signatures.insert(key, made.clone());
        made
    }
}

/// The same with the last bit turned.
fn corrupt(mut record: Record) -> Record {
    let mut data = record.data.to_vec();
    if let Some(last) = data.last_mut() {
        *last ^= 1;
    }
    record.data = data.into();
    record
}
