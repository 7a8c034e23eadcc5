//! Announced prefixes and payloads in memory.

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    path::Path,
};

use facts::{
    AddressRoutes, Announcement, Measured, Net, Reason, RouteFacts, RouteTable, Timestamp, Vrp, VrpTable,
};

use super::{
    Notice, RouteError, dump, payloads,
    prefixes::{ENTRIES_MAX, Full, Prefixes},
};

/// Most origins and most payloads of one prefix that go into the facts.
const PER_PREFIX_MAX: usize = 100;

/// Most names of trust anchors; there are five.
const ANCHORS_MAX: usize = 1000;

/// Longest name of a trust anchor, in characters.
const ANCHOR_LENGTH_MAX: usize = 60;

/// Announced prefixes and validated payloads, to be looked up by address.
///
/// Made once from files and shared by all tests. Tables of the whole Internet take about 100 MB. Nothing here is judged.
#[derive(Debug, Default)]
pub struct RouteTables {
    routes: Routes,
    payloads: Payloads,
}

impl RouteTables {
    /// Reads payloads from the files `vrps` and announced prefixes from the files `routes`; either may be empty.
    ///
    /// Takes seconds for full tables and waits for the disk: not to be called where other work must go on.
    ///
    /// # Errors
    /// A file cannot be read, is of another form, or has no usable entry. Single bad lines are no error: a notice
    /// counts them and names the first.
    pub fn load<P: AsRef<Path> + Sync>(vrps: &[P], routes: &[P]) -> Result<(Self, Vec<Notice>), RouteError> {
        let (payloads, routes) = std::thread::scope(|both| {
            let payloads = both.spawn(|| Payloads::load(vrps));
            let routes = Routes::load(routes);
            (payloads.join(), routes)
        });
        let (payloads, mut notices) = payloads.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        let (routes, more) = routes?;
        notices.extend(more);
        Ok((RouteTables { routes, payloads }, notices))
    }

    /// Everything in the tables that covers `address`.
    ///
    /// Of one prefix at most 100 origins and 100 payloads are given: the origins that most peers saw, and the
    /// payloads that bear on origins announced here.
    pub fn covering(&self, address: IpAddr) -> AddressRoutes {
        let announcements = self.routes.covering(address);
        let origins: Vec<u32> = announcements
            .iter()
            .flat_map(|route| route.origins.iter().copied())
            .collect();
        AddressRoutes {
            address,
            announcements,
            vrps: self.payloads.covering(address, &origins),
        }
    }

    /// The facts about `addresses`, each once, in their order. A table that was not given is unseen for want of data.
    pub fn facts(&self, addresses: impl IntoIterator<Item = IpAddr>) -> RouteFacts {
        let mut found: Vec<AddressRoutes> = Vec::new();
        for address in addresses {
            if !found.iter().any(|entry| entry.address == address) {
                found.push(self.covering(address));
            }
        }
        RouteFacts {
            routes: given(self.routes.table()),
            vrps: given(self.payloads.table()),
            addresses: found,
        }
    }
}

/// Announced prefixes.
#[derive(Debug, Default)]
pub(super) struct Routes {
    prefixes: Prefixes<Route>,
    sets: Vec<Box<[u32]>>,
    /// Members of all sets together.
    members: usize,
    files: Files,
}

/// One line of a dump, without its prefix.
#[derive(Debug)]
struct Route {
    /// AS number, or index of the set.
    origin: u32,
    set: bool,
    peers: u32,
}

impl Routes {
    fn load<P: AsRef<Path>>(paths: &[P]) -> Result<(Self, Vec<Notice>), RouteError> {
        let mut routes = Routes::default();
        let mut notices = Vec::new();
        for path in paths {
            let (made_at, notice) = dump::read(&mut routes, path.as_ref())?;
            routes.files.add(path.as_ref(), made_at);
            notices.extend(notice);
        }
        routes.prefixes.shrink();
        Ok((routes, notices))
    }

    /// Adds a route, whose origin is one AS or a set.
    pub fn add(&mut self, route: &Announcement) -> Result<(), Full> {
        let origin = match route.origins.first() {
            Some(origin) if !route.as_set => *origin,
            _ => {
                self.members += route.origins.len();
                if self.members > ENTRIES_MAX {
                    return Err(Full);
                }
                self.sets.push(route.origins.as_slice().into());
                self.sets.len() as u32 - 1
            }
        };
        let entry = Route {
            origin,
            set: route.as_set,
            peers: route.peers,
        };
        self.prefixes.add(route.prefix, entry)
    }

    fn table(&self) -> Option<RouteTable> {
        let (prefixes_v4, prefixes_v6) = self.prefixes.count();
        let (source, made_at) = self.files.summary()?;
        Some(RouteTable {
            source,
            made_at,
            prefixes_v4,
            prefixes_v6,
        })
    }

    fn covering(&self, address: IpAddr) -> Vec<Announcement> {
        let prefixes = self.prefixes.covering(address).into_iter();
        prefixes
            .flat_map(|(prefix, entries)| self.origins(prefix, &entries))
            .collect()
    }

