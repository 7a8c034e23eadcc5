//! The listener, on loopback alone.

use std::{
    future::Future,
    io,
    net::{Ipv4Addr, SocketAddr},
};

use tokio::net::TcpListener;

use crate::Site;

/// A site that waits for visitors.
#[derive(Debug)]
pub struct Served {
    listener: TcpListener,
    site: Site,
    address: SocketAddr,
}

/// Listens at `port` of this machine's loopback address, or at any free one where that is taken or 0.
///
/// # Errors
/// No port is to be had.
pub async fn open(site: Site, port: u16) -> io::Result<Served> {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Ok(listener) => listener,
        Err(_) => TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?,
    };
    let address = listener.local_addr()?;
    Ok(Served {
        listener,
        site,
        address,
    })
}

impl Served {
    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers visitors until `end` comes.
    ///
    /// # Errors
    /// The listener broke.
    pub async fn until(self, end: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        let router = self.site.router(self.address.port());
        axum::serve(self.listener, router)
            .with_graceful_shutdown(end)
            .await
    }
}
