//! HTTP/1.1 and HTTP/2 over a stream that is already open: the address, the name and the protocol are the caller's.
//!
//! A response is kept as it came: fields in their order and, for HTTP/1, in their spelling, several values of one
//! field apart. We read as tolerantly as browsers do and within hard bounds; time and rate are bounded by the stream.

pub mod body;
pub mod coding;
pub mod head;

use std::{
    error::Error as _,
    future::Future,
    io,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use facts::{Body, Measured, Reason, Response, Timestamp, Unseen};
use http_body_util::Empty;
use hyper::{
    Request,
    body::Incoming,
    client::conn::{http1, http2},
    header::{HeaderMap, HeaderName, HeaderValue},
    rt::Executor,
};
use hyper_util::rt::TokioIo;
use tokio::task::JoinHandle;
use url::Url;

use crate::{net::Io, tls};
use head::{Head, Heads, Tap, lock};

/// Which HTTP is spoken on a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// HTTP/1.1, or what the server makes of it.
    Http1,
    /// HTTP/2 from the first octet: agreed upon by ALPN.
    Http2,
}

/// Windows of HTTP/2: as much as may be on its way to us for one response, and for one connection.
const WINDOW: u32 = 256 * 1024;

/// Characters of an error's words that are kept.
const DETAIL_MAX: usize = 200;

/// The tasks that keep connections going, and something that each of them holds until its stream is gone.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    running: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl Tasks {
    pub(crate) fn run(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.retain(|handle| !handle.is_finished());
        running.push(tokio::spawn(task));
    }

    /// Waits at most `patience` until the connections that nobody uses any more have said goodbye, and ends the rest.
    pub async fn finish(&self, patience: Duration) {
        let running = std::mem::take(&mut *self.running.lock().unwrap_or_else(PoisonError::into_inner));
        let end = tokio::time::Instant::now() + patience;
        for mut handle in running {
            if tokio::time::timeout_at(end, &mut handle).await.is_err() {
                handle.abort();
            }
        }
    }

    /// Ends all connections at once.
    pub fn abort(&self) {
        let running = std::mem::take(&mut *self.running.lock().unwrap_or_else(PoisonError::into_inner));
        running.iter().for_each(JoinHandle::abort);
    }
}

/// Runs the tasks of one HTTP/2 connection, each of which holds what has to outlive the stream.
#[derive(Clone)]
struct Runner {
    tasks: Tasks,
    held: Arc<dyn Send + Sync>,
}

impl<F> Executor<F> for Runner
where
    F: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, task: F) {
        let held = self.held.clone();
        self.tasks.run(async move {
            task.await;
            drop(held);
        });
    }
}

/// A connection that serves one request after the other. Dropping it ends it.
#[derive(Debug)]
pub struct Connection {
    sender: Sender,
    heads: Arc<Mutex<Heads>>,
}

#[derive(Debug)]
enum Sender {
    Http1(http1::SendRequest<Empty<Bytes>>),
    Http2(http2::SendRequest<Empty<Bytes>>),
}

/// A response, its text where it has one, and whether the connection is good for another request.
#[derive(Debug)]
pub struct Fetched {
    /// The response.
    pub response: Response,
    /// The text of its body; the key is in the response.
    pub text: Option<Body>,
    /// Whether the body was read to its end.
    pub reusable: bool,
}

impl Connection {
    /// Begins to speak HTTP on `io`. `held` is dropped once the stream is.
    ///
    /// # Errors
    /// The connection ended before it began.
    pub async fn start<S, H>(io: S, protocol: Protocol, tasks: &Tasks, held: H) -> Result<Self, Unseen>
    where
        S: Io + 'static,
        H: Send + Sync + 'static,
    {
        let heads = Arc::new(Mutex::new(Heads::default()));
        let sender = match protocol {
            Protocol::Http1 => {
                let io = TokioIo::new(Tap::new(io, heads.clone()));
                let (sender, connection) = http1::Builder::new()
                    .title_case_headers(true)
                    .allow_spaces_after_header_name_in_responses(true)
                    .allow_obsolete_multiline_headers_in_responses(true)
                    .ignore_invalid_headers_in_responses(true)
                    .max_headers(head::FIELDS_PARSED_MAX)
                    .max_buf_size(head::HEAD_MAX)
                    .handshake(io)
                    .await
                    .map_err(|error| why(&error))?;
                tasks.run(async move {
                    // How it ended is told to whoever waits for a response.
                    let _ = connection.await;
                    drop(held);
                });
                Sender::Http1(sender)
            }
            Protocol::Http2 => {
                let runner = Runner {
                    tasks: tasks.clone(),
                    held: Arc::new(held),
                };
                let (sender, connection) = http2::Builder::new(runner.clone())
                    .initial_stream_window_size(WINDOW)
                    .initial_connection_window_size(WINDOW)
                    .max_header_list_size(u32::try_from(head::HEAD_MAX).unwrap_or(u32::MAX))
                    .handshake(TokioIo::new(io))
                    .await
                    .map_err(|error| why(&error))?;
                runner.execute(async move {
                    let _ = connection.await;
                });
                Sender::Http2(sender)
            }
        };
        Ok(Connection { sender, heads })
    }

