//! Everything asked at one address.

use std::{collections::HashSet, net::IpAddr, time::Duration};

use facts::{
    AddressFacts, Connect, HopEnd, Measured, PortFacts, RawHello, Reason, Response, TlsSession, Unseen, Visit,
};
use futures_util::future::join;
use tokio::sync::watch;
use url::Url;

use super::{
    Look,
    connections::{Endpoint, Place},
    visit::{Asked, Others},
};
use crate::{net::Stream, tls};

/// Attempts to connect before a port counts as closed.
const TRIES: u8 = 2;

/// Between two attempts, so that the second is not lost to the same hiccup.
const PAUSE: Duration = Duration::from_millis(250);

/// What port 443 showed.
struct Secure {
    port: PortFacts,
    tls: Measured<TlsSession>,
    hello: Measured<RawHello>,
    page: Measured<Visit>,
    security_txt: Measured<Visit>,
}

impl Look<'_> {
    /// Looks at one address: both ports at once.
    pub async fn at(&self, address: IpAddr) -> AddressFacts {
        let (tell, asked) = watch::channel(None);
        let (secure, (http, plain_page)) = join(self.secure(address, tell), self.plain(address, asked)).await;
        AddressFacts {
            address,
            http,
            https: secure.port,
            tls: secure.tls,
            target_tls: Measured::NotAsked,
            hello: secure.hello,
            survey: Measured::NotAsked,
            page: secure.page,
            plain_page,
            security_txt: secure.security_txt,
        }
    }

    /// `tell` hears what the page asked for once everything over TLS is done, or is dropped when nothing came of it.
    /// The plain visit waits for that before it goes elsewhere: there are few places at an address, and a third user
    /// would only drive out connections that are still wanted.
    async fn secure(&self, address: IpAddr, tell: watch::Sender<Option<HashSet<String>>>) -> Secure {
        let endpoint = self.endpoint(true, address);
        let (port, opened) = self.knock(&endpoint).await;
        let unseen = |why: &Unseen, wanted: bool| match wanted {
            true => Measured::Unseen(why.clone()),
            false => Measured::NotAsked,
        };
        let nothing = |port, tls, hello, why: &Unseen| Secure {
            port,
            tls,
            hello,
            page: unseen(why, self.options.page),
            security_txt: unseen(why, self.options.security_txt),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(why) => return nothing(port, Measured::Unseen(why.clone()), Measured::NotAsked, &why),
        };
        let (session, connection) = match self.connections.secure(&endpoint, opened).await {
            Ok(shaken) => shaken,
            Err(why) => {
                let hello = self.bare_hello(&endpoint).await;
                return nothing(port, Measured::Unseen(why.clone()), hello, &why);
            }
        };
        let connection = match connection {
            Ok(connection) => connection,
            Err(why) => return nothing(port, Measured::Seen(session), Measured::NotAsked, &why),
        };
        self.connections.park(&endpoint, connection, None).await;
        let (tell_file, asked) = watch::channel(None);
        let (page, security_txt) = join(
            self.page(address, tell_file),
            self.security_txt(address, asked.clone()),
        )
        .await;
        self.connections.release(&endpoint);
        tell.send_replace(asked.borrow().clone());
        Secure {
            port,
            tls: Measured::Seen(session),
            hello: Measured::NotAsked,
            page,
            security_txt,
        }
    }

    /// Connects; a failure of the network or of the other side is tried once more.
    async fn knock(&self, endpoint: &Endpoint) -> (PortFacts, Result<(Stream, Place), Unseen>) {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.connections.connect(endpoint).await {
                Ok((stream, place)) => {
                    let took = stream.connected_in().as_millis();
                    let connect = Connect {
                        took_ms: u32::try_from(took).unwrap_or(u32::MAX),
                    };
                    let connect = Measured::Seen(connect);
                    return (PortFacts { connect, tries }, Ok((stream, place)));
                }
                Err(why) if tries < TRIES && is_theirs(why.reason) => tokio::time::sleep(PAUSE).await,
                Err(why) => {
                    let connect = Measured::Unseen(why.clone());
                    return (PortFacts { connect, tries }, Err(why));
                }
            }
        }
    }

    async fn bare_hello(&self, endpoint: &Endpoint) -> Measured<RawHello> {
        let outcome = match self.connections.connect(endpoint).await {
            Ok((mut stream, _place)) => tls::bare_hello(&mut stream, &endpoint.host).await,
            Err(why) => Err(why),
        };
        outcome.map_or_else(Measured::Unseen, Measured::Seen)
    }

    async fn page(&self, address: IpAddr, tell: watch::Sender<Option<HashSet<String>>>) -> Measured<Visit> {
        let Some(start) = self.own("https", "/").filter(|_| self.options.page) else {
            return Measured::NotAsked;
        };
        let others = Others {
            starts: vec![format!("http://{}/", self.host)],
            page: None,
        };
        let visit = self.visit(address, start, &others).await;
        tell.send_replace(Some(visit.hops.iter().map(|hop| hop.url.clone()).collect()));
        Measured::Seen(visit)
    }

    /// The known place, and where that has no file, the place before there was a known one (RFC 9116 §3).
    async fn security_txt(&self, address: IpAddr, asked: Asked) -> Measured<Visit> {
        let known = self.own("https", "/.well-known/security.txt");
        let Some(start) = known.filter(|_| self.options.security_txt) else {
            return Measured::NotAsked;
        };
        let mut others = Others {
            starts: Vec::new(),
            page: None,
        };
        if self.options.page {
            others.starts = vec![
                format!("https://{}/", self.host),
                format!("http://{}/", self.host),
            ];
            others.page = Some(asked);
        }
        let mut visit = self.visit(address, start, &others).await;
        let silent = visit.end == HopEnd::NoResponse;
        let last = visit.hops.last().and_then(|hop| hop.response.seen());
        let file = visit.end == HopEnd::Arrived && last.is_some_and(is_file);
        if !silent
            && !file
            && let Some(old) = self.own("https", "/security.txt")
        {
            let second = self.visit(address, old, &others).await;
            visit.hops.extend(second.hops);
            visit.end = second.end;
        }
        Measured::Seen(visit)
    }

    async fn plain(&self, address: IpAddr, asked: Asked) -> (PortFacts, Measured<Visit>) {
        let Some(start) = self.own("http", "/").filter(|_| self.options.page) else {
            return (PortFacts::default(), Measured::NotAsked);
        };
        let endpoint = self.endpoint(false, address);
        let (port, opened) = self.knock(&endpoint).await;
        let connection = match opened {
            Ok(opened) => self.connections.plain(opened).await,
            Err(why) => Err(why),
        };
        let connection = match connection {
            Ok(connection) => connection,
            Err(why) => return (port, Measured::Unseen(why)),
        };
        self.connections.park(&endpoint, connection, None).await;
        let others = Others {
            starts: vec![format!("https://{}/", self.host)],
            page: Some(asked),
        };
        let visit = self.visit(address, start, &others).await;
        self.connections.release(&endpoint);
        (port, Measured::Seen(visit))
    }

    /// An address of our host; none where its name does not fit into one.
    fn own(&self, scheme: &str, path: &str) -> Option<Url> {
        Url::parse(&format!("{scheme}://{}{path}", self.host)).ok()
    }
}

/// True where another attempt may fare better: the failure is not of our own making.
fn is_theirs(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Timeout | Reason::Refused | Reason::Unreachable | Reason::Closed
    )
}

/// A response that may be the file asked for: 200, and text that is no page.
fn is_file(response: &Response) -> bool {
    let kind = response.header("content-type").next().unwrap_or_default();
    let essence = kind
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    response.status == 200 && ["text/plain", "", "application/octet-stream"].contains(&essence.as_str())
}
