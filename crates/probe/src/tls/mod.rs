//! TLS: one full handshake, and where that does not come about, a bare hello.
//!
//! Nothing is trusted or refused here. The certificates that a server sends are recorded, whatever they are; whether
//! they are good is judged elsewhere, under a policy and with the roots that go with it.

pub mod aia;
mod bare;
mod early;
mod record;
mod renegotiate;
pub mod roots;
mod signed;
pub mod survey;
mod tickets;

use std::{
    io::{self, Write},
    sync::{Arc, OnceLock},
};

use facts::{Reason, Timestamp, TlsSession, Unseen};
use rustls::{
    ClientConfig, ClientConnection,
    client::Resumption,
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::ServerName,
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::{TlsConnector, client::TlsStream};

use wire::tls::code::Group;

use crate::net;

pub use bare::bare_hello;
pub(crate) use record::Recorder;
pub use renegotiate::renegotiate;
pub use tickets::Tickets;

/// The application protocols that we speak over TLS, the dearest first.
const ALPN: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// Which keys of servers a hello understands signatures of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signatures {
    /// All, those that browsers offer first.
    All,
    /// RSA alone.
    Rsa,
    /// Elliptic curves alone, Edwards curves among them.
    Curves,
}

/// Does full handshakes with one endpoint, one after the other, and remembers the tickets that it hands out.
#[derive(Clone, Debug)]
pub struct Client {
    configuration: Arc<ClientConfig>,
    recorder: Arc<Recorder>,
    tickets: Arc<Tickets>,
    hybrid: bool,
}

impl Client {
    /// A client that sends a key for a post-quantum hybrid along (`hybrid`), which makes its first hello large, and that
    /// understands these signatures.
    ///
    /// # Errors
    /// The cryptography refuses this: ours.
    pub fn new(hybrid: bool, signatures: Signatures) -> Result<Self, Unseen> {
        let builder = ClientConfig::builder_with_provider(provider(hybrid))
            .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
            .map_err(|error| Unseen {
                reason: Reason::OurSide,
                detail: Some(error.to_string()),
            })?;
        let recorder = Arc::new(Recorder::new(signatures));
        let tickets = Arc::new(Tickets::default());
        let mut configuration = builder
            .dangerous()
            .with_custom_certificate_verifier(recorder.clone())
            .with_no_client_auth();
        configuration.alpn_protocols = ALPN.map(<[u8]>::to_vec).to_vec();
        configuration.resumption = Resumption::store(tickets.clone());
        Ok(Client {
            configuration: Arc::new(configuration),
            recorder,
            tickets,
            hybrid,
        })
    }

    /// Whether its hello is large, for the key of a post-quantum hybrid.
    pub fn is_hybrid(&self) -> bool {
        self.hybrid
    }

    /// The same for a protocol that has no name in TLS, such as SMTP: no application protocol is offered.
    pub fn without_alpn(mut self) -> Self {
        Arc::make_mut(&mut self.configuration).alpn_protocols.clear();
        self
    }

    /// The tickets that came so far.
    pub fn tickets(&self) -> &Tickets {
        &self.tickets
    }

