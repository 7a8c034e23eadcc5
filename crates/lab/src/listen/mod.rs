//! The lab's sockets, all of them on 127.0.0.1. The lab only listens: it opens no connection to anybody, so it is no second
//! door to the network.

mod dns;
mod front;
mod quic;
mod service;
mod smtp;
mod web;

use std::{
    collections::HashMap,
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tokio::{
    net::{TcpListener, TcpSocket, UdpSocket},
    task::JoinSet,
};

pub(crate) use service::Service;
pub(crate) use smtp::Smtp;
pub(crate) use web::{Host, Hosts, Strangers};

use crate::{dns::Server, web::tls::Front};

/// Connections that one listener serves at the same time; more wait.
const CONCURRENT: usize = 512;

/// Everything that listens. Dropping it ends all of it.
#[derive(Debug)]
pub(crate) struct Listeners {
    next: Option<u16>,
    tasks: JoinSet<()>,
    /// Sockets that are held and never read.
    idle: Vec<Idle>,
    trapped: Arc<AtomicU64>,
    /// What stands behind each socket.
    services: HashMap<SocketAddr, Service>,
}

#[derive(Debug)]
#[expect(dead_code, reason = "the sockets are held so that their ports stay taken")]
enum Idle {
    Udp(UdpSocket),
    Tcp(TcpListener),
    Unheard(TcpSocket),
}

impl Listeners {
    /// Nothing listens yet; ports count up from `base`, or are chosen by the system.
    pub fn new(base: Option<u16>) -> Self {
        Listeners {
            next: base,
            tasks: JoinSet::new(),
            idle: Vec::new(),
            trapped: Arc::default(),
            services: HashMap::new(),
        }
    }

    /// What stands behind each socket.
    pub fn services(&self) -> &HashMap<SocketAddr, Service> {
        &self.services
    }

    /// Connections and datagrams that came to addresses nobody may reach.
    pub fn trapped(&self) -> Arc<AtomicU64> {
        self.trapped.clone()
    }

    fn place(&mut self) -> SocketAddr {
        let port = self.next.unwrap_or(0);
        self.next = self.next.map(|port| port.saturating_add(1));
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port)
    }

    async fn tcp(&mut self) -> io::Result<(TcpListener, SocketAddr)> {
        let place = self.place();
        let listener = TcpListener::bind(place)
            .await
            .map_err(|error| taken(place, &error))?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    }

    /// A TCP and a UDP socket on one port.
    async fn pair(&mut self) -> io::Result<(TcpListener, UdpSocket, SocketAddr)> {
        let mut tries = 0;
        loop {
            let (tcp, address) = self.tcp().await?;
            match UdpSocket::bind(address).await {
                Ok(udp) => return Ok((tcp, udp, address)),
                // The port that the system chose for TCP may be taken for UDP.
                Err(_) if self.next.is_none() && tries < 100 => tries += 1,
                Err(error) => return Err(taken(address, &error)),
            }
        }
    }

    /// A name server over UDP, and over TCP if `tcp`.
    pub async fn dns(&mut self, server: Arc<Server>, tcp: bool) -> io::Result<SocketAddr> {
        let (listener, udp, address) = self.pair().await?;
        self.tasks.spawn(dns::datagrams(udp, server.clone()));
        let service = Service::Dns {
            server: server.clone(),
            tcp,
        };
        self.services.insert(address, service);
        if tcp {
            self.tasks.spawn(dns::streams(listener, server));
        } else {
            drop(listener);
            // Held, so that nobody else listens there; without listening, connections are refused.
            let socket = TcpSocket::new_v4()?;
            socket.bind(address)?;
            self.idle.push(Idle::Unheard(socket));
        }
        Ok(address)
    }

    /// Takes everything and says nothing.
    pub async fn mute(&mut self) -> io::Result<SocketAddr> {
        let (tcp, udp, address) = self.pair().await?;
        self.idle.extend([Idle::Tcp(tcp), Idle::Udp(udp)]);
        self.services.insert(address, Service::Mute);
        Ok(address)
    }

    /// Refuses connections.
    pub fn refusing(&mut self) -> io::Result<SocketAddr> {
        let socket = TcpSocket::new_v4()?;
        let place = self.place();
        socket.bind(place).map_err(|error| taken(place, &error))?;
        let address = socket.local_addr()?;
        self.idle.push(Idle::Unheard(socket));
        self.services.insert(address, Service::Refuses);
        Ok(address)
    }

    /// Counts whatever comes, and closes it.
    pub async fn trap(&mut self) -> io::Result<SocketAddr> {
        let (tcp, udp, address) = self.pair().await?;
        let (tcp_count, udp_count) = (self.trapped.clone(), self.trapped.clone());
        self.services.insert(address, Service::Trap(self.trapped.clone()));
        self.tasks.spawn(async move {
            while tcp.accept().await.is_ok() {
                tcp_count.fetch_add(1, Ordering::Relaxed);
            }
        });
        self.tasks.spawn(async move {
            let mut octets = [0; 16];
            while udp.recv_from(&mut octets).await.is_ok() {
                udp_count.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(address)
    }

    /// Web servers for these hosts, with TLS if `secure`.
    pub async fn web(&mut self, hosts: Arc<Hosts>, secure: bool) -> io::Result<SocketAddr> {
        let (listener, address) = self.tcp().await?;
        self.tasks.spawn(web::serve(listener, hosts.clone(), secure));
        self.services.insert(address, Service::Web { hosts, secure });
        Ok(address)
    }

    /// The web server of one host, with TLS, behind `front`.
    pub async fn fronted(&mut self, hosts: Arc<Hosts>, front: Arc<Front>) -> io::Result<SocketAddr> {
        let (listener, address) = self.tcp().await?;
        self.tasks
            .spawn(front::serve(listener, hosts.clone(), front.clone()));
        self.services.insert(address, Service::Fronted { hosts, front });
        Ok(address)
    }

    /// HTTP/3 for those of these hosts that speak it.
    pub async fn http3(&mut self, hosts: Arc<Hosts>) -> io::Result<SocketAddr> {
        let place = self.place();
        let socket = UdpSocket::bind(place)
            .await
            .map_err(|error| taken(place, &error))?;
        let address = socket.local_addr()?;
        self.tasks
            .spawn(quic::serve(quic::endpoint(socket, hosts.clone())?, hosts));
        Ok(address)
    }

    /// A mail server.
    pub async fn smtp(&mut self, smtp: Arc<Smtp>) -> io::Result<SocketAddr> {
        let (listener, address) = self.tcp().await?;
        self.tasks.spawn(smtp::serve(listener, smtp.clone()));
        self.services.insert(address, Service::Smtp(smtp));
        Ok(address)
    }

    /// A port on which no HTTP is spoken, or none that should be there.
    pub async fn other(&mut self, speech: crate::web::Speech) -> io::Result<SocketAddr> {
        let (listener, address) = self.tcp().await?;
        self.tasks.spawn(web::other(listener, speech));
        self.services.insert(address, Service::Other(speech));
        Ok(address)
    }
}

fn taken(place: SocketAddr, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{place} cannot be listened on: {error}"))
}
