//! Datagrams both ways at once, for a protocol that makes a connection of them.
//!
//! The protocol holds two ends of queues; the datagrams between them and the socket are carried here, where they are
//! counted and bounded.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use bytes::Bytes;
use facts::{Reason, Unseen};
use tokio::{sync::mpsc, time::Instant};

use super::{Account, pace::Permit, sockets::Packets, trace::Line, why};

/// Datagrams that wait in one direction; what does not fit is lost, as anywhere on the way.
const QUEUE: usize = 64;

/// The longest datagram that we take.
const DATAGRAM_MAX: usize = 65_536;

/// Bounds of one flow.
#[derive(Clone, Copy, Debug)]
pub struct FlowBounds {
    /// For everything that happens on it.
    pub whole: Duration,
    /// Octets received in all.
    pub size_max: u64,
}

/// What the protocol holds: dropping it ends the flow.
#[derive(Debug)]
pub struct Ends {
    /// Where datagrams go to and come from.
    pub peer: SocketAddr,
    /// Takes datagrams to be sent.
    pub outgoing: mpsc::Sender<Bytes>,
    /// Gives datagrams that came.
    pub incoming: mpsc::Receiver<Bytes>,
}

/// The carrier. Its line goes to the trace when it is dropped.
pub struct Flow {
    packets: Box<dyn Packets>,
    bounds: FlowBounds,
    end: Instant,
    /// None once the carrying has begun.
    queues: Option<(mpsc::Receiver<Bytes>, mpsc::Sender<Bytes>)>,
    sent: AtomicU64,
    received: AtomicU64,
    record: Line,
    _permit: Permit,
}

impl std::fmt::Debug for Flow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flow")
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

pub(super) fn begin(
    packets: Box<dyn Packets>,
    bounds: FlowBounds,
    peer: SocketAddr,
    account: &Account,
    permit: Permit,
    record: Line,
) -> (Flow, Ends) {
    let (outgoing, to_send) = mpsc::channel(QUEUE);
    let (came, incoming) = mpsc::channel(QUEUE);
    let flow = Flow {
        packets,
        bounds,
        end: (Instant::now() + bounds.whole).min(account.deadline()),
        queues: Some((to_send, came)),
        sent: AtomicU64::new(0),
        received: AtomicU64::new(0),
        record,
        _permit: permit,
    };
    let ends = Ends {
        peer,
        outgoing,
        incoming,
    };
    (flow, ends)
}

impl Flow {
    /// Carries datagrams until a bound is reached, the system says no, or nobody holds the ends any more, and says which
    /// of these it was: `closed` for the last.
    pub async fn carry(&mut self) -> Unseen {
        let Some((to_send, came)) = self.queues.take() else {
            return end(Reason::Closed, "nothing more is carried");
        };
        let ended = tokio::select! {
            why = self.send(to_send) => why,
            why = self.receive(came) => why,
            () = tokio::time::sleep_until(self.end) => end(Reason::Timeout, "it took longer than we wait"),
        };
        if ended.reason != Reason::Closed {
            self.record.ended(ended.reason.key());
        }
        ended
    }

    async fn send(&self, mut queue: mpsc::Receiver<Bytes>) -> Unseen {
        while let Some(octets) = queue.recv().await {
            if let Err(error) = self.packets.send(&octets).await {
                return why(&error);
            }
            self.sent.fetch_add(octets.len() as u64, Ordering::Relaxed);
        }
        end(Reason::Closed, "nobody sends any more")
    }

    async fn receive(&self, queue: mpsc::Sender<Bytes>) -> Unseen {
        let mut buffer = vec![0; DATAGRAM_MAX];
        loop {
            let size = match self.packets.receive(&mut buffer).await {
                Ok(size) => size,
                Err(error) => return why(&error),
            };
            let all = self.received.fetch_add(size as u64, Ordering::Relaxed) + size as u64;
            if all > self.bounds.size_max {
                return end(Reason::TooLarge, "more came than we read");
            }
            let _ = queue.try_send(Bytes::copy_from_slice(&buffer[..size]));
        }
    }

    /// Notes in the trace how the exchange ended; the first word said stands.
    pub fn ended(&mut self, why: &Unseen) {
        self.record.ended(why.reason.key());
    }
}

impl Drop for Flow {
    fn drop(&mut self) {
        self.record.sent = self.sent.load(Ordering::Relaxed);
        self.record.received = self.received.load(Ordering::Relaxed);
    }
}

fn end(reason: Reason, detail: &str) -> Unseen {
    Unseen {
        reason,
        detail: Some(detail.to_owned()),
    }
}
