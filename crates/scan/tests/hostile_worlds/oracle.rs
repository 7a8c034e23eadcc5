//! Which addresses may be called: the IANA special-purpose registries of 2026, copied again on purpose, so that a slip in
//! the guard's own table shows.

use std::net::IpAddr;

use crate::world::Plan;

const FORBIDDEN: &[&str] = &[
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "168.63.129.16/32",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    "::/96",
    "::ffff:0:0/96",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "3fff::/20",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
];

/// Never, even where the operator allows them.
const NEVER: &[&str] = &[
    "0.0.0.0/32",
    "::/128",
    "224.0.0.0/4",
    "ff00::/8",
    "255.255.255.255/32",
];

pub struct Oracle<'a> {
    plan: &'a Plan,
}

impl<'a> Oracle<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        Oracle { plan }
    }

    pub fn allows(&self, address: IpAddr) -> bool {
        let within = |nets: &[&str]| nets.iter().any(|net| is_in(address, net));
        if within(NEVER) || within(&self.plan.opted_out) || (self.plan.no_ipv6 && address.is_ipv6()) {
            return false;
        }
        within(&self.plan.allowed) || !within(FORBIDDEN)
    }
}

/// True when `address` is within `net`; false where `net` is a name.
fn is_in(address: IpAddr, net: &str) -> bool {
    let Some((base, length)) = net.split_once('/') else {
        return net.parse::<IpAddr>().is_ok_and(|base| base == address);
    };
    let length: u32 = length.parse().unwrap();
    match (address, base.parse().unwrap()) {
        (IpAddr::V4(a), IpAddr::V4(b)) => (u32::from(a) ^ u32::from(b)).leading_zeros() >= length,
        (IpAddr::V6(a), IpAddr::V6(b)) => (u128::from(a) ^ u128::from(b)).leading_zeros() >= length,
        _ => false,
    }
}
