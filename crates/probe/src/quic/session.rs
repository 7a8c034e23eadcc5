//! Looks over the shoulder of TLS inside QUIC: the ServerHello says which suite and group were agreed upon, and the
//! library does not.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

use quinn::{
    ConnectError, ConnectionId, Side,
    crypto::{
        ClientConfig, ExportKeyingMaterialError, HeaderKey, KeyPair, Keys, PacketKey, Session,
        rustls::QuicClientConfig,
    },
};
use wire::tls::hello::ServerHello;

/// The type of a ServerHello, and of the HelloRetryRequest that may come before it (RFC 8446 §4).
const SERVER_HELLO: u8 = 2;

/// Octets of the first messages that are kept until they are whole.
const KEPT_MAX: usize = 16_384;

/// The ServerHello of one handshake, once it has come.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    seen: Arc<Mutex<Seen>>,
}

#[derive(Debug, Default)]
struct Seen {
    octets: Vec<u8>,
    hello: Option<ServerHello>,
    done: bool,
}

impl Watch {
    /// The last ServerHello.
    pub fn hello(&self) -> Option<ServerHello> {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .hello
            .clone()
    }

    /// Takes what the server says next. Everything in the clear comes first, and that is the ServerHello.
    pub fn hear(&self, octets: &[u8]) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.done || seen.octets.len() + octets.len() > KEPT_MAX {
            return;
        }
        seen.octets.extend_from_slice(octets);
        while let Some([kind, a, b, c]) = seen.octets.first_chunk().copied() {
            if kind != SERVER_HELLO {
                *seen = Seen {
                    hello: seen.hello.take(),
                    done: true,
                    octets: Vec::new(),
                };
                return;
            }
            let length = usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c);
            let Some(body) = seen.octets.get(4..4 + length) else {
                return;
            };
            let hello = ServerHello::read(body);
            seen.hello = hello;
            seen.octets.drain(..4 + length);
        }
    }
}

/// Begins sessions that are watched.
pub struct Watched {
    inner: Arc<QuicClientConfig>,
    watch: Watch,
}

impl Watched {
    /// The same as `inner`, watched by `watch`.
    pub fn new(inner: QuicClientConfig, watch: Watch) -> Self {
        Watched {
            inner: Arc::new(inner),
            watch,
        }
    }
}

impl ClientConfig for Watched {
    fn start_session(
        self: Arc<Self>,
        version: u32,
        server_name: &str,
        params: &quinn_proto::transport_parameters::TransportParameters,
    ) -> Result<Box<dyn Session>, ConnectError> {
        let inner = self.inner.clone().start_session(version, server_name, params)?;
        let watch = self.watch.clone();
        Ok(Box::new(WatchedSession { inner, watch }))
    }
}

struct WatchedSession {
    inner: Box<dyn Session>,
    watch: Watch,
}

impl Session for WatchedSession {
    fn initial_keys(&self, dst_cid: &ConnectionId, side: Side) -> Keys {
        self.inner.initial_keys(dst_cid, side)
    }

    fn handshake_data(&self) -> Option<Box<dyn Any>> {
        self.inner.handshake_data()
    }

    fn peer_identity(&self) -> Option<Box<dyn Any>> {
        self.inner.peer_identity()
    }

    fn early_crypto(&self) -> Option<(Box<dyn HeaderKey>, Box<dyn PacketKey>)> {
        self.inner.early_crypto()
    }

    fn early_data_accepted(&self) -> Option<bool> {
        self.inner.early_data_accepted()
    }

    fn is_handshaking(&self) -> bool {
        self.inner.is_handshaking()
    }

    fn read_handshake(&mut self, buf: &[u8]) -> Result<bool, quinn_proto::TransportError> {
        self.watch.hear(buf);
        self.inner.read_handshake(buf)
    }

    fn transport_parameters(
        &self,
    ) -> Result<Option<quinn_proto::transport_parameters::TransportParameters>, quinn_proto::TransportError>
    {
        self.inner.transport_parameters()
    }

    fn write_handshake(&mut self, buf: &mut Vec<u8>) -> Option<Keys> {
        self.inner.write_handshake(buf)
    }

    fn next_1rtt_keys(&mut self) -> Option<KeyPair<Box<dyn PacketKey>>> {
        self.inner.next_1rtt_keys()
    }

    fn is_valid_retry(&self, orig_dst_cid: &ConnectionId, header: &[u8], payload: &[u8]) -> bool {
        self.inner.is_valid_retry(orig_dst_cid, header, payload)
    }

    fn export_keying_material(
        &self,
        output: &mut [u8],
        label: &[u8],
        context: &[u8],
    ) -> Result<(), ExportKeyingMaterialError> {
        self.inner.export_keying_material(output, label, context)
    }
}
