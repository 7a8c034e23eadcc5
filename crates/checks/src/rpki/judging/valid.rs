//! Is the route to each address valid (RFC 6811)?

use std::net::IpAddr;

use facts::{AddressRoutes, Announcement, Timestamp};
use verdict::{Keyword, Kind, Norm, Parameter, Place, Sheet, Tag};
use wire::route::{self, Mismatch, Validity};

use super::{
    Endpoints, NO_ADDRESS, Tables, dated, each_endpoint, evidence, named, origin_text, route_text, vrp_text,
};
use crate::View;

const VALID: Tag = Tag::pass("valid");
const INVALID_ORIGIN: Tag = Tag::fail("invalid-origin");
const INVALID_LENGTH: Tag = Tag::fail("invalid-length");
const INVALID_AS0: Tag = Tag::fail("invalid-as0");
const INVALID_AS_SET: Tag = Tag::fail("invalid-as-set");
const NOT_FOUND: Tag = Tag::not_applicable("not-found");
const NOT_ROUTED: Tag = Tag::not_applicable("not-routed");
const TOO_SPECIFIC: Tag = Tag::note("too-specific");
const FEW_PEERS: Tag = Tag::note("few-peers");
const WIDER_VALID: Tag = Tag::note("less-specific-valid");
const WIDER_INVALID: Tag = Tag::note("less-specific-invalid");
const WIDER_NOT_FOUND: Tag = Tag::note("less-specific-not-found");

/// The findings of each check that asks this.
pub(in crate::rpki) const FINDINGS: &[Tag] = &[
    VALID,
    INVALID_ORIGIN,
    INVALID_LENGTH,
    INVALID_AS0,
    INVALID_AS_SET,
    NOT_FOUND,
    NOT_ROUTED,
    TOO_SPECIFIC,
    FEW_PEERS,
    WIDER_VALID,
    WIDER_INVALID,
    WIDER_NOT_FOUND,
    NO_ADDRESS,
    Tag::UNSEEN,
];

/// What it holds the owner to.
pub(in crate::rpki) const NORMS: &[Norm] = &[
    Norm::new("RFC 6811", "2", Keyword::Should, "2013-01"),
    Norm::new("RFC 7115", "5", Keyword::ShouldNot, "2014-01"),
    Norm::new("RFC 9774", "3", Keyword::MustNot, "2025-05"),
];

/// What a policy says about which routes count.
pub(in crate::rpki) const PARAMETERS: &[Parameter] = &[
    Parameter {
        name: "max_length_v4_bits",
        kind: Kind::Number,
        about: "longest IPv4 prefix that counts as a route; longer ones are hardly carried",
    },
    Parameter {
        name: "max_length_v6_bits",
        kind: Kind::Number,
        about: "longest IPv6 prefix that counts as a route",
    },
    Parameter {
        name: "min_peers",
        kind: Kind::Number,
        about: "fewest peers that must have seen a route for it to count; 0: any route counts",
    },
];

/// Judges every endpoint.
pub(in crate::rpki) fn judge(see: &View<'_>, endpoints: &Endpoints, sheet: &mut Sheet<'_>) {
    each_endpoint(see, endpoints, sheet, judge_address);
}

/// The routes to one address, by what they mean for the verdict.
#[derive(Default)]
struct Sorted<'a> {
    /// The most specific prefix that counts, one entry for each origin.
    deciding: Vec<&'a Announcement>,
    /// Prefixes around that one.
    less_specific: Vec<&'a Announcement>,
    /// Prefixes that are longer than networks carry.
    too_specific: Vec<&'a Announcement>,
    /// Routes that fewer peers have seen than the policy asks for.
    few_peers: Vec<&'a Announcement>,
}

impl<'a> Sorted<'a> {
    fn of(entry: &'a AddressRoutes, max_length: i64, min_peers: i64) -> Self {
        let mut sorted = Sorted::default();
        for route in &entry.announcements {
            let length = i64::from(route.prefix.length);
            // A default route says where to send what nobody announces; it announces nothing itself.
            if length == 0 {
                continue;
            }
            // A table without numbers of peers says 0.
            let seen = route.peers == 0 || i64::from(route.peers) >= min_peers;
            if length > max_length {
                sorted.too_specific.push(route);
            } else if !seen {
                sorted.few_peers.push(route);
            } else if sorted
                .deciding
                .first()
                .is_none_or(|first| first.prefix == route.prefix)
            {
                sorted.deciding.push(route);
            } else {
                sorted.less_specific.push(route);
            }
        }
        sorted
    }
}

