//! A TCP connection under bounds: time, rate and size.

use std::{
    future::Future,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

use super::{Account, pace::Permit, sockets::Io, trace::Line, why};

/// Bounds of one connection.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// For everything that happens on it.
    pub whole: Duration,
    /// The longest silence while we wait for octets.
    pub silence: Duration,
    /// After this time from our last octet, the answer must have come at least at `rate_min`.
    pub rate_after: Duration,
    /// Octets per second.
    pub rate_min: u64,
    /// Octets received in all.
    pub size_max: u64,
}

impl Default for Bounds {
    /// Slow servers in use send their first octet within seconds and a kilobyte a second after that; tarpits do not.
    fn default() -> Self {
        Bounds {
            whole: Duration::from_secs(30),
            silence: Duration::from_secs(10),
            rate_after: Duration::from_secs(5),
            rate_min: 1000,
            size_max: 4 << 20,
        }
    }
}

/// A connection that ends by itself when its bounds are reached. Its line goes to the trace when it is dropped.
pub struct Stream {
    io: Box<dyn Io>,
    bounds: Bounds,
    end: Instant,
    alarm: Pin<Box<Sleep>>,
    /// When we last wrote, and how much came since.
    asked_at: Instant,
    since_asked: u64,
    last_octet: Instant,
    record: Line,
    connected_in: Duration,
    _permit: Permit,
}

impl std::fmt::Debug for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stream")
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

impl Stream {
    pub(super) fn new(
        io: Box<dyn Io>,
        bounds: Bounds,
        account: &Account,
        permit: Permit,
        record: Line,
        connected_in: Duration,
    ) -> Self {
        let now = Instant::now();
        let end = (now + bounds.whole).min(account.deadline());
        Stream {
            io,
            bounds,
            end,
            alarm: Box::pin(sleep_until(end)),
            asked_at: now,
            since_asked: 0,
            last_octet: now,
            record,
            connected_in,
            _permit: permit,
        }
    }

    /// How long it took until the connection stood.
    pub fn connected_in(&self) -> Duration {
        self.connected_in
    }

    /// Octets received so far.
    pub fn received(&self) -> u64 {
        self.record.received
    }

    /// When the next bound is reached if nothing comes.
    fn next_bound(&self) -> Instant {
        let silence = self.last_octet.max(self.asked_at) + self.bounds.silence;
        let mut next = self.end.min(silence);
        if self.since_asked > 0 && self.bounds.rate_min > 0 {
            // What has come so far pays for this much time.
            let paid = Duration::from_secs_f64(self.since_asked as f64 / self.bounds.rate_min as f64);
            next = next.min(self.asked_at + self.bounds.rate_after.max(paid));
        }
        next
    }

    fn fail(&mut self, kind: io::ErrorKind, text: &'static str) -> io::Error {
        let error = io::Error::new(kind, text);
        self.record.ended(why(&error).reason.key());
        error
    }

    fn check_alarm(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        let next = self.next_bound();
        self.alarm.as_mut().reset(next);
        ready!(self.alarm.as_mut().poll(cx));
        Poll::Ready(self.fail(
            io::ErrorKind::TimedOut,
            "too slow: a bound of time or rate was reached",
        ))
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        match Pin::new(&mut self.io).poll_read(cx, buf) {
            Poll::Pending => match self.check_alarm(cx) {
                Poll::Ready(error) => Poll::Ready(Err(error)),
                Poll::Pending => Poll::Pending,
            },
            Poll::Ready(Err(error)) => {
                self.record.ended(why(&error).reason.key());
                Poll::Ready(Err(error))
            }
            Poll::Ready(Ok(())) => {
                let got = (buf.filled().len() - before) as u64;
                self.record.received += got;
                self.since_asked += got;
                let now = Instant::now();
                self.last_octet = now;
                if self.record.received > self.bounds.size_max {
                    // A failed read has read nothing.
                    buf.set_filled(before);
                    return Poll::Ready(Err(
                        self.fail(io::ErrorKind::FileTooLarge, "more octets than we take")
                    ));
                }
                // A server that always has one more octet ready is never pending.
                if now >= self.end || (got > 0 && now >= self.next_bound()) {
                    buf.set_filled(before);
                    return Poll::Ready(Err(
                        self.fail(io::ErrorKind::TimedOut, "a bound of time or rate was reached")
                    ));
                }
                Poll::Ready(Ok(()))
            }
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.io).poll_write(cx, buf) {
            Poll::Pending => match self.check_alarm(cx) {
                Poll::Ready(error) => Poll::Ready(Err(error)),
                Poll::Pending => Poll::Pending,
            },
            Poll::Ready(Ok(count)) => {
                self.record.sent += count as u64;
                self.asked_at = Instant::now();
                self.since_asked = 0;
                Poll::Ready(Ok(count))
            }
            Poll::Ready(Err(error)) => {
                self.record.ended(why(&error).reason.key());
                Poll::Ready(Err(error))
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}
