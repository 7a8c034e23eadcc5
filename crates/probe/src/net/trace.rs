//! One JSON line per connection and query.

use std::{
    fs::File,
    io::{BufWriter, Write},
    net::IpAddr,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use facts::{Timestamp, Unseen};
use serde::Serialize;
use tokio::time::Instant;

use super::{Account, Target};

/// Where connections and queries are written down. Handles share one file.
#[derive(Clone, Debug)]
pub struct Trace {
    to: Arc<Mutex<BufWriter<File>>>,
    began: Instant,
}

#[derive(Serialize)]
struct Entry<'a> {
    /// When it began.
    time: Timestamp,
    /// The same in milliseconds since the trace was opened, on a clock that never jumps.
    begin_ms: f64,
    /// When it ended, likewise: what overlaps ran at the same time.
    end_ms: f64,
    subject: &'a str,
    purpose: &'static str,
    transport: &'static str,
    address: IpAddr,
    port: u16,
    about: &'a str,
    sent: u64,
    received: u64,
    outcome: &'a str,
}

impl Trace {
    /// A trace into a new file.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn create(path: &Path) -> std::io::Result<Self> {
        Ok(Trace {
            to: Arc::new(Mutex::new(BufWriter::new(File::create(path)?))),
            began: Instant::now(),
        })
    }

    /// Writes out what is still in memory.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn flush(&self) -> std::io::Result<()> {
        self.to.lock().unwrap_or_else(PoisonError::into_inner).flush()
    }

    fn write(&self, entry: &Entry<'_>) {
        let mut to = self.to.lock().unwrap_or_else(PoisonError::into_inner);
        // A full disk must not stop the measuring; the trace is then shorter, and `flush` tells.
        let _ = serde_json::to_writer(&mut *to, entry).map(|()| to.write_all(b"\n"));
    }
}

/// A line being written: it goes to the trace when it is dropped.
#[derive(Debug)]
pub(super) struct Line {
    trace: Option<Trace>,
    time: Timestamp,
    began: Instant,
    subject: String,
    purpose: &'static str,
    transport: &'static str,
    address: IpAddr,
    port: u16,
    about: String,
    pub sent: u64,
    pub received: u64,
    outcome: Option<String>,
}

impl Line {
    pub fn begin(trace: Option<&Trace>, account: &Account, to: &Target<'_>, transport: &'static str) -> Self {
        let words = |text: &str| {
            if trace.is_some() {
                text.to_owned()
            } else {
                String::new()
            }
        };
        Line {
            trace: trace.cloned(),
            time: Timestamp::now(),
            began: Instant::now(),
            subject: words(account.subject()),
            purpose: to.purpose.key(),
            transport,
            address: to.address,
            port: to.purpose.port(),
            about: words(to.about),
            sent: 0,
            received: 0,
            outcome: None,
        }
    }

    /// Writes the line with this outcome and hands the reason on.
    pub fn failed(mut self, why: &Unseen) -> Unseen {
        self.outcome = Some(why.reason.key().to_owned());
        why.clone()
    }

    /// Notes how it ended; the first word said stands.
    pub fn ended(&mut self, outcome: &str) {
        if self.outcome.is_none() {
            self.outcome = Some(outcome.to_owned());
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let Some(trace) = &self.trace else { return };
        let ms = |at: Instant| at.saturating_duration_since(trace.began).as_secs_f64() * 1000.0;
        trace.write(&Entry {
            time: self.time,
            begin_ms: ms(self.began),
            end_ms: ms(Instant::now()),
            subject: &self.subject,
            purpose: self.purpose,
            transport: self.transport,
            address: self.address,
            port: self.port,
            about: &self.about,
            sent: self.sent,
            received: self.received,
            outcome: self.outcome.as_deref().unwrap_or("ok"),
        });
    }
}