fn judge_address(tables: &Tables<'_>, entry: &AddressRoutes, place: &Place, sheet: &mut Sheet<'_>) {
    let table = match tables.routes(entry.address) {
        Ok(table) => table,
        Err(reason) => {
            sheet.not_tested(place, reason);
            return;
        }
    };
    let at = [table.made_at, tables.payloads_made_at()]
        .into_iter()
        .flatten()
        .min();
    let parameters = &sheet.rule().parameters;
    let max_length = parameters.number(match entry.address.to_canonical() {
        IpAddr::V4(_) => "max_length_v4_bits",
        IpAddr::V6(_) => "max_length_v6_bits",
    });
    let min_peers = parameters.number("min_peers");
    let sorted = Sorted::of(entry, max_length, min_peers);
    if sorted.deciding.is_empty() {
        dated(sheet.say(place, NOT_ROUTED), at);
    }
    for route in &sorted.deciding {
        judge_route(route, entry, place, at, sheet);
    }
    if !sorted.too_specific.is_empty() {
        remark(&sorted.too_specific, TOO_SPECIFIC, entry, place, at, sheet)
            .arg("max_length_bits", max_length);
    }
    if !sorted.few_peers.is_empty() {
        remark(&sorted.few_peers, FEW_PEERS, entry, place, at, sheet).arg("min_peers", min_peers);
    }
    remark_less_specific(&sorted.less_specific, entry, place, at, sheet);
}

/// One finding for each origin of the deciding prefix.
fn judge_route(
    route: &Announcement,
    entry: &AddressRoutes,
    place: &Place,
    at: Option<Timestamp>,
    sheet: &mut Sheet<'_>,
) {
    let covering: Vec<_> = entry
        .vrps
        .iter()
        .filter(|vrp| route::covers(vrp.prefix, route.prefix))
        .cloned()
        .collect();
    for (origin, validity) in route::validate_each(route, &entry.vrps) {
        let tag = match validity {
            Validity::Valid => VALID,
            Validity::NotFound => NOT_FOUND,
            Validity::Invalid(Mismatch::Origin) => INVALID_ORIGIN,
            Validity::Invalid(Mismatch::Length) => INVALID_LENGTH,
            Validity::Invalid(Mismatch::As0) => INVALID_AS0,
            Validity::Invalid(Mismatch::AsSet) => INVALID_AS_SET,
        };
        let origin = origin.map_or_else(|| origin_text(route), |origin| format!("AS{origin}"));
        let spot = sheet
            .say(place, tag)
            .arg("prefix", route.prefix.to_string())
            .arg("origin", origin);
        let spot = named(spot, "vrps", covering.iter().map(vrp_text).collect());
        dated(spot, at).evidence(evidence(&[route], &covering));
    }
}

/// A note about routes that decide nothing.
fn remark<'s>(
    routes: &[&Announcement],
    tag: Tag,
    entry: &AddressRoutes,
    place: &Place,
    at: Option<Timestamp>,
    sheet: &'s mut Sheet<'_>,
) -> verdict::Spot<'s> {
    let spot = named(
        sheet.say(place, tag),
        "routes",
        routes.iter().map(|route| route_text(route)).collect(),
    );
    dated(spot, at).evidence(evidence(routes, &entry.vrps))
}

/// A note for each state that less specific routes are in: they carry the traffic when the deciding one is gone.
fn remark_less_specific(
    routes: &[&Announcement],
    entry: &AddressRoutes,
    place: &Place,
    at: Option<Timestamp>,
    sheet: &mut Sheet<'_>,
) {
    for (tag, state) in [
        (WIDER_VALID, Validity::Valid),
        (WIDER_NOT_FOUND, Validity::NotFound),
        (WIDER_INVALID, Validity::Invalid(Mismatch::Origin)),
    ] {
        let of_state: Vec<&Announcement> = routes
            .iter()
            .copied()
            .filter(|route| worst(route, entry) == state)
            .collect();
        if !of_state.is_empty() {
            remark(&of_state, tag, entry, place, at, sheet);
        }
    }
}

/// The worst state of a route's origins, all reasons for being invalid taken as one.
fn worst(route: &Announcement, entry: &AddressRoutes) -> Validity {
    let states = route::validate_each(route, &entry.vrps);
    match states.into_iter().map(|(_, validity)| validity).max() {
        Some(Validity::Invalid(_)) => Validity::Invalid(Mismatch::Origin),
        state => state.unwrap_or(Validity::NotFound),
    }
}
