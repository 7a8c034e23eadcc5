//! The one door to the network.
//!
//! The door resolves nothing by itself. It takes an address, a purpose (which fixes the port) and the account of the
//! subject that pays, and answers with a stream, a datagram socket or a refusal. Behind it stand, in this order: the
//! switched-off families, the address guard, the opt-out list, the budgets per target, the accounting, and at the very
//! end the sockets of the system, of the lab's map or of a simulated world.

mod account;
mod datagram;
mod flow;
mod guard;
mod opt_out;
mod pace;
mod sockets;
mod stream;
mod trace;

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use facts::{Measured, Reason, Unseen};
use tokio::time::Instant;

pub use account::Account;
pub use datagram::Datagram;
pub use flow::{Ends, Flow, FlowBounds};
pub use guard::Guard;
pub use opt_out::{OptOut, OptOutError};
pub use pace::{Pace, PaceError};
pub use sockets::{BoxFuture, Foreign, Io, NetMap, NetMapError, Packets, Sockets, System};
pub use stream::{Bounds, Stream};
pub use trace::Trace;

/// Why we connect. It fixes the port: there is no other way to name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// A name server, port 53.
    Dns,
    /// A web server without TLS, port 80.
    Http,
    /// A web server with TLS, port 443.
    Https,
    /// A web server over QUIC, UDP port 443.
    Http3,
    /// A mail server, port 25.
    Smtp,
}

impl Purpose {
    /// The port.
    pub fn port(self) -> u16 {
        match self {
            Purpose::Dns => 53,
            Purpose::Http => 80,
            Purpose::Https | Purpose::Http3 => 443,
            Purpose::Smtp => 25,
        }
    }

    /// The word in traces.
    pub fn key(self) -> &'static str {
        match self {
            Purpose::Dns => "dns",
            Purpose::Http => "http",
            Purpose::Https => "https",
            Purpose::Http3 => "http3",
            Purpose::Smtp => "smtp",
        }
    }
}

/// Where to, what for, and a word for the trace.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The address.
    pub address: IpAddr,
    /// Why.
    pub purpose: Purpose,
    /// What is asked there, for the trace: a question, a host name.
    pub about: &'a str,
}

/// Everything that stands in the doorway.
#[derive(Clone, Debug)]
pub struct DoorOptions {
    /// Which addresses may be reached.
    pub guard: Guard,
    /// Who asked not to be measured.
    pub opt_out: OptOut,
    /// Budgets per target.
    pub pace: Pace,
    /// False: this place has no IPv4, or must not use it.
    pub ipv4: bool,
    /// False: this place has no IPv6, or must not use it.
    pub ipv6: bool,
    /// The address to send from.
    pub source: Option<IpAddr>,
    /// Where each connection and query is written down.
    pub trace: Option<Trace>,
}

impl Default for DoorOptions {
    fn default() -> Self {
        DoorOptions {
            guard: Guard::default(),
            opt_out: OptOut::default(),
            pace: Pace::polite(),
            ipv4: true,
            ipv6: true,
            source: None,
            trace: None,
        }
    }
}

/// The door. Cloning it gives another handle of the same door, with the same budgets.
#[derive(Clone)]
pub struct Door {
    inner: Arc<Inner>,
}

struct Inner {
    options: DoorOptions,
    sockets: Arc<dyn Sockets>,
}

impl std::fmt::Debug for Door {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Door")
            .field("options", &self.inner.options)
            .finish_non_exhaustive()
    }
}

impl Door {
    /// A door to the sockets of the system.
    pub fn new(options: DoorOptions) -> Self {
        Self::onto(options, Arc::new(System))
    }

    /// A door onto other sockets: the lab's map, a simulated world.
    pub fn onto(options: DoorOptions, sockets: Arc<dyn Sockets>) -> Self {
        Door {
            inner: Arc::new(Inner { options, sockets }),
        }
    }

    /// What stands in the doorway.
    pub fn options(&self) -> &DoorOptions {
        &self.inner.options
    }

    /// Whether `address` would be let through at all, whatever the budgets say.
    ///
    /// # Errors
    /// Why not.
    pub fn admits(&self, address: IpAddr) -> Result<(), Unseen> {
        let options = &self.inner.options;
        let family = if address.is_ipv4() {
            options.ipv4
        } else {
            options.ipv6
        };
        if !family {
            let name = if address.is_ipv4() { "IPv4" } else { "IPv6" };
            return Err(refusal(Reason::OurSide, format!("{name} is switched off here")));
        }
        options.guard.admits(address)?;
        if options.opt_out.has_address(address) {
            return Err(refusal(
                Reason::OptedOut,
                format!("{address} is on the opt-out list"),
            ));
        }
        Ok(())
    }

