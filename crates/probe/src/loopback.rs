//! Servers for tests: good ones, odd ones and hostile ones, on loopback, behind simulated addresses.

use std::{
    fmt::Write as _,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpListener,
};

use crate::net::{Account, BoxFuture, Door, DoorOptions, Guard, Io, NetMap, Pace};

/// What a server does with one connection.
pub type Serve = Arc<dyn Fn(Box<dyn Io>) -> BoxFuture<'static, ()> + Send + Sync>;

/// Some servers and the map that leads to them.
#[derive(Default)]
pub struct Loopback {
    map: String,
    servers: Vec<Arc<Server>>,
}

/// One server and what it has seen.
#[derive(Debug)]
pub struct Server {
    pub accepted: AtomicUsize,
    pub open: AtomicUsize,
    pub most_open: AtomicUsize,
    /// First lines of requests, with the Host after them.
    pub asked: Mutex<Vec<String>>,
}

impl Server {
    pub fn accepted(&self) -> usize {
        self.accepted.load(Ordering::SeqCst)
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Loopback {
    /// Adds a server at a simulated address and port.
    pub async fn add(&mut self, address: &str, serve: impl FnOnce(Arc<Server>) -> Serve) -> Arc<Server> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        writeln!(self.map, "tcp {address} {}", listener.local_addr().unwrap()).unwrap();
        let server = Arc::new(Server {
            accepted: AtomicUsize::new(0),
            open: AtomicUsize::new(0),
            most_open: AtomicUsize::new(0),
            asked: Mutex::default(),
        });
        let serve = serve(server.clone());
        let seen = server.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                stream.set_nodelay(true).unwrap();
                seen.accepted.fetch_add(1, Ordering::SeqCst);
                let open = seen.open.fetch_add(1, Ordering::SeqCst) + 1;
                seen.most_open.fetch_max(open, Ordering::SeqCst);
                let (serve, seen) = (serve.clone(), seen.clone());
                tokio::spawn(async move {
                    serve(Box::new(stream)).await;
                    seen.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        self.servers.push(server.clone());
        server
    }

    /// Adds an address where nobody listens.
    pub async fn add_closed(&mut self, address: &str) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        writeln!(self.map, "tcp {address} {}", listener.local_addr().unwrap()).unwrap();
    }

    /// A door to these servers, without pace.
    pub fn door(&self) -> Door {
        self.door_with(DoorOptions {
            pace: Pace::none(),
            ..DoorOptions::default()
        })
    }

    /// A door to these servers.
    pub fn door_with(&self, options: DoorOptions) -> Door {
        let allowed = ["198.18.0.0/15", "2001:db8::/32"].map(|net| net.parse().unwrap());
        let options = DoorOptions {
            guard: Guard::allowing(allowed.to_vec()),
            ..options
        };
        Door::onto(options, Arc::new(NetMap::parse(&self.map).unwrap()))
    }

    /// Connections that all servers accepted.
    pub fn accepted(&self) -> usize {
        self.servers.iter().map(|server| server.accepted()).sum()
    }

    /// Waits until no server has an open connection any more.
    pub async fn is_left_alone(&self) -> bool {
        for _ in 0..100 {
            if self
                .servers
                .iter()
                .all(|server| server.open.load(Ordering::SeqCst) == 0)
            {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        false
    }
}

/// An account with a minute.
pub fn account() -> Account {
    Account::new("example.test", Duration::from_secs(60))
}

/// A server's configuration with a certificate for `name` of its own making.
pub fn tls_config(name: &str, protocols: &[&str]) -> rustls::ServerConfig {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let mut config = server_builder()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    config.alpn_protocols = protocols.iter().map(|p| p.as_bytes().to_vec()).collect();
    config
}

/// The beginning of a server's configuration.
pub fn server_builder() -> rustls::ConfigBuilder<rustls::ServerConfig, rustls::server::WantsServerCert> {
    rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
}

/// TLS around what a server does.
pub fn over_tls(config: rustls::ServerConfig, serve: Serve) -> Serve {
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    Arc::new(move |stream| {
        let (acceptor, serve) = (acceptor.clone(), serve.clone());
        Box::pin(async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                serve(Box::new(stream)).await;
            }
        })
    })
}

/// What a server says to a request: octets, and whether it hangs up after them.
pub type Reply = (Vec<u8>, bool);

/// An HTTP/1 server that answers each request with what `reply` makes of its target and its Host.
pub fn http1(server: Arc<Server>, reply: impl Fn(&str, &str) -> Reply + Send + Sync + 'static) -> Serve {
    let reply = Arc::new(reply);
    Arc::new(move |mut stream| {
        let (server, reply) = (server.clone(), reply.clone());
        Box::pin(async move {
            while let Some(head) = request_head(&mut stream).await {
                let target = head.split(' ').nth(1).unwrap_or_default();
                let host = head
                    .lines()
                    .find_map(|l| l.strip_prefix("Host: "))
                    .unwrap_or_default();
                let line = format!("{} {host}", head.lines().next().unwrap_or_default());
                server.asked.lock().unwrap().push(line);
                let (octets, close) = reply(target, host);
                if stream.write_all(&octets).await.is_err() || stream.flush().await.is_err() || close {
                    break;
                }
            }
            let _ = stream.shutdown().await;
        })
    })
}

/// Reads up to the empty line; none at the end.
pub async fn request_head(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    Some(String::from_utf8(head).unwrap())
}

/// A response with a length.
pub fn page(status: &str, fields: &str, body: &str) -> Reply {
    let text = format!(
        "HTTP/1.1 {status}\r\n{fields}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    (text.into_bytes(), false)
}

/// A redirect.
pub fn redirect(to: &str) -> Reply {
    page("301 Moved Permanently", &format!("Location: {to}\r\n"), "")
}

/// Octets as they are, then the end.
pub fn raw(octets: impl Into<Vec<u8>>) -> Reply {
    (octets.into(), true)
}

/// Says these octets to whoever connects, whatever they say, and hangs up.
pub fn blurt(octets: &'static [u8]) -> Serve {
    Arc::new(move |mut stream| {
        Box::pin(async move {
            let mut first = [0; 1];
            let _ = stream.read(&mut first).await;
            let _ = stream.write_all(octets).await;
            let _ = stream.shutdown().await;
            drain(stream).await;
        })
    })
}

/// Reads until the other side ends it, so that our end is no reset.
pub async fn drain(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
    let mut part = [0; 4096];
    while stream.read(&mut part).await.is_ok_and(|count| count > 0) {}
}
