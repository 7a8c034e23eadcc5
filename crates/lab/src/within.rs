//! The lab without sockets: the same servers at the same simulated addresses, called from within the process.

use std::{collections::HashMap, io, net::SocketAddr, sync::Arc};

use tokio::io::DuplexStream;

use crate::{listen::Service, world::World};

/// The way into a lab that is up, past the system's network. Time on it is the runtime's: under a clock that stands still,
/// nothing takes time but what the caller adds.
#[derive(Clone, Debug)]
pub struct Within {
    services: Arc<HashMap<SocketAddr, Service>>,
}

impl Within {
    pub(crate) fn new(world: &World) -> Self {
        let behind = world.listeners.services();
        let services = world.places.iter().filter_map(|((address, port), socket)| {
            Some((SocketAddr::new(*address, *port), behind.get(socket)?.clone()))
        });
        Within {
            services: Arc::new(services.collect()),
        }
    }

    fn service(&self, to: SocketAddr) -> io::Result<&Service> {
        self.services
            .get(&to)
            .ok_or_else(|| io::ErrorKind::HostUnreachable.into())
    }

    /// The reply to a datagram, if there is one.
    ///
    /// # Errors
    /// There is nobody, or nobody who takes datagrams.
    pub fn datagram(&self, to: SocketAddr, octets: &[u8]) -> io::Result<Option<Vec<u8>>> {
        self.service(to)?.reply(octets)
    }

    /// A connection, served by a task of the caller's runtime.
    ///
    /// # Errors
    /// There is nobody, or it is refused.
    pub fn enter(&self, to: SocketAddr) -> io::Result<DuplexStream> {
        self.service(to)?.enter()
    }
}
