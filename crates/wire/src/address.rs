//! Special-purpose addresses (RFC 6890 and the IANA registries it began).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A block of addresses that is not for servers of the public Internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Special {
    /// What it is for.
    pub kind: Kind,
    /// The norm that sets it aside.
    pub norm: &'static str,
}

/// What a special-purpose block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// No address at all (`0.0.0.0/8`, `::`).
    Unspecified,
    /// The machine itself.
    Loopback,
    /// Networks of one's own, shared or unique-local.
    Private,
    /// One link only; cloud providers put their metadata services here.
    LinkLocal,
    /// Groups of receivers.
    Multicast,
    /// Examples in documents.
    Documentation,
    /// Measuring network devices.
    Benchmark,
    /// An IPv4 address written as IPv6: mapped, compatible, translated (NAT64), 6to4, Teredo.
    Embedded,
    /// A cloud provider's own service at a public address.
    Metadata,
    /// Set aside by a protocol, or for later.
    Reserved,
}

impl Kind {
    /// The word used in texts and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Unspecified => "unspecified",
            Kind::Loopback => "loopback",
            Kind::Private => "private",
            Kind::LinkLocal => "link-local",
            Kind::Multicast => "multicast",
            Kind::Documentation => "documentation",
            Kind::Benchmark => "benchmark",
            Kind::Embedded => "embedded-ipv4",
            Kind::Metadata => "metadata",
            Kind::Reserved => "reserved",
        }
    }
}

/// The special-purpose block that holds `address`; none for an address of the public Internet.
pub fn special(address: IpAddr) -> Option<Special> {
    match address {
        IpAddr::V4(address) => special_v4(address),
        IpAddr::V6(address) => special_v6(address),
    }
}

/// True for an address that is never a destination, whatever is allowed: unspecified and multicast.
pub fn is_never_a_host(address: IpAddr) -> bool {
    address.is_unspecified() || address.is_multicast() || address == IpAddr::V4(Ipv4Addr::BROADCAST)
}

type Block<A> = (A, u32, Kind, &'static str);

const V4: &[Block<Ipv4Addr>] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8, Kind::Unspecified, "RFC 791 §3.2"),
    (Ipv4Addr::new(10, 0, 0, 0), 8, Kind::Private, "RFC 1918"),
    (Ipv4Addr::new(100, 64, 0, 0), 10, Kind::Private, "RFC 6598"),
    (
        Ipv4Addr::new(127, 0, 0, 0),
        8,
        Kind::Loopback,
        "RFC 1122 §3.2.1.3",
    ),
    // Azure's host service: a public address that every machine there can reach.
    (
        Ipv4Addr::new(168, 63, 129, 16),
        32,
        Kind::Metadata,
        "Microsoft Azure",
    ),
    (Ipv4Addr::new(169, 254, 0, 0), 16, Kind::LinkLocal, "RFC 3927"),
    (Ipv4Addr::new(172, 16, 0, 0), 12, Kind::Private, "RFC 1918"),
    (Ipv4Addr::new(192, 0, 0, 0), 24, Kind::Reserved, "RFC 6890 §2.1"),
    (Ipv4Addr::new(192, 0, 2, 0), 24, Kind::Documentation, "RFC 5737"),
    (Ipv4Addr::new(192, 88, 99, 0), 24, Kind::Reserved, "RFC 7526"),
    (Ipv4Addr::new(192, 168, 0, 0), 16, Kind::Private, "RFC 1918"),
    (Ipv4Addr::new(198, 18, 0, 0), 15, Kind::Benchmark, "RFC 2544"),
    (
        Ipv4Addr::new(198, 51, 100, 0),
        24,
        Kind::Documentation,
        "RFC 5737",
    ),
    (Ipv4Addr::new(203, 0, 113, 0), 24, Kind::Documentation, "RFC 5737"),
    (Ipv4Addr::new(224, 0, 0, 0), 4, Kind::Multicast, "RFC 5771"),
    (Ipv4Addr::new(240, 0, 0, 0), 4, Kind::Reserved, "RFC 1112 §4"),
];

const V6: &[Block<Ipv6Addr>] = &[
    (Ipv6Addr::UNSPECIFIED, 128, Kind::Unspecified, "RFC 4291 §2.5.2"),
    (Ipv6Addr::LOCALHOST, 128, Kind::Loopback, "RFC 4291 §2.5.3"),
    (Ipv6Addr::UNSPECIFIED, 96, Kind::Embedded, "RFC 4291 §2.5.5.1"),
    (
        Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0),
        96,
        Kind::Embedded,
        "RFC 4291 §2.5.5.2",
    ),
    (
        Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0),
        96,
        Kind::Embedded,
        "RFC 6052",
    ),
    (
        Ipv6Addr::new(0x64, 0xff9b, 1, 0, 0, 0, 0, 0),
        48,
        Kind::Embedded,
        "RFC 8215",
    ),
    (
        Ipv6Addr::new(0x100, 0, 0, 0, 0, 0, 0, 0),
        63,
        Kind::Reserved,
        "RFC 6666",
    ),
    (
        Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0),
        32,
        Kind::Embedded,
        "RFC 4380",
    ),
    (
        Ipv6Addr::new(0x2001, 2, 0, 0, 0, 0, 0, 0),
        48,
        Kind::Benchmark,
        "RFC 5180",
    ),
    // The rest of 2001::/23 is for protocols; AMT and AS112 below it are reachable and stand in REACHABLE.
    (
        Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0),
        23,
        Kind::Reserved,
        "RFC 2928",
    ),
    (
        Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0),
        32,
        Kind::Documentation,
        "RFC 3849",
    ),
    (
        Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0),
        16,
        Kind::Embedded,
        "RFC 3056",
    ),
    (
        Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0),
        20,
        Kind::Documentation,
        "RFC 9637",
    ),
    (
        Ipv6Addr::new(0x5f00, 0, 0, 0, 0, 0, 0, 0),
        16,
        Kind::Reserved,
        "RFC 9602",
    ),
    (
        Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0),
        7,
        Kind::Private,
        "RFC 4193",
    ),
    (
        Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0),
        10,
        Kind::LinkLocal,
        "RFC 4291 §2.5.6",
    ),
    (
        Ipv6Addr::new(0xfec0, 0, 0, 0, 0, 0, 0, 0),
        10,
        Kind::Private,
        "RFC 3879",
    ),
    (
        Ipv6Addr::new(0xff00, 0, 0, 0, 0, 0, 0, 0),
        8,
        Kind::Multicast,
        "RFC 4291 §2.7",
    ),
];

