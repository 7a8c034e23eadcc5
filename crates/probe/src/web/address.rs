//! Everything asked at one address.

use std::{collections::HashSet, net::IpAddr, time::Duration};

use facts::{
    AddressFacts, Connect, HopEnd, Http3, Measured, PortFacts, RawHello, Reason, Response, TlsSession,
    TlsSurvey, Unseen, Visit,
};
use futures_util::future::join;
use tokio::sync::watch;
use url::Url;
use wire::web::alt_svc;

use super::{
    Look,
    connections::{Endpoint, Place},
    tls::Shaken,
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
    survey: Measured<TlsSurvey>,
    page: Measured<Visit>,
    security_txt: Measured<Visit>,
}

impl Look<'_> {
    /// Looks at one address: both ports at once.
    pub async fn at(&self, address: IpAddr) -> AddressFacts {
        let (tell, asked) = watch::channel(None);
        let over_tls = async {
            let secure = self.secure(address, tell).await;
            let http3 = self.http3(address, &secure.page).await;
            (secure, http3)
        };
        let ((secure, http3), (http, plain_page)) = join(over_tls, self.plain(address, asked)).await;
        AddressFacts {
            address,
            http,
            https: secure.port,
            tls: secure.tls,
            target_tls: Measured::NotAsked,
            hello: secure.hello,
            survey: secure.survey,
            page: secure.page,
            plain_page,
            security_txt: secure.security_txt,
            http3,
        }
    }

    /// Nobody tries HTTP/3 at an address where nothing announces it, and neither do we.
    async fn http3(&self, address: IpAddr, page: &Measured<Visit>) -> Measured<Http3> {
        if !self.options.http3
            || !(self.page_announces(page) || self.resolve.announces_http3(self.host).await)
        {
            return Measured::NotAsked;
        }
        let endpoint = self.endpoint(true, address);
        // One attempt: QUIC by itself sends its first datagrams several times within the time we wait.
        let outcome = self.connections.http3(&endpoint).await;
        outcome.map_or_else(Measured::Unseen, Measured::Seen)
    }

    /// True where a response of our own host leads to HTTP/3 at port 443 (RFC 7838 §3).
    fn page_announces(&self, page: &Measured<Visit>) -> bool {
        let hops = page.seen().map_or(&[][..], |visit| &visit.hops);
        hops.iter().any(|hop| {
            let own = Url::parse(&hop.url)
                .is_ok_and(|url| url.scheme() == "https" && url.host_str() == Some(self.host));
            let response = hop.response.seen().filter(|_| own);
            response
                .is_some_and(|response| alt_svc::leads_to_http3_here(response.header("alt-svc"), self.host))
        })
    }

    /// `tell` hears what the page asked for once everything over TLS is done, or is dropped when nothing came of it.
    /// The plain visit waits for that before it goes elsewhere: there are few places at an address, and a third user
    /// would only drive out connections that are still wanted.
    async fn secure(&self, address: IpAddr, tell: watch::Sender<Option<HashSet<String>>>) -> Secure {
        let endpoint = self.endpoint(true, address);
        let (port, opened) = self.knock(&endpoint).await;
        let opened = match opened {
            Ok(opened) => opened,
            Err(why) => {
                let survey = match &self.options.tls {
                    Some(_) => Measured::Unseen(why.clone()),
                    None => Measured::NotAsked,
                };
                let tls = Measured::Unseen(why.clone());
                return self.without_page(port, tls, Measured::NotAsked, survey, &why);
            }
        };
        let (shaken, connection) = match self.shake(&endpoint, opened).await {
            Ok(shaken) => shaken,
            Err(why) => {
                let hello = self.bare_hello(&endpoint).await;
                let survey = self.survey_after(&endpoint, &hello).await;
                return self.without_page(port, Measured::Unseen(why.clone()), hello, survey, &why);
            }
        };
        match connection {
            Ok(connection) => {
                self.connections.park(&endpoint, connection, None).await;
                self.over(&endpoint, shaken, port, tell).await
            }
            Err(why) => {
                let known = Some((&shaken.session, &shaken.client));
                let survey = self.survey(&endpoint, known).await;
                let tls = Measured::Seen(shaken.session);
                self.without_page(port, tls, Measured::NotAsked, survey, &why)
            }
        }
    }

    /// What is left to say where nothing can be asked over HTTP, and why.
    fn without_page(
        &self,
        port: PortFacts,
        tls: Measured<TlsSession>,
        hello: Measured<RawHello>,
        survey: Measured<TlsSurvey>,
        why: &Unseen,
    ) -> Secure {
        let unseen = |wanted: bool| match wanted {
            true => Measured::Unseen(why.clone()),
            false => Measured::NotAsked,
        };
        Secure {
            port,
            tls,
            hello,
            survey,
            page: unseen(self.options.page),
            security_txt: unseen(self.options.security_txt),
        }
    }

    /// Pages over the connection that waits, and the survey beside them or after them.
    async fn over(
        &self,
        endpoint: &Endpoint,
        shaken: Shaken,
        port: PortFacts,
        tell: watch::Sender<Option<HashSet<String>>>,
    ) -> Secure {
        let (tell_file, asked) = watch::channel(None);
        let pages = async {
            let pages = join(
                self.page(endpoint.address, tell_file),
                self.security_txt(endpoint.address, asked.clone()),
            )
            .await;
            self.connections.release(endpoint);
            tell.send_replace(asked.borrow().clone());
            pages
        };
        let known = Some((&shaken.session, &shaken.client));
        let ((page, security_txt), survey) = if self.has_room() {
            // The tickets come with the page.
            let (pages, hellos) = join(pages, self.hellos(endpoint, known)).await;
            (pages, self.rest_of_survey(endpoint, known, hellos).await)
        } else {
            (pages.await, self.survey(endpoint, known).await)
        };
        Secure {
            port,
            tls: Measured::Seen(shaken.session),
            hello: Measured::NotAsked,
            survey,
            page,
            security_txt,
        }
    }

    /// Connects; a failure of the network or of the other side is tried once more.
    pub(super) async fn knock(&self, endpoint: &Endpoint) -> (PortFacts, Result<(Stream, Place), Unseen>) {
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
