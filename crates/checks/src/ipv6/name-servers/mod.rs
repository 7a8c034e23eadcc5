//! Do at least two of the zone's name servers have an IPv6 address?

use facts::{Need, Unseen};
use verdict::{Check, Keyword, Kind, Life, Norm, Parameter, Place, Sheet, Tag};
use wire::dns::Rtype;

use super::usable::sort;
use crate::View;

const ENOUGH: Tag = Tag::pass("enough");
const TOO_FEW: Tag = Tag::fail("too-few");
const NONE: Tag = Tag::fail("none");
const WITHOUT: Tag = Tag::note("without-address");
const UNUSABLE: Tag = Tag::note("unusable");
const BOGUS: Tag = Tag::note("bogus");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "ipv6/name-servers",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 3901", "4", Keyword::Should, "2004-09"),
        Norm::new("RFC 3596", "2", Keyword::Must, "2003-10"),
        Norm::new("RFC 1034", "4.1", Keyword::Must, "1987-11"),
    ],
    needs: &[Need::NameServers],
    parents: &[],
    parameters: &[Parameter {
        name: "min_servers",
        kind: Kind::Number,
        about: "fewest name servers with an IPv6 address that pass",
    }],
    findings: &[ENOUGH, TOO_FEW, NONE, WITHOUT, UNUSABLE, BOGUS, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges the AAAA records of every name server of the zone.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(zone) = sheet.seen(&see.host(), &see.facts.dns.zone) else {
        return;
    };
    let (mut with, mut failed): (usize, Vec<(Place, Unseen)>) = (0, Vec::new());
    for server in &zone.servers {
        let place = Place::host(&server.name);
        let found = match see.dns.find(&server.name, Rtype::AAAA) {
            Ok(found) => found,
            Err(why) => {
                failed.push((place, why));
                continue;
            }
        };
        let (usable, unusable) = sort(&found.records, see.allowed());
        if found.is_bogus() {
            sheet.say(&place, BOGUS);
        } else if !usable.is_empty() {
            with = with.saturating_add(1);
        } else if unusable.is_empty() {
            sheet.say(&place, WITHOUT);
        } else {
            let words: Vec<String> = unusable
                .iter()
                .map(|(address, kind)| format!("{address} ({kind})"))
                .collect();
            sheet.say(&place, UNUSABLE).arg("addresses", words);
        }
    }
    let place = Place::host(&zone.apex);
    let min_servers = sheet.rule().parameters.number("min_servers");
    let enough = |count: usize| i64::try_from(count).is_ok_and(|count| count >= min_servers);
    if !enough(with) {
        for (place, why) in &failed {
            sheet.unseen(place, why);
        }
        // Those that could not be looked up might be the missing ones.
        if enough(with.saturating_add(failed.len())) {
            return;
        }
    }
    let tag = match with {
        0 if failed.is_empty() => NONE,
        _ if enough(with) => ENOUGH,
        _ => TOO_FEW,
    };
    sheet
        .say(&place, tag)
        .arg("with", with)
        .arg("servers", zone.servers.len())
        .arg("min_servers", min_servers);
}
