//! What QUIC takes for its socket and its runtime: queues to and from the door, and tasks that end when we say so.

use std::{
    future::Future,
    io::{self, IoSliceMut},
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::Instant,
};

use bytes::Bytes;
use quinn::{
    AsyncTimer, AsyncUdpSocket, Runtime, UdpPoller,
    udp::{RecvMeta, Transmit},
};
use tokio::{sync::mpsc, time::Sleep};

use crate::{
    http::Tasks,
    net::{Ends, Foreign},
};

/// A socket to one peer.
#[derive(Debug)]
pub struct Queues {
    peer: SocketAddr,
    outgoing: mpsc::Sender<Bytes>,
    incoming: Mutex<mpsc::Receiver<Bytes>>,
}

impl Queues {
    /// A socket onto these ends.
    pub fn new(ends: Ends) -> Self {
        Queues {
            peer: ends.peer,
            outgoing: ends.outgoing,
            incoming: Mutex::new(ends.incoming),
        }
    }
}

impl AsyncUdpSocket for Queues {
    fn create_io_poller(self: Arc<Self>) -> Pin<Box<dyn UdpPoller>> {
        Box::pin(Always)
    }

    fn try_send(&self, transmit: &Transmit<'_>) -> io::Result<()> {
        // A server may name another address of its own (RFC 9000 §9.6); the door opened this one.
        if transmit.destination == self.peer {
            // A full queue loses the datagram; QUIC sends again what matters.
            let _ = self.outgoing.try_send(Bytes::copy_from_slice(transmit.contents));
        }
        Ok(())
    }

    fn poll_recv(
        &self,
        cx: &mut Context<'_>,
        bufs: &mut [IoSliceMut<'_>],
        meta: &mut [RecvMeta],
    ) -> Poll<io::Result<usize>> {
        let mut incoming = self.incoming.lock().unwrap_or_else(PoisonError::into_inner);
        let (Some(into), Some(about)) = (bufs.first_mut(), meta.first_mut()) else {
            return Poll::Ready(Ok(0));
        };
        let Some(octets) = ready!(incoming.poll_recv(cx)) else {
            return Poll::Ready(Err(io::ErrorKind::NotConnected.into()));
        };
        let size = octets.len().min(into.len());
        into[..size].copy_from_slice(&octets[..size]);
        about.addr = self.peer;
        about.len = size;
        about.stride = size;
        about.ecn = None;
        about.dst_ip = None;
        Poll::Ready(Ok(1))
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        // Only its family is looked at.
        Ok(match self.peer {
            SocketAddr::V4(_) => ([0, 0, 0, 0], 0).into(),
            SocketAddr::V6(_) => ([0_u16; 8], 0).into(),
        })
    }
}

/// There is always room: what does not fit is lost.
#[derive(Debug)]
struct Always;

impl UdpPoller for Always {
    fn poll_writable(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

/// The runtime: tasks of one exchange, and tokio's clock.
#[derive(Debug)]
pub struct Loop(pub Tasks);

impl Runtime for Loop {
    fn new_timer(&self, at: Instant) -> Pin<Box<dyn AsyncTimer>> {
        Box::pin(Timer(Box::pin(tokio::time::sleep_until(at.into()))))
    }

    fn spawn(&self, task: Pin<Box<dyn Future<Output = ()> + Send>>) {
        self.0.run(task);
    }

    fn wrap_udp_socket(&self, _: Foreign) -> io::Result<Arc<dyn AsyncUdpSocket>> {
        // There are no sockets but those of the door.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }
}

#[derive(Debug)]
struct Timer(Pin<Box<Sleep>>);

impl AsyncTimer for Timer {
    fn reset(mut self: Pin<&mut Self>, at: Instant) {
        self.0.as_mut().reset(at.into());
    }

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        Future::poll(self.0.as_mut(), cx)
    }
}
