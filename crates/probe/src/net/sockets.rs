//! What is behind the guard: the system's sockets, the lab's map onto loopback, or a simulated world.

use std::{
    collections::HashMap,
    future::Future,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpSocket, UdpSocket},
};

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Octets both ways.
pub trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A socket that a library would open by itself, were it let: only the door has sockets, and nobody is handed one.
pub type Foreign = std::net::UdpSocket;

/// Datagrams to and from one address.
pub trait Packets: Send + Sync {
    /// Sends one datagram.
    fn send<'a>(&'a self, octets: &'a [u8]) -> BoxFuture<'a, io::Result<()>>;
    /// Waits for one datagram of at most `into.len()` octets; longer ones are cut.
    fn receive<'a>(&'a self, into: &'a mut [u8]) -> BoxFuture<'a, io::Result<usize>>;
}

/// Something that opens sockets. Only the door calls it.
pub trait Sockets: Send + Sync {
    /// A TCP connection to `to`, from `from` where that is given.
    fn tcp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>>;
    /// A socket for datagrams to and from `to` only, with a fresh port.
    fn udp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>>;
}

/// The sockets of the operating system.
#[derive(Clone, Copy, Debug)]
pub struct System;

impl Sockets for System {
    fn tcp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>> {
        Box::pin(async move {
            let socket = if to.is_ipv4() {
                TcpSocket::new_v4()?
            } else {
                TcpSocket::new_v6()?
            };
            if let Some(from) = from.filter(|from| from.is_ipv4() == to.is_ipv4()) {
                socket.bind(SocketAddr::new(from, 0))?;
            }
            let stream = socket.connect(to).await?;
            stream.set_nodelay(true)?;
            Ok(Box::new(stream) as Box<dyn Io>)
        })
    }

    fn udp(&self, to: SocketAddr, from: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        Box::pin(async move {
            let any: IpAddr = if to.is_ipv4() {
                Ipv4Addr::UNSPECIFIED.into()
            } else {
                Ipv6Addr::UNSPECIFIED.into()
            };
            let from = from.filter(|from| from.is_ipv4() == to.is_ipv4()).unwrap_or(any);
            let socket = UdpSocket::bind(SocketAddr::new(from, 0)).await?;
            // Connected: the system drops whatever another address sends, and hands us ICMP errors.
            socket.connect(to).await?;
            Ok(Box::new(socket) as Box<dyn Packets>)
        })
    }
}

impl Packets for UdpSocket {
    fn send<'a>(&'a self, octets: &'a [u8]) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move { UdpSocket::send(self, octets).await.map(drop) })
    }

    fn receive<'a>(&'a self, into: &'a mut [u8]) -> BoxFuture<'a, io::Result<usize>> {
        Box::pin(async move { self.recv(into).await })
    }
}

/// The lab's map: simulated addresses to real sockets. What is not on the map cannot be reached.
#[derive(Clone)]
pub struct NetMap {
    to: Arc<HashMap<(Layer, SocketAddr), SocketAddr>>,
    sockets: Arc<dyn Sockets>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Layer {
    Tcp,
    Udp,
}

/// A line of a map that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetMapError {
    /// Its number, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

impl std::fmt::Display for NetMapError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "line {}: '{}' is no entry; write 'tcp|udp|any SIMULATED:PORT REAL:PORT', IPv6 in brackets",
            self.line, self.text
        )
    }
}

impl std::error::Error for NetMapError {}

impl NetMap {
    /// Reads a map: `tcp 198.18.0.1:443 127.0.0.1:20443` a line, `udp` or `any` for the first word, `#` begins a
    /// comment.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, NetMapError> {
        let mut to = HashMap::new();
        for (index, line) in text.lines().enumerate() {
            let entry = line.split('#').next().unwrap_or_default();
            let words: Vec<&str> = entry.split_whitespace().collect();
            if words.is_empty() {
                continue;
            }
            let wrong = || NetMapError {
                line: index + 1,
                text: entry.trim().chars().take(80).collect(),
            };
            let [layer, simulated, real] = words[..] else {
                return Err(wrong());
            };
            let simulated: SocketAddr = simulated.parse().map_err(|_| wrong())?;
            let real: SocketAddr = real.parse().map_err(|_| wrong())?;
            let layers: &[Layer] = match layer {
                "tcp" => &[Layer::Tcp],
                "udp" => &[Layer::Udp],
                "any" => &[Layer::Tcp, Layer::Udp],
                _ => return Err(wrong()),
            };
            to.extend(layers.iter().map(|layer| ((*layer, simulated), real)));
        }
        Ok(NetMap {
            to: Arc::new(to),
            sockets: Arc::new(System),
        })
    }

    fn real(&self, layer: Layer, to: SocketAddr) -> io::Result<SocketAddr> {
        self.to.get(&(layer, to)).copied().ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::HostUnreachable,
                "not on the map of simulated addresses",
            )
        })
    }
}

impl Sockets for NetMap {
    fn tcp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>> {
        Box::pin(async move { self.sockets.tcp(self.real(Layer::Tcp, to)?, None).await })
    }

    fn udp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        Box::pin(async move { self.sockets.udp(self.real(Layer::Udp, to)?, None).await })
    }
}
