//! TLSA records of the sites' certificates (RFC 6698 §2).

use std::fmt::Write;

use aws_lc_rs::digest;

use super::{Authority, Named};
use crate::domain::{Domain, Tlsa};

/// Lines of a master file with the TLSA records of a name.
///
/// # Errors
/// A certificate cannot be made.
pub(crate) fn lines(authority: &Authority, domain: &Domain) -> Result<Vec<String>, String> {
    let records = domain.tlsa.iter();
    records.map(|record| line(authority, domain, record)).collect()
}

fn line(authority: &Authority, domain: &Domain, record: &Tlsa) -> Result<String, String> {
    let (usage, selector, matching) = record.numbers;
    let part = match (selector, record.named) {
        (0, Named::Leaf(fault)) => {
            let names = match record.owner.strip_prefix("_25._tcp.") {
                Some(host) => vec![format!("{host}.{}", domain.name)],
                None => domain.sites.clone(),
            };
            let chain = authority.keep(&names, fault)?;
            chain.cert.first().map_or_else(Vec::new, |leaf| leaf.to_vec())
        }
        (selector, named) => authority.named(named, selector != 0),
    };
    let data = match matching {
        1 => digest::digest(&digest::SHA256, &part).as_ref().to_vec(),
        2 => digest::digest(&digest::SHA512, &part).as_ref().to_vec(),
        _ => part,
    };
    let mut hex = String::new();
    for octet in data {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{octet:02x}");
    }
    Ok(format!(
        "{} TLSA {usage} {selector} {matching} {hex}",
        record.owner
    ))
}