    /// Asks for `url`, whose host this connection leads to, and reads the response.
    ///
    /// # Errors
    /// There was no response; `closed` when the connection had ended or ended before the head came.
    pub async fn get(&mut self, url: &Url, user_agent: &str) -> Result<Fetched, Unseen> {
        lock(&self.heads).begin();
        let outcome = match &mut self.sender {
            Sender::Http1(sender) => {
                let request = request(url, Protocol::Http1, user_agent)?;
                match sender.ready().await {
                    Ok(()) => sender.send_request(request).await,
                    Err(error) => Err(error),
                }
            }
            Sender::Http2(sender) => {
                let request = request(url, Protocol::Http2, user_agent)?;
                match sender.ready().await {
                    Ok(()) => sender.send_request(request).await,
                    Err(error) => Err(error),
                }
            }
        };
        let head = lock(&self.heads).head();
        let overflowed = lock(&self.heads).overflowed();
        match (outcome, head) {
            (Ok(response), head) => Ok(fetched(response, head).await),
            (Err(_), None) if overflowed => Err(unseen(Reason::TooLarge, "the head is larger than we read")),
            // The head can be read although the body cannot: two lengths, a coding that HTTP/1.0 does not have.
            (Err(error), Some(head)) => Ok(Fetched {
                response: response(head, Measured::Unseen(why(&error))),
                text: None,
                reusable: false,
            }),
            (Err(error), None) => Err(why(&error)),
        }
    }
}

async fn fetched(response_of_client: hyper::Response<Incoming>, head: Option<Head>) -> Fetched {
    let at = Timestamp::now();
    let (parts, incoming) = response_of_client.into_parts();
    let head = head.unwrap_or_else(|| head_of(&parts));
    let read = body::read(incoming, &head.fields).await;
    Fetched {
        response: Response {
            at,
            ..response(head, read.seen)
        },
        text: read.text,
        reusable: read.whole,
    }
}

/// The head that a client of HTTP/3 tells, without a body.
pub(crate) fn bodiless(parts: &hyper::http::response::Parts) -> Response {
    response(head_of(parts), Measured::NotAsked)
}

fn response(head: Head, body: Measured<facts::BodySeen>) -> Response {
    Response {
        at: Timestamp::now(),
        version: head.version.to_owned(),
        status: head.status,
        headers: head.fields,
        cut: head.cut,
        body,
    }
}

/// The head as the client tells it: from HTTP/2 on names have no case, and fields of one name stand together.
fn head_of(parts: &hyper::http::response::Parts) -> Head {
    let all = parts.headers.iter().take(head::FIELDS_MAX);
    Head {
        version: match parts.version {
            hyper::Version::HTTP_10 => "HTTP/1.0",
            hyper::Version::HTTP_2 => "HTTP/2",
            hyper::Version::HTTP_3 => "HTTP/3",
            _ => "HTTP/1.1",
        },
        status: parts.status.as_u16(),
        fields: all
            .map(|(name, value)| (name.as_str().to_owned(), head::one_line(value.as_bytes())))
            .collect(),
        cut: parts.headers.len() > head::FIELDS_MAX,
    }
}

/// The request that every visitor's browser sends, but for the name we go by.
fn request(url: &Url, protocol: Protocol, user_agent: &str) -> Result<Request<Empty<Bytes>>, Unseen> {
    use hyper::header;
    let impossible = |what: &str| Unseen {
        reason: Reason::Malformed,
        detail: Some(
            format!("'{what}' cannot be asked for")
                .chars()
                .take(DETAIL_MAX)
                .collect(),
        ),
    };
    let target = match protocol {
        Protocol::Http1 => match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        },
        Protocol::Http2 => {
            let mut whole = url.clone();
            whole.set_fragment(None);
            whole.into()
        }
    };
    let mut request = Request::new(Empty::new());
    *request.uri_mut() = target.parse().map_err(|_| impossible(url.as_str()))?;
    let mut fields: Vec<(HeaderName, &str)> = Vec::new();
    if protocol == Protocol::Http1 {
        fields.push((header::HOST, url.host_str().unwrap_or_default()));
    }
    fields.push((header::USER_AGENT, user_agent));
    fields.push((header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8"));
    fields.push((header::ACCEPT_ENCODING, "gzip, deflate, br, zstd"));
    let mut headers = HeaderMap::new();
    for (name, value) in fields {
        let value = HeaderValue::from_str(value).map_err(|_| Unseen {
            reason: Reason::OurSide,
            detail: Some(format!("the {name} that we were told to send cannot be sent")),
        })?;
        headers.append(name, value);
    }
    *request.headers_mut() = headers;
    Ok(request)
}

/// What an error of the client means to us.
pub(crate) fn why(error: &hyper::Error) -> Unseen {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            // Not the system but the reader of chunks says so.
            if io.kind() == io::ErrorKind::InvalidInput && io.raw_os_error().is_none() {
                return unseen(Reason::Malformed, &io.to_string());
            }
            return tls::why(io);
        }
        if let Some(h2) = inner.downcast_ref::<h2::Error>() {
            return why_h2(h2);
        }
        cause = inner.source();
    }
    let reason = if error.is_timeout() {
        Reason::Timeout
    } else if error.is_incomplete_message() || error.is_canceled() || error.is_closed() {
        Reason::Closed
    } else {
        Reason::Malformed
    };
    unseen(reason, &error.to_string())
}

fn why_h2(error: &h2::Error) -> Unseen {
    if let Some(io) = error.get_io() {
        return tls::why(io);
    }
    // A reset or a farewell of theirs ends the exchange; a fault that our side found is nonsense of theirs.
    let reason = if error.is_remote() {
        Reason::Closed
    } else {
        Reason::Malformed
    };
    unseen(reason, &error.to_string())
}

pub(crate) fn unseen(reason: Reason, detail: &str) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.chars().take(DETAIL_MAX).collect()),
    }
}

#[cfg(test)]
mod tests;
