//! Which proof of absence speaks about which name.

use crate::{
    record::{Name, Record, Rtype},
    signed::nsec3_label,
};

/// What an NSEC or NSEC3 record says about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It is the record of that name.
    Matches,
    /// The name would stand between it and the next one.
    Spans,
    /// Nothing.
    Nothing,
}

/// What `record` says about `name`; other types say nothing.
pub fn says(record: &Record, name: &Name) -> Says {
    let (own, next, wanted) = match record.rtype {
        Rtype::NSEC => {
            let end = crate::record::bits_at(record);
            let next = Name::from_octets(record.data.slice(..end)).expect("the next name");
            (order(&record.owner), order(&next), order(name))
        }
        Rtype::NSEC3 => {
            let salt_end = 5 + usize::from(record.data[4]);
            let iterations = u16::from_be_bytes([record.data[2], record.data[3]]);
            let hash_end = salt_end + 1 + usize::from(record.data[salt_end]);
            let own = record.owner.first().as_slice().to_ascii_lowercase();
            let next = crate::signed::base32hex(&record.data[salt_end + 1..hash_end]);
            let wanted = nsec3_label(name, iterations, &record.data[5..salt_end]);
            (vec![own], vec![next.into_bytes()], vec![wanted.into_bytes()])
        }
        _ => return Says::Nothing,
    };
    let is_last = next <= own;
    if wanted == own {
        Says::Matches
    } else if (own < wanted && (wanted < next || is_last)) || (is_last && wanted < next) {
        Says::Spans
    } else {
        Says::Nothing
    }
}

/// Labels in the order in which RFC 4034 §6.1 compares them.
fn order(name: &Name) -> Vec<Vec<u8>> {
    let mut labels: Vec<Vec<u8>> = name
        .iter()
        .map(|label| label.as_slice().to_ascii_lowercase())
        .collect();
    labels.reverse();
    labels
}
