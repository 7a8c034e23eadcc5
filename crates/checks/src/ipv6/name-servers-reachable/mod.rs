//! Do the name servers answer over IPv6?

use std::net::IpAddr;

use facts::{Asked, Exchange, Need, Reason, Transport, Zone};
use verdict::{Check, Keyword, Life, Norm, Place, Sheet, Tag};
use wire::dns::Rtype;

use super::usable::unusable_kind;
use crate::View;

const ANSWERS: Tag = Tag::pass("answers");
const SILENT: Tag = Tag::fail("silent");
const NO_ADDRESS: Tag = Tag::not_applicable("no-address");

/// See `spec.md`.
pub static CHECK: Check = Check {
    id: "ipv6/name-servers-reachable",
    since: "0.1.0",
    life: Life::Stable,
    norms: &[
        Norm::new("RFC 3901", "4", Keyword::Should, "2004-09"),
        Norm::new("RFC 1035", "4.2.1", Keyword::Must, "1987-11"),
    ],
    needs: &[Need::NameServers, Need::EachServer],
    parents: &[],
    parameters: &[],
    findings: &[ANSWERS, SILENT, NO_ADDRESS, Tag::UNSEEN],
    words: words!(),
    spec: include_str!("spec.md"),
};

/// Judges every usable IPv6 address of every name server. Any answer will do: whether it is the right one is another
/// check's question.
pub fn judge(see: &View<'_>, sheet: &mut Sheet<'_>) {
    let Some(zone) = sheet.seen(&see.host(), &see.facts.dns.zone) else {
        return;
    };
    let mut asked: Vec<IpAddr> = Vec::new();
    for server in &zone.servers {
        // Where the parent sends people counts as much as what the zone says itself.
        for address in server.addresses.iter().chain(&server.glue) {
            let IpAddr::V6(v6) = address else { continue };
            if unusable_kind(*v6, see.allowed()).is_some() || asked.contains(address) {
                continue;
            }
            asked.push(*address);
            judge_address(
                see,
                &Place::host(&server.name).address(*address).port(53),
                *address,
                sheet,
            );
        }
    }
    if asked.is_empty() {
        no_address(see, zone, sheet);
    }
}

/// Servers without IPv6 leave nothing to ask; of those whose addresses could not be looked up nothing is known.
fn no_address(see: &View<'_>, zone: &Zone, sheet: &mut Sheet<'_>) {
    let mut hidden = false;
    for server in &zone.servers {
        if let Err(why) = see.dns.find(&server.name, Rtype::AAAA) {
            hidden = true;
            sheet.unseen(&Place::host(&server.name), &why);
        }
    }
    if !hidden {
        sheet.say(&Place::host(&zone.apex), NO_ADDRESS);
    }
}

fn judge_address(see: &View<'_>, place: &Place, address: IpAddr, sheet: &mut Sheet<'_>) {
    let asked: Vec<&Exchange> = asked_over_udp(see)
        .filter(|exchange| exchange.server.address == address)
        .collect();
    let answered = |exchange: &&&Exchange| exchange.reply.is_seen() || exchange.truncated;
    if let Some(answered) = asked.iter().find(answered) {
        sheet.say(place, ANSWERS).seen_at(answered.at, answered.shared);
        return;
    }
    let Some(why) = asked.iter().find_map(|exchange| exchange.reply.why_not()) else {
        sheet.not_tested(place, Reason::NoData);
        return;
    };
    match why.reason {
        Reason::Timeout | Reason::Refused | Reason::Unreachable if see.dns.has_control(address) => {
            sheet.say(place, SILENT).arg("reason", why.reason.key());
        }
        Reason::Timeout | Reason::Refused | Reason::Unreachable => {
            sheet
                .not_tested(place, Reason::NoControl)
                .arg("silence", why.reason.key());
        }
        _ => {
            sheet.unseen(place, why);
        }
    }
}

/// The questions over UDP that were put to every server. A reply that did not fit is an answer too, though the rest of it came
/// over TCP.
fn asked_over_udp<'a>(see: &View<'a>) -> impl Iterator<Item = &'a Exchange> {
    see.facts
        .dns
        .exchanges
        .iter()
        .map(AsRef::as_ref)
        .filter(|exchange: &&Exchange| {
            let over_udp = exchange.transport == Transport::Udp || exchange.truncated;
            exchange.asked != Asked::Walk && over_udp
        })
}
