//! Web servers: many hosts on one socket, told apart by the name in the TLS hello or the Host field.

use std::{
    collections::HashMap,
    convert::Infallible,
    io::Read,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode,
    body::{Body, Frame, Incoming, SizeHint},
    header::{CONTENT_ENCODING, CONTENT_TYPE, HOST, HeaderName, HeaderValue, LOCATION},
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::{ServerConfig, ServerConnection, server::Acceptor};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tokio_rustls::LazyConfigAcceptor;

use super::{CONCURRENT, front::Replay};
use crate::web::{Endpoint, Speech, tls::Early};

/// How long a connection may live.
const PATIENCE: Duration = Duration::from_secs(60);

/// What one host says on one socket.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    /// What it says.
    pub endpoint: Arc<Endpoint>,
    /// Its TLS; none on port 80.
    pub tls: Option<Arc<ServerConfig>>,
}

/// Hosts that are made when somebody asks for them.
pub(crate) trait Strangers: Send + Sync {
    /// The host of that name, with TLS if `secure`.
    fn host(&self, name: &str, secure: bool) -> Option<Host>;
}

/// The hosts of one socket.
pub(crate) struct Hosts {
    known: HashMap<String, Host>,
    strangers: Option<Arc<dyn Strangers>>,
    met: Mutex<HashMap<String, Host>>,
}

impl Hosts {
    /// These, and those that `strangers` makes.
    pub fn new(known: HashMap<String, Host>, strangers: Option<Arc<dyn Strangers>>) -> Self {
        Hosts {
            known,
            strangers,
            met: Mutex::default(),
        }
    }

    pub(super) fn find(&self, name: &str, secure: bool) -> Option<Host> {
        if let Some(host) = self.known.get(name) {
            return Some(host.clone());
        }
        let strangers = self.strangers.as_ref()?;
        if let Some(host) = self.met.lock().unwrap_or_else(PoisonError::into_inner).get(name) {
            return Some(host.clone());
        }
        let host = strangers.host(name, secure)?;
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        met.insert(name.to_owned(), host.clone());
        Some(host)
    }
}

pub(super) async fn serve(listener: TcpListener, hosts: Arc<Hosts>, secure: bool) {
    each(listener, move |stream| {
        let hosts = hosts.clone();
        async move { one(stream, hosts, secure).await }
    })
    .await;
}

/// One connection of a visitor.
pub(super) async fn one(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    hosts: Arc<Hosts>,
    secure: bool,
) {
    if secure {
        over_tls(stream, &hosts).await;
    } else {
        http(stream, hosts, PLAIN).await;
    }
}

/// So long a connection may live.
pub(super) async fn bounded(serving: impl Future<Output = ()>) {
    let _ = timeout(PATIENCE, serving).await;
}

/// Calls `serve` for each connection, for so many at the same time and for so long.
pub(super) async fn each<F: Future<Output = ()> + Send + 'static>(
    listener: TcpListener,
    serve: impl Fn(TcpStream) -> F + Send + Sync,
) {
    let places = Arc::new(Semaphore::new(CONCURRENT));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let serving = serve(stream);
        tokio::spawn(async move {
            bounded(serving).await;
            drop(place);
        });
    }
}

/// One connection with TLS.
pub(super) async fn over_tls(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    hosts: &Arc<Hosts>,
) -> Option<()> {
    let start = LazyConfigAcceptor::new(Acceptor::default(), stream).await.ok()?;
    let name = start.client_hello().server_name().map(str::to_ascii_lowercase);
    let Some(name) = name else {
        // Only the name tells which site is meant.
        return refuse(start.io).await;
    };
    let host = hosts.find(&name, true)?;
    let mut stream = start.into_stream(host.tls?).await.ok()?;
    let http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let early = early_data(stream.get_mut().1);
    let manner = Manner {
        secure: true,
        too_early: !early.is_empty() && host.endpoint.tls.early == Early::TooEarly,
    };
    let mut stream = Replay::new(early, stream);
    match host.endpoint.speech {
        Speech::EndlessHead => endless(&mut stream).await,
        Speech::Drips => drips(&mut stream).await,
        // Until the visitor goes: nothing comes, whatever is asked.
        Speech::Silent => {
            while request(&mut stream).await.is_some() {}
            None
        }
        _ if http2 => {
            let service = service_fn(|request| answer(hosts.clone(), request, manner));
            let builder = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
            builder.serve_connection(TokioIo::new(stream), service).await.ok()
        }
        _ => {
            http(stream, hosts.clone(), manner).await;
            Some(())
        }
    }
}

