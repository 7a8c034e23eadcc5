//! Which records of a set count.

use super::{Matching, Tlsa, Unusable, Usable};

/// Records of one set that are looked at.
pub const RECORDS_MAX: usize = 64;

/// The records of one name and port, sorted by what they are good for. Each stands with its place in the set.
#[derive(Clone, Debug, Default)]
pub struct Set {
    /// Those that count.
    pub usable: Vec<(usize, Usable)>,
    /// Those that would count if there were no stronger digest beside them for the same usage and selector
    /// (RFC 7671 §9).
    pub outranked: Vec<(usize, Usable)>,
    /// Those that are ignored, and why.
    pub unusable: Vec<(usize, Unusable)>,
    /// How many more there are than are looked at.
    pub left_out: usize,
}

impl Set {
    /// Sorts `records` for a service that takes these usages: on the web all four, for mail 2 and 3 (RFC 7672 §3.1.3).
    pub fn of(records: &[Tlsa], usages: &[u8]) -> Self {
        let mut set = Set {
            left_out: records.len().saturating_sub(RECORDS_MAX),
            ..Set::default()
        };
        let mut usable: Vec<(usize, Usable)> = Vec::new();
        for (place, record) in records.iter().enumerate().take(RECORDS_MAX) {
            match record.usable() {
                Ok(read) if usages.contains(&record.usage) => usable.push((place, read)),
                Ok(_) => set.unusable.push((place, Unusable::UsageNotTaken)),
                Err(why) => set.unusable.push((place, why)),
            }
        }
        // Whole certificates and keys are no digests: they neither outrank nor are outranked.
        let strongest = |of: &Usable| {
            let same = |other: &&Usable| other.usage == of.usage && other.selector == of.selector;
            usable
                .iter()
                .map(|(_, other)| other)
                .filter(same)
                .map(|other| other.matching)
                .max()
        };
        let counts: Vec<bool> = usable
            .iter()
            .map(|(_, of)| of.matching == Matching::Full || strongest(of) == Some(of.matching))
            .collect();
        for (record, counts) in usable.into_iter().zip(counts) {
            if counts {
                set.usable.push(record);
            } else {
                set.outranked.push(record);
            }
        }
        set
    }
}
