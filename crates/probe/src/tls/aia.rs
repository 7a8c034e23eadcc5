//! Files that certificates point to: the issuer's certificate (authorityInfoAccess, RFC 5280 §4.2.2.1), lists of revoked
//! certificates (cRLDistributionPoints, §4.2.1.13).
//!
//! A certificate of anybody's may point anywhere, so this is as careful as with a redirect: HTTP on its own port, a name
//! and no address, no redirects, nothing large, nothing slow, and each address through the door. What comes is not
//! believed: it is kept as it came.

use std::time::Duration;

use bytes::Bytes;
use facts::{Base64, CertificateFile, Measured, Reason, Timestamp, Unseen};
use http_body_util::{BodyExt, Empty};
use hyper::{
    Request, Response,
    body::{Body, Incoming},
    client::conn::http1,
};
use hyper_util::rt::TokioIo;
use url::{Host, Url};

use crate::{
    http::{self, head},
    net::{Account, Bounds, Door, Purpose, Stream, Target},
    web::Resolve,
};

/// How long a connection may take to come about.
const PATIENCE: Duration = Duration::from_secs(3);

/// Addresses of one host that are tried.
const ADDRESSES_MAX: usize = 2;

/// Characters of a URL that are sent.
const URL_MAX: usize = 1000;

/// Fetches such files.
pub struct Files<'a> {
    /// The way out.
    pub door: &'a Door,
    /// Who pays.
    pub account: &'a Account,
    /// Finds the addresses of the hosts.
    pub resolve: &'a dyn Resolve,
    /// Who we say we are.
    pub user_agent: &'a str,
}

impl std::fmt::Debug for Files<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files").finish_non_exhaustive()
    }
}

/// Whether a file at `url` is ever fetched: plain HTTP on its usual port, from a host with a name.
pub fn is_fetched(url: &str) -> bool {
    place(url).is_ok()
}

impl Files<'_> {
    /// Fetches the file at `url`, of at most `size_max` octets.
    pub async fn fetch(&self, url: &str, size_max: usize) -> CertificateFile {
        self.fetch_within(url, size_max, Duration::from_secs(8)).await
    }

    /// The same of a large file, which may take the time `whole`.
    pub async fn fetch_within(&self, url: &str, size_max: usize, whole: Duration) -> CertificateFile {
        let bounds = Bounds {
            whole,
            silence: Duration::from_secs(4),
            size_max: (size_max + head::HEAD_MAX) as u64,
            ..Bounds::default()
        };
        let body = match self.get(url, size_max, bounds).await {
            Ok(octets) => Measured::Seen(Base64(octets)),
            Err(why) => Measured::Unseen(why),
        };
        CertificateFile {
            url: url.to_owned(),
            at: Timestamp::now(),
            body,
        }
    }

    async fn get(&self, url: &str, size_max: usize, bounds: Bounds) -> Result<Vec<u8>, Unseen> {
        let (url, host) = place(url)?;
        if self.door.options().opt_out.has_name(&host) {
            return Err(unseen(Reason::OptedOut, "the host is on the opt-out list"));
        }
        let stream = self.connect(&host, bounds).await?;
        let (mut sender, connection) = http1::Builder::new()
            .max_buf_size(head::HEAD_MAX)
            .handshake(TokioIo::new(stream))
            .await
            .map_err(|error| http::why(&error))?;
        let request = Request::get(&url[url::Position::BeforePath..url::Position::AfterQuery])
            .header("Host", &host)
            .header("User-Agent", self.user_agent)
            .header("Accept", "*/*")
            .header("Connection", "close")
            .body(Empty::<Bytes>::new())
            .map_err(|error| unseen(Reason::Malformed, &error.to_string()))?;
        let asking = async {
            let response = sender.send_request(request).await;
            read(response.map_err(|error| http::why(&error))?, size_max).await
        };
        // Whichever ends first: without the connection nothing more comes, and with the file nothing more is wanted.
        tokio::pin!(asking, connection);
        tokio::select! {
            biased;
            read = &mut asking => read,
            _ = &mut connection => asking.await,
        }
    }

    /// The first address that answers.
    async fn connect(&self, host: &str, bounds: Bounds) -> Result<Stream, Unseen> {
        let addresses = self.resolve.addresses(host).await?;
        let mut why = unseen(Reason::Unresolved, "the name has no address");
        for address in addresses.into_iter().take(ADDRESSES_MAX) {
            let target = Target {
                address,
                purpose: Purpose::Http,
                about: host,
            };
            match self.door.connect(target, self.account, PATIENCE, bounds).await {
                Ok(stream) => return Ok(stream),
                Err(refusal) => why = refusal,
            }
        }
        Err(why)
    }
}

/// The URL and its host, where it is one that is fetched.
fn place(text: &str) -> Result<(Url, String), Unseen> {
    let url = Url::parse(text).ok().filter(|_| text.len() <= URL_MAX);
    let url = url.ok_or_else(|| unseen(Reason::Malformed, "this is no URL"))?;
    let plain = url.username().is_empty() && url.password().is_none();
    match (url.scheme(), url.host(), url.port()) {
        ("http", Some(Host::Domain(host)), None) if plain && host.contains('.') => {
            let host = host.strip_suffix('.').unwrap_or(host).to_owned();
            Ok((url, host))
        }
        _ => Err(unseen(
            Reason::Guarded,
            "only http on port 80 of a host with a name is fetched",
        )),
    }
}

async fn read(response: Response<Incoming>, size_max: usize) -> Result<Vec<u8>, Unseen> {
    if response.status() != 200 {
        let status = response.status();
        return Err(unseen(Reason::Refused, &format!("the server says {status}")));
    }
    let mut body = response.into_body();
    let too_large = || unseen(Reason::TooLarge, &format!("it is larger than {size_max} octets"));
    // What says of itself that it is too large is not waited for.
    if body.size_hint().lower() > size_max as u64 {
        return Err(too_large());
    }
    let mut octets = Vec::new();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame.map_err(|error| http::why(&error))?.into_data() {
            if octets.len() + data.len() > size_max {
                return Err(too_large());
            }
            octets.extend_from_slice(&data);
        }
    }
    Ok(octets)
}

fn unseen(reason: Reason, detail: &str) -> Unseen {
    http::unseen(reason, detail)
}

#[cfg(test)]
mod tests;
