//! Names that records lead to, and what is known of them.

use std::net::IpAddr;

use bytes::Bytes;
use domain::base::ToName;

use crate::{
    dns::{Data, Name, Record, Rtype},
    mail::{Known, Told},
};

/// A question about the DNS: name and type.
pub type Question = (Name, Rtype);

/// Longest name in the form with dots (RFC 7208 §7.3).
const TEXT_MAX: usize = 253;

/// The name that octets with dots between them stand for; none where the DNS could not hold it. Nothing is an escape here:
/// macros bring whatever a sender wrote.
pub(super) fn name_of(text: &[u8]) -> Option<Name> {
    let text = text.strip_suffix(b".").unwrap_or(text);
    let mut wire = Vec::with_capacity(text.len().saturating_add(2));
    for label in text.split(|octet| *octet == b'.') {
        let length = u8::try_from(label.len()).ok()?;
        if !(1..=63).contains(&length) {
            return None;
        }
        wire.push(length);
        wire.extend_from_slice(label);
    }
    wire.push(0);
    Name::from_octets(Bytes::from(wire)).ok()
}

/// The labels with dots between them, as they are: what macros put into strings.
pub(super) fn text_of(name: &Name) -> Vec<u8> {
    let labels: Vec<&[u8]> = name
        .iter()
        .filter(|label| !label.is_root())
        .map(|label| label.as_slice())
        .collect();
    labels.join(&b'.')
}

/// A target after its macros were replaced, without a final dot, shortened from the left as §7.3 says.
pub(super) fn fitted(mut text: Vec<u8>) -> Vec<u8> {
    if text.last() == Some(&b'.') {
        text.pop();
    }
    let mut from = 0_usize;
    while text.len().saturating_sub(from) > TEXT_MAX {
        let rest = text.get(from..).unwrap_or_default();
        match rest.iter().position(|octet| *octet == b'.') {
            Some(dot) => from = from.saturating_add(dot).saturating_add(1),
            // One label longer than a name can be: no name.
            None => break,
        }
    }
    text.split_off(from.min(text.len()))
}

/// What a question brought, the same whether the name is missing or has none of the type (§5).
pub(super) enum Got {
    /// Not asked yet.
    Missing,
    /// No answer.
    Unanswered,
    /// These.
    Records(Vec<Record>),
}

pub(super) fn get(known: &dyn Known, name: &Name, rtype: Rtype) -> Got {
    match known.told(name, rtype) {
        Told::NotAsked => Got::Missing,
        Told::Unanswered => Got::Unanswered,
        Told::NoSuchName => Got::Records(Vec::new()),
        Told::Records(records) => {
            let fitting = records.into_iter().filter(|record| record.rtype == rtype);
            Got::Records(fitting.collect())
        }
    }
}

/// The addresses in A and AAAA records.
pub(super) fn addresses(records: &[Record]) -> impl Iterator<Item = IpAddr> {
    records.iter().filter_map(|record| match record.parsed()? {
        Data::A(data) => Some(IpAddr::V4(data.addr())),
        Data::Aaaa(data) => Some(IpAddr::V6(data.addr())),
        _ => None,
    })
}

/// The hosts in MX records, the most preferred first; the root of a null MX (RFC 7505) is none.
pub(super) fn hosts(records: &[Record]) -> Vec<Name> {
    let mut hosts: Vec<(u16, Name)> = records
        .iter()
        .filter_map(|record| match record.parsed()? {
            Data::Mx(data) => Some((data.preference(), data.exchange().to_name())),
            _ => None,
        })
        .filter(|(_, name): &(u16, Name)| !name.is_root())
        .collect();
    hosts.sort();
    hosts.into_iter().map(|(_, name)| name).collect()
}

/// The names in PTR records.
pub(super) fn pointers(records: &[Record]) -> Vec<Name> {
    records
        .iter()
        .filter_map(|record| match record.parsed()? {
            Data::Ptr(data) => Some(data.ptrdname().to_name()),
            _ => None,
        })
        .collect()
}

/// The type of address records of the family of `ip`.
pub(super) fn family(ip: IpAddr) -> Rtype {
    match ip {
        IpAddr::V4(_) => Rtype::A,
        IpAddr::V6(_) => Rtype::AAAA,
    }
}

/// The name under which the reverse tree knows an address.
pub(super) fn reverse(ip: IpAddr) -> Option<Name> {
    let (labels, end) = match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, d] = ip.octets();
            (format!("{d}.{c}.{b}.{a}"), "in-addr.arpa")
        }
        IpAddr::V6(_) => {
            let mut nibbles = dotted(ip);
            nibbles.reverse();
            (String::from_utf8(nibbles).ok()?, "ip6.arpa")
        }
    };
    name_of(format!("{labels}.{end}").as_bytes())
}

/// `%{i}`: octets of an IPv4 address, or the 32 hexadecimal digits of an IPv6 address, with dots between them (§7.3). Upper
/// case, as implementations write it where it can be seen; to the DNS it is all the same.
pub(super) fn dotted(ip: IpAddr) -> Vec<u8> {
    match ip {
        IpAddr::V4(ip) => ip.to_string().into_bytes(),
        IpAddr::V6(ip) => {
            let digits: Vec<String> = ip
                .octets()
                .iter()
                .flat_map(|octet| [octet >> 4, octet & 15])
                .map(|nibble| format!("{nibble:X}"))
                .collect();
            digits.join(".").into_bytes()
        }
    }
}
