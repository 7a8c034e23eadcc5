//! The same servers without sockets, for callers in this process who bring their own network: a slow one, or one whose clock
//! stands still.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tokio::io::{AsyncReadExt, DuplexStream, duplex};

use super::{Hosts, Smtp, dns, front, smtp, web};
use crate::{
    dns::Server,
    web::{Speech, tls::Front},
};

/// Octets on their way before the sender has to wait.
const WINDOW: usize = 64 << 10;

/// What stands behind a socket.
#[derive(Clone)]
pub(crate) enum Service {
    /// A name server, over TCP too if `tcp`.
    Dns {
        /// The server.
        server: Arc<Server>,
        /// It takes connections.
        tcp: bool,
    },
    /// Web servers.
    Web {
        /// The hosts.
        hosts: Arc<Hosts>,
        /// With TLS.
        secure: bool,
    },
    /// The web server of one host, with TLS, behind a reader of hellos.
    Fronted {
        /// The host.
        hosts: Arc<Hosts>,
        /// Who reads the hellos.
        front: Arc<Front>,
    },
    /// A mail server.
    Smtp(Arc<Smtp>),
    /// Something that is no web server as it should be.
    Other(Speech),
    /// It takes everything and says nothing.
    Mute,
    /// It refuses connections.
    Refuses,
    /// Nobody may come here; whoever does is counted.
    Trap(Arc<AtomicU64>),
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}

impl Service {
    /// The reply to a datagram, if there is one.
    ///
    /// # Errors
    /// Nobody takes datagrams here.
    pub fn reply(&self, octets: &[u8]) -> io::Result<Option<Vec<u8>>> {
        match self {
            Service::Dns { server, .. } => Ok(server.respond(octets, true)),
            Service::Mute => Ok(None),
            Service::Trap(count) => {
                count.fetch_add(1, Ordering::Relaxed);
                Ok(None)
            }
            _ => Err(io::ErrorKind::ConnectionRefused.into()),
        }
    }

    /// A connection, served by a task of the caller's runtime.
    ///
    /// # Errors
    /// It is refused.
    pub fn enter(&self) -> io::Result<DuplexStream> {
        let (ours, mut theirs) = duplex(WINDOW);
        match self.clone() {
            Service::Refuses | Service::Dns { tcp: false, .. } => {
                return Err(io::ErrorKind::ConnectionRefused.into());
            }
            Service::Dns { server, .. } => {
                tokio::spawn(async move { dns::stream_of(theirs, &server).await });
            }
            Service::Web { hosts, secure } => {
                tokio::spawn(web::bounded(async move {
                    web::one(theirs, hosts, secure).await;
                }));
            }
            Service::Fronted { hosts, front } => {
                tokio::spawn(web::bounded(async move {
                    front::one(theirs, &hosts, &front).await;
                }));
            }
            Service::Smtp(server) => {
                tokio::spawn(web::bounded(async move {
                    smtp::one(theirs, &server).await;
                }));
            }
            Service::Other(speech) => {
                tokio::spawn(web::bounded(web::other_one(theirs, speech)));
            }
            Service::Mute => {
                tokio::spawn(async move {
                    let mut octets = [0; 1024];
                    while theirs.read(&mut octets).await.is_ok_and(|count| count > 0) {}
                });
            }
            Service::Trap(count) => {
                count.fetch_add(1, Ordering::Relaxed);
            }
        }
        Ok(ours)
    }
}
