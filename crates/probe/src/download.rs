//! Fetches a file over HTTPS, through the door: the routing tables and other data that measurements rest on.
//!
//! Unlike a measurement, this believes what it reads, so it is as strict as a browser: a verified certificate at every
//! step, HTTPS only, a few redirects, a bound on size and time, and nothing left behind that is not whole.

use std::{net::IpAddr, sync::Arc, time::Duration};

use bytes::Bytes;
use facts::{Reason, Unseen};
use http_body_util::{BodyExt, Empty};
use hyper::{Request, Response, body::Incoming, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName},
};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio_rustls::TlsConnector;
use url::{Host, Url};

use crate::{
    net::{Account, Bounds, Door, Purpose, Stream, Target},
    tls::{self, roots::RootStore},
    web::Resolve,
};

/// Redirects that are followed.
const REDIRECTS_MAX: usize = 5;

/// How long a connection may take to come about.
const PATIENCE: Duration = Duration::from_secs(10);

/// What to fetch.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// From where; `https` on the usual port.
    pub url: Url,
    /// Largest size, in octets.
    pub size_max: u64,
    /// Longest time for one step.
    pub time_max: Duration,
    /// Who we say we are.
    pub user_agent: String,
}

/// What was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Downloaded {
    /// Its size, in octets.
    pub size: u64,
    /// The address that had it, after redirects.
    pub from: Url,
}

/// Told how far a download is: octets so far, and how many there will be, where the server says.
pub type Told<'a> = dyn Fn(u64, Option<u64>) + Send + Sync + 'a;

/// Fetches files from anywhere on the Internet.
pub struct Downloads<'a> {
    door: &'a Door,
    account: &'a Account,
    resolve: &'a dyn Resolve,
    tls: TlsConnector,
}

impl std::fmt::Debug for Downloads<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Downloads")
            .field("account", self.account)
            .finish_non_exhaustive()
    }
}

impl<'a> Downloads<'a> {
    /// Downloads that trust servers with a path to one of `roots`.
    ///
    /// # Errors
    /// The roots cannot be used.
    pub fn new(
        door: &'a Door,
        account: &'a Account,
        resolve: &'a dyn Resolve,
        roots: &RootStore,
    ) -> Result<Self, Unseen> {
        let mut store = RootCertStore::empty();
        store.add_parsable_certificates(roots.certificates().map(CertificateDer::from));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| unseen(Reason::OurSide, error.to_string()))?
            .with_root_certificates(store)
            .with_no_client_auth();
        Ok(Downloads {
            door,
            account,
            resolve,
            tls: TlsConnector::from(Arc::new(config)),
        })
    }

    /// Fetches one file into `into`.
    ///
    /// # Errors
    /// It could not be had whole; what was written is to be thrown away.
    pub async fn fetch(
        &self,
        wanted: &Wanted,
        into: &mut (impl AsyncWrite + Unpin),
        told: &Told<'_>,
    ) -> Result<Downloaded, Unseen> {
        let mut url = wanted.url.clone();
        for _ in 0..=REDIRECTS_MAX {
            let response = self.ask(&url, wanted).await?;
            if !response.status().is_redirection() {
                let size = save(response, &url, wanted, into, told).await?;
                return Ok(Downloaded { size, from: url });
            }
            url = next(&url, &response)?;
        }
        Err(unseen(
            Reason::TooComplex,
            format!("{url}: more than {REDIRECTS_MAX} redirects"),
        ))
    }

    async fn ask(&self, url: &Url, wanted: &Wanted) -> Result<Response<Incoming>, Unseen> {
        let host = host_of(url)?;
        let name = ServerName::try_from(host.to_owned())
            .map_err(|_| unseen(Reason::Malformed, format!("{url}: '{host}' is no server's name")))?;
        let stream = self.connect(host, wanted).await?;
        let stream = self
            .tls
            .connect(name, stream)
            .await
            .map_err(|error| said(url, &tls::why(&error)))?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| failed(url, &error))?;
        tokio::spawn(connection);
        let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
        let request = Request::get(target)
            .header("Host", host)
            .header("User-Agent", &wanted.user_agent)
            .header("Accept", "*/*")
            .header("Connection", "close")
            .body(Empty::<Bytes>::new())
            .map_err(|error| unseen(Reason::Malformed, format!("{url}: {error}")))?;
        sender
            .send_request(request)
            .await
            .map_err(|error| failed(url, &error))
    }

    /// The first address that answers.
    async fn connect(&self, host: &str, wanted: &Wanted) -> Result<Stream, Unseen> {
        let addresses: Vec<IpAddr> = self.resolve.addresses(host).await?;
        let bounds = Bounds {
            whole: wanted.time_max,
            size_max: wanted.size_max.saturating_add(1 << 20),
            ..Bounds::default()
        };
        let mut last = unseen(Reason::Unresolved, format!("{host} has no address"));
        for address in addresses {
            let target = Target {
                address,
                purpose: Purpose::Https,
                about: host,
            };
            match self.door.connect(target, self.account, PATIENCE, bounds).await {
                Ok(stream) => return Ok(stream),
                Err(why) => last = why,
            }
        }
        Err(last)
    }
}

