//! Canonical form (RFC 4034 §6, RFC 6840 §5.1).

use crate::dns::{Name, Record, Rtype};

/// A name's octets in lower case.
pub fn name(name: &Name) -> Vec<u8> {
    // Label lengths are at most 63 and so never letters.
    name.as_slice().to_ascii_lowercase()
}

/// Record data with the names in it in lower case, for the types of RFC 4034 §6.2; NSEC keeps its spelling.
pub fn data(record: &Record) -> Vec<u8> {
    let mut octets = record.data.to_vec();
    let names_at = match record.rtype.to_int() {
        // NS, MD, MF, CNAME, MB, MG, MR, PTR, DNAME
        2 | 3 | 4 | 5 | 7 | 8 | 9 | 12 | 39 => Some((0, 1)),
        // SOA, MINFO, RP
        6 | 14 | 17 => Some((0, 2)),
        // MX, AFSDB, RT, KX
        15 | 18 | 21 | 36 => Some((2, 1)),
        // PX
        26 => Some((2, 2)),
        // SRV
        33 => Some((6, 1)),
        // SIG, RRSIG
        24 | 46 => Some((18, 1)),
        // NXT
        30 => Some((0, 1)),
        // NAPTR: two numbers, three character strings, a name
        35 => after_strings(&octets, 4, 3).map(|at| (at, 1)),
        // A6: prefix length, the rest of the address, a name unless the prefix is empty
        38 => octets
            .first()
            .copied()
            .filter(|length| (1..=128).contains(length))
            .map(|length| {
                (
                    1_usize.saturating_add(usize::from(128_u8.saturating_sub(length)).div_ceil(8)),
                    1,
                )
            }),
        _ => None,
    };
    if let Some((mut at, count)) = names_at {
        for _ in 0..count {
            at = lower_name(&mut octets, at);
        }
    }
    octets
}

/// Where the data goes on after `count` character strings that begin at `at`.
fn after_strings(octets: &[u8], mut at: usize, count: usize) -> Option<usize> {
    for _ in 0..count {
        at = at.saturating_add(usize::from(*octets.get(at)?)).saturating_add(1);
    }
    Some(at)
}

/// Puts the name that begins at `at` in lower case; returns where it ends.
fn lower_name(octets: &mut [u8], mut at: usize) -> usize {
    while let Some(length) = octets.get(at).copied().filter(|length| *length <= 63) {
        let from = at.saturating_add(1);
        let to = from.saturating_add(usize::from(length));
        if length == 0 {
            return from;
        }
        if let Some(label) = octets.get_mut(from..to) {
            label.make_ascii_lowercase();
        }
        at = to;
    }
    at
}

/// The octets over which a signature is made: its own data, then each record in canonical form and order.
///
/// `owner` is the name that was signed: that of the wildcard, where the records were made from one.
pub fn signed_data(
    prefix: &[u8],
    owner: &Name,
    rtype: Rtype,
    original_ttl: u32,
    records: &[&Record],
) -> Vec<u8> {
    let mut sorted: Vec<Vec<u8>> = records.iter().map(|record| data(record)).collect();
    sorted.sort();
    sorted.dedup();
    let owner = name(owner);
    let mut octets = prefix.to_vec();
    for data in sorted {
        octets.extend_from_slice(&owner);
        octets.extend_from_slice(&rtype.to_int().to_be_bytes());
        octets.extend_from_slice(&1_u16.to_be_bytes());
        octets.extend_from_slice(&original_ttl.to_be_bytes());
        octets.extend_from_slice(&u16::try_from(data.len()).unwrap_or(u16::MAX).to_be_bytes());
        octets.extend_from_slice(&data);
    }
    octets
}
