//! Who pays, and how much is left.

// The runtime's clock, here and wherever time is counted: a test may let it run fast or stand still.
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use tokio::time::Instant;

/// The account of one subject: what it has cost so far, and until when it may go on.
#[derive(Clone, Debug)]
pub struct Account {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    subject: String,
    queries: AtomicU32,
    queries_max: u32,
    connections: AtomicU32,
    deadline: Instant,
}

/// Most DNS messages for one subject: a real name needs a quarter of it (NXNSAttack, CVE-2020-8616 and the like).
pub const QUERIES_MAX: u32 = 400;

impl Account {
    /// An account for `subject` that ends after `time`.
    pub fn new(subject: impl Into<String>, time: Duration) -> Self {
        let now = Instant::now();
        Account {
            inner: Arc::new(Inner {
                subject: subject.into(),
                queries: AtomicU32::new(0),
                queries_max: QUERIES_MAX,
                connections: AtomicU32::new(0),
                // A time so long that it cannot be added is as good as a year.
                deadline: now
                    .checked_add(time)
                    .unwrap_or(now + Duration::from_secs(31_536_000)),
            }),
        }
    }

    /// Name of the subject.
    pub fn subject(&self) -> &str {
        &self.inner.subject
    }

    /// Time left.
    pub fn left(&self) -> Duration {
        self.inner.deadline.saturating_duration_since(Instant::now())
    }

    /// The end.
    pub fn deadline(&self) -> Instant {
        self.inner.deadline
    }

    /// Counts one DNS message about to be sent; false when none is left.
    pub fn take_query(&self) -> bool {
        self.inner
            .queries
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| {
                (n < self.inner.queries_max).then_some(n + 1)
            })
            .is_ok()
    }

    pub(super) fn count_connection(&self) {
        self.inner.connections.fetch_add(1, Ordering::Relaxed);
    }

    /// DNS messages sent so far.
    pub fn queries(&self) -> u32 {
        self.inner.queries.load(Ordering::Relaxed)
    }

    /// TCP and QUIC connections opened so far, those for DNS not counted.
    pub fn connections(&self) -> u32 {
        self.inner.connections.load(Ordering::Relaxed)
    }
}
