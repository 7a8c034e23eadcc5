//! Which IPv6 addresses count.

use std::net::{IpAddr, Ipv6Addr};

use facts::Net;
use wire::{
    address::{is_never_a_host, special},
    dns::{Data, Record},
};

/// The AAAA addresses among `records`: first those that people on the Internet can use, then those that they cannot,
/// each with the kind of address it is.
pub fn sort(records: &[Record], allowed: &[Net]) -> (Vec<Ipv6Addr>, Vec<(Ipv6Addr, &'static str)>) {
    let (mut usable, mut unusable) = (Vec::new(), Vec::new());
    for record in records {
        let Some(Data::Aaaa(data)) = record.parsed() else {
            continue;
        };
        let address = data.addr();
        match unusable_kind(address, allowed) {
            None => usable.push(address),
            Some(kind) => unusable.push((address, kind)),
        }
    }
    (usable, unusable)
}

/// Why nobody can use this address; none when they can, or when its range was allowed for this measuring.
pub fn unusable_kind(address: Ipv6Addr, allowed: &[Net]) -> Option<&'static str> {
    let address = IpAddr::V6(address);
    if is_never_a_host(address) {
        return Some("no-host");
    }
    if allowed.iter().any(|net| net.contains(address)) {
        return None;
    }
    special(address).map(|special| special.kind.key())
}