    /// The origins of one prefix: equal ones once, with the larger number of peers, in the order of their numbers.
    fn origins(&self, prefix: Net, entries: &[&Route]) -> Vec<Announcement> {
        let mut peers = BTreeMap::<(bool, Vec<u32>), u32>::new();
        for route in entries {
            let origins = match self.sets.get(route.origin as usize) {
                Some(set) if route.set => set.to_vec(),
                _ => vec![route.origin],
            };
            let most = peers.entry((route.set, origins)).or_default();
            *most = route.peers.max(*most);
        }
        let mut found: Vec<Announcement> = peers
            .into_iter()
            .map(|((as_set, origins), peers)| Announcement {
                prefix,
                origins,
                as_set,
                peers,
            })
            .collect();
        if found.len() > PER_PREFIX_MAX {
            found.sort_by_key(|route| std::cmp::Reverse(route.peers));
            found.truncate(PER_PREFIX_MAX);
            found.sort_by(|a, b| (a.as_set, &a.origins).cmp(&(b.as_set, &b.origins)));
        }
        found
    }
}

/// Validated payloads.
#[derive(Debug, Default)]
pub(super) struct Payloads {
    prefixes: Prefixes<Payload>,
    anchors: Anchors,
    files: Files,
}

/// One payload, without its prefix.
#[derive(Debug)]
struct Payload {
    asn: u32,
    anchor: u16,
    max_length: u8,
}

impl Payloads {
    fn load<P: AsRef<Path>>(paths: &[P]) -> Result<(Self, Vec<Notice>), RouteError> {
        let mut payloads = Payloads::default();
        let mut notices = Vec::new();
        for path in paths {
            let (made_at, notice) = payloads::read(&mut payloads, path.as_ref())?;
            payloads.files.add(path.as_ref(), made_at);
            notices.extend(notice);
        }
        payloads.prefixes.shrink();
        Ok((payloads, notices))
    }

    /// Adds a payload.
    pub fn add(&mut self, vrp: &Vrp) -> Result<(), Full> {
        let entry = Payload {
            asn: vrp.asn,
            anchor: self.anchors.index(&vrp.trust_anchor),
            max_length: vrp.max_length,
        };
        self.prefixes.add(vrp.prefix, entry)
    }

    fn table(&self) -> Option<VrpTable> {
        let (source, made_at) = self.files.summary()?;
        Some(VrpTable {
            source,
            made_at,
            count: self.prefixes.len(),
        })
    }

    fn covering(&self, address: IpAddr, announced: &[u32]) -> Vec<Vrp> {
        let prefixes = self.prefixes.covering(address).into_iter();
        prefixes
            .flat_map(|(prefix, entries)| self.of(prefix, &entries, announced))
            .collect()
    }

    /// The payloads of one prefix: equal ones once, whatever their trust anchors, in the order of length and AS.
    fn of(&self, prefix: Net, entries: &[&Payload], announced: &[u32]) -> Vec<Vrp> {
        let mut anchors = BTreeMap::<(u8, u32), &str>::new();
        for payload in entries {
            let name = self.anchors.name(payload.anchor);
            let kept = anchors.entry((payload.max_length, payload.asn)).or_insert(name);
            if kept.is_empty() || (!name.is_empty() && name < *kept) {
                *kept = name;
            }
        }
        let mut found: Vec<Vrp> = anchors
            .into_iter()
            .map(|((max_length, asn), anchor)| Vrp {
                prefix,
                max_length,
                asn,
                trust_anchor: anchor.to_owned(),
            })
            .collect();
        if found.len() > PER_PREFIX_MAX {
            // What decides stays: payloads of origins that are announced here, the most permissive first.
            found.sort_by_key(|vrp| {
                let other = !announced.contains(&vrp.asn);
                (other, std::cmp::Reverse((vrp.max_length, vrp.asn)))
            });
            found.truncate(PER_PREFIX_MAX);
            found.sort();
        }
        found
    }
}

/// Names of trust anchors, each kept once; no name has the index 0.
#[derive(Debug, Default)]
struct Anchors {
    names: Vec<Box<str>>,
    indexes: HashMap<Box<str>, u16>,
}

impl Anchors {
    /// The index of `name`, cut at our limit; names beyond our number are no name.
    fn index(&mut self, name: &str) -> u16 {
        let end = name.char_indices().nth(ANCHOR_LENGTH_MAX).map(|(at, _)| at);
        let name = &name[..end.unwrap_or(name.len())];
        if name.is_empty() {
            return 0;
        }
        if let Some(index) = self.indexes.get(name) {
            return *index;
        }
        if self.names.len() >= ANCHORS_MAX {
            return 0;
        }
        self.names.push(name.into());
        let index = self.names.len() as u16;
        self.indexes.insert(name.into(), index);
        index
    }

    fn name(&self, index: u16) -> &str {
        let at = usize::from(index).checked_sub(1);
        at.and_then(|at| self.names.get(at)).map_or("", |name| name)
    }
}

/// The files that a table was read from.
#[derive(Debug, Default)]
struct Files(Vec<(String, Option<Timestamp>)>);

impl Files {
    fn add(&mut self, path: &Path, made_at: Option<Timestamp>) {
        self.0.push((path.display().to_string(), made_at));
    }

    /// Their names and the time of the oldest: the age that is shown must not be younger than any part. `None`: there
    /// are none.
    fn summary(&self) -> Option<(String, Option<Timestamp>)> {
        let names: Vec<&str> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        let oldest = self.0.iter().filter_map(|(_, made_at)| *made_at).min();
        (!names.is_empty()).then(|| (names.join(", "), oldest))
    }
}

fn given<T>(table: Option<T>) -> Measured<T> {
    table.map_or(Measured::unseen(Reason::NoData), Measured::Seen)
}
