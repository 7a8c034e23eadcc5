//! What the checks of this family share: each pair asks the same two questions of another role's addresses.
//!
//! A further role (mail servers, their name servers) is a function in `endpoints` and two folders that call it.

pub(super) mod endpoints;
pub(super) mod published;
pub(super) mod valid;

use std::net::IpAddr;

use endpoints::Endpoints;
use facts::{
    AddressRoutes, Announcement, Measured, Reason, RouteFacts, RouteTable, Timestamp, Vrp, VrpTable,
};
use verdict::{Sheet, Spot, Tag};

use crate::View;

/// There is no address of this role at all.
const NO_ADDRESS: Tag = Tag::not_applicable("no-address");

/// Most routes or payloads that one finding names; the facts hold them all.
const NAMED_MAX: usize = 5;

/// Calls `judge` for each endpoint with what the tables say about it, and states what could not be seen.
fn each_endpoint(
    see: &View<'_>,
    endpoints: &Endpoints,
    sheet: &mut Sheet<'_>,
    judge: impl Fn(&Tables<'_>, &AddressRoutes, &verdict::Place, &mut Sheet<'_>),
) {
    for (place, why) in &endpoints.unseen {
        sheet.unseen(place, why);
    }
    if let Some(place) = endpoints.nothing() {
        sheet.say(&place, NO_ADDRESS);
    }
    let tables = Tables::of(see);
    for (place, address) in &endpoints.addresses {
        match tables.about(*address) {
            Ok(entry) => judge(&tables, entry, place, sheet),
            Err(reason) => drop(sheet.not_tested(place, reason)),
        }
    }
}

/// The tables that were given, and what they say.
struct Tables<'a> {
    facts: Option<&'a RouteFacts>,
    why_not: Reason,
}

impl<'a> Tables<'a> {
    fn of(see: &View<'a>) -> Self {
        let routes = &see.facts.routes;
        Tables {
            facts: routes.seen(),
            why_not: routes.why_not().map_or(Reason::NoData, |why| why.reason),
        }
    }

    /// What the tables say about `address`, where payloads were given at all: an empty table is what a validator has
    /// that has only just begun, and silence in it proves nothing.
    fn about(&self, address: IpAddr) -> Result<&'a AddressRoutes, Reason> {
        let facts = self.facts.ok_or(self.why_not)?;
        let payloads = table(&facts.vrps)?;
        let address = address.to_canonical();
        let entry = facts
            .addresses
            .iter()
            .find(|entry| entry.address.to_canonical() == address);
        match entry {
            Some(entry) if payloads.count > 0 => Ok(entry),
            _ => Err(Reason::NoData),
        }
    }

    /// The table of routes, where it has any of the family of `address`: silence of a table of the other family proves
    /// nothing.
    fn routes(&self, address: IpAddr) -> Result<&'a RouteTable, Reason> {
        let table = table(&self.facts.ok_or(self.why_not)?.routes)?;
        let prefixes = match address.to_canonical() {
            IpAddr::V4(_) => table.prefixes_v4,
            IpAddr::V6(_) => table.prefixes_v6,
        };
        if prefixes == 0 {
            Err(Reason::NoData)
        } else {
            Ok(table)
        }
    }

    /// When the payloads were made.
    fn payloads_made_at(&self) -> Option<Timestamp> {
        let payloads: &VrpTable = self.facts?.vrps.seen()?;
        payloads.made_at
    }
}

fn table<T>(measured: &Measured<T>) -> Result<&T, Reason> {
    measured
        .seen()
        .ok_or_else(|| measured.why_not().map_or(Reason::NoData, |why| why.reason))
}

/// Marks a finding as resting on data shared by all subjects, of their own time.
fn dated(spot: Spot<'_>, at: Option<Timestamp>) -> Spot<'_> {
    match at {
        Some(at) => spot.seen_at(at, true),
        None => spot,
    }
}

/// A payload as RFC 9319 writes it: `192.0.2.0/24-26 AS64500`, without the second length where it adds nothing.
fn vrp_text(vrp: &Vrp) -> String {
    if vrp.max_length == vrp.prefix.length {
        format!("{} AS{}", vrp.prefix, vrp.asn)
    } else {
        format!("{}-{} AS{}", vrp.prefix, vrp.max_length, vrp.asn)
    }
}

/// An origin: `AS64500`, or a set in braces.
fn origin_text(route: &Announcement) -> String {
    let numbers: Vec<String> = route.origins.iter().map(|origin| format!("AS{origin}")).collect();
    match (route.as_set, numbers.as_slice()) {
        (false, [one]) => one.clone(),
        _ => format!("{{{}}}", numbers.join(",")),
    }
}

/// A route: `192.0.2.0/24 AS64500`.
fn route_text(route: &Announcement) -> String {
    format!("{} {}", route.prefix, origin_text(route))
}

/// Adds the list `name`, cut where it is long, and in `more` how many of it were left out.
fn named<'s>(spot: Spot<'s>, name: &'static str, texts: Vec<String>) -> Spot<'s> {
    let more = texts.len().saturating_sub(NAMED_MAX);
    let shown: Vec<String> = texts.into_iter().take(NAMED_MAX).collect();
    spot.arg(name, shown).arg("more", more)
}

/// Routes and payloads as evidence, a line each: peers and trust anchors included.
fn evidence(routes: &[&Announcement], vrps: &[Vrp]) -> String {
    let routes = routes.iter().map(|route| match route.peers {
        0 => format!("route {}", route_text(route)),
        peers => format!("route {} peers={peers}", route_text(route)),
    });
    let vrps = vrps.iter().map(|vrp| match vrp.trust_anchor.as_str() {
        "" => format!("vrp {}", vrp_text(vrp)),
        anchor => format!("vrp {} ta={anchor}", vrp_text(vrp)),
    });
    routes.chain(vrps).collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests;
