//! A name server: the zones it has, and its manners.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use domain::base::name::ToName;
use wire::dns::{Name, Rtype};

use super::{
    answer::Reply,
    message::{Question, read, write},
    zone::Zone,
};

/// Format error.
const FORMERR: u8 = 1;
/// Server failure.
const SERVFAIL: u8 = 2;
/// Refused.
const REFUSED: u8 = 5;

/// What a server makes of EDNS (RFC 6891).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edns {
    /// It knows it.
    #[default]
    Known,
    /// It passes over it.
    Ignored,
}

/// Changes a reply before it is sent.
pub type Meddle = fn(&Question, &mut Reply);

/// How a server speaks on connections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// A reply to each question.
    #[default]
    Plain,
    /// After each reply, ten megabytes that nobody asked for: messages of the largest size, full of TXT records.
    Flood,
    /// It announces a message of the largest size and sends an octet of it a second.
    Drips,
}

/// How a server behaves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// EDNS.
    pub edns: Edns,
    /// It gives whole zones to everybody.
    pub transfer: bool,
    /// It answers the questions of strangers about any name.
    pub recursion: bool,
    /// It says of every datagram that it does not fit.
    pub truncates: bool,
    /// How it speaks on connections.
    pub flow: Flow,
    /// It says yet other things.
    pub meddle: Option<Meddle>,
}

/// Where zones come from that are made when they are first asked for.
pub trait Source: Send + Sync {
    /// The zone for `name`, if there is one.
    fn zone(&self, name: &Name) -> Option<Arc<Zone>>;
}

/// Every zone of the lab, for the servers that answer about any name.
pub(crate) type Everything = Arc<OnceLock<HashMap<Name, Arc<Zone>>>>;

/// A name server.
pub struct Server {
    zones: HashMap<Name, Arc<Zone>>,
    source: Option<Arc<dyn Source>>,
    manner: Manner,
    everything: Everything,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("zones", &self.zones.len())
            .field("manner", &self.manner)
            .finish_non_exhaustive()
    }
}

impl Server {
    /// A server with these zones and those of `source`; `everything` is what an open resolver finds.
    pub(crate) fn new(
        zones: impl IntoIterator<Item = Arc<Zone>>,
        source: Option<Arc<dyn Source>>,
        manner: Manner,
        everything: Everything,
    ) -> Self {
        Server {
            zones: zones.into_iter().map(|zone| (zone.apex.clone(), zone)).collect(),
            source,
            manner,
            everything,
        }
    }

    /// How it speaks on connections.
    pub fn flow(&self) -> Flow {
        self.manner.flow
    }

    /// The reply to a message, if there is one. Any octets are taken.
    pub fn respond(&self, octets: &[u8], datagram: bool) -> Option<Vec<u8>> {
        let question = read(octets)?;
        let edns = question.edns.is_some() && self.manner.edns == Edns::Known;
        let dnssec = edns && question.dnssec;
        let mut reply = self.reply(&question, dnssec, datagram);
        if let Some(meddle) = self.manner.meddle {
            meddle(&question, &mut reply);
        }
        reply.recursion |= self.manner.recursion;
        reply.truncated |= datagram && self.manner.truncates;
        write(&question, &reply, edns, datagram)
    }

    fn reply(&self, question: &Question, dnssec: bool, datagram: bool) -> Reply {
        let refused = Reply {
            rcode: REFUSED,
            ..Reply::default()
        };
        let Some(zone) = self.zone(&question.name) else {
            return match self
                .everything
                .get()
                .filter(|_| self.manner.recursion && question.recursion)
            {
                Some(everything) => resolved(everything, question, dnssec),
                None => refused,
            };
        };
        match question.rtype {
            Rtype::AXFR if datagram => Reply {
                rcode: FORMERR,
                ..Reply::default()
            },
            Rtype::AXFR if self.manner.transfer && question.name == zone.apex => Reply {
                authoritative: true,
                answer: zone.transfer(),
                ..Reply::default()
            },
            Rtype::AXFR | Rtype::IXFR => refused,
            _ => zone.answer(&question.name, question.rtype, dnssec),
        }
    }

    /// The zone nearest to the name that this server has.
    fn zone(&self, name: &Name) -> Option<Arc<Zone>> {
        let known = nearest(&self.zones, name);
        known.or_else(|| self.source.as_ref()?.zone(name))
    }
}

fn nearest(zones: &HashMap<Name, Arc<Zone>>, name: &Name) -> Option<Arc<Zone>> {
    name.iter_suffixes()
        .find_map(|suffix| zones.get(&suffix.to_name::<bytes::Bytes>()).cloned())
}

/// What an open resolver says: the answer of the zone that has the name.
fn resolved(everything: &HashMap<Name, Arc<Zone>>, question: &Question, dnssec: bool) -> Reply {
    // DS records are the parent's (RFC 4035 §3.1.4.1).
    let parent = question.name.parent().filter(|_| question.rtype == Rtype::DS);
    match nearest(everything, parent.as_ref().unwrap_or(&question.name)) {
        Some(zone) => Reply {
            authoritative: false,
            ..zone.answer(&question.name, question.rtype, dnssec)
        },
        None => Reply {
            rcode: SERVFAIL,
            ..Reply::default()
        },
    }
}