/// Blocks inside 2001::/23 that are reachable from everywhere.
const REACHABLE: &[(Ipv6Addr, u32)] = &[
    (Ipv6Addr::new(0x2001, 3, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2001, 4, 0x112, 0, 0, 0, 0, 0), 48),
];

fn special_v4(address: Ipv4Addr) -> Option<Special> {
    let bits = u32::from(address);
    let inside = |net: Ipv4Addr, length: u32| {
        let shift = 32_u32.saturating_sub(length);
        bits.checked_shr(shift) == u32::from(net).checked_shr(shift)
    };
    let (.., kind, norm) = V4.iter().find(|(net, length, ..)| inside(*net, *length))?;
    Some(Special { kind: *kind, norm })
}

fn special_v6(address: Ipv6Addr) -> Option<Special> {
    let bits = u128::from(address);
    let inside = |net: Ipv6Addr, length: u32| {
        let shift = 128_u32.saturating_sub(length);
        bits.checked_shr(shift) == u128::from(net).checked_shr(shift)
    };
    if REACHABLE.iter().any(|(net, length)| inside(*net, *length)) {
        return None;
    }
    if let Some((.., kind, norm)) = V6.iter().find(|(net, length, ..)| inside(*net, *length)) {
        return Some(Special { kind: *kind, norm });
    }
    // Only 2000::/3 has been given out for unicast (RFC 3513, IANA's address space registry).
    let unicast = inside(Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);
    (!unicast).then_some(Special {
        kind: Kind::Reserved,
        norm: "RFC 4291 §2.4",
    })
}

/// The name under which the DNS keeps what an address leads back to (RFC 1035 §3.5, RFC 3596 §2.5), with its final dot.
pub fn reverse_name(address: std::net::IpAddr) -> String {
    match address {
        std::net::IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa.")
        }
        std::net::IpAddr::V6(v6) => {
            let nibbles = v6.octets().into_iter().rev();
            let labels: String = nibbles
                .map(|octet| format!("{:x}.{:x}.", octet & 0xf, octet >> 4))
                .collect();
            format!("{labels}ip6.arpa.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_addresses_lead_back_from() {
        let of = |text: &str| reverse_name(text.parse().unwrap());
        assert_eq!(of("192.0.2.1"), "1.2.0.192.in-addr.arpa.");
        // RFC 3596 §2.5
        assert_eq!(
            of("4321:0:1:2:3:4:567:89ab"),
            "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa."
        );
    }

    #[test]
    fn special_addresses_are_told_from_public_ones() {
        for (text, kind) in [
            ("0.1.2.3", Kind::Unspecified),
            ("10.1.2.3", Kind::Private),
            ("100.100.100.200", Kind::Private),
            ("127.9.9.9", Kind::Loopback),
            ("169.254.169.254", Kind::LinkLocal),
            ("172.31.255.255", Kind::Private),
            ("192.0.0.192", Kind::Reserved),
            ("198.19.255.255", Kind::Benchmark),
            ("239.255.255.250", Kind::Multicast),
            ("255.255.255.255", Kind::Reserved),
            ("168.63.129.16", Kind::Metadata),
            ("::", Kind::Unspecified),
            ("::1", Kind::Loopback),
            ("::7f00:1", Kind::Embedded),
            ("::ffff:8.8.8.8", Kind::Embedded),
            ("64:ff9b::a00:1", Kind::Embedded),
            ("64:ff9b:1::1", Kind::Embedded),
            ("2002:7f00:1::", Kind::Embedded),
            ("2001:0:53aa::1", Kind::Embedded),
            ("2001:20::1", Kind::Reserved),
            ("fd00:ec2::254", Kind::Private),
            ("fe80::1", Kind::LinkLocal),
            ("fec0::1", Kind::Private),
            ("ff02::1", Kind::Multicast),
            ("4000::1", Kind::Reserved),
            ("3fff:fff::1", Kind::Documentation),
        ] {
            assert_eq!(
                special(text.parse().unwrap()).map(|s| s.kind),
                Some(kind),
                "{text}"
            );
        }
        for text in [
            "8.8.8.8",
            "172.32.0.1",
            "192.0.1.1",
            "192.175.48.1",
            "2606:4700::1",
            "2001:4860::8888",
            "2a00::1",
            "2001:4:112::1",
        ] {
            assert_eq!(special(text.parse().unwrap()), None, "{text}");
        }
    }
}
