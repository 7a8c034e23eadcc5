//! Does the parent send people to servers that really serve the zone?

use std::collections::BTreeSet;

use facts::{NameServer, Need, Reason, Zone};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::dns::Rtype;

use super::server::{Address, addresses};
use crate::View;

const CONSISTENT: Tag = Tag::pass("consistent");
const LAME: Tag = Tag::fail("lame");
const SILENT: Tag = Tag::fail("silent");
const NO_GLUE: Tag = Tag::fail("no-glue");
const NO_ADDRESS: Tag = Tag::fail("no-address");
const ALIAS: Tag = Tag::fail("alias");
const ONLY_AT_PARENT: Tag = Tag::warn("only-at-parent");
const ONLY_AT_CHILD: Tag = Tag::warn("only-at-child");
const GLUE_DIFFERS: Tag = Tag::warn("glue-differs");
const SAME_SERVERS: Tag = Tag::note("parent-and-child-on-the-same-servers");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "dns/delegation",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 1034", "4.2.2", Keyword::Must, "1987-11"),
        Norm::new("RFC 1912", "2.8", Keyword::Should, "1996-02"),
        Norm::new("RFC 2181", "10.3", Keyword::MustNot, "1997-07"),
        Norm::new("RFC 9471", "3", Keyword::Must, "2023-09"),
    ],
    needs: &[Need::NameServers, Need::EachServer],
    parents: &[],
    parameters: &[],
    findings: &[
        CONSISTENT,
        LAME,
        SILENT,
        NO_GLUE,
        NO_ADDRESS,
        ALIAS,
        ONLY_AT_PARENT,
        ONLY_AT_CHILD,
        GLUE_DIFFERS,
        SAME_SERVERS,
        Tag::UNSEEN,
    ],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the name servers that the parent and the zone name, and every address of each.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(zone) = sheet.seen(&see.host(), &see.facts.dns.zone) else {
        return;
    };
    let shared = zone
        .delegations
        .last()
        .is_some_and(|last| last.zone == zone.apex && last.referral.is_none());
    let all = addresses(see);
    judge_servers(see, zone, shared, sheet);
    let wrong = judge_addresses(see, zone, &all, sheet);
    if shared {
        sheet.say(&Place::host(&zone.apex), SAME_SERVERS);
    }
    // Every server that could be asked answered for the zone.
    if !wrong && all.iter().any(Address::answered) {
        sheet
            .say(&Place::host(&zone.apex), CONSISTENT)
            .arg("servers", zone.servers.len());
    } else if !wrong {
        // No address was known, or none was asked: what was said of the names above is all there is.
        sheet.not_tested(&Place::host(&zone.apex), Reason::NoData);
    }
}

/// What can be said of the servers by their names alone.
fn judge_servers(see: &View<'_>, zone: &Zone, shared: bool, sheet: &mut Sheet<'_>) {
    let child_was_seen = zone.servers.iter().any(|server| server.at_child);
    for server in &zone.servers {
        let place = Place::host(&server.name);
        if !shared && child_was_seen && server.at_parent != server.at_child {
            sheet.say(
                &place,
                if server.at_parent {
                    ONLY_AT_PARENT
                } else {
                    ONLY_AT_CHILD
                },
            );
        }
        if is_alias(see, server) {
            sheet.say(&place, ALIAS);
        } else if server.addresses.is_empty() && server.glue.is_empty() {
            no_address(see, server, &place, sheet);
        }
        let inside = in_zone(&server.name, &zone.apex);
        if !shared && server.at_parent && inside && server.glue.is_empty() && zone.apex != "." {
            sheet.say(&place, NO_GLUE);
        }
        let (glue, own): (BTreeSet<_>, BTreeSet<_>) =
            (server.glue.iter().collect(), server.addresses.iter().collect());
        if inside && !glue.is_empty() && !own.is_empty() && glue != own {
            let words =
                |set: &BTreeSet<&std::net::IpAddr>| set.iter().map(ToString::to_string).collect::<Vec<_>>();
            sheet
                .say(&place, GLUE_DIFFERS)
                .arg("glue", words(&glue))
                .arg("addresses", words(&own));
        }
    }
}

/// A server that exists without address is a failing; one whose address could not be looked up is not seen.
fn no_address(see: &View<'_>, server: &NameServer, place: &Place, sheet: &mut Sheet<'_>) {
    let looked_up = [Rtype::A, Rtype::AAAA].map(|rtype| see.dns.find(&server.name, rtype));
    match looked_up.iter().find_map(|found| found.as_ref().err()) {
        Some(why) if looked_up.iter().all(Result::is_err) => drop(sheet.unseen(place, why)),
        _ => drop(sheet.say(place, NO_ADDRESS)),
    }
}

/// RFC 2181 §10.3: the name of a name server must not be an alias.
fn is_alias(see: &View<'_>, server: &NameServer) -> bool {
    [Rtype::A, Rtype::AAAA].into_iter().any(|rtype| {
        see.dns
            .find(&server.name, rtype)
            .is_ok_and(|found| wire::dns::name(&server.name).is_ok_and(|name| name != found.name))
    })
}

/// True when one of them does not serve the zone.
fn judge_addresses(see: &View<'_>, zone: &Zone, all: &[Address<'_>], sheet: &mut Sheet<'_>) -> bool {
    let mut wrong = false;
    for address in all {
        let place = address.place();
        if let Some(word) = address.lameness(&zone.apex) {
            sheet.say(&place, LAME).arg("answer", word);
            wrong = true;
            continue;
        }
        let Some(why) = address.silence().filter(|_| !address.answered()) else {
            continue;
        };
        wrong = true;
        if address.is_our_side() || address.only_says_that_it_does_not_fit() {
            sheet.unseen(&place, why);
        } else if see.dns.has_control(address.address) {
            sheet.say(&place, SILENT).arg("reason", why.reason.key());
        } else {
            sheet
                .not_tested(&place, Reason::NoControl)
                .arg("silence", why.reason.key());
        }
    }
    wrong
}

fn in_zone(name: &str, apex: &str) -> bool {
    match (wire::dns::name(name), wire::dns::name(apex)) {
        (Ok(name), Ok(apex)) => name.ends_with(&apex),
        _ => false,
    }
}