    /// Opens a TCP connection within `patience`, under `bounds`.
    ///
    /// # Errors
    /// Why there is none; a refusal of ours sends nothing.
    pub async fn connect(
        &self,
        to: Target<'_>,
        account: &Account,
        patience: Duration,
        bounds: Bounds,
    ) -> Result<Stream, Unseen> {
        self.admits(to.address)?;
        let budget = account.left();
        if budget.is_zero() {
            return Err(refusal(Reason::Budget, "the time for this test is used up"));
        }
        let permit = self
            .inner
            .options
            .pace
            .enter(to.address, to.purpose, account)
            .await?;
        let record = trace::Line::begin(self.inner.options.trace.as_ref(), account, &to, "tcp");
        if to.purpose != Purpose::Dns {
            account.count_connection();
        }
        let began = Instant::now();
        let socket = SocketAddr::new(to.address, to.purpose.port());
        let connecting = self.inner.sockets.tcp(socket, self.inner.options.source);
        let outcome = tokio::time::timeout(patience.min(account.left()), connecting).await;
        match outcome {
            Ok(Ok(io)) => Ok(Stream::new(io, bounds, account, permit, record, began.elapsed())),
            Ok(Err(error)) => Err(record.failed(&why(&error))),
            Err(_) => Err(record.failed(&Unseen {
                reason: Reason::Timeout,
                detail: None,
            })),
        }
    }

    /// Opens a datagram socket to one address, with a port of its own that the system chooses at random.
    ///
    /// # Errors
    /// Why there is none; nothing has been sent.
    pub async fn datagram(&self, to: Target<'_>, account: &Account) -> Result<Datagram, Unseen> {
        self.admits(to.address)?;
        let permit = self
            .inner
            .options
            .pace
            .enter(to.address, to.purpose, account)
            .await?;
        let record = trace::Line::begin(self.inner.options.trace.as_ref(), account, &to, "udp");
        let socket = SocketAddr::new(to.address, to.purpose.port());
        match self.inner.sockets.udp(socket, self.inner.options.source).await {
            Ok(packets) => Ok(Datagram::new(packets, permit, record)),
            Err(error) => Err(record.failed(&why(&error))),
        }
    }

    /// Opens a socket for datagrams both ways at once, for a protocol that makes a connection of them; it counts as one.
    ///
    /// # Errors
    /// Why there is none; nothing has been sent.
    pub async fn flow(
        &self,
        to: Target<'_>,
        account: &Account,
        bounds: FlowBounds,
    ) -> Result<(Flow, Ends), Unseen> {
        self.admits(to.address)?;
        if account.left().is_zero() {
            return Err(refusal(Reason::Budget, "the time for this test is used up"));
        }
        let permit = self
            .inner
            .options
            .pace
            .enter(to.address, to.purpose, account)
            .await?;
        let record = trace::Line::begin(self.inner.options.trace.as_ref(), account, &to, "udp");
        account.count_connection();
        let socket = SocketAddr::new(to.address, to.purpose.port());
        match self.inner.sockets.udp(socket, self.inner.options.source).await {
            Ok(packets) => Ok(flow::begin(packets, bounds, socket, account, permit, record)),
            Err(error) => Err(record.failed(&why(&error))),
        }
    }
}

fn refusal(reason: Reason, detail: impl Into<String>) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.into()),
    }
}

/// What an error of the system means to us.
pub fn why(error: &std::io::Error) -> Unseen {
    use std::io::ErrorKind as Kind;
    let reason = match error.kind() {
        Kind::ConnectionRefused => Reason::Refused,
        Kind::TimedOut => Reason::Timeout,
        Kind::HostUnreachable => Reason::Unreachable,
        Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::BrokenPipe
        | Kind::UnexpectedEof
        | Kind::NotConnected => Reason::Closed,
        Kind::InvalidData => Reason::Malformed,
        Kind::FileTooLarge => Reason::TooLarge,
        // No route, no such family, no more files, not allowed: all of them are ours.
        _ => Reason::OurSide,
    };
    Unseen {
        reason,
        detail: Some(error.to_string()),
    }
}

/// The same as a fact.
pub fn unseen<T>(error: &std::io::Error) -> Measured<T> {
    Measured::Unseen(why(error))
}

#[cfg(test)]
mod tests;