/// Says that there is no such name (RFC 6066 §3).
async fn refuse(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> Option<()> {
    stream.write_all(&[21, 3, 1, 0, 2, 2, 112]).await.ok()?;
    stream.shutdown().await.ok()
}

/// What came before the handshake was done.
fn early_data(connection: &mut ServerConnection) -> Vec<u8> {
    let mut octets = Vec::new();
    if let Some(mut early) = connection.early_data() {
        // As far as it can be read; the library bounds it.
        let _ = early.read_to_end(&mut octets);
    }
    octets
}

/// How they are without TLS.
const PLAIN: Manner = Manner {
    secure: false,
    too_early: false,
};

/// How requests of a connection are answered.
#[derive(Clone, Copy)]
struct Manner {
    /// They came over TLS.
    secure: bool,
    /// They came too early (RFC 8470 §5.2).
    too_early: bool,
}

async fn http(stream: impl AsyncRead + AsyncWrite + Send + Unpin, hosts: Arc<Hosts>, manner: Manner) {
    let service = service_fn(|request| answer(hosts.clone(), request, manner));
    let builder = hyper::server::conn::http1::Builder::new();
    // A visitor who leaves in the middle is no concern of ours.
    let _ = builder.serve_connection(TokioIo::new(stream), service).await;
}

async fn answer(
    hosts: Arc<Hosts>,
    request: Request<Incoming>,
    manner: Manner,
) -> Result<Response<Content>, Infallible> {
    let host = request.headers().get(HOST).and_then(|value| value.to_str().ok());
    let host = request.uri().host().or(host).unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let path = request.uri().path();
    Ok(match hosts.find(&name, manner.secure) {
        _ if manner.too_early => nothing(StatusCode::TOO_EARLY),
        Some(host) => say(&host.endpoint, path),
        None => nothing(StatusCode::MISDIRECTED_REQUEST),
    })
}

/// What is sent after the head of a response.
pub(super) enum Content {
    /// So much, and no more.
    Whole(Full<Bytes>),
    /// The same again and again.
    Endless(Bytes),
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Content::Whole(octets) => Pin::new(octets).poll_frame(cx),
            Content::Endless(octets) => Poll::Ready(Some(Ok(Frame::data(octets.clone())))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Content::Whole(octets) => octets.size_hint(),
            Content::Endless(_) => SizeHint::default(),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Content::Whole(octets) if octets.is_end_stream())
    }
}

fn nothing(status: StatusCode) -> Response<Content> {
    let mut response = Response::new(Content::Whole(Full::default()));
    *response.status_mut() = status;
    response
}

pub(super) fn say(endpoint: &Endpoint, path: &str) -> Response<Content> {
    let file = endpoint.files.iter().find(|file| file.path == path);
    let redirect = |from: &str| endpoint.redirects.iter().find(|(path, _, _)| path == from);
    let status = |number: u16| StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let redirected = redirect(path).or_else(|| redirect("*").filter(|_| file.is_none()));
    let mut response = match (redirected, file) {
        (Some((_, number, target)), _) => {
            let mut response = nothing(status(*number));
            set(&mut response, LOCATION, target);
            response
        }
        (None, Some(file)) => {
            let octets = Bytes::copy_from_slice(&file.content);
            let mut response = Response::new(if file.endless {
                Content::Endless(octets)
            } else {
                Content::Whole(Full::new(octets))
            });
            set(&mut response, CONTENT_TYPE, file.kind);
            set(&mut response, CONTENT_ENCODING, file.coding.unwrap_or_default());
            response
        }
        (None, None) => nothing(status(endpoint.otherwise)),
    };
    for (name, value) in &endpoint.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::try_from(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

fn set(response: &mut Response<Content>, name: HeaderName, value: &str) {
    if let Some(value) = HeaderValue::try_from(value)
        .ok()
        .filter(|value| !value.is_empty())
    {
        response.headers_mut().insert(name, value);
    }
}

/// Waits for the end of a request's head, as far as it comes.
async fn request(stream: &mut (impl AsyncRead + Unpin)) -> Option<()> {
    let mut octets = [0; 1024];
    stream.read(&mut octets).await.ok().filter(|count| *count > 0)?;
    Some(())
}

async fn endless(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> Option<()> {
    request(stream).await?;
    stream.write_all(b"HTTP/1.1 200 OK\r\n").await.ok()?;
    loop {
        let line = format!("X-More: {}\r\n", "more ".repeat(100));
        stream.write_all(line.as_bytes()).await.ok()?;
    }
}

async fn drips(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> Option<()> {
    request(stream).await?;
    stream.write_all(b"HTTP/1.1 200 OK\r\nX-Slow: ").await.ok()?;
    loop {
        stream.write_all(b"y").await.ok()?;
        stream.flush().await.ok()?;
        sleep(Duration::from_secs(1)).await;
    }
}

/// Answers each connection in one way, whatever it says.
pub(super) async fn other(listener: TcpListener, speech: Speech) {
    each(listener, move |stream| other_one(stream, speech)).await;
}

/// The same, for one connection.
pub(super) async fn other_one(mut stream: impl AsyncRead + AsyncWrite + Unpin, speech: Speech) {
    let octets: &[u8] = match speech {
        Speech::OtherProtocol => b"SSH-2.0-OpenSSH_9.2\r\n",
        // handshake_failure (RFC 8446 §6.2).
        Speech::Alert => &[21, 3, 3, 0, 2, 2, 40],
        Speech::PlainHttp => {
            b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 12\r\nConnection: close\r\n\r\nBad Request\n"
        }
        _ => &[],
    };
    if speech != Speech::OtherProtocol && request(&mut stream).await.is_none() {
        return;
    }
    let _ = stream.write_all(octets).await;
    let _ = stream.shutdown().await;
    // What still comes is read, so that what was said is not lost with a reset.
    let mut rest = [0; 1024];
    while !octets.is_empty() && stream.read(&mut rest).await.is_ok_and(|count| count > 0) {}
}