    /// Does a full handshake on `stream`: TLS 1.2 or 1.3, with `server_name` as the name asked for and, unless they were left
    /// out, `h2` and `http/1.1` as application protocols. Any certificate is accepted. The time it may take is bounded by the stream.
    ///
    /// # Errors
    /// `closed` where the server ended it, with an alert or without, `malformed` where it does not speak TLS as it
    /// should, and what the stream says of itself.
    pub async fn handshake<S>(
        &self,
        stream: S,
        server_name: &str,
    ) -> Result<(TlsStream<S>, TlsSession), Unseen>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let (configuration, name) = self.prepared(server_name, false)?;
        let stream = TlsConnector::from(configuration)
            .connect(name, stream)
            .await
            .map_err(|error| why(&error))?;
        let session = self.session(server_name, stream.get_ref().1);
        Ok((stream, session))
    }

    /// A connection that has nothing sent yet. `early` is to go out before the handshake is done, where a ticket is there that
    /// allows it.
    fn begin(&self, server_name: &str, early: &[u8]) -> Result<ClientConnection, Unseen> {
        let (configuration, name) = self.prepared(server_name, true)?;
        let mut connection = ClientConnection::new(configuration, name).map_err(|error| Unseen {
            reason: Reason::OurSide,
            detail: Some(error.to_string()),
        })?;
        if let Some(mut writer) = connection.early_data() {
            // What does not fit is not sent; whether it was taken is read off the handshake.
            let _ = writer.write(early);
        }
        Ok(connection)
    }

    /// What the next connection goes by. Every handshake but the one with early data is to be a full one, with all certificates.
    fn prepared(
        &self,
        server_name: &str,
        early: bool,
    ) -> Result<(Arc<ClientConfig>, ServerName<'static>), Unseen> {
        let name = ServerName::try_from(server_name.to_owned()).map_err(|_| Unseen {
            reason: Reason::OurSide,
            detail: Some(format!("'{server_name}' cannot be sent as a server name")),
        })?;
        let mut configuration = self.configuration.clone();
        self.tickets.lend(early);
        Arc::make_mut(&mut configuration).enable_early_data = early;
        Ok((configuration, name))
    }

    fn session(&self, server_name: &str, connection: &ClientConnection) -> TlsSession {
        let (chain, cut, ocsp) = self.recorder.take();
        TlsSession {
            at: Timestamp::now(),
            server_name: server_name.to_owned(),
            // A completed handshake has a version and a suite.
            version: connection.protocol_version().map_or(0, u16::from),
            suite: connection
                .negotiated_cipher_suite()
                .map_or(0, |suite| u16::from(suite.suite())),
            group: connection
                .negotiated_key_exchange_group()
                .map(|group| u16::from(group.name())),
            shares: shares(self.hybrid),
            large_hello: None,
            alpn: connection
                .alpn_protocol()
                .map(|protocol| String::from_utf8_lossy(protocol).into_owned()),
            chain,
            cut,
            ocsp,
        }
    }
}

/// For the handshake inside QUIC, which has no older TLS (RFC 9001 §4.2): a hello with the groups and signatures of
/// browsers, for a full handshake whose certificates go to the recorder that comes with it.
///
/// # Errors
/// The cryptography refuses this: ours.
pub(crate) fn quic_configuration() -> Result<(ClientConfig, Arc<Recorder>), Unseen> {
    let recorder = Arc::new(Recorder::new(Signatures::All));
    let builder = ClientConfig::builder_with_provider(provider(true))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(|error| Unseen {
            reason: Reason::OurSide,
            detail: Some(error.to_string()),
        })?;
    let mut configuration = builder
        .dangerous()
        .with_custom_certificate_verifier(recorder.clone())
        .with_no_client_auth();
    configuration.alpn_protocols = vec![b"h3".to_vec()];
    configuration.resumption = Resumption::disabled();
    Ok((configuration, recorder))
}

/// The cryptography, with the groups that browsers offer.
fn provider(hybrid: bool) -> Arc<CryptoProvider> {
    static PROVIDERS: OnceLock<[Arc<CryptoProvider>; 2]> = OnceLock::new();
    let [large, small] = PROVIDERS.get_or_init(|| {
        use aws_lc_rs::kx_group::{SECP256R1, SECP384R1, X25519, X25519MLKEM768};
        let with = |groups| {
            Arc::new(CryptoProvider {
                kx_groups: groups,
                ..aws_lc_rs::default_provider()
            })
        };
        [
            with(vec![X25519MLKEM768, X25519, SECP256R1, SECP384R1]),
            with(vec![X25519, SECP256R1, SECP384R1]),
        ]
    });
    if hybrid { large.clone() } else { small.clone() }
}

/// Groups for which the first hello has keys: the library sends the hybrid's own X25519 share apart as well.
pub(crate) fn shares(hybrid: bool) -> Vec<u16> {
    let groups: &[Group] = if hybrid {
        &[Group::X25519_MLKEM768, Group::X25519]
    } else {
        &[Group::X25519]
    };
    groups.iter().map(|group| group.0).collect()
}

/// What an error of a stream under TLS means to us.
pub fn why(error: &io::Error) -> Unseen {
    match error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>())
    {
        // It is TLS, and the server says no.
        Some(rustls::Error::AlertReceived(alert)) => Unseen {
            reason: Reason::Closed,
            detail: Some(format!("the server sent the alert {alert:?}")),
        },
        // A certificate of megabytes: nobody reads it before anybody is trusted.
        Some(rustls::Error::InvalidMessage(rustls::InvalidMessage::HandshakePayloadTooLarge)) => Unseen {
            reason: Reason::TooLarge,
            detail: Some("a message of the handshake is larger than clients take".to_owned()),
        },
        Some(other) => Unseen {
            reason: Reason::Malformed,
            detail: Some(other.to_string()),
        },
        None => net::why(error),
    }
}

#[cfg(test)]
mod tests;
