//! Tickets of TLS 1.3 that a server hands out, counted and kept for one attempt at early data.

use std::sync::{Mutex, PoisonError};

use rustls::{
    NamedGroup,
    client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue},
    pki_types::ServerName,
};

/// Tickets of one connection that are counted; servers send one to four.
const TICKETS_MAX: usize = 64;

/// What a server handed out on one connection.
#[derive(Debug, Default)]
pub struct Tickets {
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    count: usize,
    max_octets: u32,
    /// The one that allows the most early data.
    best: Option<Tls13ClientSessionValue>,
    /// Whether it is given out.
    lent: bool,
}

impl Tickets {
    /// How many came, and the most octets of early data that one of them allows.
    pub fn count(&self) -> (usize, u32) {
        let seen = self.lock();
        (seen.count, seen.max_octets)
    }

    /// Whether the next connection may take up a session.
    pub(super) fn lend(&self, lent: bool) {
        self.lock().lent = lent;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ClientSessionStore for Tickets {
    fn set_kx_hint(&self, _: ServerName<'static>, _: NamedGroup) {}

    fn kx_hint(&self, _: &ServerName<'_>) -> Option<NamedGroup> {
        None
    }

    // Sessions of TLS 1.2 are not taken up again: nothing is learned from that.
    fn set_tls12_session(&self, _: ServerName<'static>, _: Tls12ClientSessionValue) {}

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        None
    }

    fn remove_tls12_session(&self, _: &ServerName<'static>) {}

    fn insert_tls13_ticket(&self, _: ServerName<'static>, ticket: Tls13ClientSessionValue) {
        let mut seen = self.lock();
        if seen.count == TICKETS_MAX {
            return;
        }
        seen.count += 1;
        let octets = ticket.max_early_data_size();
        if seen.best.is_none() || octets > seen.max_octets {
            seen.max_octets = octets;
            seen.best = Some(ticket);
        }
    }

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        let mut seen = self.lock();
        if seen.lent { seen.best.take() } else { None }
    }
}
