//! One address of a name server: did it answer, and for the zone?

use std::{net::IpAddr, sync::Arc};

use facts::{Asked, Exchange, NameServer, Reason, Transport};
use verdict::Place;
use wire::dns::{End, Message, Rtype};

use crate::View;

/// One address of one name server, with what it said when every server was asked.
#[derive(Debug)]
pub struct Address<'a> {
    /// The server.
    pub server: &'a NameServer,
    /// The address.
    pub address: IpAddr,
    /// SOA over UDP, first reading.
    pub soa: Option<(&'a Exchange, Option<Arc<Message>>)>,
    /// SOA over UDP, second reading.
    pub soa_again: Option<(&'a Exchange, Option<Arc<Message>>)>,
    /// DNSKEY over TCP.
    pub tcp: Option<(&'a Exchange, Option<Arc<Message>>)>,
    /// A transfer.
    pub transfer: Option<(&'a Exchange, Option<Arc<Message>>)>,
    /// The root's SOA with a wish for recursion, asked when recursion was offered.
    pub recursion: Option<(&'a Exchange, Option<Arc<Message>>)>,
}

impl Address<'_> {
    /// The address as a place.
    pub fn place(&self) -> Place {
        Place::host(&self.server.name).address(self.address).port(53)
    }

    /// True when any reply came, whatever it says.
    pub fn answered(&self) -> bool {
        [&self.soa, &self.soa_again, &self.tcp]
            .iter()
            .any(|said| matches!(said, Some((_, Some(_)))))
    }

    /// True when it said over UDP that its answer does not fit, and the whole of it came not over TCP either: it is there,
    /// and what it says is not known.
    pub fn only_says_that_it_does_not_fit(&self) -> bool {
        matches!(&self.soa, Some((exchange, None)) if exchange.truncated)
    }

    /// Why no reply came to the first question; none when one came, or it was not asked.
    pub fn silence(&self) -> Option<&facts::Unseen> {
        self.soa
            .as_ref()
            .and_then(|(exchange, _)| exchange.reply.why_not())
    }

    /// True when it could not be asked from here, which says nothing about it.
    pub fn is_our_side(&self) -> bool {
        self.silence().is_some_and(|why| {
            matches!(
                why.reason,
                Reason::OurSide | Reason::Guarded | Reason::OptedOut | Reason::Budget
            )
        })
    }

    /// What it answered to the question for the zone's SOA, in a word; none when it answered for the zone.
    pub fn lameness(&self, apex: &str) -> Option<String> {
        let (_, message) = self.soa.as_ref()?;
        let message = message.as_ref()?;
        let zone = wire::dns::name(apex).ok()?;
        let good =
            matches!(message.reading(&zone, &zone, Rtype::SOA).end, End::Answer(_)) && message.flags.aa;
        if good {
            return None;
        }
        let rcode = message.rcode.to_string();
        Some(if rcode == "NOERROR" && !message.flags.aa {
            "not-authoritative".to_owned()
        } else {
            rcode
        })
    }
}

/// Every address that was asked, in the order of the servers.
pub fn addresses<'a>(see: &View<'a>) -> Vec<Address<'a>> {
    let Some(zone) = see.facts.dns.zone.seen() else {
        return Vec::new();
    };
    let mut found: Vec<Address<'a>> = Vec::new();
    for server in &zone.servers {
        for address in server.addresses.iter().chain(&server.glue) {
            let known = found
                .iter()
                .any(|other| other.address == *address && other.server.name == server.name);
            if !known {
                let blank = Address {
                    server,
                    address: *address,
                    soa: None,
                    soa_again: None,
                    tcp: None,
                    transfer: None,
                    recursion: None,
                };
                found.push(fill(see, &zone.apex, blank));
            }
        }
    }
    found
}

fn fill<'a>(see: &View<'a>, apex: &str, mut to: Address<'a>) -> Address<'a> {
    for (exchange, message) in see.dns.exchanges() {
        if exchange.server.address != to.address || exchange.asked == Asked::Walk {
            continue;
        }
        let at_apex = exchange.question.name == apex;
        let said = Some((exchange, message));
        match (
            exchange.question.rtype.as_str(),
            exchange.asked,
            exchange.transport,
        ) {
            ("SOA", Asked::Again, _) if at_apex && exchange.zone == apex => to.soa_again = said,
            ("SOA", _, _) if exchange.question.name == "." && apex != "." => to.recursion = said,
            ("SOA", _, _) if at_apex && exchange.recursion => to.soa = said,
            ("DNSKEY", _, Transport::Tcp) if at_apex => to.tcp = said,
            ("AXFR", ..) if at_apex => to.transfer = said,
            _ => {}
        }
    }
    to
}
