//! The same questions to every address of every name server of a zone.

use std::{net::IpAddr, sync::Arc, time::Duration};

use ::facts::{Asked, Measured};
use futures_util::future::join_all;
use wire::dns::{Data, Message, Name, Rtype, ToName};

use super::{
    Endpoint, Exchange, Inquiry, Manner, Patience,
    exchange::{Asking, Line},
    walk::addresses_of,
};
use crate::net::{Purpose, Target};

/// Name servers of one zone that are asked.
const SERVERS_MAX: usize = 13;
/// Addresses of one name server that are asked.
const ADDRESSES_MAX: usize = 4;

/// Time for a server that is asked by itself: two tries, because silence is a finding.
const PATIENCE: Patience = Patience {
    first: Duration::from_millis(2000),
    second: Some(Duration::from_millis(3000)),
    tcp: Duration::from_secs(4),
};

/// What to ask of every server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EachServer {
    /// SOA (with a wish for recursion, as a stranger would), NS, DNSKEY over TCP, and a transfer.
    pub quality: bool,
    /// CDS and CDNSKEY, once per server name.
    pub automation: bool,
}

/// The name servers of a zone, found from both sides.
#[derive(Clone, Debug, Default)]
pub(super) struct Servers {
    pub all: Vec<Named>,
}

/// A name server and who names it.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub name: Name,
    pub at_parent: bool,
    pub at_child: bool,
    pub glue: Vec<IpAddr>,
    pub addresses: Vec<IpAddr>,
}

impl Servers {
    /// Every address to be asked, glue included, each once per server name.
    pub fn endpoints(&self, apex: &Name) -> Vec<Endpoint> {
        let mut endpoints: Vec<Endpoint> = Vec::new();
        for Named {
            name,
            glue,
            addresses,
            ..
        } in self.all.iter().take(SERVERS_MAX)
        {
            let mut own: Vec<IpAddr> = addresses.clone();
            own.extend(glue.iter().filter(|address| !addresses.contains(address)));
            for address in own.into_iter().take(ADDRESSES_MAX) {
                if !endpoints.iter().any(|known| known.address == address) {
                    endpoints.push(Endpoint {
                        zone: apex.clone(),
                        server: Some(name.clone()),
                        address,
                    });
                }
            }
        }
        endpoints
    }
}

