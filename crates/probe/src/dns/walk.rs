//! The walk from the root down (RFC 1034 §5.3.3, RFC 9156).

use std::{
    collections::HashSet,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use ::facts::{Asked, Measured, Reason};
use futures_util::{StreamExt, future::join_all, stream::FuturesUnordered};
use wire::dns::{Data, End, Lame, Message, Name, Reading, Rtype, ToName};

use super::{Endpoint, Exchange, Failure, Inquiry, Manner, Patience, Resolution, Zone};
use crate::net::BoxFuture;

/// Aliases followed from one question.
const ALIASES_MAX: usize = 12;
/// Steps down from the root for one name.
const REFERRALS_MAX: usize = 30;
/// Questions on whose answers another question waits.
const DEPTH_MAX: usize = 8;
/// Addresses of one zone asked for one answer.
const TRIES_MAX: usize = 12;
/// Addresses asked one after the other, before the rest are asked at once.
const ONE_BY_ONE: usize = 3;
/// Name servers without glue whose addresses are looked for at a time (NXNSAttack, CVE-2020-8616).
const GLUELESS_MAX: usize = 4;
/// Labels uncovered one by one; a longer name is uncovered whole after these (RFC 9156 §2.3).
const LABELS_MAX: usize = 6;

/// The questions that wait for this one, so that a circle is seen.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    name: &'p Name,
    rtype: Rtype,
    above: Option<&'p Path<'p>>,
    depth: usize,
}

impl<'p> Path<'p> {
    fn below(above: Option<&'p Path<'p>>, name: &'p Name, rtype: Rtype) -> Self {
        Path {
            name,
            rtype,
            above,
            depth: above.map_or(0, |path| path.depth + 1),
        }
    }

    fn holds(&self, name: &Name, rtype: Rtype) -> bool {
        let mut at = Some(self);
        while let Some(path) = at {
            if path.name == name && path.rtype == rtype {
                return true;
            }
            at = path.above;
        }
        false
    }
}

type Answer = (Arc<Exchange>, Reading);

