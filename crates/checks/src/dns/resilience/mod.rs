//! Would the zone survive the loss of one server, and do its servers behave?

mod behaviour;

use std::collections::BTreeSet;

use facts::{Need, Reason};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::dns::{Data, Message, Rtype};

use super::server::{Address, addresses};
use crate::View;

const ENOUGH: Tag = Tag::pass("enough-servers");
const TOO_FEW: Tag = Tag::fail("too-few-servers");
const TOO_FEW_ADDRESSES: Tag = Tag::fail("too-few-addresses");
const NO_TCP: Tag = Tag::fail("no-tcp");
const NO_EDNS: Tag = Tag::warn("no-edns");
const SERIALS: Tag = Tag::warn("serials-differ");
const OPEN_RESOLVER: Tag = Tag::fail("open-resolver");
const TRANSFER: Tag = Tag::warn("transfer-allowed");
const ONE_NETWORK: Tag = Tag::note("one-network");
const SPREAD: Tag = Tag::note("spread");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dns/resilience",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 1034", "4.1", Keyword::Must, "1987-11"),
        Norm::new("RFC 2182", "3.1", Keyword::Should, "1997-07"),
        Norm::new("RFC 9210", "3", Keyword::Must, "2022-03"),
        Norm::new("RFC 6891", "6", Keyword::Should, "2013-04"),
        Norm::new("RFC 5358", "4", Keyword::ShouldNot, "2008-10"),
    ],
    needs: &[Need::NameServers, Need::EachServer, Need::NameServerRoutes],
    parents: &[],
    parameters: &[Parameter {
        name: "min_servers",
        kind: Kind::Number,
        about: "fewest name servers that pass",
    }],
    findings: &[
        ENOUGH,
        TOO_FEW,
        TOO_FEW_ADDRESSES,
        NO_TCP,
        NO_EDNS,
        SERIALS,
        OPEN_RESOLVER,
        TRANSFER,
        ONE_NETWORK,
        SPREAD,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the number of servers, and the behaviour of each address.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(zone) = sheet.seen(&see.host(), &see.facts.dns.zone) else {
        return;
    };
    let place = Place::host(&zone.apex);
    let all = addresses(see);
    judge_count(&place, zone.servers.len(), &all, sheet);
    judge_spread(see, &place, &all, sheet);
    judge_serials(&place, &all, sheet);
    for address in &all {
        behaviour::judge(address, sheet);
    }
    if !all.iter().any(Address::answered) {
        let reason = all
            .iter()
            .find_map(|address| address.silence())
            .map_or(Reason::NoData, |why| why.reason);
        sheet.not_tested(&place, reason);
    }
}

fn judge_count(place: &Place, servers: usize, all: &[Address<'_>], sheet: &mut Sheet<'_>) {
    let min_servers = sheet.rule().parameters.number("min_servers");
    let enough = |count: usize| i64::try_from(count).is_ok_and(|count| count >= min_servers);
    let distinct: BTreeSet<_> = all.iter().map(|address| address.address).collect();
    let tag = match (enough(servers), enough(distinct.len())) {
        (false, _) => TOO_FEW,
        (true, false) => TOO_FEW_ADDRESSES,
        (true, true) => ENOUGH,
    };
    sheet
        .say(place, tag)
        .arg("servers", servers)
        .arg("addresses", distinct.len())
        .arg("min_servers", min_servers);
}

/// Seen from here: one anycast address can be a hundred machines.
fn judge_spread(see: &View<'_>, place: &Place, all: &[Address<'_>], sheet: &mut Sheet<'_>) {
    let distinct: BTreeSet<_> = all.iter().map(|address| address.address).collect();
    let networks: BTreeSet<String> = distinct.iter().map(|address| network(*address)).collect();
    // A dual-stack network has a prefix of each family: one place has at most one of each.
    let families: BTreeSet<bool> = distinct.iter().map(std::net::IpAddr::is_ipv6).collect();
    if all.len() > families.len() && networks.len() == families.len() {
        let words: Vec<String> = networks.into_iter().collect();
        sheet.say(place, ONE_NETWORK).arg("network", words.join(", "));
        return;
    }
    let origins: BTreeSet<u32> = see
        .facts
        .routes
        .seen()
        .into_iter()
        .flat_map(|routes| &routes.addresses)
        .filter(|routes| all.iter().any(|address| address.address == routes.address))
        .filter_map(|routes| routes.announcements.first())
        .flat_map(|announcement| announcement.origins.iter().copied())
        .collect();
    let spot = sheet.say(place, SPREAD).arg("networks", networks.len());
    let words: Vec<String> = origins.iter().map(|asn| format!("AS{asn}")).collect();
    spot.arg(
        "systems",
        if words.is_empty() {
            "none".to_owned()
        } else {
            words.join(", ")
        },
    );
}

/// The /24 or /48 of an address.
fn network(address: std::net::IpAddr) -> String {
    match address {
        std::net::IpAddr::V4(a) => {
            let [x, y, z, _] = a.octets();
            format!("{x}.{y}.{z}.0/24")
        }
        std::net::IpAddr::V6(a) => {
            let [x, y, z, ..] = a.segments();
            format!("{x:x}:{y:x}:{z:x}::/48")
        }
    }
}

/// Serial numbers that differ in both readings: the second was taken only because the first differed.
fn judge_serials(place: &Place, all: &[Address<'_>], sheet: &mut Sheet<'_>) {
    let first: Vec<u32> = all
        .iter()
        .filter_map(|a| serial(a.soa.as_ref()?.1.as_deref()?))
        .collect();
    let again: Vec<(String, u32)> = all
        .iter()
        .filter_map(|a| {
            Some((
                a.address.to_string(),
                serial(a.soa_again.as_ref()?.1.as_deref()?)?,
            ))
        })
        .collect();
    let differ = |serials: &BTreeSet<u32>| serials.len() > 1;
    let second: BTreeSet<u32> = again.iter().map(|(_, serial)| *serial).collect();
    if differ(&first.into_iter().collect()) && differ(&second) {
        let words: Vec<String> = again
            .iter()
            .map(|(address, serial)| format!("{address} {serial}"))
            .collect();
        sheet.say(place, SERIALS).arg("serials", words);
    }
}

fn serial(message: &Message) -> Option<u32> {
    let record = message.answer.iter().find(|record| record.rtype == Rtype::SOA)?;
    match record.parsed()? {
        Data::Soa(data) => Some(data.serial().into_int()),
        _ => None,
    }
}