impl Inquiry<'_> {
    /// The name servers of `apex`: those that the parent names, with their glue, and those that the zone itself names.
    pub(super) async fn servers(&self, apex: &Name, delegated: &[(Name, Vec<IpAddr>)]) -> Servers {
        let mut servers = Servers::default();
        for (name, glue) in delegated {
            let (name, glue) = (name.clone(), glue.clone());
            servers.all.push(Named {
                name,
                at_parent: true,
                at_child: false,
                glue,
                addresses: Vec::new(),
            });
        }
        if servers.all.is_empty() {
            // The parent's servers hold the zone too: only the zone itself names its servers.
            let own = self.resolve(apex, Rtype::NS).await;
            let named = own.steps.last().and_then(|step| step.reply.seen().cloned());
            add_named(&mut servers, named.as_deref(), apex);
        }
        self.find_addresses(&mut servers).await;
        let replies =
            join_all(servers.endpoints(apex).into_iter().map(|endpoint| async move {
                self.ask_server(&endpoint, apex, Rtype::NS, Manner::EACH).await
            }))
            .await;
        for reply in replies {
            add_named(&mut servers, reply.reply.seen().map(Arc::as_ref), apex);
        }
        self.find_addresses(&mut servers).await;
        servers
    }

    async fn find_addresses(&self, servers: &mut Servers) {
        let wanted: Vec<Name> = servers
            .all
            .iter()
            .take(SERVERS_MAX)
            .filter(|server| server.addresses.is_empty())
            .map(|server| server.name.clone())
            .collect();
        let found = join_all(wanted.iter().map(|name| async move {
            let (v4, v6) = tokio::join!(self.resolve(name, Rtype::A), self.resolve(name, Rtype::AAAA));
            (
                name,
                addresses_of(&v4)
                    .into_iter()
                    .chain(addresses_of(&v6))
                    .collect::<Vec<_>>(),
            )
        }))
        .await;
        for (name, addresses) in found {
            if let Some(server) = servers.all.iter_mut().find(|server| server.name == *name) {
                server.addresses = addresses;
            }
        }
    }

    /// Puts the questions to every address.
    pub(super) async fn each_server(&self, apex: &Name, servers: &Servers, what: EachServer) {
        let endpoints = servers.endpoints(apex);
        let quality = async {
            if what.quality {
                join_all(endpoints.iter().map(|endpoint| self.quality(endpoint, apex))).await;
                self.second_reading(&endpoints, apex).await;
            }
        };
        let automation = async {
            if what.automation {
                let once: Vec<&Endpoint> = first_per_server(&endpoints);
                join_all(once.into_iter().map(|endpoint| async move {
                    tokio::join!(
                        self.ask_server(endpoint, apex, Rtype::CDS, Manner::EACH),
                        self.ask_server(endpoint, apex, Rtype::CDNSKEY, Manner::EACH),
                    )
                }))
                .await;
            }
        };
        tokio::join!(quality, automation);
    }

    async fn quality(&self, endpoint: &Endpoint, apex: &Name) {
        let soa = Manner {
            recursion: true,
            ..Manner::EACH
        };
        let (said, _, ()) = tokio::join!(
            self.ask_server(endpoint, apex, Rtype::SOA, soa),
            self.ask_server(endpoint, apex, Rtype::NS, Manner::EACH),
            self.over_tcp(endpoint, apex),
        );
        // Recursion is offered: does a stranger get it? The root's SOA is nobody's own but the root's.
        if said.reply.seen().is_some_and(|message| message.flags.ra) {
            self.ask_server(endpoint, &Name::root_bytes(), Rtype::SOA, soa)
                .await;
        }
    }

    /// The key set and a transfer, on one connection.
    async fn over_tcp(&self, endpoint: &Endpoint, apex: &Name) {
        let about = format!("{} over TCP", wire::dns::name_text(apex));
        let to = Target {
            address: endpoint.address,
            purpose: Purpose::Dns,
            about: &about,
        };
        let asking = |rtype| Asking {
            door: self.resolver.door(),
            account: &self.account,
            to: endpoint,
            name: apex,
            rtype,
            manner: Manner {
                tcp: true,
                ..Manner::EACH
            },
            patience: PATIENCE,
            spelling: false,
        };
        let line = match Line::open(self.resolver.door(), &self.account, to.clone(), PATIENCE.tcp).await {
            // Once more, as silence or refusal is a finding.
            Err(_) => Line::open(self.resolver.door(), &self.account, to, PATIENCE.tcp).await,
            line => line,
        };
        match line {
            Ok(mut line) => {
                for rtype in [Rtype::DNSKEY, Rtype::AXFR] {
                    let mut exchange = asking(rtype).ask_on(&mut line).await;
                    if rtype == Rtype::AXFR {
                        exchange.reply = exchange.reply.map(|message| Arc::new(only_the_head(&message)));
                    }
                    let closed = !exchange.reply.is_seen();
                    self.used(&self.resolver.keep(exchange), false);
                    if closed {
                        break;
                    }
                }
            }
            Err(why) => {
                let mut exchange = asking(Rtype::DNSKEY).blank();
                exchange.reply = Measured::Unseen(why);
                self.used(&self.resolver.keep(exchange), false);
            }
        }
    }

    /// Serial numbers that differ are read again a moment later: a change on its way is no fault.
    async fn second_reading(&self, endpoints: &[Endpoint], apex: &Name) {
        let serials: Vec<u32> = {
            let state = self.state();
            state
                .used
                .iter()
                .filter_map(|(exchange, _)| serial(exchange, apex))
                .collect()
        };
        if serials.windows(2).all(|pair| pair[0] == pair[1]) {
            return;
        }
        tokio::time::sleep(Duration::from_secs(2).min(self.account.left() / 4)).await;
        let again = Manner {
            asked: Asked::Again,
            ..Manner::EACH
        };
        join_all(
            endpoints
                .iter()
                .map(|endpoint| self.ask_server(endpoint, apex, Rtype::SOA, again)),
        )
        .await;
    }

    /// One question to one server, remembered.
    pub(super) async fn ask_server(
        &self,
        to: &Endpoint,
        name: &Name,
        rtype: Rtype,
        manner: Manner,
    ) -> Arc<Exchange> {
        let (exchange, shared) = self
            .resolver
            .ask(&self.account, to, name, rtype, manner, PATIENCE)
            .await;
        self.used(&exchange, shared);
        exchange
    }
}

/// The serial number in a server's own SOA answer.
fn serial(exchange: &Exchange, apex: &Name) -> Option<u32> {
    if exchange.manner.asked != Asked::EachServer || exchange.rtype != Rtype::SOA || exchange.name != *apex {
        return None;
    }
    let message = exchange.reply.seen()?;
    let record = message
        .answer
        .iter()
        .find(|record| record.rtype == Rtype::SOA && record.owner == *apex)?;
    match record.parsed()? {
        Data::Soa(data) => Some(data.serial().into_int()),
        _ => None,
    }
}

fn add_named(servers: &mut Servers, message: Option<&Message>, apex: &Name) {
    let Some(message) = message else { return };
    for record in message
        .answer
        .iter()
        .filter(|r| r.rtype == Rtype::NS && r.owner == *apex)
    {
        let Some(Data::Ns(data)) = record.parsed() else {
            continue;
        };
        let name: Name = data.nsdname().to_name();
        if let Some(server) = servers.all.iter_mut().find(|server| server.name == name) {
            server.at_child = true;
        } else if servers.all.len() < SERVERS_MAX {
            servers.all.push(Named {
                name,
                at_parent: false,
                at_child: true,
                glue: Vec::new(),
                addresses: Vec::new(),
            });
        }
    }
}

/// For each server name its first address, IPv4 before IPv6 as they were listed.
fn first_per_server(endpoints: &[Endpoint]) -> Vec<&Endpoint> {
    let mut first: Vec<&Endpoint> = Vec::new();
    for endpoint in endpoints {
        if !first.iter().any(|known| known.server == endpoint.server) {
            first.push(endpoint);
        }
    }
    first
}

/// A transfer is recognised by its first records; the zone's contents are nobody's business.
fn only_the_head(message: &Message) -> Message {
    let mut head = message.clone();
    if head.answer.len() > HEAD {
        head.answer.truncate(HEAD);
        head.cut = true;
    }
    head.authority.clear();
    head.additional.clear();
    head
}

/// Records of a transfer that are kept: the SOA and one more.
const HEAD: usize = 2;
