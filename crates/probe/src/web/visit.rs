//! A page and the redirects that lead to it.

use std::{
    collections::HashSet,
    net::IpAddr,
    sync::{Arc, PoisonError},
};

use facts::{Hop, HopEnd, Reason, Unseen, Visit};
use tokio::sync::watch;
use url::{Host, Url};

use super::{
    HOPS_MAX, Look,
    connections::{Endpoint, Fetched},
    location::{Next, next, same_site},
};

/// What the visit over TLS asked for at an address; none as long as it is under way.
pub type Asked = watch::Receiver<Option<HashSet<String>>>;

/// What other visits at the same address ask for, so that it is not asked twice.
#[derive(Clone, Debug)]
pub struct Others {
    /// Where they begin.
    pub starts: Vec<String>,
    /// Everything that the visit over TLS asks for.
    pub page: Option<Asked>,
}

impl Others {
    async fn ask_for(&self, url: &str) -> bool {
        if self.starts.iter().any(|start| start == url) {
            return true;
        }
        let Some(mut page) = self.page.clone() else {
            return false;
        };
        // A visit that never came about asked for nothing.
        let asked = page.wait_for(Option::is_some).await;
        asked.is_ok_and(|asked| asked.as_ref().is_some_and(|asked| asked.contains(url)))
    }
}

fn refused(reason: Reason, detail: &str) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.to_owned()),
    }
}

impl Look<'_> {
    /// Asks for `start` at our host's `address` and follows where the responses lead.
    pub async fn visit(&self, address: IpAddr, start: Url, others: &Others) -> Visit {
        let mut hops: Vec<Hop> = Vec::new();
        let mut url = start;
        loop {
            let hop = match self.ask(&url, address).await {
                Ok(hop) => hop,
                Err(why) => {
                    let end = HopEnd::NotFollowed(url.into(), why);
                    return Visit { hops, end };
                }
            };
            let leads = hop.response.seen().map(|response| next(&url, response));
            hops.push(hop);
            let target = match leads {
                None => {
                    return Visit {
                        hops,
                        end: HopEnd::NoResponse,
                    };
                }
                Some(Next::Stay) => {
                    return Visit {
                        hops,
                        end: HopEnd::Arrived,
                    };
                }
                Some(Next::Unreadable(value)) => {
                    return Visit {
                        hops,
                        end: HopEnd::BadLocation(value),
                    };
                }
                Some(Next::To(target)) => target,
            };
            if let Some(end) = self.stop_before(&target, &hops, others).await {
                return Visit { hops, end };
            }
            url = target;
        }
    }

    /// Why `target` is not asked for; none when it may be.
    async fn stop_before(&self, target: &Url, hops: &[Hop], others: &Others) -> Option<HopEnd> {
        let text = target.to_string();
        if !matches!(target.scheme(), "http" | "https") {
            return Some(HopEnd::NotFollowed(
                text,
                refused(Reason::Guarded, "only http and https are followed"),
            ));
        }
        let same = match target.host() {
            Some(Host::Domain(host)) => same_site(self.host, host),
            _ => false,
        };
        if !same {
            return Some(HopEnd::OtherSite(text));
        }
        if target.port().is_some() {
            return Some(HopEnd::NotFollowed(
                text,
                refused(Reason::Guarded, "only ports 80 and 443 are connected to"),
            ));
        }
        if hops.iter().any(|hop| hop.url == text) {
            return Some(HopEnd::Loop(text));
        }
        if others.ask_for(&text).await {
            return Some(HopEnd::SeenElsewhere(text));
        }
        if hops.len() >= HOPS_MAX {
            return Some(HopEnd::TooMany(text));
        }
        let opt_out = &self.connections.door().options().opt_out;
        if target.host_str().is_some_and(|host| opt_out.has_name(host)) {
            return Some(HopEnd::NotFollowed(
                text,
                refused(Reason::OptedOut, "the host is on the opt-out list"),
            ));
        }
        None
    }

    /// One request. Our host is asked at `address`; another one at one of its own, once for everybody.
    async fn ask(&self, url: &Url, address: IpAddr) -> Result<Hop, Unseen> {
        let host = url.host_str().unwrap_or_default();
        let secure = url.scheme() == "https";
        if host == self.host {
            let fetched = self.keep(self.connections.get(&self.endpoint(secure, address), url).await);
            return Ok(Hop {
                // Our own handshake stands beside the visits.
                tls: None,
                ..hop(url, address, fetched)
            });
        }
        let endpoint = Endpoint {
            secure,
            host: host.to_owned(),
            address: self.address_of(host, address).await?,
        };
        let shared = {
            let mut elsewhere = self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
            elsewhere
                .entry((url.to_string(), endpoint.address))
                .or_default()
                .clone()
        };
        shared
            .users
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(address);
        let get = || async { self.keep(self.connections.get(&endpoint, url).await) };
        let fetched = shared.fetched.get_or_init(get).await.clone();
        Ok(hop(url, endpoint.address, fetched))
    }

    /// The address at which another host is asked: of the family of ours, the first that the door lets through.
    async fn address_of(&self, host: &str, ours: IpAddr) -> Result<IpAddr, Unseen> {
        let once = {
            let mut resolved = self.resolved.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(resolved.entry(host.to_owned()).or_default())
        };
        let addresses = once.get_or_init(|| self.resolve.addresses(host)).await.clone()?;
        let (mut family, other): (Vec<IpAddr>, Vec<IpAddr>) = addresses
            .iter()
            .partition(|address| address.is_ipv4() == ours.is_ipv4());
        family.extend(other);
        let mut why = refused(Reason::Unresolved, "the name has no address");
        for address in family {
            match self.connections.door().admits(address) {
                Ok(()) => return Ok(address),
                Err(refusal) => why = refusal,
            }
        }
        Err(why)
    }
}

fn hop(url: &Url, address: IpAddr, fetched: Fetched) -> Hop {
    Hop {
        url: url.to_string(),
        address,
        tls: fetched.tls,
        response: fetched.response,
        shared: false,
    }
}
