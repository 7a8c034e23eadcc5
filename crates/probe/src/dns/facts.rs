//! What was asked, as facts.

use std::{collections::HashMap, net::IpAddr, sync::Arc};

use ::facts::{Delegation, DnsFacts, Lookup, Measured, NameServer, Question, Unseen};
use wire::dns::{End, Message, Name, Rtype, name_text};

use super::{EachServer, Exchange, Inquiry, Zone, servers::Servers};

/// The zone that holds a name, as both sides describe it.
#[derive(Clone, Debug)]
pub struct FoundZone {
    /// Its apex.
    pub apex: Name,
    chain: Vec<Arc<Zone>>,
    servers: Servers,
}

impl FoundZone {
    /// Every address of every name server, each once.
    pub fn server_addresses(&self) -> Vec<IpAddr> {
        let mut addresses: Vec<IpAddr> = Vec::new();
        for server in &self.servers.all {
            for address in &server.addresses {
                if !addresses.contains(address) {
                    addresses.push(*address);
                }
            }
        }
        addresses
    }
}

impl Inquiry<'_> {
    /// The zone that holds `name`, and its servers, each of which is asked `what`.
    pub async fn zone(&self, name: &Name, what: EachServer) -> Result<FoundZone, Unseen> {
        let soa = self.resolve(name, Rtype::SOA).await;
        let walked = self.resolver.closest(name, false);
        if let (Err(failure), true) = (&soa.end, walked.name.is_root()) {
            return Err(failure.clone().into());
        }
        let apex = self.apex(name).unwrap_or_else(|| walked.name.clone());
        let delegated = if apex == walked.name {
            walked.servers.clone()
        } else {
            Vec::new()
        };
        let servers = self.servers(&apex, &delegated).await;
        self.each_server(&apex, &servers, what).await;
        Ok(FoundZone {
            apex,
            chain: walked.chain(),
            servers,
        })
    }

    /// The apex of the zone that holds `name`, once its SOA was asked for: as the zone itself tells, else as the walk
    /// found it.
    pub fn apex(&self, name: &Name) -> Option<Name> {
        let soa = self.known(name, Rtype::SOA)?;
        let walked = self.resolver.closest(name, false);
        let told = soa
            .steps
            .first()
            .and_then(|step| apex_in(step.reply.seen()?, name));
        Some(
            told.filter(|apex| apex.ends_with(&walked.name))
                .unwrap_or_else(|| walked.name.clone()),
        )
    }

    /// Every question asked as a resolver asks.
    pub fn questions(&self) -> Vec<(Name, Rtype)> {
        self.state()
            .lookups
            .iter()
            .map(|lookup| (lookup.name.clone(), lookup.rtype))
            .collect()
    }

    /// A zone beside the subject's own, as a fact that goes with [`facts`](Self::facts): nothing may be asked in between.
    pub fn zone_facts(&self, found: &FoundZone) -> ::facts::Zone {
        let state = self.state();
        let mut used: Vec<&(Arc<Exchange>, bool)> = state.used.iter().collect();
        used.sort_by_key(|(exchange, _)| exchange.at);
        zone_fact(found, &|exchange| {
            used.iter().position(|(known, _)| Arc::ptr_eq(known, exchange))
        })
    }

    /// Everything asked so far, as facts.
    pub fn facts(&self, zone: Option<Result<&FoundZone, Unseen>>) -> DnsFacts {
        let state = self.state();
        let mut used: Vec<&(Arc<Exchange>, bool)> = state.used.iter().collect();
        used.sort_by_key(|(exchange, _)| exchange.at);
        let index: HashMap<*const Exchange, usize> = used
            .iter()
            .enumerate()
            .map(|(at, (exchange, _))| (Arc::as_ptr(exchange), at))
            .collect();
        let at = |exchange: &Arc<Exchange>| index.get(&Arc::as_ptr(exchange)).copied();
        let lookups = state
            .lookups
            .iter()
            .map(|lookup| Lookup {
                question: Question::new(name_text(&lookup.name), lookup.rtype.to_string()),
                steps: lookup.steps.iter().filter_map(at).collect(),
                failed: lookup.end.as_ref().err().map(|failure| failure.clone().into()),
                alternatives: lookup.alternatives.iter().filter_map(at).collect(),
            })
            .collect();
        let zone = match zone {
            None => Measured::NotAsked,
            Some(Err(why)) => Measured::Unseen(why),
            Some(Ok(found)) => Measured::Seen(zone_fact(found, &at)),
        };
        let exchanges = used
            .iter()
            .map(|(exchange, shared)| Arc::new(exchange.to_fact(*shared)))
            .collect();
        DnsFacts {
            zone,
            lookups,
            exchanges,
        }
    }
}

/// The apex of the zone that answered a question for SOA: the owner of the record, in whichever section it stands.
fn apex_in(message: &Message, name: &Name) -> Option<Name> {
    if message
        .answer
        .iter()
        .any(|record| record.rtype == Rtype::SOA && record.owner == *name)
    {
        return Some(name.clone());
    }
    let record = message
        .authority
        .iter()
        .find(|r| r.rtype == Rtype::SOA && name.ends_with(&r.owner))?;
    Some(record.owner.clone())
}

fn zone_fact(found: &FoundZone, at: &dyn Fn(&Arc<Exchange>) -> Option<usize>) -> facts::Zone {
    let mut delegations: Vec<Delegation> = found
        .chain
        .iter()
        .filter_map(|zone| {
            let parent = zone.parent.as_ref()?;
            Some(Delegation {
                zone: name_text(&zone.name),
                parent: name_text(&parent.name),
                referral: zone.referral.as_ref().and_then(at),
                servers: zone.servers.iter().map(|(name, _)| name_text(name)).collect(),
            })
        })
        .collect();
    if let Some(last) = found.chain.last()
        && last.name != found.apex
    {
        delegations.push(Delegation {
            zone: name_text(&found.apex),
            parent: name_text(&last.name),
            referral: None,
            servers: Vec::new(),
        });
    }
    let servers = found
        .servers
        .all
        .iter()
        .map(|server| NameServer {
            name: name_text(&server.name),
            at_parent: server.at_parent,
            at_child: server.at_child,
            glue: server.glue.clone(),
            addresses: server.addresses.clone(),
        })
        .collect();
    facts::Zone {
        apex: name_text(&found.apex),
        delegations,
        servers,
    }
}

/// True when a resolution says that the name does not exist.
pub fn does_not_exist(resolution: &super::Resolution) -> bool {
    matches!(resolution.end, Ok(End::NxDomain(_)))
}
