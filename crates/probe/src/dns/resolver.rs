//! What all subjects share: delegations, answers, health of servers.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{sync::OnceCell, time::Instant};
use wire::{
    dns::{Name, Rtype},
    dnssec::{Crypto, Remembering},
};

use super::{Endpoint, Exchange, Manner, Patience, RootHints, exchange::Asking};
use crate::net::{Account, Door};

/// How the walk is done.
#[derive(Clone, Debug)]
pub struct ResolverOptions {
    /// Where it begins.
    pub hints: RootHints,
    /// Ask each zone only for the part of a name that it needs to know (RFC 9156).
    pub minimise: bool,
    /// Spell names at random.
    pub spelling: bool,
    /// How long what the infrastructure said is used again.
    pub window: Duration,
    /// How long the walk waits for one server before it asks the next.
    pub patience: Patience,
}

impl ResolverOptions {
    /// The walk from these hints, with everything on.
    pub fn new(hints: RootHints) -> Self {
        ResolverOptions {
            hints,
            minimise: true,
            spelling: true,
            window: Duration::from_secs(600),
            patience: Patience {
                first: Duration::from_millis(1200),
                second: None,
                tcp: Duration::from_secs(4),
            },
        }
    }
}

/// A zone as its parent delegates it.
#[derive(Debug)]
pub struct Zone {
    /// Its apex.
    pub name: Name,
    /// The zone that delegates it; none for the root.
    pub parent: Option<Arc<Zone>>,
    /// Its name servers, with the addresses that came with the referral.
    pub servers: Vec<(Name, Vec<IpAddr>)>,
    /// The referral; none for the root.
    pub referral: Option<Arc<Exchange>>,
    /// Addresses that the servers' names were found to have, where the referral's did not do.
    pub(super) found: Mutex<Vec<(Name, IpAddr)>>,
}

impl Zone {
    /// The zones from the root down to this one.
    pub fn chain(self: &Arc<Zone>) -> Vec<Arc<Zone>> {
        let mut chain = vec![self.clone()];
        while let Some(parent) = chain.last().and_then(|zone| zone.parent.clone()) {
            chain.push(parent);
        }
        chain.reverse();
        chain
    }
}

/// The resolver, shared by all subjects.
#[derive(Debug)]
pub struct Resolver {
    pub(super) door: Door,
    pub(super) options: ResolverOptions,
    root: Arc<Zone>,
    zones: Mutex<HashMap<Name, Kept<Arc<Zone>>>>,
    exchanges: Mutex<HashMap<Key, Kept<SharedExchange>>>,
    health: Mutex<HashMap<IpAddr, Health>>,
    pub(super) crypto: Remembering<Crypto>,
}

/// An exchange that one asks and all wait for.
type SharedExchange = Arc<OnceCell<Arc<Exchange>>>;

#[derive(Clone, Debug)]
struct Kept<T> {
    since: Instant,
    value: T,
}

/// What makes two exchanges the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    zone: Name,
    address: IpAddr,
    name: Name,
    rtype: Rtype,
    manner: Manner,
}

/// How a server address has behaved.
#[derive(Clone, Copy, Debug, Default)]
struct Health {
    took_ms: u32,
    failures: u32,
}

/// Exchanges kept before those outside the window, and then all but the newest half, are forgotten.
const EXCHANGES_MAX: usize = 100_000;

impl Resolver {
    /// A resolver behind this door.
    pub fn new(door: Door, options: ResolverOptions) -> Self {
        let root = Arc::new(Zone {
            name: Name::root_bytes(),
            parent: None,
            servers: options.hints.servers.clone(),
            referral: None,
            found: Mutex::default(),
        });
        Resolver {
            door,
            options,
            root,
            zones: Mutex::default(),
            exchanges: Mutex::default(),
            health: Mutex::default(),
            crypto: Remembering::new(Crypto),
        }
    }

    /// The door it asks through.
    pub fn door(&self) -> &Door {
        &self.door
    }

    /// Tells the resolver of a zone and its servers, as if they had been found (a stub zone).
    pub fn know_zone(&self, name: Name, addresses: Vec<IpAddr>) {
        let parent = Some(self.closest(&name, true));
        let servers = vec![(name.clone(), addresses)];
        self.learn(Zone {
            name,
            parent,
            servers,
            referral: None,
            found: Mutex::default(),
        });
    }

