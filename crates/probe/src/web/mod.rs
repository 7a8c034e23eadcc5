//! Everything asked of the web servers of one host.
//!
//! Each address is looked at by itself and all of them at once: port 443 with a full handshake, the page and
//! security.txt over that one connection, and port 80. Redirects are followed within the site, a few and carefully; what
//! lies on another host is fetched once for all addresses of one family.

mod address;
mod connections;
mod file;
mod location;
mod tls;
mod visit;

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use facts::{AddressFacts, Body, Measured, Unseen, Visit, WebFacts};
use futures_util::future::join_all;
use tokio::sync::OnceCell;

use crate::{
    net::{Account, Bounds, BoxFuture, Door},
    tls::survey::{Plan, Surveys},
};
use connections::{Connections, Endpoint, Fetched};
pub use file::file;

/// Addresses of one family that are looked at.
pub const ADDRESSES_MAX: usize = 8;

/// Requests of one visit.
pub const HOPS_MAX: usize = 8;

/// The host to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebHost {
    /// Its name in A-labels, lower case, without the final dot.
    pub name: String,
    /// Its addresses, in the order of the answer.
    pub addresses: Vec<IpAddr>,
}

/// What to ask, and how.
#[derive(Clone, Debug)]
pub struct WebOptions {
    /// Ask for `/`, with TLS and without.
    pub page: bool,
    /// Ask for security.txt.
    pub security_txt: bool,
    /// Survey TLS, and what is to be told apart.
    pub tls: Option<Plan>,
    /// Surveys of other names at the same addresses.
    pub surveys: Surveys,
    /// Ask for `/` over HTTP/3 where the page or the DNS announces it for the address.
    pub http3: bool,
    /// Who we say we are.
    pub user_agent: String,
    /// How long a connection may take to come about.
    pub patience: Duration,
    /// Bounds of each connection.
    pub bounds: Bounds,
}

impl Default for WebOptions {
    fn default() -> Self {
        WebOptions {
            page: true,
            security_txt: true,
            tls: None,
            surveys: Surveys::default(),
            http3: true,
            user_agent: concat!(
                "Mozilla/5.0 (compatible; Plimsoll/",
                env!("CARGO_PKG_VERSION"),
                ")"
            )
            .to_owned(),
            patience: Duration::from_secs(5),
            bounds: Bounds::default(),
        }
    }
}

/// Finds the addresses of hosts that redirects lead to.
pub trait Resolve: Send + Sync {
    /// The addresses of `host`, in A-labels without the final dot; none is an answer too.
    fn addresses<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Unseen>>;

    /// Whether the DNS says that `host` speaks HTTP/3 at its own addresses and port 443 (RFC 9460 §9.1).
    fn announces_http3<'a>(&'a self, host: &'a str) -> BoxFuture<'a, bool> {
        let _ = host;
        Box::pin(async { false })
    }
}

/// Looks at the web servers of `host` through `door`, at the cost of `account`.
///
/// Never fails as a whole: what could not be seen stands in its place with the reason.
pub async fn look(
    door: &Door,
    account: &Account,
    host: &WebHost,
    resolve: &dyn Resolve,
    options: &WebOptions,
) -> WebFacts {
    let (addresses, left_out) = chosen(&host.addresses);
    let look = Look {
        connections: Connections::new(door, account, options),
        resolve,
        options,
        host: &host.name,
        resolved: Mutex::default(),
        elsewhere: Mutex::default(),
        bodies: Mutex::default(),
    };
    let all = join_all(addresses.iter().map(|address| look.at(*address)));
    let mut addresses = tokio::select! {
        addresses = all => addresses,
        never = look.connections.look_after() => match never {},
    };
    look.connections.finish().await;
    for address in &mut addresses {
        look.tidy(address);
    }
    let bodies = std::mem::take(&mut *look.bodies.lock().unwrap_or_else(PoisonError::into_inner));
    WebFacts {
        addresses,
        left_out,
        bodies,
        certificate_files: Vec::new(),
    }
}

/// The addresses that are looked at, IPv4 first, and how many are left out.
fn chosen(all: &[IpAddr]) -> (Vec<IpAddr>, usize) {
    let mut seen = std::collections::HashSet::new();
    let once: Vec<IpAddr> = all
        .iter()
        .copied()
        .filter(|address| seen.insert(*address))
        .collect();
    let family = |v4: bool| once.iter().filter(move |a| a.is_ipv4() == v4).take(ADDRESSES_MAX);
    let chosen: Vec<IpAddr> = family(true).chain(family(false)).copied().collect();
    let left_out = once.len() - chosen.len();
    (chosen, left_out)
}

/// A value that is found once, by whoever needs it first.
type Once<T> = Arc<OnceCell<T>>;

/// The addresses of a host, or why they are not known.
type Resolved = Result<Vec<IpAddr>, Unseen>;

/// One look at one host.
struct Look<'a> {
    connections: Connections<'a>,
    resolve: &'a dyn Resolve,
    options: &'a WebOptions,
    host: &'a str,
    /// Addresses of hosts that redirects led to.
    resolved: Mutex<HashMap<String, Once<Resolved>>>,
    /// What was fetched from other hosts, by address of the page and address of the host.
    elsewhere: Mutex<HashMap<(String, IpAddr), Shared>>,
    bodies: Mutex<BTreeMap<String, Body>>,
}

/// A page of another host, and the addresses of ours that led there.
#[derive(Clone, Default)]
struct Shared {
    fetched: Once<Fetched>,
    users: Arc<Mutex<std::collections::BTreeSet<IpAddr>>>,
}

impl Look<'_> {
    fn endpoint(&self, secure: bool, address: IpAddr) -> Endpoint {
        Endpoint {
            secure,
            host: self.host.to_owned(),
            address,
        }
    }

    /// Moves the text to the bodies, where each is kept once.
    fn keep(&self, mut fetched: Fetched) -> Fetched {
        let text = fetched.text.take();
        let seen = fetched.response.seen().and_then(|response| response.body.seen());
        if let (Some(seen), Some(text)) = (seen, text) {
            let mut bodies = self.bodies.lock().unwrap_or_else(PoisonError::into_inner);
            bodies.entry(seen.sha256.clone()).or_insert(text);
        }
        fetched
    }

    /// Marks what was fetched for several addresses, and keeps each handshake with another host only where it first
    /// occurs.
    fn tidy(&self, facts: &mut AddressFacts) {
        let mut known: Vec<(String, IpAddr)> = Vec::new();
        let elsewhere = self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
        for visit in [&mut facts.page, &mut facts.plain_page, &mut facts.security_txt] {
            let Measured::Seen(Visit { hops, .. }) = visit else {
                continue;
            };
            for hop in hops {
                let shared = elsewhere.get(&(hop.url.clone(), hop.address));
                hop.shared = shared.is_some_and(|shared| {
                    shared.users.lock().unwrap_or_else(PoisonError::into_inner).len() > 1
                });
                let Some(session) = &hop.tls else { continue };
                let endpoint = (session.server_name.clone(), hop.address);
                if known.contains(&endpoint) {
                    hop.tls = None;
                } else {
                    known.push(endpoint);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
