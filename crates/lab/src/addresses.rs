//! Which addresses, networks and AS numbers belong to the name of a number.
//!
//! Numbers up to 253 have networks in the ranges for benchmarks and documentation, one for the sites and one for the first
//! name server, of each family. IPv4 has no more of those than 512 networks that a table of routes carries, so that higher
//! numbers have theirs in the part of IPv4 that is reserved and that nobody uses (RFC 1112 §4).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::domain::{Net, Nets};

/// The highest number of a name.
pub(crate) const HIGHEST: u16 = 0x0fff;

/// The number of the name at this place in the list, from 1 on. 0 and 255 stand for the lab's own networks.
pub(crate) fn number(place: usize) -> u16 {
    let place = u16::try_from(place).unwrap_or(HIGHEST);
    let after_the_gap = place.saturating_add(2);
    if place < 254 {
        place
    } else {
        after_the_gap.min(HIGHEST)
    }
}

/// The AS of the sites and first name servers of a name: of the numbers for private use (RFC 6996).
pub(crate) fn asn(number: u16) -> u32 {
    let base = if number < 256 { 64_512 } else { 4_200_000_000 };
    base + u32::from(number)
}

fn net(prefix: String, asn: u32, longest: u8) -> Net {
    Net {
        origin: Some(asn.to_string()),
        payloads: vec![(asn, prefix.clone(), longest)],
        prefix,
    }
}

/// The networks of a name.
pub(crate) fn nets(number: u16) -> Nets {
    let asn = asn(number);
    let v4 = |[a, b, c]: [u8; 3]| net(format!("{a}.{b}.{c}.0/24"), asn, 24);
    let v6 = |third: u16| net(format!("2001:db8:{third:x}::/48"), asn, 48);
    Nets {
        web_v4: v4(web_net(number)),
        web_v6: v6(web_net_v6(number)),
        dns_v4: v4(dns_net(number)),
        dns_v6: v6(dns_net_v6(number)),
    }
}

/// The two octets of a number; the upper one is 0 for those of the old ranges.
fn octets(number: u16) -> (u8, u8) {
    let [upper, lower] = number.to_be_bytes();
    (upper & 0x0f, lower)
}

fn web_net(number: u16) -> [u8; 3] {
    match octets(number) {
        (0, lower) => [198, 19, lower],
        (upper, lower) => [240, 16 | upper, lower],
    }
}

fn dns_net(number: u16) -> [u8; 3] {
    match octets(number) {
        (0, lower) => [198, 18, lower],
        (upper, lower) => [240, upper, lower],
    }
}

fn web_net_v6(number: u16) -> u16 {
    let (upper, lower) = octets(number);
    u16::from_be_bytes([lower, 0x20 | upper])
}

fn dns_net_v6(number: u16) -> u16 {
    let (upper, lower) = octets(number);
    u16::from_be_bytes([lower, 0x10 | upper])
}

fn in_net([a, b, c]: [u8; 3], host: u8) -> IpAddr {
    Ipv4Addr::new(a, b, c, host).into()
}

fn v6(third: u16, host: u16) -> IpAddr {
    Ipv6Addr::new(0x2001, 0xdb8, third, 0, 0, 0, 0, host).into()
}

/// An IPv4 address in the site's network.
pub(crate) fn web_v4(number: u16, host: u8) -> IpAddr {
    in_net(web_net(number), host)
}

/// An IPv6 address in the site's network.
pub(crate) fn web_v6(number: u16, host: u16) -> IpAddr {
    v6(web_net_v6(number), host)
}

/// The IPv4 address of the first name server.
pub(crate) fn dns_v4(number: u16) -> IpAddr {
    beside_dns_v4(number, 53)
}

/// An IPv4 address in the network of the first name server.
pub(crate) fn beside_dns_v4(number: u16, host: u8) -> IpAddr {
    in_net(dns_net(number), host)
}

/// The IPv6 address of the first name server.
pub(crate) fn dns_v6(number: u16) -> IpAddr {
    v6(dns_net_v6(number), 0x53)
}

/// The IPv4 address of the second name server, in the network of one who serves them all.
pub(crate) fn second_v4(number: u16) -> IpAddr {
    match octets(number) {
        (0, lower) => in_net([198, 18, 255], lower),
        (upper, lower) => in_net([240, 32, upper], lower),
    }
}

/// The IPv6 address of the second name server.
pub(crate) fn second_v6(number: u16) -> IpAddr {
    v6(0xff10, number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::files;

    #[test]
    fn every_number_has_addresses_of_its_own_in_the_ranges_of_the_lab() {
        let mut seen = BTreeSet::new();
        let ranges = files::nets();
        for number in (1..=1100).map(super::number) {
            let addresses = [
                web_v4(number, 80),
                web_v6(number, 80),
                dns_v4(number),
                dns_v6(number),
                second_v4(number),
                second_v6(number),
            ];
            for address in addresses {
                assert!(seen.insert(address), "{address} twice, at {number}");
                assert!(ranges.iter().any(|net| net.contains(address)), "{address}");
            }
            let nets = nets(number);
            for net in [nets.web_v4, nets.web_v6, nets.dns_v4, nets.dns_v6] {
                let prefix: facts::Net = net.prefix.parse().unwrap();
                let own = addresses.iter().filter(|address| prefix.contains(**address));
                assert_eq!(own.count(), 1, "{} at {number}", net.prefix);
            }
        }
        assert!(seen.len() >= 6 * 1000);
    }

    #[test]
    fn those_of_the_first_names_are_as_they_were() {
        assert_eq!(web_v4(7, 80).to_string(), "198.19.7.80");
        assert_eq!(web_v6(7, 80).to_string(), "2001:db8:720::50");
        assert_eq!(second_v4(7).to_string(), "198.18.255.7");
        assert_eq!((number(253), number(254)), (253, 256));
    }
}