    /// The deepest known zone that holds `name`; `strictly`: that lies above it.
    pub(super) fn closest(&self, name: &Name, strictly: bool) -> Arc<Zone> {
        let zones = self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        name.iter_suffixes()
            .skip(usize::from(strictly))
            .find_map(|suffix| zones.get(&suffix).filter(|kept| self.is_fresh(kept.since)))
            .map_or_else(|| self.root.clone(), |kept| kept.value.clone())
    }

    pub(super) fn learn(&self, zone: Zone) -> Arc<Zone> {
        let zone = Arc::new(zone);
        let mut zones = self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        if zones.len() >= EXCHANGES_MAX {
            zones.retain(|_, kept| self.is_fresh(kept.since));
        }
        let kept = Kept {
            since: Instant::now(),
            value: zone.clone(),
        };
        zones.insert(zone.name.clone(), kept);
        zone
    }

    fn is_fresh(&self, since: Instant) -> bool {
        since.elapsed() < self.options.window
    }

    /// Asks one server address, or takes what it said within the window. Whoever asks first pays.
    ///
    /// True beside the exchange: somebody else has paid for it, or asked it before.
    pub(super) async fn ask(
        &self,
        account: &Account,
        to: &Endpoint,
        name: &Name,
        rtype: Rtype,
        manner: Manner,
        patience: Patience,
    ) -> (Arc<Exchange>, bool) {
        let key = Key {
            zone: to.zone.clone(),
            address: to.address,
            name: name.clone(),
            rtype,
            manner,
        };
        let cell = self.cell(key);
        let mut ours = false;
        let exchange = cell
            .get_or_init(|| async {
                ours = true;
                let asking = Asking {
                    door: &self.door,
                    account,
                    to,
                    name,
                    rtype,
                    manner,
                    patience,
                    spelling: self.options.spelling,
                };
                let exchange = asking.ask().await;
                self.note_health(&exchange);
                Arc::new(exchange)
            })
            .await;
        (exchange.clone(), !ours)
    }

    /// Remembers an exchange that was made outside [`Resolver::ask`].
    pub(super) fn keep(&self, exchange: Exchange) -> Arc<Exchange> {
        self.note_health(&exchange);
        Arc::new(exchange)
    }

    fn cell(&self, key: Key) -> SharedExchange {
        let mut exchanges = self.exchanges.lock().unwrap_or_else(PoisonError::into_inner);
        if exchanges.len() >= EXCHANGES_MAX {
            exchanges.retain(|_, kept| self.is_fresh(kept.since));
            if exchanges.len() >= EXCHANGES_MAX {
                let mut ages: Vec<Instant> = exchanges.values().map(|kept| kept.since).collect();
                let middle = ages.len() / 2;
                let (_, newer_than, _) = ages.select_nth_unstable(middle);
                let newer_than = *newer_than;
                exchanges.retain(|_, kept| kept.since > newer_than);
            }
        }
        let fresh = || Kept {
            since: Instant::now(),
            value: Arc::default(),
        };
        let kept = exchanges.entry(key).or_insert_with(fresh);
        // What failed is asked anew after a while: it may have been a passing trouble, of theirs or ours.
        let failed = kept.value.get().is_some_and(|exchange| !exchange.reply.is_seen());
        let outdated = !self.is_fresh(kept.since) || (failed && kept.since.elapsed() > FAILED_WINDOW);
        if outdated {
            *kept = fresh();
        }
        kept.value.clone()
    }

    fn note_health(&self, exchange: &Exchange) {
        let mut health = self.health.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = health.entry(exchange.address).or_default();
        if exchange.reply.is_seen() {
            entry.failures = 0;
            let took_ms = u32::try_from(exchange.took.as_millis()).unwrap_or(u32::MAX);
            entry.took_ms = if entry.took_ms == 0 {
                took_ms
            } else {
                (entry.took_ms / 4 * 3).saturating_add(took_ms / 4)
            };
        } else {
            entry.failures = entry.failures.saturating_add(1);
        }
    }

    /// The order in which addresses are tried: those that failed last, then by time, unknown ones first among equals,
    /// so that all subjects ask the same server and share its answers.
    pub(super) fn order(&self, endpoints: &mut [Endpoint]) {
        let health = self.health.lock().unwrap_or_else(PoisonError::into_inner);
        endpoints.sort_by_key(|endpoint| {
            let known = health.get(&endpoint.address).copied().unwrap_or_default();
            (known.failures, known.took_ms / 20)
        });
    }
}

/// How long a failed exchange is not repeated.
const FAILED_WINDOW: Duration = Duration::from_secs(30);
