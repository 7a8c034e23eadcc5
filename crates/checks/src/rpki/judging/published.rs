//! Is each address covered by a validated ROA payload?

use facts::{AddressRoutes, Vrp};
use verdict::{Keyword, Norm, Place, Sheet, Tag};
use wire::route;

use super::{Endpoints, NO_ADDRESS, Tables, dated, each_endpoint, evidence, named, route_text, vrp_text};
use crate::View;

const PUBLISHED: Tag = Tag::pass("published");
const MISSING: Tag = Tag::fail("missing");
const ONLY_AS0: Tag = Tag::note("only-as0");
const WIDER: Tag = Tag::note("wider-than-announced");

/// The findings of each check that asks this.
pub(in crate::rpki) const FINDINGS: &[Tag] = &[PUBLISHED, MISSING, ONLY_AS0, WIDER, NO_ADDRESS, Tag::UNSEEN];

/// What it holds the owner to.
pub(in crate::rpki) const NORMS: &[Norm] = &[
    Norm::new("RFC 7115", "3", Keyword::Should, "2014-01"),
    Norm::new("RFC 9319", "5", Keyword::Should, "2022-10"),
];

/// Judges every endpoint.
pub(in crate::rpki) fn judge(see: &View<'_>, endpoints: &Endpoints, sheet: &mut Sheet<'_>) {
    each_endpoint(see, endpoints, sheet, judge_address);
}

fn judge_address(tables: &Tables<'_>, entry: &AddressRoutes, place: &Place, sheet: &mut Sheet<'_>) {
    let at = tables.payloads_made_at();
    // A default route says nothing about who announces the address.
    let routes: Vec<_> = entry
        .announcements
        .iter()
        .filter(|route| route.prefix.length > 0)
        .collect();
    if entry.vrps.is_empty() {
        let all = routes.iter().map(|route| route_text(route)).collect();
        let spot = named(sheet.say(place, MISSING), "routes", all);
        let spot = spot.arg("announced", routes.len());
        dated(spot, at).evidence(evidence(&routes, &[]));
        return;
    }
    let all = entry.vrps.iter().map(vrp_text).collect();
    let spot = named(sheet.say(place, PUBLISHED), "vrps", all);
    dated(spot, at).evidence(evidence(&[], &entry.vrps));
    // RFC 6483 §4: such a payload is the holder's word that nobody announces this.
    if entry.vrps.iter().all(|vrp| vrp.asn == 0) {
        dated(sheet.say(place, ONLY_AS0), at).evidence(evidence(&routes, &entry.vrps));
    }
    let wider: Vec<&Vrp> = entry
        .vrps
        .iter()
        .filter(|vrp| route::wider_than_announced(vrp, &entry.announcements).is_some())
        .collect();
    if !wider.is_empty() {
        let spot = named(
            sheet.say(place, WIDER),
            "vrps",
            wider.into_iter().map(vrp_text).collect(),
        );
        dated(spot, at).evidence(evidence(&routes, &entry.vrps));
    }
}