/// Where a redirect leads.
fn next(url: &Url, response: &Response<Incoming>) -> Result<Url, Unseen> {
    let location = response
        .headers()
        .get("location")
        .and_then(|value| value.to_str().ok());
    let next = location.and_then(|location| url.join(location).ok());
    next.ok_or_else(|| unseen(Reason::Malformed, format!("{url}: a redirect that leads nowhere")))
}

fn host_of(url: &Url) -> Result<&str, Unseen> {
    match (url.scheme(), url.host(), url.port()) {
        ("https", Some(Host::Domain(host)), None) => Ok(host),
        _ => Err(unseen(
            Reason::Guarded,
            format!("{url} is not fetched: only https, a host name and the usual port are"),
        )),
    }
}

async fn save(
    response: Response<Incoming>,
    url: &Url,
    wanted: &Wanted,
    into: &mut (impl AsyncWrite + Unpin),
    told: &Told<'_>,
) -> Result<u64, Unseen> {
    if response.status() != 200 {
        let status = response.status();
        return Err(unseen(
            Reason::Refused,
            format!("{url}: the server says {status}"),
        ));
    }
    let length = response.headers().get("content-length");
    let announced: Option<u64> = length.and_then(|value| value.to_str().ok()?.parse().ok());
    let mut body = response.into_body();
    let mut size: u64 = 0;
    let mut fits = announced.is_none_or(|announced| announced <= wanted.size_max);
    while let (true, Some(frame)) = (fits, body.frame().await) {
        let Ok(data) = frame.map_err(|error| failed(url, &error))?.into_data() else {
            continue;
        };
        size = size.saturating_add(data.len() as u64);
        fits = size <= wanted.size_max;
        if fits {
            let written = into.write_all(&data).await;
            written.map_err(|error| unseen(Reason::OurSide, error.to_string()))?;
            told(size, announced);
        }
    }
    if !fits {
        let size_max = wanted.size_max;
        return Err(unseen(
            Reason::TooLarge,
            format!("{url}: larger than {size_max} octets"),
        ));
    }
    into.flush()
        .await
        .map_err(|error| unseen(Reason::OurSide, error.to_string()))?;
    Ok(size)
}

fn unseen(reason: Reason, detail: String) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail),
    }
}

fn said(url: &Url, why: &Unseen) -> Unseen {
    let detail = why.detail.as_deref().unwrap_or_else(|| why.reason.key());
    unseen(why.reason, format!("{url}: {detail}"))
}

fn failed(url: &Url, error: &hyper::Error) -> Unseen {
    said(url, &crate::http::why(error))
}

#[cfg(test)]
mod tests;
