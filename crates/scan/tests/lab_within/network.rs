//! A network of one's own in front of the lab: every octet takes its time and is counted. Time is the runtime's, whose clock
//! stands still while anybody computes, so that the figures are the same on every machine.

use std::{
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use lab::Within;
use probe::net::{BoxFuture, Io, Packets, Sockets};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf},
    sync::mpsc,
    time::{Instant, sleep, sleep_until},
};

/// Chunks on their way in one direction.
const ON_THE_WAY: usize = 64;
/// Octets of a chunk.
const CHUNK: usize = 4096;

/// What was seen on the way.
#[derive(Debug, Default)]
pub struct Counts {
    /// Octets that came to us over connections.
    pub received: AtomicU64,
    /// Every socket opened, in the order of opening: port 53 is for names.
    pub opened: Mutex<Vec<SocketAddr>>,
}

/// The network.
#[derive(Clone)]
pub struct Slow {
    lab: Within,
    /// There and back.
    round_trip: Duration,
    counts: Arc<Counts>,
}

impl Slow {
    pub fn new(lab: Within, round_trip: Duration) -> Self {
        Slow {
            lab,
            round_trip,
            counts: Arc::default(),
        }
    }

    pub fn counts(&self) -> Arc<Counts> {
        self.counts.clone()
    }

    fn note(&self, to: SocketAddr) {
        self.counts.opened.lock().unwrap().push(to);
    }
}

impl Sockets for Slow {
    fn tcp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Io>>> {
        self.note(to);
        Box::pin(async move {
            let outcome = self.lab.enter(to);
            // A reset takes a round trip as well. Where nobody is, nothing comes back at all.
            if outcome
                .as_ref()
                .is_err_and(|error| error.kind() == io::ErrorKind::HostUnreachable)
            {
                return std::future::pending().await;
            }
            sleep(self.round_trip).await;
            let (theirs_read, theirs_write) = tokio::io::split(outcome?);
            let (ours, far) = tokio::io::duplex(CHUNK);
            let (far_read, far_write) = tokio::io::split(far);
            let one_way = self.round_trip / 2;
            tokio::spawn(carry(far_read, theirs_write, one_way));
            tokio::spawn(carry(theirs_read, far_write, one_way));
            let io = Counted {
                io: ours,
                counts: self.counts.clone(),
            };
            Ok(Box::new(io) as Box<dyn Io>)
        })
    }

    fn udp(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Box<dyn Packets>>> {
        self.note(to);
        Box::pin(async move {
            let (send, receive) = mpsc::unbounded_channel();
            Ok(Box::new(Datagrams {
                network: self.clone(),
                to,
                send,
                receive: tokio::sync::Mutex::new(receive),
            }) as Box<dyn Packets>)
        })
    }
}

/// Takes octets over, each after `one_way`.
async fn carry(
    mut from: impl AsyncRead + Unpin + Send + 'static,
    mut to: impl AsyncWrite + Unpin + Send + 'static,
    one_way: Duration,
) {
    let (send, mut receive) = mpsc::channel::<(Instant, Vec<u8>)>(ON_THE_WAY);
    let taking = async move {
        let mut octets = vec![0; CHUNK];
        while let Ok(count) = from.read(&mut octets).await {
            let chunk = (Instant::now() + one_way, octets[..count].to_vec());
            if send.send(chunk).await.is_err() || count == 0 {
                return;
            }
        }
    };
    let giving = async move {
        while let Some((at, octets)) = receive.recv().await {
            sleep_until(at).await;
            if octets.is_empty() || to.write_all(&octets).await.is_err() {
                break;
            }
        }
        let _ = to.shutdown().await;
    };
    // Whoever no longer listens ends the sender too.
    tokio::select! {
        () = giving => {}
        () = async { taking.await; std::future::pending::<()>().await } => {}
    }
}

struct Counted {
    io: DuplexStream,
    counts: Arc<Counts>,
}

impl AsyncRead for Counted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let outcome = Pin::new(&mut self.io).poll_read(cx, buf);
        let got = (buf.filled().len() - before) as u64;
        self.counts.received.fetch_add(got, Ordering::Relaxed);
        outcome
    }
}

impl AsyncWrite for Counted {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

struct Datagrams {
    network: Slow,
    to: SocketAddr,
    send: mpsc::UnboundedSender<Vec<u8>>,
    receive: tokio::sync::Mutex<mpsc::UnboundedReceiver<Vec<u8>>>,
}

impl Packets for Datagrams {
    fn send<'a>(&'a self, octets: &'a [u8]) -> BoxFuture<'a, io::Result<()>> {
        Box::pin(async move {
            // Where nobody is, a datagram is lost without a word.
            if let Ok(Some(reply)) = self.network.lab.datagram(self.to, octets) {
                let (send, round_trip) = (self.send.clone(), self.network.round_trip);
                tokio::spawn(async move {
                    sleep(round_trip).await;
                    let _ = send.send(reply);
                });
            }
            Ok(())
        })
    }

    fn receive<'a>(&'a self, into: &'a mut [u8]) -> BoxFuture<'a, io::Result<usize>> {
        Box::pin(async move {
            let reply = self.receive.lock().await.recv().await;
            let reply = reply.ok_or(io::ErrorKind::NotConnected)?;
            let count = reply.len().min(into.len());
            into[..count].copy_from_slice(&reply[..count]);
            Ok(count)
        })
    }
}