impl Inquiry<'_> {
    /// Asks as a resolver does, and remembers what came of it. A question asked before is not asked again.
    pub async fn resolve(&self, name: &Name, rtype: Rtype) -> Resolution {
        if let Some(known) = self.known(name, rtype) {
            return known;
        }
        let resolution = self.walk(name, rtype, None).await;
        self.remember(resolution.clone());
        resolution
    }

    /// The addresses of `name`, as far as it has any.
    pub async fn addresses(&self, name: &Name) -> (Vec<IpAddr>, Option<Failure>) {
        let (v4, v6) = tokio::join!(self.resolve(name, Rtype::A), self.resolve(name, Rtype::AAAA));
        let failure = [&v4, &v6].into_iter().find_map(|r| r.end.as_ref().err().cloned());
        (
            addresses_of(&v4).into_iter().chain(addresses_of(&v6)).collect(),
            failure,
        )
    }

    /// The same, from the answers of the servers that were asked last: those that validate where the first did not.
    pub fn addresses_that_hold(&self, name: &Name) -> Vec<IpAddr> {
        let known = [Rtype::A, Rtype::AAAA].map(|rtype| self.known(name, rtype));
        let of = |known: Resolution| match known.alternatives.last() {
            Some(last) => addresses_of(&Resolution {
                end: last.reply.seen().map_or_else(
                    || known.end.clone(),
                    |message| Ok(message.reading(&last.zone, name, known.rtype).end),
                ),
                steps: vec![last.clone()],
                ..known.clone()
            }),
            None => addresses_of(&known),
        };
        known.into_iter().flatten().flat_map(of).collect()
    }

    fn walk<'a>(
        &'a self,
        name: &'a Name,
        rtype: Rtype,
        above: Option<&'a Path<'a>>,
    ) -> BoxFuture<'a, Resolution> {
        Box::pin(async move {
            let path = Path::below(above, name, rtype);
            let mut steps = Vec::new();
            let mut at = name.clone();
            let end = loop {
                if path.depth > DEPTH_MAX || steps.len() > ALIASES_MAX {
                    break Err(failure(
                        Reason::TooComplex,
                        format!("{name} {rtype}: too many steps lead to it"),
                    ));
                }
                match self.answer(&at, rtype, &path).await {
                    Err(failed) => break Err(failed),
                    Ok((exchange, reading)) => {
                        steps.push(exchange);
                        match reading.end {
                            End::Elsewhere(target)
                                if steps.iter().any(|step: &Arc<Exchange>| step.name == target) =>
                            {
                                break Err(failure(
                                    Reason::Malformed,
                                    format!("{name}: its aliases run in a circle"),
                                ));
                            }
                            End::Elsewhere(target) => at = target,
                            end => break Ok(end),
                        }
                    }
                }
            };
            Resolution {
                name: name.clone(),
                rtype,
                steps,
                end,
                alternatives: Vec::new(),
            }
        })
    }

    /// Goes down to the zone that holds `name`, and asks there.
    async fn answer(&self, name: &Name, rtype: Rtype, path: &Path<'_>) -> Result<Answer, Failure> {
        let above_only = rtype == Rtype::DS && !name.is_root();
        let mut zone = self.resolver.closest(name, above_only);
        let mut uncovered = 0;
        for _ in 0..REFERRALS_MAX {
            let (ask_name, ask_type, more) = self.uncover(&zone, name, rtype, uncovered);
            let last = ask_name == *name && ask_type == rtype;
            match self.ask_zone(&zone, &ask_name, ask_type, path).await {
                Ok((
                    exchange,
                    Reading {
                        end: End::Referral(cut),
                        ..
                    },
                )) => {
                    // Only a zone above the name may speak of its DS.
                    if above_only && cut == *name {
                        uncovered = usize::MAX;
                        continue;
                    }
                    zone = self.enter(&zone, &cut, &exchange);
                    uncovered = 0;
                }
                Ok(answer) if last => return Ok(answer),
                Err(failed) if last => return Err(failed),
                // Not a zone cut, or a server that does not bear the shortened question: uncover more.
                Ok(_) => uncovered = more,
                Err(_) => uncovered = usize::MAX,
            }
        }
        Err(failure(
            Reason::TooComplex,
            format!("{name} {rtype}: more than {REFERRALS_MAX} referrals"),
        ))
    }

    /// What to ask a zone on the way to `name`: its next label and type A, until the whole is due.
    ///
    /// A registry's zone (the root, or one of a single label) is asked with type A even for the whole name, so that all
    /// questions about the name share one referral.
    fn uncover(&self, zone: &Zone, name: &Name, rtype: Rtype, uncovered: usize) -> (Name, Rtype, usize) {
        let (above, whole) = (zone.name.label_count(), name.label_count());
        let mut show = above.saturating_add(1).max(uncovered);
        // The labels of a service (RFC 8552 §1.1) are hardly ever zone cuts: they are uncovered together.
        let is_service = |at: usize| {
            let label = name.iter().nth(at);
            label.is_some_and(|label| label.as_slice().starts_with(b"_"))
        };
        while show < whole && is_service(whole - show) {
            show += 1;
        }
        if !self.resolver.options.minimise
            || uncovered == usize::MAX
            || show > above + LABELS_MAX
            || show > whole
        {
            return (name.clone(), rtype, usize::MAX);
        }
        if show == whole {
            let registry = above <= 2 && rtype != Rtype::DS && uncovered == 0;
            let ask_type = if registry { Rtype::A } else { rtype };
            return (name.clone(), ask_type, usize::MAX);
        }
        let suffix = name
            .iter_suffixes()
            .nth(whole - show)
            .unwrap_or_else(|| name.clone());
        (suffix, Rtype::A, show + 1)
    }

    /// Asks the servers of a zone until one gives a useful reply.
    async fn ask_zone(
        &self,
        zone: &Arc<Zone>,
        name: &Name,
        rtype: Rtype,
        path: &Path<'_>,
    ) -> Result<Answer, Failure> {
        let mut asked: HashSet<IpAddr> = HashSet::new();
        let mut said: Vec<String> = Vec::new();
        let mut silent: Vec<Endpoint> = Vec::new();
        let mut endpoints = self.endpoints(zone);
        let mut looked_for = HashSet::new();
        loop {
            self.resolver.order(&mut endpoints);
            endpoints.truncate(TRIES_MAX.saturating_sub(asked.len()));
            asked.extend(endpoints.iter().map(|endpoint| endpoint.address));
            if let Some(answer) = self
                .ask_these(&endpoints, name, rtype, &mut said, &mut silent)
                .await
            {
                return Ok(answer);
            }
            let more = self.more_endpoints(zone, path, &mut looked_for).await;
            endpoints = more
                .into_iter()
                .filter(|endpoint| !asked.contains(&endpoint.address))
                .collect();
            if endpoints.is_empty() && looked_for.len() >= zone.servers.len() {
                break;
            }
        }
        for plain in [false, true] {
            if let Some(answer) = self.ask_again(&silent, name, rtype, plain).await {
                return Ok(answer);
            }
        }
        let reason = if silent.is_empty() {
            Reason::Unresolved
        } else {
            Reason::Timeout
        };
        said.truncate(4);
        let words = if said.is_empty() {
            "no address of its servers is known".to_owned()
        } else {
            said.join("; ")
        };
        Err(failure(
            reason,
            format!(
                "the servers of {} did not answer for {name} {rtype}: {words}",
                zone.name
            ),
        ))
    }

    /// The first few one after the other, so that a good server spares the others; the rest at once.
    async fn ask_these(
        &self,
        endpoints: &[Endpoint],
        name: &Name,
        rtype: Rtype,
        said: &mut Vec<String>,
        silent: &mut Vec<Endpoint>,
    ) -> Option<Answer> {
        let (first, rest) = endpoints.split_at(endpoints.len().min(ONE_BY_ONE));
        let patience = self.resolver.options.patience;
        for endpoint in first {
            let tried = self.ask_one(endpoint, name, rtype, Manner::WALK, patience).await;
            match tried {
                Ok(answer) => return Some(answer),
                Err(fault) => fault.note(endpoint, said, silent),
            }
        }
        let mut pending: FuturesUnordered<_> = rest
            .iter()
            .map(|endpoint| async move {
                (
                    endpoint,
                    self.ask_one(endpoint, name, rtype, Manner::WALK, patience).await,
                )
            })
            .collect();
        while let Some((endpoint, tried)) = pending.next().await {
            match tried {
                Ok(answer) => return Some(answer),
                Err(fault) => fault.note(endpoint, said, silent),
            }
        }
        None
    }

    /// Once more, all at once and with more time, those that were silent.
    async fn ask_again(&self, silent: &[Endpoint], name: &Name, rtype: Rtype, plain: bool) -> Option<Answer> {
        let manner = Manner {
            asked: Asked::Again,
            plain,
            ..Manner::WALK
        };
        let patience = Patience {
            first: Duration::from_millis(2500),
            second: None,
            tcp: Duration::from_secs(5),
        };
        let mut pending: FuturesUnordered<_> = silent
            .iter()
            .map(|endpoint| self.ask_one(endpoint, name, rtype, manner, patience))
            .collect();
        while let Some(tried) = pending.next().await {
            if let Ok(answer) = tried {
                return Some(answer);
            }
        }
        None
    }

    async fn ask_one(
        &self,
        endpoint: &Endpoint,
        name: &Name,
        rtype: Rtype,
        manner: Manner,
        patience: Patience,
    ) -> Result<Answer, Fault> {
        let (exchange, shared) = self
            .resolver
            .ask(&self.account, endpoint, name, rtype, manner, patience)
            .await;
        self.used(&exchange, shared);
        let reading = match &exchange.reply {
            Measured::Seen(message) => message.reading(&endpoint.zone, name, rtype),
            Measured::Unseen(why) => return Err(Fault::Silent(why.reason)),
            Measured::NotAsked => return Err(Fault::Silent(Reason::Budget)),
        };
        match reading.end {
            End::Lame(lame) => Err(Fault::Lame(lame)),
            _ => Ok((exchange, reading)),
        }
    }

    /// The addresses of a zone's servers that are known without asking.
    pub(super) fn endpoints(&self, zone: &Zone) -> Vec<Endpoint> {
        let glue = zone
            .servers
            .iter()
            .flat_map(|(server, addresses)| addresses.iter().map(move |a| (server.clone(), *a)));
        let found = zone.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut endpoints: Vec<Endpoint> = Vec::new();
        for (server, address) in glue.chain(found) {
            if !endpoints.iter().any(|known| known.address == address) {
                endpoints.push(Endpoint {
                    zone: zone.name.clone(),
                    server: Some(server),
                    address,
                });
            }
        }
        endpoints
    }

    /// Addresses of further servers of the zone, by resolving their names; a few names at a time.
    async fn more_endpoints(
        &self,
        zone: &Zone,
        path: &Path<'_>,
        looked_for: &mut HashSet<Name>,
    ) -> Vec<Endpoint> {
        let mut names: Vec<&Name> = zone
            .servers
            .iter()
            .map(|(name, _)| name)
            .filter(|name| !looked_for.contains(*name))
            .collect();
        // Those that came without an address first.
        names.sort_by_key(|name| {
            zone.servers
                .iter()
                .any(|(server, known)| server == *name && !known.is_empty())
        });
        names.truncate(GLUELESS_MAX);
        looked_for.extend(names.iter().map(|name| (*name).clone()));
        let lookups = names.into_iter().flat_map(|name| {
            [Rtype::A, Rtype::AAAA].map(|rtype| async move {
                if let Some(glue) = self.glue(name, rtype) {
                    return (name, glue);
                }
                if path.holds(name, rtype) {
                    return (name, Vec::new());
                }
                (name, addresses_of(&self.walk(name, rtype, Some(path)).await))
            })
        });
        let answers = join_all(lookups).await;
        let mut found = zone.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut endpoints = Vec::new();
        for (name, address) in answers
            .into_iter()
            .flat_map(|(name, all)| all.into_iter().map(move |a| (name, a)))
        {
            if !found.contains(&(name.clone(), address)) {
                found.push((name.clone(), address));
            }
            endpoints.push(Endpoint {
                zone: zone.name.clone(),
                server: Some(name.clone()),
                address,
            });
        }
        endpoints
    }

    /// Addresses of a name server that came as glue with the delegation of its own zone: without them that zone could
    /// not be reached either, so they are as good as its own word.
    fn glue(&self, name: &Name, rtype: Rtype) -> Option<Vec<IpAddr>> {
        let zone = self.resolver.closest(name, false);
        let (_, glue) = zone.servers.iter().find(|(server, _)| server == name)?;
        let wanted: Vec<IpAddr> = glue
            .iter()
            .copied()
            .filter(|a| a.is_ipv4() == (rtype == Rtype::A))
            .collect();
        (!glue.is_empty()).then_some(wanted)
    }

    /// A step down: the child zone as the referral describes it.
    fn enter(&self, parent: &Arc<Zone>, cut: &Name, exchange: &Arc<Exchange>) -> Arc<Zone> {
        let servers = exchange
            .reply
            .seen()
            .map(|message| delegated(message, &parent.name, cut))
            .unwrap_or_default();
        self.resolver.learn(Zone {
            name: cut.clone(),
            parent: Some(parent.clone()),
            servers,
            referral: Some(exchange.clone()),
            found: Mutex::default(),
        })
    }
}

