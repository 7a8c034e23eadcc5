//! Does a visitor who comes without HTTPS end up with it, at once?

use facts::{AddressFacts, HopEnd, Need, Reason, Response, Visit, WebFacts};
use url::Url;
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};

use crate::{
    View, page,
    reach::{self, Port},
};

const REDIRECTS: Tag = Tag::pass("redirects");
const PORT_80_CLOSED: Tag = Tag::pass("port-80-closed");
const NOTHING_SERVED: Tag = Tag::pass("nothing-served");
const NOT_REDIRECTED: Tag = Tag::fail("not-redirected");
const STILL_PLAIN: Tag = Tag::fail("still-plain");
const OTHER_HOST_FIRST: Tag = Tag::fail("other-host-first");
const BAD_LOCATION: Tag = Tag::fail("bad-location");
const OTHER_NAME: Tag = Tag::note("other-name");
const NOTHING_ANSWERS: Tag = Tag::not_applicable("nothing-answers");
const NO_ADDRESS: Tag = Tag::not_applicable("no-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "https/redirect",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[Norm::new("RFC 6797", "7.2", Keyword::Should, "2012-11")],
    needs: &[Need::Web],
    // Not https/available: a site without HTTPS fails here too, by what port 80 says.
    parents: &[],
    parameters: &[],
    findings: &[
        REDIRECTS,
        PORT_80_CLOSED,
        NOTHING_SERVED,
        NOT_REDIRECTED,
        STILL_PLAIN,
        OTHER_HOST_FIRST,
        BAD_LOCATION,
        OTHER_NAME,
        NOTHING_ANSWERS,
        NO_ADDRESS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges what port 80 of each address answers.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(web) = sheet.seen(&see.host(), &see.facts.web) else {
        return;
    };
    if web.addresses.is_empty() {
        sheet.say(&see.host(), NO_ADDRESS);
    }
    for address in &web.addresses {
        let place = see.host().address(address.address).port(80);
        judge_address(see, web, address, &place, sheet);
    }
}

fn judge_address(
    see: &View<'_>,
    web: &WebFacts,
    address: &AddressFacts,
    place: &Place,
    sheet: &mut Sheet<'_>,
) {
    match reach::port(web, address, 80) {
        Port::Open => {}
        Port::Closed(_) if address.https.connect.is_seen() => {
            sheet.say(place, PORT_80_CLOSED);
            return;
        }
        // https/available says so.
        Port::Closed(_) => {
            sheet.say(place, NOTHING_ANSWERS);
            return;
        }
        Port::Untold(why) => {
            sheet.unseen(place, &why);
            return;
        }
    }
    let first = address
        .plain_page
        .seen()
        .and_then(|visit| Some((visit, visit.hops.first()?)));
    let Some((visit, hop)) = first else {
        let reason = address
            .plain_page
            .why_not()
            .map_or(Reason::NoData, |why| why.reason);
        sheet.not_tested(place, reason);
        return;
    };
    if let Some(why) = hop.response.why_not() {
        sheet.unseen(place, why);
    } else if let Some(response) = hop.response.seen() {
        match page::challenged(response, page::text(web, response)) {
            Some(why) => drop(sheet.unseen(place, &why)),
            None => judge_response(&see.facts.subject.name, visit, response, place, sheet),
        }
    }
}

fn judge_response(name: &str, visit: &Visit, response: &Response, place: &Place, sheet: &mut Sheet<'_>) {
    let location = response.header("location").next().unwrap_or_default();
    if visit.hops.len() == 1 && matches!(visit.end, HopEnd::BadLocation(_)) {
        sheet.say(place, BAD_LOCATION).evidence(location);
        return;
    }
    // The next page asked for, or the one that nobody went to.
    let target = visit
        .hops
        .get(1)
        .map(|hop| hop.url.as_str())
        .or(visit.end.target());
    let Some(url) = target.and_then(|target| Url::parse(target).ok()) else {
        // Nothing is served without TLS, so there is nothing to protect and nothing to forge upon.
        let empty = response.body.seen().is_some_and(|body| body.size == 0);
        if matches!(response.status, 403 | 410) && empty {
            sheet.say(place, NOTHING_SERVED).arg("status", response.status);
        } else {
            sheet.say(place, NOT_REDIRECTED).arg("status", response.status);
        }
        return;
    };
    let host = url.host_str().unwrap_or_default();
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_ascii_lowercase();
    if url.scheme() != "https" {
        sheet
            .say(place, STILL_PLAIN)
            .arg("to", url.as_str())
            .evidence(location);
    } else if bare(host) != bare(name) {
        sheet
            .say(place, OTHER_HOST_FIRST)
            .arg("to", host)
            .evidence(location);
    } else {
        sheet
            .say(place, REDIRECTS)
            .arg("to", url.as_str())
            .evidence(location);
        if !host.eq_ignore_ascii_case(name) {
            sheet.say(place, OTHER_NAME).arg("to", host).evidence(location);
        }
    }
}
