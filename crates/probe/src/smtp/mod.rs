//! Mail servers: one gentle session with each address, and what is asked of TLS behind STARTTLS.
//!
//! Never a message, never a sender and never a recipient. One session shows what a server is able to do: greeting, EHLO,
//! STARTTLS, the handshake, EHLO again, QUIT. Whoever says 'not now' or nothing is left alone for a while and asked once
//! more. The survey of TLS takes a session for each hello, one at a time; a server that has had enough ends it.

mod memory;
mod server;
mod talk;
mod way;

use std::{net::IpAddr, time::Duration};

use facts::{MailServer, Measured, TlsSession, Unseen};

use crate::{
    net::{Account, Bounds, Door},
    tls::survey::{Plan, Surveys},
};

pub use memory::Memory;
use server::Visit;

/// What to ask of mail servers, and how.
#[derive(Clone, Debug)]
pub struct SmtpOptions {
    /// The name that we give in EHLO.
    pub ehlo: String,
    /// Survey TLS, and what is to be told apart.
    pub tls: Option<Plan>,
    /// Surveys under other names at the same addresses.
    pub surveys: Surveys,
    /// What is known of servers that were asked before.
    pub memory: Memory,
    /// How long a connection may take to come about.
    pub patience: Duration,
    /// How long we wait for each reply.
    pub waits: Waits,
    /// How long a server that put us off is left alone; none: as the pace has it.
    pub again_after: Option<Duration>,
}

/// How long we wait for replies. RFC 5321 §4.5.3.2 has senders of mail wait five minutes; whoever takes longer than this is
/// not judged, but not seen.
#[derive(Clone, Copy, Debug)]
pub struct Waits {
    /// For the greeting, which many servers hold back to see who speaks first.
    pub greeting: Duration,
    /// For every other reply.
    pub reply: Duration,
    /// For the rest of what does not begin as SMTP does.
    pub foreign: Duration,
    /// For the reply to QUIT, which changes nothing.
    pub farewell: Duration,
}

impl Default for Waits {
    fn default() -> Self {
        Waits {
            greeting: Duration::from_secs(20),
            reply: Duration::from_secs(15),
            foreign: Duration::from_secs(5),
            farewell: Duration::from_secs(3),
        }
    }
}

/// What is asked of TLS has its own times, which a silence must not cut short.
const SILENCE_MIN: Duration = Duration::from_secs(10);

impl SmtpOptions {
    /// The usual, with this name for EHLO.
    pub fn new(ehlo: impl Into<String>) -> Self {
        SmtpOptions {
            ehlo: ehlo.into(),
            tls: None,
            surveys: Surveys::default(),
            memory: Memory::default(),
            patience: Duration::from_secs(8),
            waits: Waits::default(),
            again_after: None,
        }
    }

    /// Bounds of one session. Servers hold back parts of a greeting for seconds, so there is no least rate: each reply has
    /// its own time instead.
    fn bounds(&self) -> Bounds {
        Bounds {
            whole: Duration::from_secs(90),
            silence: self.waits.greeting.max(self.waits.reply).max(SILENCE_MIN) + Duration::from_secs(1),
            rate_after: Duration::from_secs(90),
            rate_min: 0,
            size_max: 1 << 20,
        }
    }
}

/// Looks at port 25 of `address`, where the mail host `name` takes mail, at the cost of `account`; or tells what is known
/// of it already.
///
/// Never fails as a whole: what could not be seen stands in its place with the reason.
pub async fn look(
    door: &Door,
    account: &Account,
    address: IpAddr,
    name: &str,
    options: &SmtpOptions,
) -> MailServer {
    let visit = Visit::new(door, account, address, name, options);
    options.memory.recall(&visit).await
}

/// Does the handshake behind STARTTLS once more, with another server name: that of the host which the mail host is an
/// alias of (RFC 7672 §2.2.2).
///
/// # Errors
/// Why it did not come about.
pub async fn handshake(
    door: &Door,
    account: &Account,
    address: IpAddr,
    name: &str,
    options: &SmtpOptions,
) -> Result<TlsSession, Unseen> {
    Visit::new(door, account, address, name, options)
        .handshake()
        .await
}

/// As a fact.
fn measured<T>(outcome: Result<T, Unseen>) -> Measured<T> {
    outcome.map_or_else(Measured::Unseen, Measured::Seen)
}

#[cfg(test)]
mod tests;