/// Why an address gave no useful reply.
enum Fault {
    Silent(Reason),
    Lame(Lame),
}

impl Fault {
    fn note(&self, endpoint: &Endpoint, said: &mut Vec<String>, silent: &mut Vec<Endpoint>) {
        let word = match self {
            Fault::Silent(reason) => {
                if *reason == Reason::Timeout {
                    silent.push(endpoint.clone());
                }
                reason.key().to_owned()
            }
            Fault::Lame(Lame::Code(rcode)) => rcode.to_string(),
            Fault::Lame(Lame::Upward) => "a referral upwards".to_owned(),
            Fault::Lame(Lame::Empty) => "an empty reply".to_owned(),
            Fault::Lame(Lame::Recursive) => "a resolver's answer".to_owned(),
            Fault::Lame(Lame::BadAlias) => "a circle of aliases".to_owned(),
        };
        said.push(format!("{}: {word}", endpoint.address));
    }
}

fn failure(reason: Reason, detail: String) -> Failure {
    Failure { reason, detail }
}

/// The name servers in a referral, with such glue as the parent may give (bailiwick: names below the parent).
fn delegated(message: &Message, parent: &Name, cut: &Name) -> Vec<(Name, Vec<IpAddr>)> {
    let mut servers: Vec<(Name, Vec<IpAddr>)> = Vec::new();
    for record in message
        .authority
        .iter()
        .filter(|r| r.rtype == Rtype::NS && r.owner == *cut)
    {
        let Some(Data::Ns(data)) = record.parsed() else {
            continue;
        };
        let name: Name = data.nsdname().to_name();
        if servers.len() < SERVERS_MAX && !servers.iter().any(|(known, _)| *known == name) {
            servers.push((name, Vec::new()));
        }
    }
    for record in &message.additional {
        let Some((_, addresses)) = servers
            .iter_mut()
            .find(|(name, _)| *name == record.owner && name.ends_with(parent))
        else {
            continue;
        };
        addresses.extend(address_of(record).filter(|address| !addresses.contains(address)));
    }
    servers
}

/// Name servers of one zone that are looked at; the root has thirteen.
const SERVERS_MAX: usize = 16;

/// The address in an A or AAAA record.
pub(super) fn address_of(record: &wire::dns::Record) -> Option<IpAddr> {
    match record.parsed()? {
        Data::A(data) => Some(data.addr().into()),
        Data::Aaaa(data) => Some(data.addr().into()),
        _ => None,
    }
}

/// The addresses that a resolution of A or AAAA ends in.
pub(super) fn addresses_of(resolution: &Resolution) -> Vec<IpAddr> {
    let (Ok(End::Answer(name)), Some(step)) = (&resolution.end, resolution.steps.last()) else {
        return Vec::new();
    };
    let Some(message) = step.reply.seen() else {
        return Vec::new();
    };
    let mut addresses: Vec<IpAddr> = message
        .answer
        .iter()
        .filter(|record| record.rtype == resolution.rtype && record.owner == *name)
        .filter_map(address_of)
        .collect();
    addresses.dedup();
    addresses.truncate(ADDRESSES_MAX);
    addresses
}

/// Addresses of one name that are used.
const ADDRESSES_MAX: usize = 32;
